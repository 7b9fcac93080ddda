import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { personOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import { invalid, refuse } from '../refusal.ts'

export const recordStatelessnessInput = z.strictObject({
  personId: z.string(),
  /** The day on which it was said, or found that no State considers the person its national. */
  claimedOn: z.iso.date(),
  /** What was said, and by whom. */
  text: z.string().trim().min(1).max(4000),
  /** To which authority of one's own State it was referred; left out while it is not. */
  referral: z.strictObject({ authority: z.string().trim().min(1).max(300), referredOn: z.iso.date() }).optional(),
})

/**
 * Either side records that a person claims to be stateless, and to whom it referred the claim. A fact that changes no stage and
 * no period: nothing in this program finds anybody stateless, and a refusal for want of nationality is no such finding
 * (Convention relating to the Status of Stateless Persons, Art. 1). Words and the authority's name are payload, shared. Refused with
 * `unknown_person`, or with a fault at a day that is still to come or a referral before the claim.
 */
export function decideRecordStatelessness(
  file: CaseFile,
  { personId, claimedOn, text, referral }: z.infer<typeof recordStatelessnessInput>,
  context: Context,
): Decision {
  if (!personOf(file, personId)) {
    return refuse('unknown_person', undefined, [{ path: 'personId', code: 'choose_one' }])
  }
  const by = context.actor.relation
  const today = todayOf(file, context, by, context.now)
  if (claimedOn > today) return invalid('claimedOn', 'date_in_future')
  if (referral && referral.referredOn > today) return invalid('referral.referredOn', 'date_in_future')
  if (referral && referral.referredOn < claimedOn) return invalid('referral.referredOn', 'before_the_claim')
  const claimId = context.newId()
  return decided({
    stream: 'shared',
    type: 'statelessness_claimed',
    personId,
    data: { claimId, personId, by, claimedOn, ...(referral ? { referredOn: referral.referredOn } : {}) },
    parts: [
      {
        part: `claim:${claimId}`,
        personId,
        section: 'file',
        content: { text, ...(referral ? { authority: referral.authority } : {}) },
      },
    ],
  })
}
