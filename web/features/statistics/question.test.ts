import { describe, expect, test } from 'vitest'
import type { CountedAgreement, MeasuresAnswer, MeasureView } from '../../../contract/statistics.ts'
import { measures } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { groupOf } from './groups.ts'
import { asKind, kindOf, partOf, partsOfKind, periodKinds, yearsOf } from './period-parts.ts'
import { addressOf, permanent, questionOf } from './question.ts'

const views: MeasureView[] = measures.map(({ seen, ...one }) => ({
  ...{ code: one.code, version: one.version, unit: one.unit, about: one.about, formula: one.formula },
  ...{ dimensions: [...one.dimensions], guarded: one.guarded === true },
  sides: seen === 'shared' ? ['requesting', 'requested'] : [seen],
}))
const agreement = (side: 'requesting' | 'requested', controlled = false): CountedAgreement => ({
  ...{ agreementId: 'eu-xb', side, inForceFrom: '2020-05-01', others: ['XA'], controlled, mayOpenCases: !controlled },
})
const answer = (...agreements: CountedAgreement[]): MeasuresAnswer => ({
  ...{ measures: views, agreements, threshold: 5, most: { by: 3, controlledDimensions: 3 } },
})
const today = '2026-11-30'

describe('a question', () => {
  test('that says nothing is what one asks first: applications received, this year, by month', () => {
    const question = questionOf({}, answer(agreement('requested')), today)!
    expect([question.measure.code, question.period, question.by]).toEqual(['received', '2026', ['month']])
    expect(questionOf({}, answer(agreement('requested')), '2026-01-15')!.period).toBe('2025')
  })

  test('of somebody who is told nothing before it is over begins with the last full year', () => {
    expect(questionOf({}, answer(agreement('requested', true)), today)!.period).toBe('2025')
  })

  test('keeps the side that it names, and asks nothing where there is none', () => {
    const both = answer(agreement('requested'), agreement('requesting'))
    expect(questionOf({ agreement: 'eu-xb', side: 'requesting' }, both, today)!.counted.side).toBe('requesting')
    expect(questionOf({ agreement: 'elsewhere' }, both, today)).toBeNull()
    expect(questionOf({ measure: 'shoe_sizes' }, both, today)).toBeNull()
    expect(questionOf({}, answer(), today)).toBeNull()
  })

  test('asks for no measure that the other side keeps to itself', () => {
    const search = { measure: 'register_answers' }
    expect(questionOf(search, answer(agreement('requesting')), today)).toBeNull()
    expect(questionOf(search, answer(agreement('requested')), today)).not.toBeNull()
  })

  test('is the same after the way through its address, and loses what another measure does not know', () => {
    const search = { measure: 'refused', period: 2025, by: 'ground,sex', only: 'ground:other' }
    const question = questionOf(search, answer(agreement('requested')), today)!
    expect(questionOf(addressOf(question), answer(agreement('requested')), today)).toEqual(question)
    expect(permanent(question).version).toBe(1)
    const other = { ...question, measure: views.find(({ code }) => code === 'arrived')! }
    expect(addressOf(other)).toMatchObject({ measure: 'arrived', by: 'sex', only: undefined })
  })
})

test('every measure is found under a part of a case', () => {
  const found = new Map(views.map((one) => [one.code, groupOf(one)]))
  expect(found.get('pending')).toBe('waiting')
  expect(found.get('reply_days_in_time')).toBe('times')
  expect(found.get('refused')).toBe('replies')
  expect(found.get('arrived')).toBe('transfers')
  expect(new Set(found.values()).size).toBe(8)
})

describe('the choice of a period', () => {
  test('knows every kind by its name, and each becomes the others', () => {
    for (const named of ['2026', '2026-H2', '2026-Q3', '2026-07', '2026-07-03..2026-08-01']) {
      for (const kind of periodKinds) {
        const other = asKind(named, kind)
        expect(kindOf(other)).toBe(kind)
        expect(readPeriod(other), other).not.toBeNull()
      }
    }
    expect([asKind('2026-08', 'quarter'), asKind('2026-08', 'half'), asKind('2026-H2', 'month')]).toEqual([
      ...['2026-Q3', '2026-H2', '2026-07'],
    ])
  })

  test('offers parts that there are, and the years of the agreement', () => {
    for (const kind of ['half', 'quarter', 'month'] as const)
      for (const part of partsOfKind[kind]) expect(partOf(asKind(`2026-${part}`, kind))).toBe(part)
    expect(yearsOf('2024-05-01', today, '2026')).toEqual(['2026', '2025', '2024'])
    expect(yearsOf('2024-05-01', today, '2019-Q1')).toEqual(['2026', '2025', '2024', '2019'])
  })
})
