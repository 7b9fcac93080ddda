import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportTables } from '../domain/statistics/committee-report.ts'
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

test.each(['en', 'az'])(
  'every sheet of the spreadsheet has a name of its own that no program cuts, in %s',
  (language) => {
    const file = join(import.meta.dirname, 'locales', language, 'committee.json')
    const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    const reconciled = Object.keys(usualWays).map((of) => `reconciled_${of}`)
    const ids = [...reportTables.map(({ id }) => id), ...reconciled, 'sides', 'measures', 'summary']
    const names = ids.map((id) => texts[`committee.sheet.${id}`])
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
    expect(new Set(names).size).toBe(ids.length)
  },
)
