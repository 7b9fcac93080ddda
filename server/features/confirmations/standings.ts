import type { RuleStandingsOf } from '../../../contract/confirmations.ts'
import { isOfPair } from '../../../domain/access/confirmation.ts'
import { rulesBetween } from '../../../domain/agreement/confirmation/pack-rules.ts'
import { standing } from '../../../domain/agreement/confirmation/statements.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { standingOf } from './rules.ts'

/**
 * How the rules in force stand between the official's own State and each other one: those of which somebody said something.
 * @throws ProblemError 404 where there is no such agreement
 */
export function standingsOf(
  { agreements, ruleStreams }: Pick<Services, 'agreements' | 'ruleStreams'>,
  official: Official,
  id: string,
): RuleStandingsOf {
  const found = agreements.current.get(id)
  if (!found) throw notFound()
  const items = new Map<string, RuleStandingsOf['items'][number]>()
  for (const [key, { statements }] of Object.entries(ruleStreams)) {
    const [agreementId, requesting = '', requested = ''] = key.split(' ')
    const pair = { requesting, requested }
    if (agreementId !== id || !isOfPair(official, pair)) continue
    for (const { key: rule, path, content } of rulesBetween(found.pack, pair)) {
      const value = digestOf(content)
      const [one, other] = [requesting, requested].map((state) => standing(statements, state, rule, value)?.verdict)
      // What nobody read in its source is asked about here alone, so the certainty plays no part.
      const stands = standingOf('unknown', one, other)
      if (stands === 'open' || stands === 'verified') continue
      const item = items.get(rule) ?? { path: [...path], between: [] }
      item.between.push({ ...pair, standing: stands })
      items.set(rule, item)
    }
  }
  return { digest: found.digest, items: [...items.values()] }
}
