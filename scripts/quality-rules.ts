/**
 * Writes docs/data-quality.md, the list of the rules of data quality, from the rules themselves; a test holds both equal.
 *
 * node scripts/quality-rules.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { qualityRules } from '../domain/quality/catalogue.ts'
import { qualityDimensions } from '../domain/quality/rule.ts'

const root = join(import.meta.dirname, '..')
export const listPath = join(root, 'docs', 'data-quality.md')

const weights = { mend: 'to mend', look: 'to look at', note: 'to know' }
const sides = { requesting: 'requesting State', requested: 'requested State', both: 'either' }

/** The page as it follows from the rules and their words. */
export function ruleList(): string {
  const words = JSON.parse(readFileSync(join(root, 'contract/locales/en/quality-rules.json'), 'utf8')) as Record<
    string,
    string
  >
  const lines = [
    '# Data quality',
    '',
    `The ${qualityRules.length} rules by which records are judged. Written by \`node scripts/quality-rules.ts\`; why it is so stands in [decision 52](decisions/0052-data-quality.md). *Own* rules read what one side alone knows, and are seen by that side alone.`,
  ]
  for (const dimension of qualityDimensions) {
    const rules = qualityRules.filter((one) => one.dimension === dimension)
    lines.push(
      '',
      `## ${dimension[0]!.toUpperCase()}${dimension.slice(1)}`,
      '',
      '| Rule | Weight | Mended by | Finds | Why | How to mend |',
      '|---|---|---|---|---|---|',
    )
    for (const { code, version, severity, mends, reads } of rules) {
      const [finds, why, mend] = ['', '.why', '.mend'].map((end) => words[`quality-rules.${code}${end}`] ?? '')
      const by = reads === 'shared' ? sides[mends] : `${sides[mends]} (own)`
      lines.push(`| \`${code}\` ${version} | ${weights[severity]} | ${by} | ${finds} | ${why} | ${mend} |`)
    }
  }
  return `${lines.join('\n')}\n`
}

if (import.meta.main) writeFileSync(listPath, ruleList())
