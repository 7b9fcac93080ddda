import type { ConfirmedProvenance } from '../agreement/confirmation/confirmed-pack.ts'
import { type Confirmation, spanAt } from '../agreement/confirmation/statements.ts'
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
  return spanAt(provenance.confirmed, at) !== undefined
}

/** The confirmations without which these rules would have had no effect at a moment; none where nothing rests on one. */
export function confirmationsBehind(
  relied: readonly Sourced[],
  rules: Pick<Rules, 'unconfirmedRulesApply'>,
  at: string,
): Confirmation[] {
  if (rules.unconfirmedRulesApply) return []
  return relied.flatMap(({ provenance }) => {
    const found = provenance.certainty === 'verified' ? undefined : spanAt(provenance.confirmed, at)
    return found ? [{ rule: found.rule, requesting: found.requesting, requested: found.requested }] : []
  })
}

/** By what rules may be relied on, whether or not an installation for practice lets them have their effect anyhow. */
export type Reliance =
  | { kind: 'verified' }
  /** `since`: when the last of the statements was made, ISO 8601 in UTC. */
  | { kind: 'confirmed'; since: string }
  | { kind: 'unconfirmed' }

/** By what all of these rules may be relied on at a moment; null: by now. One that nobody confirmed makes all uncertain. */
export function relianceOn(relied: readonly Sourced[], at: string | null): Reliance {
  const doubted = relied.filter(({ provenance }) => provenance.certainty !== 'verified')
  const spans = doubted.map(({ provenance }) => spanAt(provenance.confirmed, at))
  const since = spans
    .flatMap((span) => span?.from ?? [])
    .sort()
    .at(-1)
  if (since === undefined) return { kind: doubted.length === 0 ? 'verified' : 'unconfirmed' }
  return spans.includes(undefined) ? { kind: 'unconfirmed' } : { kind: 'confirmed', since }
}
