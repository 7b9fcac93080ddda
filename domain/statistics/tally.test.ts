import { describe, expect, test } from 'vitest'
import { ageClassOf, type Fact } from './fact.ts'
import { measureOf } from './measures.ts'
import { readPeriod } from './period.ts'
import { type Question, tallyOf } from './tally.ts'

const year = readPeriod('2025')!

function acted(days: number, inTime: boolean): Fact {
  const by = { span: 'received-replied', clock: 'reply' }
  return { kind: 'acted_in_period', about: 'person', on: '2025-05-01', days, inTime, by }
}

function stood(on: string, since: string, until?: string): Fact {
  const fact: Fact = { kind: 'stood', about: 'application', on, since, by: { stage: 'received' } }
  return until === undefined ? fact : { ...fact, until }
}

function figures(code: string, facts: readonly Fact[], question: Partial<Question> = {}) {
  const tally = tallyOf({ measure: measureOf(code)!, period: year, by: [], ...question })
  for (const fact of facts) tally.add(fact)
  return tally.figures()
}

describe('days', () => {
  const facts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map((days) => acted(days, days < 30))

  test('are a number that occurred: the fewest within which the share came', () => {
    expect(figures('reply_days_median', facts)[0]!.value).toBe(5)
    expect(figures('reply_days_p90', facts)[0]!.value).toBe(9)
    expect(figures('reply_days_p90', facts.slice(0, 1))[0]!.value).toBe(1)
  })

  test('in time are a share of those that came', () => {
    expect(figures('reply_days_in_time', facts)[0]).toEqual({ by: {}, count: 10, part: 9, value: 0.9 })
  })

  test('of nobody are no figure, and not nought', () => {
    expect(figures('reply_days_median', [])[0]).toEqual({ by: {}, count: 0, value: null })
    expect(figures('reply_days_in_time', [])[0]!.value).toBeNull()
  })
})

describe('what stands at the end of a period', () => {
  test.each([
    ['from its last day on', '2025-12-31', undefined, 1],
    ['until that day', '2025-01-01', '2025-12-31', 0],
    ['until the day after', '2025-01-01', '2026-01-01', 1],
    ['from the day after on', '2026-01-01', undefined, 0],
  ])('%s', (_, on, until, value) => expect(figures('pending', [stood(on, on, until)])[0]!.value).toBe(value))

  test.each([
    ['2025-12-02', 'under_30'],
    ['2025-12-01', '30_to_89'],
    ['2025-10-02', '90_to_179'],
    ['2025-07-04', '180_and_over'],
  ])('waiting since %s has waited %s', (since, waiting) => {
    expect(figures('pending', [stood(since, since)], { by: ['waiting'] })[0]!.by).toEqual({ waiting })
  })
})

describe('what stands, by month', () => {
  const facts = [stood('2025-01-31', '2025-01-31', '2025-03-01'), stood('2025-02-28', '2025-02-28')]
  const spring = { from: '2025-01-15', to: '2025-03-10' }
  const byMonth = (only: Question['only'] = {}, by: Question['by'] = ['month']) =>
    figures('pending', facts, { period: spring, by, only }).map((one) => [one.by.month, one.value])

  test('is counted on the last day of each, and of the broken one on the last of the period', () => {
    expect(byMonth()).toEqual([
      ['2025-01', 1],
      ['2025-02', 2],
      ['2025-03', 1],
    ])
    const waited = figures('pending', facts, { period: spring, by: ['month', 'waiting'] })
    expect(waited.map(({ by, count }) => [by.month, by.waiting, count])).toEqual([
      ['2025-01', 'under_30', 1],
      ['2025-02', 'under_30', 2],
      ['2025-03', 'under_30', 1],
    ])
  })

  test('of one month is a figure, and of several that are not told apart none', () => {
    expect(byMonth({ month: ['2025-02'] }, [])).toEqual([[undefined, 2]])
    expect(byMonth({ month: ['2025-02', '2025-01'] })).toHaveLength(2)
    expect(() => byMonth({ month: ['2025-02', '2025-01'] }, [])).toThrow(RangeError)
  })
})

describe('a question', () => {
  const sent = (state: string): Fact => ({
    ...{ kind: 'submitted', about: 'application', on: '2025-08-09' },
    by: { requesting_state: state },
  })

  test('keeps to the values that it names, and says those that no fact has', () => {
    const facts = [sent('DE'), sent('DE'), sent('FR'), { ...sent('DE'), by: {} }]
    expect(figures('submitted', facts, { by: ['requesting_state'] })).toEqual([
      { by: { requesting_state: 'DE' }, count: 2, value: 2 },
      { by: { requesting_state: 'FR' }, count: 1, value: 1 },
      { by: { requesting_state: 'none' }, count: 1, value: 1 },
    ])
    expect(figures('submitted', facts, { only: { requesting_state: ['FR'] } })[0]!.value).toBe(1)
    expect(figures('submitted', facts, { by: ['quarter'] })[0]!.by).toEqual({ quarter: '2025-Q3' })
  })

  test('by what a measure does not know is refused', () => {
    expect(() => figures('submitted', [], { by: ['sex'] })).toThrow(RangeError)
    expect(() => figures('submitted', [], { only: { stage: ['received'] } })).toThrow(RangeError)
  })
})

test('a period is a year, a half, a quarter, a month or two days, and nothing else', () => {
  const read = (text: string) => {
    const period = readPeriod(text)
    return period && `${period.from} ${period.to}`
  }
  expect(read('2024')).toBe('2024-01-01 2024-12-31')
  expect(read('2025-H2')).toBe('2025-07-01 2025-12-31')
  expect(read('2025-Q1')).toBe('2025-01-01 2025-03-31')
  expect(read('2024-02')).toBe('2024-02-01 2024-02-29')
  expect(read('2025-02-28..2025-03-01')).toBe('2025-02-28 2025-03-01')
  for (const wrong of [
    '',
    '25',
    '2025-13',
    '2025-00',
    '2025-Q5',
    '2025-H3',
    '2025-02-30..2025-03-01',
    '2025-03-02..2025-03-01',
    '0000-01-01..2025-12-31',
    '0000',
  ]) {
    expect(readPeriod(wrong), wrong).toBeNull()
  }
})

test('ages are those reached in the year of the fact, in the classes of Eurostat', () => {
  const of = (born: number | undefined) => ageClassOf(born, '2025-01-01')
  expect([2025, 2012, 2011, 2008, 2007, 1991, 1990, undefined].map(of)).toEqual([
    ...['under_14', 'under_14', '14_to_17', '14_to_17', '18_to_34', '18_to_34', '35_and_over', 'unknown'],
  ])
})
