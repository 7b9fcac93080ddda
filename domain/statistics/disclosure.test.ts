import { describe, expect, it } from 'vitest'
import { ruleAgainst } from './allowed.ts'
import { cellName } from './cell-name.ts'
import { type Control, protect } from './disclosure.ts'
import { measureOf } from './measures.ts'
import { noiseOf } from './noise.ts'
import { readPeriod } from './period.ts'
import type { Figure, Question } from './tally.ts'

const year = readPeriod('2025')!
const of = (code: string, more: Partial<Question> = {}): Question => ({
  measure: measureOf(code)!,
  period: year,
  by: ['ground'],
  ...more,
})
const control = (chance: Control['chance']): Control => ({ threshold: 5, scope: 'agreement|XA', chance })
/** Nothing is altered. */
const plain = control(() => 0.5)
const grounds = (...counts: number[]): Figure[] =>
  counts.map((count, place) => ({ by: { ground: `g${place}` }, count, value: count }))
const whole = (figures: readonly Figure[]): Figure => {
  const count = figures.reduce((sum, one) => sum + one.count, 0)
  return { by: {}, count, value: count }
}
const told = (question: Question, figures: Figure[], by = plain) => protect(question, figures, whole(figures), by)

describe('a table under disclosure control', () => {
  it('hides a small number and the smallest of the others with it, and does not say which is which', () => {
    const { figures, whole: all } = told(of('refused'), grounds(3, 40, 17, 30))
    expect(figures.map(({ count }) => count)).toEqual([null, 40, null, 30])
    expect(figures.map(({ hidden }) => hidden)).toEqual(['protected', undefined, 'protected', undefined])
    expect(all).toEqual({ by: {}, count: 90, value: 90 })
  })

  it('hides until what is hidden of a sum is itself no small number', () => {
    expect(told(of('refused'), grounds(1, 1, 60, 20)).figures.map(({ count }) => count)).toEqual([null, null, 60, null])
    expect(told(of('refused'), grounds(4, 4, 60, 20)).figures.map(({ count }) => count)).toEqual([null, null, 60, 20])
  })

  it('hides no cell of nobody, and tells it as nothing', () => {
    expect(told(of('refused'), grounds(2, 0, 60)).figures.map(({ count }) => count)).toEqual([null, 0, null])
  })

  it('of a guarded measure hides nobody like a few', () => {
    const months = [0, 3, 40].map((count, place) => ({ by: { month: `2025-0${place + 1}` }, count, value: count }))
    const question = of('health_notes', { by: ['month'] })
    const untold = { count: null, value: null, hidden: 'protected' }
    expect(told(question, months).figures).toMatchObject([untold, untold, untold])
    expect(told({ ...question, by: [] }, []).whole).toMatchObject(untold)
    expect(told(question, months.slice(2)).figures).toMatchObject([{ count: 40 }])
  })

  it('of two dimensions leaves no small number alone in a row, a column or the whole', () => {
    const by = ['ground', 'sex'] as const
    const cells = [
      ['a', 'f', 2],
      ['a', 'm', 50],
      ['b', 'f', 20],
      ['b', 'm', 30],
      ['c', 'f', 40],
      ['c', 'm', 60],
    ] as const
    const figures = cells.map(([ground, sex, count]) => ({ by: { ground, sex }, count, value: count }))
    const { figures: out } = told(of('refused', { by }), figures)
    expect(out.map(({ count }) => count)).toEqual([null, null, null, null, 40, 60])
  })

  it('rounds what it tells to the threshold', () => {
    expect(told(of('refused'), grounds(12, 13, 5)).figures.map(({ value }) => value)).toEqual([10, 15, 5])
  })

  it.each([
    ['reply_days_median', 9, 10],
    ['reply_days_p90', 49, 50],
  ])('tells %s only where at least a threshold of facts lies on either side of it', (code, few, enough) => {
    const value = 30
    const said = (count: number) =>
      protect(of(code, { by: [] }), [{ by: {}, count, value }], { by: {}, count, value }, plain).whole
    expect(said(few)).toMatchObject({ value: null, hidden: 'too_few' })
    expect(said(enough).value).toBe(30)
  })

  describe('a share', () => {
    const figure = (part: number, count: number): Figure => ({ by: {}, count, part, value: part / count })
    const said = (code: string, part: number, count: number) =>
      protect(of(code, { by: [] }), [], figure(part, count), plain).whole

    it.each(['refused_share', 'reply_days_in_time', 'transfers_failed_share'])(
      'is hidden with either number: %s',
      (code) => {
        expect(said(code, 37, 52)).toEqual({ by: {}, count: 50, part: 35, value: 0.7 })
        expect(said(code, 4, 52)).toMatchObject({ count: null, part: null, value: null, hidden: 'protected' })
        expect(said(code, 3, 4)).toMatchObject({ count: null, part: null, value: null, hidden: 'protected' })
        expect(said(code, 0, 52)).toEqual({ by: {}, count: 50, part: 0, value: 0 })
        expect(said(code, 5, 7)).toEqual({ by: {}, count: 5, part: 5, value: null, hidden: 'too_few' })
      },
    )

    it('is hidden where its part is hidden for the sake of another', () => {
      const parts = [2, 20, 40].map((part, place) => ({
        by: { basis: `b${place}` },
        count: 60,
        part,
        value: part / 60,
      }))
      const { figures } = protect(of('refused_share', { by: ['basis'] }), parts, null, plain)
      expect(figures.map(({ value }) => value)).toEqual([null, null, 40 / 60])
    })

    it('never has a part greater than what it is a part of', () => {
      for (let count = 10; count < 60; count++) {
        const drawn = protect(
          of('refused_share', { by: [] }),
          [],
          figure(count, count),
          control((name) => ((name.length * 7) % 10) / 10),
        ).whole
        if (drawn.part !== null && drawn.part !== undefined) expect(drawn.part).toBeLessThanOrEqual(drawn.count!)
      }
    })
  })

  it('of what stands by month is as many tables as there are months', () => {
    const cell = (month: string, turn: string, count: number) => ({ by: { month, turn }, count, value: count })
    const months = [
      [cell('2025-01', 'a', 3), cell('2025-01', 'b', 30), cell('2025-01', 'c', 50)],
      [cell('2025-02', 'a', 20), cell('2025-02', 'b', 30), cell('2025-02', 'c', 50)],
    ]
    const { figures } = protect(of('pending', { by: ['month', 'turn'] }), months.flat(), null, plain)
    const apart = months.flatMap((own, index) => {
      const question = of('pending', { by: ['turn'], period: readPeriod(`2025-0${index + 1}`)! })
      return protect(
        question,
        own.map(({ by: { month: _, ...by }, ...rest }) => ({ by, ...rest })),
        null,
        plain,
      ).figures
    })
    expect(figures.map(({ count }) => count)).toEqual(apart.map(({ count }) => count))
    expect(figures.map(({ count }) => count)).toEqual([null, null, 50, 20, 30, 50])
  })

  it('tells no whole of a selection', () => {
    expect(protect(of('refused'), grounds(50, 60), null, plain).whole).toMatchObject({
      count: null,
      hidden: 'protected',
    })
  })
})

describe('the altered number', () => {
  it('is as often more as less, each person further off half as likely, and without a bound within reach', () => {
    const draws = Array.from({ length: 30_000 }, (_, index) => noiseOf((index + 0.5) / 30_000, 1 / 2))
    const share = (steps: number) => draws.filter((one) => one === steps).length / draws.length
    expect(share(0)).toBeCloseTo(1 / 3, 2)
    expect(share(1)).toBeCloseTo(1 / 6, 2)
    expect(share(-2)).toBeCloseTo(1 / 12, 2)
    expect(noiseOf(0, 1 / 2)).toBeLessThan(-40)
  })

  /**
   * The proof. What is told of a cell follows from its number and a draw that no other cell shares; partners follow from what
   * cells seem to be. So an answer excludes a world only where the number there could not have been told so. Whatever is told of
   * a number can be told of the next as well: add one more person exactly like somebody in a small cell, and every table, filter
   * and period that counted the one counts both, and may still look as it does.
   */
  it('may be told of one more in every case', () => {
    // One draw for every amount up to forty-six more or less.
    const draws = Array.from({ length: 47 }, (_, steps) => 0.99 / 2 ** (steps + 1)).flatMap((one) => [one, 1 - one])
    const outcomes = (count: number) =>
      new Set(
        draws.map((draw) => {
          const figure = { by: {}, count, value: count }
          return protect(
            of('refused', { by: [] }),
            [],
            figure,
            control(() => draw),
          ).whole.count
        }),
      )
    for (let count = 1; count < 40; count++) {
      const next = outcomes(count + 1)
      const likely = [...outcomes(count)].filter((one) => one === null || Math.abs(one - count) < 8)
      expect(likely.filter((one) => !next.has(one))).toEqual([])
    }
  })

  it('is the same for the same facts, however they were asked for', () => {
    const names = [
      cellName('s', of('refused', { by: [] }), {}),
      cellName('s', of('persons_answered', { by: [], only: { outcome: ['refused'] } }), {}),
      cellName('s', of('persons_answered', { by: ['outcome'] }), { outcome: 'refused' }),
      cellName('s', of('persons_answered', { by: ['outcome', 'year'] }), { outcome: 'refused', year: '2025' }),
      cellName(
        's',
        { ...of('persons_answered'), period: readPeriod('2024-01-01..2025-12-31')! },
        { outcome: 'refused', year: '2025' },
      ),
    ]
    expect(new Set(names).size).toBe(1)
    const stock = (period: string) => cellName('s', of('pending', { period: readPeriod(period)!, by: [] }), {})
    expect(stock('2025-12')).toBe(stock('2025'))
    expect(cellName('other', of('refused', { by: [] }), {})).not.toBe(names[0])
  })
})

describe('a question under disclosure control', () => {
  const rule = (more: Partial<Question>, period = '2025') =>
    ruleAgainst(of('refused', { period: readPeriod(period)!, by: [], ...more }), '2026-02-10')?.code ?? null

  it('knows three dimensions in all, and one value of a filter', () => {
    expect(rule({ by: ['ground', 'sex', 'age'] })).toBeNull()
    expect(rule({ by: ['ground', 'sex', 'age'], only: { sex: ['female'] } })).toBeNull()
    expect(rule({ by: ['ground', 'sex'], only: { age: ['unknown'], relation: ['child'] } })).toBe('too_many_dimensions')
    expect(rule({ only: { ground: ['a', 'b'] } })).toBe('several_values')
    expect(rule({ by: ['ground'], only: { ground: ['a', 'b'] } })).toBeNull()
  })

  it('is of the newest version of a measure: another is a second number about nearly the same persons', () => {
    const [newest, before] = [measureOf('accepted')!, measureOf('accepted', 1)!]
    expect([rule({ measure: newest }), rule({ measure: before })]).toEqual([null, 'earlier_version'])
  })

  it.each(['2025', '2025-H1', '2025-H2', '2025-Q4', '2024-02', '2023-01-01..2025-12-31'])('may be of %s', (period) => {
    expect(rule({}, period)).toBeNull()
  })

  it.each([
    ['2025-01-01..2025-01-30', 'period_not_named'],
    ['2025-02-01..2025-04-30', 'period_not_named'],
    ['2025-01-01..2025-02-28', 'period_not_named'],
    ['2024-07-01..2025-06-30', 'period_not_named'],
    ['2026-02', 'period_not_over'],
    ['2026', 'period_not_over'],
  ])('may not be of %s', (period, code) => {
    expect(rule({}, period)).toBe(code)
  })
})
