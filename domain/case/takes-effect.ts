import type { ClockRule } from '../agreement/schema.ts'
import type { Rules } from './context.ts'

/** Whether a rule was confirmed, or need not be. */
export function takesEffect(rule: Pick<ClockRule, 'provenance'>, rules: Pick<Rules, 'unconfirmedRulesApply'>): boolean {
  return rules.unconfirmedRulesApply || rule.provenance.certainty === 'verified'
}
