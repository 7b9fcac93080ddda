import type { CaseView } from '../../../../contract/cases.ts'
import type { ConsentDoubt } from '../../../../contract/consent.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import type { Role } from '../../../../domain/agreement/vocabulary.ts'

export type DoubtAdvice = { say: 'next' | 'asked-once' } | { say: 'waits'; roles: readonly Role[] }

type Weighed = Pick<CaseView, 'possible' | 'mayReconsider' | 'stage'>

/**
 * What a reader is told to do about doubts: whoever may act reads how, and that reconsideration was asked once only where it was for
 * each person in doubt; everybody else reads whose it is by the pack. Null where at this stage it is nobody's.
 */
export function doubtAdvice(
  { possible, mayReconsider, stage }: Weighed,
  doubts: readonly Pick<ConsentDoubt, 'personId'>[],
  { actions }: Pick<AgreementPack, 'actions'>,
): DoubtAdvice | null {
  const mayStillAsk = doubts.some(({ personId }) => mayReconsider.includes(personId))
  if (possible.includes('ask_reconsideration') && mayStillAsk) return { say: 'next' }
  if (possible.includes('confirm_consent')) return mayStillAsk ? { say: 'next' } : { say: 'asked-once' }
  const rule = actions.confirm_consent ?? actions.ask_reconsideration
  return rule?.stages.includes(stage) ? { say: 'waits', roles: rule.roles } : null
}
