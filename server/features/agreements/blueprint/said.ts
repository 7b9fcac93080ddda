import { isOfPair } from '../../../../domain/access/confirmation.ts'
import type { BlueprintSource } from '../../../../domain/agreement/blueprint.ts'
import { rulesBetween } from '../../../../domain/agreement/confirmation/pack-rules.ts'
import { standing } from '../../../../domain/agreement/confirmation/statements.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import { digestOf } from '../../../platform/digest.ts'
import type { Official } from '../../../platform/http/actor.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import type { Services } from '../../../platform/services.ts'
import { cataloguesOf } from './words.ts'

/** What the States said so far of the open rules of a version, as far as the reader's own State is one of the two. */
export function saidOf(
  { ruleStreams }: Pick<Services, 'ruleStreams'>,
  official: Official,
  pack: AgreementPack,
  words: Speech,
): { said: NonNullable<BlueprintSource['said']>; statements: number } {
  const { t, state } = cataloguesOf(words)
  const lines = new Map<string, string[]>()
  let count = 0
  for (const [key, { statements }] of Object.entries(ruleStreams)) {
    const [agreementId, requesting = '', requested = ''] = key.split(' ')
    const pair = { requesting, requested }
    if (agreementId !== pack.id || !isOfPair(official, pair)) continue
    count += statements.length
    const between = t('blueprint.said.between', { requesting: state(requesting), requested: state(requested) })
    for (const { key: rule, content } of rulesBetween(pack, pair)) {
      const value = digestOf(content)
      const both = [requesting, requested].flatMap((one) => {
        const found = standing(statements, one, rule, value)
        return found ? [t(`blueprint.said.${found.verdict}`, { state: state(one) })] : []
      })
      if (both.length > 0) lines.set(rule, [...(lines.get(rule) ?? []), `${between}: ${both.join(', ')}`])
    }
  }
  return { said: (rule) => lines.get(rule) ?? [], statements: count }
}
