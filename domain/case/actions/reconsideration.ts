import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { mayReconsider, openReconsideration, openTransfer, personOf, principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import type { NewEvent } from '../events.ts'
import { refuse } from '../refusal.ts'

const reason = z.string().trim().min(1).max(4000)

export const askReconsiderationInput = z.strictObject({ personIds: z.array(z.string()).min(1).max(30), reason })
export const maintainApplicationInput = z.strictObject({ reason })

/**
 * The requested State asks that its consent be reconsidered before the transfer: its refusal came after the silence, or it
 * has new evidence. The consent stands, and until the requesting State answers no document is asked for or issued and nobody
 * travels; a notified transfer is called off, because one member holds the family. Once for each person, so that neither
 * side alone can block a transfer. Refused with `reconsideration_open`, `unknown_person`, or `reconsidered_already` for
 * somebody about whom it was asked before or who is not accepted and still to travel.
 */
export function decideAskReconsideration(
  file: CaseFile,
  input: z.infer<typeof askReconsiderationInput>,
  context: Context,
): Decision {
  if (openReconsideration(file)) return refuse('reconsideration_open')
  const personIds = [...new Set(input.personIds)]
  const field = [{ path: 'personIds', code: 'choose_one' }]
  if (personIds.some((id) => !personOf(file, id))) return refuse('unknown_person', undefined, field)
  if (personIds.some((id) => !mayReconsider(file, personOf(file, id)!))) {
    return refuse('reconsidered_already', undefined, field)
  }
  const transfer = openTransfer(file)
  const cancelled: NewEvent[] = transfer
    ? [
        {
          stream: 'shared',
          type: 'transfer_cancelled',
          data: { transferId: transfer.transferId, cause: 'reconsideration' },
        },
      ]
    : []
  const askedOn = todayOf(file, context, 'requested', context.now)
  return decided(...cancelled, {
    stream: 'shared',
    type: 'reconsideration_asked',
    data: { reconsiderationId: context.newId(), personIds, askedOn },
    parts: [{ part: 'reason', personId: principalOf(file), section: 'file', content: { text: input.reason } }],
  })
}

/**
 * The requesting State has reconsidered and maintains its application, with its reason: the case goes on where it was,
 * and a period for the travel document begins anew. If it does not, it withdraws. Refused with `no_reconsideration`.
 */
export function decideMaintainApplication(
  file: CaseFile,
  input: z.infer<typeof maintainApplicationInput>,
  context: Context,
): Decision {
  const open = openReconsideration(file)
  if (!open) return refuse('no_reconsideration')
  const maintainedOn = todayOf(file, context, 'requesting', context.now)
  return decided({
    stream: 'shared',
    type: 'application_maintained',
    data: { reconsiderationId: open.reconsiderationId, maintainedOn },
    parts: [{ part: 'reason', personId: principalOf(file), section: 'file', content: { text: input.reason } }],
  })
}
