import type { NewRuleStatement } from '../../../contract/confirmations.ts'
import { packRules } from '../../../domain/agreement/confirmation/pack-rules.ts'
import { standing } from '../../../domain/agreement/confirmation/statements.ts'
import { digestOf } from '../../platform/digest.ts'
import { statementsBetween } from '../confirmations/between.ts'
import { refreshStatements } from '../confirmations/in-force.ts'
import { stateRule } from '../confirmations/state-rule.ts'
import type { Desk } from './tell-story.ts'

const agreementId = 'eu-azerbaijan'
const pair = { requesting: 'DE', requested: 'AZ' }

type Said = Pick<NewRuleStatement, 'rule' | 'verdict' | 'reason' | 'proposal'>

const confirmed = (...rules: string[]): Said[] => rules.map((rule) => ({ rule, verdict: 'confirmed' }))

/** What the legal officers of both sides said so far: some rules agreed, one to be corrected, one rejected, the most still open. */
const said: Readonly<Record<'de-bpolp' | 'az-sms', readonly Said[]>> = {
  'de-bpolp': [
    ...confirmed('instrument', 'personClasses.own_national', 'procedures.normal', 'procedures.accelerated', 'receipt'),
    ...confirmed('clocks.reply+normal', 'clocks.reply+accelerated', 'clocks.travel_document', 'evidence.passport'),
    {
      rule: 'evidence.language',
      verdict: 'rejected',
      reason: 'The list that we hold does not name it. Please show us where it was read.',
    },
  ],
  'az-sms': [
    ...confirmed('instrument', 'personClasses.own_national', 'receipt', 'clocks.reply+normal', 'evidence.passport'),
    {
      rule: 'clocks.travel_document',
      verdict: 'corrected',
      proposal: 'Three working days where the nationality was established, otherwise five.',
      reason: 'Our text of the article distinguishes the two. A scan is with the Ministry.',
    },
  ],
}

/** Has the legal officers of two States say something of the rules, as they would; what they said before is not said again. */
export async function stateRules({ services, find, at }: Pick<Desk, 'services' | 'find' | 'at'>): Promise<void> {
  await refreshStatements(services)
  const pack = services.agreements.current.get(agreementId)?.pack
  if (!pack) return
  const values = new Map(packRules(pack).map(({ key, content }) => [key, digestOf(content)]))
  for (const [authority, list] of Object.entries(said)) {
    at(authority === 'az-sms' ? 3 : 4)
    const official = find(authority, 'legal_officer')
    for (const one of list) {
      const value = values.get(one.rule)
      const known = statementsBetween(services, agreementId, pair)
      if (!value || standing(known, official.authority.state, one.rule, value)) continue
      await stateRule(services, official, agreementId, { ...pair, ...one, value, seen: null })
    }
  }
}
