import type { ConfirmedProvenance } from '../agreement/confirmation/confirmed-pack.ts'
import { type Confirmation, confirmationAt } from '../agreement/confirmation/statements.ts'
import type { Rules } from './context.ts'

/** A rule as far as it is sure of. */
interface Sourced {
  provenance: ConfirmedProvenance
}

/**
 * Whether a rule has an effect: it was read in its source, or both States had confirmed it at that moment. What was confirmed
 * only afterwards lets nothing follow from what was over by then, and what was taken back afterwards takes nothing away.
 * @param at the moment at which the effect would come, ISO 8601 in UTC; null: as it stands by now
 */
export function takesEffect(
  { provenance }: Sourced,
  rules: Pick<Rules, 'unconfirmedRulesApply'>,
  at: string | null,
): boolean {
  if (rules.unconfirmedRulesApply || provenance.certainty === 'verified') return true
  return confirmationAt(provenance.confirmed, at) !== undefined
}

/** The confirmations without which these rules would have had no effect at a moment; none where nothing rests on one. */
export function confirmationsBehind(
  relied: readonly Sourced[],
  rules: Pick<Rules, 'unconfirmedRulesApply'>,
  at: string,
): Confirmation[] {
  if (rules.unconfirmedRulesApply) return []
  return relied.flatMap(({ provenance }) => {
    const found = provenance.certainty === 'verified' ? undefined : confirmationAt(provenance.confirmed, at)
    return found ?? []
  })
}
