import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listPath, ruleList } from './quality-rules.ts'

test('the list of the rules of data quality is that of the rules (node scripts/quality-rules.ts)', () => {
  expect(readFileSync(listPath, 'utf8')).toBe(ruleList())
})
