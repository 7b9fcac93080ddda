import { describe, expect, test } from 'vitest'
import { courseIn, reportable, reportMakerOf, reportMeasures, reportTables } from './committee-report.ts'
import type { Fact } from './fact.ts'
import { nameOf, periodBefore, readPeriod } from './period.ts'
import { type EntriesOfCase, usualWays } from './reconciliation.ts'

const of = (text: string) => readPeriod(text)!

test.each([
  ['2025', '2024'],
  ['2025-H1', '2024-H2'],
  ['2025-Q1', '2024-Q4'],
  ['2025-03', '2025-02'],
  ['2024-01-01..2025-12-31', '2022-01-01..2023-12-31'],
  ['2025-03-10..2025-03-12', '2025-03-07..2025-03-09'],
])('before %s is %s', (period, before) => expect(nameOf(periodBefore(of(period)))).toBe(before))

test.each(['2025', '2025-H2', '2025-Q3', '2025-02', '2025-02-03..2025-04-30'])('%s is called so', (name) =>
  expect(nameOf(of(name))).toBe(name),
)

test('the longest period that is reported has one of the same length before it', () => {
  const longest = reportable('1956-03-01', '2026-05-20')
  expect(longest).toEqual({ from: '1906-03-01', to: '2026-12-31' })
  expect(periodBefore(longest).to).toBe('1906-02-28')
})

test('the course of a period is told by what it is long enough for, with nothing left out', () => {
  expect(courseIn(of('2025-Q1'))).toEqual(['2025-01', '2025-02', '2025-03'])
  expect(courseIn(of('2025'))).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'])
  expect(courseIn(of('2021-01-01..2025-12-31'))).toEqual(['2021', '2022', '2023', '2024', '2025'])
})

describe('a report', () => {
  const submitted = (on: string): Fact => ({ kind: 'submitted', about: 'application', on, by: {} })
  const sent = (on: string, received: string): EntriesOfCase => ({
    ...{ caseId: on, reference: on, procedure: 'readmission', requestingState: 'XA', requestedState: 'XB' },
    entries: ['a', 'b'].map((personId) => ({ of: 'applications', personId, days: { sent: on, received } })),
  })

  test('tells every measure in its period and the one before, and every way of counting by State and month', () => {
    const maker = reportMakerOf({ period: of('2025'), ways: usualWays, today: '2026-02-01' })
    maker.add([submitted('2025-12-30')], sent('2025-12-30', '2026-01-02'))
    maker.add([submitted('2024-05-05')], sent('2024-05-05', '2024-05-06'))
    maker.add([submitted('2025-03-01')], sent('2025-03-01', '2025-04-01'))
    const { figures, reconciliations, ways, cases } = maker.report()
    expect(cases).toBe(3)
    const whole = figures.find(({ table, measure }) => table === 'overview' && measure === 'submitted')!
    expect([whole.figures[0]!.value, whole.before![0]!.value]).toEqual([2, 1])
    expect(reconciliations[0]).toMatchObject({ difference: 0, requesting: { figure: 2 }, requested: { figure: 2 } })
    expect(reconciliations[0]!.reasons).toEqual([
      { reason: 'sent_in_received_after', difference: -1, cases: 1 },
      { reason: 'persons_of_one_application', difference: 1, cases: 1 },
    ])
    expect(ways.find(({ way }) => way.unit === 'persons' && way.day === 'received')).toMatchObject({
      ...{ figure: 2, parts: { 'XA 2025-04': 2 } },
    })
  })

  test('knows nothing of days to come', () => {
    const maker = reportMakerOf({ period: of('2025'), ways: usualWays, today: '2025-06-30' })
    maker.add([submitted('2025-07-01')], sent('2025-06-30', '2025-07-01'))
    const { figures, reconciliations } = maker.report()
    expect(figures[0]!.figures[0]!.value).toBe(0)
    expect(reconciliations[0]!.reasons).toEqual([{ reason: 'sent_in_received_after', difference: -1, cases: 1 }])
  })

  test('tells what both sides know, and nothing that one keeps to itself', () => {
    for (const { code, seen } of reportMeasures) expect(seen, code).toBe('shared')
    const told = new Set(reportTables.map(({ id }) => id))
    expect(told.size).toBe(reportTables.length)
  })
})
