import { expect, it } from 'vitest'
import { relations } from '../agreement/vocabulary.ts'
import { ruleAgainst } from './allowed.ts'
import { dashboards, periodsOf, tablesOf } from './dashboards.ts'
import { measureOf } from './measures.ts'
import { readPeriod } from './period.ts'

it('asks nothing that a measure does not know, or that disclosure control would refuse', () => {
  for (const dashboard of dashboards) {
    for (const side of relations) {
      const tables = tablesOf(dashboard, side)
      expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length)
      for (const { measure: code, by } of tables) {
        const measure = measureOf(code)!
        expect([code, by.filter((one) => !measure.dimensions.includes(one))]).toEqual([code, []])
        expect(measure.seen).toBe('shared')
        for (const period of periodsOf(dashboard, undefined, '2026-03-01')!) {
          expect(ruleAgainst({ measure, by, period: readPeriod(period)! }, '2026-03-01')).toBeNull()
        }
      }
    }
  }
})

it('compares a month with the one before and with last year’s, and a year with the one before', () => {
  expect(periodsOf('month', undefined, '2026-01-15')).toEqual(['2025-12', '2025-11', '2024-12'])
  expect(periodsOf('month', '2026-01', '2026-03-15')).toEqual(['2026-01', '2025-12', '2025-01'])
  expect(periodsOf('year', undefined, '2026-03-15')).toEqual(['2025', '2024'])
  expect(periodsOf('month', '2025', '2026-03-15')).toBeNull()
  expect(periodsOf('year', '2025-01', '2026-03-15')).toBeNull()
})
