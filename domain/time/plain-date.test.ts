import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, fromDay, toDay, weekday } from './plain-date.ts'

describe('day numbers', () => {
  it('count from 1970-01-01', () => {
    expect([toDay('1970-01-01'), toDay('1969-12-31'), toDay('2026-03-13')]).toEqual([0, -1, 20525])
  })

  it('are those of the machine for the first of every month', () => {
    for (let month = 0; month < 120_000; month++) {
      const first = new Date(0)
      first.setUTCFullYear(Math.floor(month / 12), month % 12, 1)
      const text = first.toISOString().slice(0, 10)
      if (toDay(text) !== first.getTime() / 86_400_000) expect.fail(text)
    }
  })

  it('come back as the same date and follow one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: toDay('0001-01-01'), max: toDay('9999-12-31') }), (day) => {
        expect(toDay(fromDay(day))).toBe(day)
        expect(weekday(day + 1)).toBe((weekday(day) % 7) + 1)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['2025-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '13.03.2026', ''])(
    'refuse %j',
    (text) => {
      expect(() => toDay(text)).toThrow(RangeError)
    },
  )

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])('refuse the day number %s', (day) => {
    expect(() => fromDay(day)).toThrow(RangeError)
  })

  it('know the weekday, also before 1970', () => {
    expect(['2026-03-13', '2026-03-15', '1969-12-29'].map((date) => weekday(toDay(date)))).toEqual([5, 7, 1])
  })
})

describe('months', () => {
  it.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  it('refuse part of a month and a date that does not exist', () => {
    expect(() => addMonths('2026-01-01', 0.5)).toThrow(RangeError)
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError)
  })
})
