import type { QualityRule } from './rule.ts'
import { evidenceRules } from './rules/evidence.ts'
import { familyRules } from './rules/family.ts'
import { journeyRules } from './rules/journeys.ts'
import { lineRules } from './rules/lines.ts'
import { nameRules } from './rules/names.ts'
import { particularRules } from './rules/particulars.ts'
import { replyRules } from './rules/replies.ts'
import { severalCasesRules } from './rules/several-cases.ts'

/** Every rule of data quality. A new one is written beside its like, with its words in the room `quality` and its cases in the tests. */
export const qualityRules: readonly QualityRule[] = [
  ...nameRules,
  ...particularRules,
  ...evidenceRules,
  ...lineRules,
  ...familyRules,
  ...replyRules,
  ...journeyRules,
  ...severalCasesRules,
]

/** The rule of a code. @throws RangeError where there is none */
export function ruleOf(code: string): QualityRule {
  const rule = qualityRules.find((one) => one.code === code)
  if (!rule) throw new RangeError(`there is no rule of data quality ${code}`)
  return rule
}

/**
 * A number that changes with every rule that comes, goes or gets a new version: cases judged under another are judged anew.
 * Thirty-one bits of FNV-1a, which is enough to tell two lists apart.
 */
export function editionOf(rules: readonly Pick<QualityRule, 'code' | 'version'>[]): number {
  let hash = 0x811c9dc5
  for (const letter of rules.map(({ code, version }) => `${code}@${version}`).join(' ')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  }
  return hash >>> 1
}

export const edition = editionOf(qualityRules)
