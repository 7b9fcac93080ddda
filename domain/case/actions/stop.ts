import { z } from 'zod'
import { finalStages } from '../../agreement/vocabulary.ts'
import { attestFor } from '../attest.ts'
import { attestationInput } from '../attestation.ts'
import type { CaseFile } from '../case-file.ts'
import { openTransfer } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { todayOf } from '../context.ts'
import type { NewEvent } from '../events.ts'
import { invalid, refuse } from '../refusal.ts'
import { cancelledByStop } from './interview-plan.ts'

export const stopInput = z.strictObject({ reason: z.string(), text: z.string().trim().max(2000).default('') })

export const liftStopInput = z.strictObject({ attestations: z.array(attestationInput) })

/**
 * The neutral stop: one act holds everything and cancels the flight. The cause is kept by the requesting State alone;
 * what the other State sees is the same event for every cause, a withdrawal included. Safeguard 2.
 */
export function decideStop(file: CaseFile, input: z.infer<typeof stopInput>, context: Context): Decision {
  return stopEvents(file, input, context, 'stop')
}

/** A withdrawal is a stop that cannot be lifted; to the other State it looks the same. */
export function decideWithdraw(file: CaseFile, input: z.infer<typeof stopInput>, context: Context): Decision {
  if (file.withdrawn) return refuse('withdrawn')
  return stopEvents(file, input, context, 'withdrawal')
}

function stopEvents(
  file: CaseFile,
  input: z.infer<typeof stopInput>,
  context: Context,
  kind: 'stop' | 'withdrawal',
): Decision {
  if (!context.agreement.stopReasons.some((one) => one.id === input.reason)) return invalid('reason', 'choose_one')
  const personId = file.persons[0]!.personId
  const events: NewEvent[] = [
    {
      stream: 'requesting',
      type: 'stop_recorded',
      data: { kind },
      parts: [{ part: 'stop', personId, section: 'file', content: input }],
    },
  ]
  if (!file.stopped) {
    events.push({ stream: 'shared', type: 'stopped', data: {} })
    events.push(...cancelledByStop(file, todayOf(file, context, 'requesting', context.now)))
    const transfer = openTransfer(file)
    if (transfer) {
      const { transferId } = transfer
      events.push({ stream: 'shared', type: 'transfer_cancelled', data: { transferId, cause: 'stopped' } })
    }
  }
  return { ok: true, events }
}

/** Only a new attestation for every person who may still travel lifts a stop; the reply clock then counts anew. */
export function decideLiftStop(file: CaseFile, input: z.infer<typeof liftStopInput>, context: Context): Decision {
  if (file.withdrawn) return refuse('withdrawn')
  const personIds = file.persons
    .filter((person) => !finalStages.includes(person.stage))
    .map((person) => person.personId)
  const today = todayOf(file, context, 'requesting', context.now)
  const attested = attestFor('lift_stop', personIds, input.attestations, context, today)
  if (!attested.ok) return attested
  const liftedOn = todayOf(file, context, 'requested', context.now)
  return {
    ok: true,
    events: [
      ...attested.events,
      { stream: 'requesting', type: 'stop_lift_recorded', data: {} },
      { stream: 'shared', type: 'stop_lifted', data: { liftedOn, attestations: attested.references } },
    ],
  }
}
