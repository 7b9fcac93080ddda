import type { NewRuleStatement } from '../../../contract/confirmations.ts'
import { packRules } from '../../../domain/agreement/confirmation/pack-rules.ts'
import { standing } from '../../../domain/agreement/confirmation/statements.ts'
import { digestOf } from '../../platform/digest.ts'
import { statementsBetween } from '../confirmations/between.ts'
import { refreshStatements } from '../confirmations/in-force.ts'
import { stateRule } from '../confirmations/state-rule.ts'
import type { Desk } from './tell-story.ts'

export type Said = Pick<NewRuleStatement, 'rule' | 'verdict' | 'reason' | 'proposal'>

/** What legal officers of two States said of the rules of an agreement, each on a day counted back from the present. */
export interface RulesStated {
  pair: { requesting: string; requested: string }
  by: readonly { authority: string; daysAgo: number; said: readonly Said[] }[]
}

/** Has the legal officers of two States say something of the rules, as they would; what they said before is not said again. */
export async function stateRules(
  { services, find, at }: Pick<Desk, 'services' | 'find' | 'at'>,
  agreementId: string,
  { pair, by }: RulesStated,
): Promise<void> {
  await refreshStatements(services)
  const pack = services.agreements.current.get(agreementId)?.pack
  if (!pack) return
  const values = new Map(packRules(pack).map(({ key, content }) => [key, digestOf(content)]))
  for (const { authority, daysAgo, said } of by) {
    at(daysAgo)
    const official = find(authority, 'legal_officer')
    for (const one of said) {
      const value = values.get(one.rule)
      const known = statementsBetween(services, agreementId, pair)
      if (!value || standing(known, official.authority.state, one.rule, value)) continue
      await stateRule(services, official, agreementId, { ...pair, ...one, value, seen: null })
    }
  }
}
