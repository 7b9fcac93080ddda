import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDefinition, compileCalendar } from './calendar.ts'
import { type CountingProfile, computeDeadline, latestNoticeDate, type Period } from './deadline.ts'
import { invented } from './testing/invented-calendar.ts'

/*
 * The oracle walks from day to day on civil dates and looks every day up in the definition itself. It shares no code
 * with the day numbers, the prefix sums or the search of the implementation.
 */

type Civil = { year: number; month: number; day: number }

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const text = ({ year, month, day }: Civil) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const read = (date: string): Civil => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

function after({ year, month, day }: Civil): Civil {
  if (day < lengthOf(year, month)) return { year, month, day: day + 1 }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 }
}

function beforehand({ year, month, day }: Civil): Civil {
  if (day > 1) return { year, month, day: day - 1 }
  if (month > 1) return { year, month: month - 1, day: lengthOf(year, month - 1) }
  return { year: year - 1, month: 12, day: 31 }
}

/** Sakamoto's rule: 0 is Sunday. */
function isoWeekday({ year, month, day }: Civil): number {
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7 || 7
}

type Works = (date: Civil) => boolean

function worksIn(definition: CalendarDefinition): Works {
  const kinds = new Map(definition.days.map((day) => [day.date, day.kind]))
  return (date) => {
    const kind = kinds.get(text(date))
    return kind === undefined ? !definition.weekend.includes(isoWeekday(date)) : kind === 'working_day'
  }
}

function monthsFrom({ year, month, day }: Civil, count: number): { date: Civil; missing: boolean } {
  let at = { year, month }
  for (let left = Math.abs(count); left > 0; left--) {
    const next = at.month + Math.sign(count)
    at =
      next > 12 ? { year: at.year + 1, month: 1 } : next < 1 ? { year: at.year - 1, month: 12 } : { ...at, month: next }
  }
  const length = lengthOf(at.year, at.month)
  return { date: { ...at, day: Math.min(day, length) }, missing: day > length }
}

const inMonths = (period: Period) => (period.unit === 'years' ? period.amount * 12 : period.amount)

function oracle(works: Works, period: Period, from: string, profile: CountingProfile): string {
  const event = read(from)
  let end = event
  let counted = 0
  if (period.unit === 'calendar_days' || period.unit === 'working_days') {
    const counts = (date: Civil) => period.unit === 'calendar_days' || works(date)
    if (!profile.countEventDay) end = after(end)
    for (;;) {
      if (counts(end)) counted++
      if (counted === period.amount) break
      end = after(end)
    }
  } else {
    const { date, missing } = monthsFrom(event, inMonths(period))
    end = profile.countEventDay && !missing ? beforehand(date) : date
  }
  if (profile.rollToWorkingDay) while (!works(end)) end = after(end)
  const isOneDay = period.amount === 1 && period.unit.endsWith('days')
  if (!profile.minimumTwoWorkingDays || isOneDay) return text(end)
  let workingDays = 0
  let at = profile.countEventDay ? event : after(event)
  for (; text(at) <= text(end) || workingDays < 2; at = after(at)) if (works(at)) workingDays++
  return text(beforehand(at))
}

function noticeOracle(works: Works, period: Period, before: string, clearDays: boolean): string {
  let at = read(before)
  if (period.unit === 'months' || period.unit === 'years') {
    at = monthsFrom(at, -inMonths(period)).date
    return text(clearDays ? beforehand(at) : at)
  }
  for (let left = period.amount + (clearDays ? 1 : 0); left > 0; ) {
    at = beforehand(at)
    if (period.unit === 'calendar_days' || works(at)) left--
  }
  return text(at)
}

const date = fc
  .record({
    year: fc.integer({ min: 2025, max: 2028 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.nat({ max: 30 }),
  })
  .map(({ year, month, day }) => text({ year, month, day: (day % lengthOf(year, month)) + 1 }))
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 45 }), unit: fc.constantFrom('calendar_days', 'working_days') }),
  fc.record({ amount: fc.integer({ min: 1, max: 14 }), unit: fc.constant('months') }),
  fc.record({ amount: fc.integer({ min: 1, max: 3 }), unit: fc.constant('years') }),
)
const profiles: fc.Arbitrary<CountingProfile> = fc.record({
  countEventDay: fc.boolean(),
  rollToWorkingDay: fc.boolean(),
  minimumTwoWorkingDays: fc.boolean(),
})
const questions = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 20, maxLength: 20 })

describe('against somebody who walks from day to day', () => {
  it('12,000 deadlines, each by two readings, agree', () => {
    fc.assert(
      fc.property(invented, questions(fc.tuple(periods, date, profiles, profiles)), (definition, asked) => {
        const calendar = compileCalendar(definition)
        const works = worksIn(definition)
        for (const [period, from, profile, alternative] of asked) {
          const one = oracle(works, period, from, profile)
          const two = oracle(works, period, from, alternative)
          const [remindOn, due] = [one, two].sort()
          const result = computeDeadline({ period, from, calendar, profile, alternative })
          expect(result).toMatchObject({ due, remindOn, alternative: one === two ? null : remindOn })
        }
      }),
      { numRuns: 600 },
    )
  })

  it('10,000 latest dates of a notice agree', () => {
    fc.assert(
      fc.property(invented, questions(fc.tuple(periods, date, fc.boolean())), (definition, asked) => {
        const calendar = compileCalendar(definition)
        const works = worksIn(definition)
        for (const [period, before, clearDays] of asked) {
          const { latest } = latestNoticeDate({ period, before, calendar, clearDays })
          expect(latest).toBe(noticeOracle(works, period, before, clearDays))
        }
      }),
      { numRuns: 500 },
    )
  })
})
