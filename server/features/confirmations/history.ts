import type { RuleHistory } from '../../../contract/confirmations.ts'
import type { Language } from '../../../contract/i18n.ts'
import { everyRule } from '../../../domain/agreement/blueprint/every-rule.ts'
import { packWords } from '../../../domain/agreement/blueprint/words.ts'
import { type Pair, packRules } from '../../../domain/agreement/confirmation/pack-rules.ts'
import { digestOf } from '../../platform/digest.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { cataloguesOf } from '../agreements/blueprint/words.ts'
import { agreementBetween } from './pair.ts'
import { readStatements } from './read.ts'
import { viewOf } from './rules.ts'

/**
 * Everything that two States ever said of a rule, newest first, each with what the rule said then.
 * @throws ProblemError 404 as `agreementBetween`
 */
export async function ruleHistoryOf(
  services: Services,
  official: Official,
  id: string,
  { rule, ...pair }: Pair & { rule: string },
  language: Language,
): Promise<RuleHistory> {
  const { pack } = agreementBetween(services, official, id, pair)
  const statements = await withOfficial(services, official, (tx) => readStatements(tx, id, pair, rule), {
    readOnly: true,
  })
  const present = packRules(pack).find(({ key }) => key === rule)
  const value = present && digestOf(present.content)
  const words = cataloguesOf(speech(language))
  const said = new Map<string, { says: string; article: string | null } | null>()
  for (const { digest } of statements) {
    if (said.has(digest)) continue
    const then = packWords(await services.agreements.version(digest), words)
    const found = everyRule(then).find(({ key }) => key === rule)
    said.set(digest, found ? { says: found.says, article: then.source(found.provenance).article } : null)
  }
  return {
    items: statements.toReversed().map((one) => ({
      ...viewOf(one)!,
      says: said.get(one.digest)?.says ?? null,
      article: said.get(one.digest)?.article ?? null,
      present: one.value === value,
    })),
  }
}
