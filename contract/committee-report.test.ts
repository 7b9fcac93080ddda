import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { usualWays } from '../domain/statistics/reconciliation.ts'
import { reportSchema, waysOfCounting } from './committee-report.ts'

test('the schema that is published is that of the reports (node scripts/committee-schema.ts)', () => {
  const file = join(import.meta.dirname, '..', 'docs', 'exchange', 'committee-report.schema.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(reportSchema())
})

test('the ways in which the two sides usually count may be asked for', () => {
  expect(waysOfCounting.parse(usualWays)).toEqual(usualWays)
  const wrong = { ...usualWays, returns: { ...usualWays.returns, requesting: { unit: 'persons', day: 'sent' } } }
  expect(waysOfCounting.safeParse(wrong).success).toBe(false)
})
