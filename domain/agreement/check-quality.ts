import { qualityRules } from '../quality/catalogue.ts'
import { type Finding, twice } from './finding.ts'
import type { AgreementPack } from './schema.ts'

/**
 * Whether what keeps an application from being submitted can be judged on a draft, and was read in its source: nobody is kept
 * from an application by a rule that somebody invented.
 */
export function checkQuality({ quality }: AgreementPack): Finding[] {
  if (!quality) return []
  const rules = quality.blocking.map(({ rule }) => ({ id: rule }))
  return [
    ...twice(rules, ['quality', 'blocking'], 'quality_rule'),
    ...quality.blocking.flatMap(({ rule, provenance }, index): Finding[] => {
      const path = ['quality', 'blocking', index]
      const known = qualityRules.find(({ code }) => code === rule)
      if (known?.on !== 'person') return [{ path: [...path, 'rule'], code: 'quality_rule_unknown', values: { rule } }]
      return provenance.certainty === 'verified' ? [] : [{ path, code: 'quality_block_unverified', values: { rule } }]
    }),
  ]
}
