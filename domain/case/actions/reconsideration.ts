import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { mayReconsider, mayTravel, openReconsideration, openTransfer, personOf, principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import type { NewEvent } from '../events.ts'
import { isSharedDoubt } from '../new-evidence.ts'
import { invalid, refuse } from '../refusal.ts'

const reason = z.string().trim().min(1).max(4000)

export const askReconsiderationInput = z.strictObject({
  personIds: z.array(z.string()).min(1).max(30),
  /** The ground of the pack on which the person would not have to be readmitted; a late refusal has stated its own. */
  ground: z.string().optional(),
  reason,
})
export const maintainApplicationInput = z.strictObject({ reason })
export const confirmConsentInput = z.strictObject({
  /** Whom the official looked at, in doubt by the file or by a record elsewhere; left out, everybody in doubt by the file. */
  personIds: z.array(z.string()).max(30).optional(),
  reason,
})

/**
 * The requested State asks that its consent be reconsidered before the transfer: its refusal came after the silence, or it
 * has new evidence that the conditions were not met (Benelux protocol with Georgia, Art. 5(4)). The consent stands, and until
 * one side ends it no document is asked for or issued and nobody travels; a notified transfer is called off, because one
 * member holds the family. Once for each person, so that neither side alone can block a transfer. A named official does it; what
 * came to light since the consent only stands beside it, by its kinds, and an answer of a register not even so. Refused with `reconsideration_open`,
 * `unknown_person`, `reconsidered_already` for somebody about whom it was asked before or who is not accepted and still to
 * travel, or with a fault at a ground that the pack does not have for this procedure.
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
  const { ground } = input
  if (ground !== undefined && !context.agreement.refusalReasons.some(({ id }) => id === ground)) {
    return invalid('ground', 'choose_one')
  }
  const causes = file.newEvidence.flatMap(({ personId, code }) =>
    personIds.includes(personId) && isSharedDoubt(code) ? [code] : [],
  )
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
    data: {
      reconsiderationId: context.newId(),
      personIds,
      askedOn,
      ...(causes.length > 0 ? { causes: [...new Set(causes)] } : {}),
      ...(ground === undefined ? {} : { ground }),
    },
    parts: [{ part: 'reason', personId: principalOf(file), section: 'file', content: { text: input.reason } }],
  })
}

/**
 * The requesting State has reconsidered and maintains its application, with its reason: the case goes on where it was,
 * and the period for the travel document of those about whom it was asked begins anew. If it does not, it withdraws. Refused with `no_reconsideration`.
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

/**
 * The requested State looked again, and its consent stands: the end of a reconsideration that it asked for, which the other
 * State then reads with the reason, or a note of its own that new evidence changes nothing. The other State reads of those alone
 * about whom it was asked: whoever else is named, in doubt by a register or a record elsewhere, is weighed in the own stream with the
 * same reason. The case goes on where it was, and no period begins anew: a document whose period is over by then is accepted.
 * Refused with `consent_not_in_doubt`, or `unknown_person` for somebody who is not
 * accepted and still to travel.
 */
export function decideConfirmConsent(
  file: CaseFile,
  input: z.infer<typeof confirmConsentInput>,
  context: Context,
): Decision {
  const open = openReconsideration(file)
  const named = input.personIds ?? []
  if (named.some((id) => !file.persons.some((one) => one.personId === id && mayTravel(one)))) {
    return refuse('unknown_person', undefined, [{ path: 'personIds', code: 'choose_one' }])
  }
  const asked = open?.personIds ?? []
  const weighed = input.personIds ?? file.newEvidence.map(({ personId }) => personId)
  const others = weighed.filter((id) => !asked.includes(id))
  if (asked.length + others.length === 0) return refuse('consent_not_in_doubt')
  const confirmedOn = todayOf(file, context, 'requested', context.now)
  const confirmed = (stream: 'shared' | 'requested', personIds: string[], reconsiderationId?: string): NewEvent => ({
    stream,
    type: 'consent_confirmed',
    data: { personIds, confirmedOn, ...(reconsiderationId === undefined ? {} : { reconsiderationId }) },
    parts: [{ part: 'reason', personId: principalOf(file), section: 'file', content: { text: input.reason } }],
  })
  return decided(
    ...(open ? [confirmed('shared', asked, open.reconsiderationId)] : []),
    ...(others.length > 0 ? [confirmed('requested', [...new Set(others)])] : []),
  )
}
