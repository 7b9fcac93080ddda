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
  /** To which authority of one's own State it was referred: one that the pack names, or another by its name; left out while it is not. */
  referral: z
    .strictObject({
      authorityId: z.string().optional(),
      authority: z.string().trim().min(1).max(300).optional(),
      referredOn: z.iso.date(),
    })
    .optional(),
})

/**
 * Either side records that a person claims to be stateless, and to whom it referred the claim. A fact that changes no stage and
 * no period: nothing in this program finds anybody stateless, and a refusal for want of nationality is no such finding
 * (Convention relating to the Status of Stateless Persons, Art. 1). Words, and the name of an authority that the pack does not
 * know, are payload, shared. Refused with `unknown_person`, or with a fault at a day that is still to come, a referral before the
 * claim, or one to no authority, to two, or to one that the pack does not name for this State.
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
  if (referral && (referral.authorityId === undefined) === (referral.authority === undefined)) {
    return invalid('referral.authorityId', 'choose_one')
  }
  const listed = context.agreement.statelessness?.[by === 'requesting' ? file.requestingState : file.requestedState]
  const referredTo = referral?.authorityId
  if (referredTo !== undefined && !listed?.some(({ id }) => id === referredTo)) {
    return invalid('referral.authorityId', 'choose_one')
  }
  const claimId = context.newId()
  return decided({
    stream: 'shared',
    type: 'statelessness_claimed',
    personId,
    data: {
      claimId,
      personId,
      by,
      claimedOn,
      ...(referral ? { referredOn: referral.referredOn, ...(referredTo ? { referredTo } : {}) } : {}),
    },
    parts: [
      {
        part: `claim:${claimId}`,
        personId,
        section: 'file',
        content: { text, ...(referral?.authority ? { authority: referral.authority } : {}) },
      },
    ],
  })
}
