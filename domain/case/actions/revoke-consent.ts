import { z } from 'zod'
import { finalStages } from '../../agreement/vocabulary.ts'
import type { CaseFile } from '../case-file.ts'
import { mayTravel, personOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import type { NewEvent } from '../events.ts'
import { invalid, notInThisStage, refuse } from '../refusal.ts'
import { cancelledByRefusal } from './cancelled-by-refusal.ts'
import { reasonFaults } from './reply.ts'

export const revokeConsentInput = z.strictObject({
  personIds: z.array(z.string()).min(1).max(30),
  /** A ground of refusal of the agreement that has come about or become known since. */
  reason: z.string(),
  text: z.string().trim().max(4000).default(''),
})

/**
 * The requested State revokes its consent, where the agreement lets it: a transit, when a ground of refusal comes about or the
 * onward journey is no longer assured (EU–Georgia Art. 13(4) and its parallels). A notified transfer is called off; the requesting
 * State keeps the person, or takes them back without delay. Refused with `unknown_person`, or where nobody is still to travel.
 */
export function decideRevokeConsent(
  file: CaseFile,
  input: z.infer<typeof revokeConsentInput>,
  context: Context,
): Decision {
  const personIds = [...new Set(input.personIds)]
  const field = [{ path: 'personIds', code: 'choose_one' }]
  if (personIds.some((id) => !personOf(file, id))) return refuse('unknown_person', undefined, field)
  if (!personIds.every((id) => mayTravel(personOf(file, id)!))) return notInThisStage(file)
  const { reason, text } = input
  const [fault] = reasonFaults({ personId: '', outcome: 'refused', reason, text }, '', context.agreement)
  if (fault) return invalid(fault.path.slice(1), fault.code)
  const revokedOn = todayOf(file, context, 'requested', context.now)
  const events: NewEvent[] = [
    ...cancelledByRefusal(file, personIds),
    {
      stream: 'shared',
      type: 'consent_revoked',
      data: { personIds, reason, revokedOn },
      parts: personIds.map((personId) => ({
        part: `reply:${personId}`,
        personId,
        section: 'file' as const,
        content: { text },
      })),
    },
  ]
  const over = file.persons.every((one) => personIds.includes(one.personId) || finalStages.includes(one.stage))
  if (over) events.push({ stream: 'shared', type: 'case_closed', data: { closedOn: revokedOn } })
  return decided(...events)
}
