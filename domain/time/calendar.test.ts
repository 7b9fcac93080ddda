import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  calendarDefinition,
  compileCalendar,
  countWorkingDays,
  isCovered,
  isWorkingDay,
  nextWorkingDay,
  restDaysBetween,
  subtractWorkingDays,
} from './calendar.ts'
import { fromDay, toDay } from './plain-date.ts'
import { invented, inventedDefinition } from './testing/invented-calendar.ts'

const calendar = compileCalendar(inventedDefinition)
const spring = toDay('2026-05-04')

describe('a working calendar', () => {
  it('knows holidays, moved days of rest and days worked in exchange', () => {
    const days = ['2026-05-04', '2026-05-06', '2026-05-09', '2026-05-10', '2026-05-11']
    expect(days.map((date) => isWorkingDay(calendar, toDay(date)))).toEqual([true, false, true, false, false])
  })

  it('counts on from the day of the event and back to it', () => {
    expect(fromDay(addWorkingDays(calendar, spring, 4))).toBe('2026-05-09')
    expect(fromDay(addWorkingDays(calendar, spring, 5))).toBe('2026-05-12')
    expect(fromDay(subtractWorkingDays(calendar, toDay('2026-05-12'), 5))).toBe('2026-05-04')
    expect(addWorkingDays(calendar, spring, 0)).toBe(spring)
    expect(subtractWorkingDays(calendar, spring, 0)).toBe(spring)
  })

  it('keeps a working day and leaves a day of rest', () => {
    expect(nextWorkingDay(calendar, spring)).toBe(spring)
    expect(fromDay(nextWorkingDay(calendar, toDay('2026-05-10')))).toBe('2026-05-12')
  })

  it('names each day of rest with its reason', () => {
    const rest = restDaysBetween(calendar, spring, toDay('2026-05-12'))
    expect(rest.map((day) => [day.date, day.weekday, day.reason?.name.en ?? null])).toEqual([
      ['2026-05-06', 3, 'Lantern Day'],
      ['2026-05-10', 7, null],
      ['2026-05-11', 1, 'Rest day moved from Saturday 9 May'],
    ])
  })

  it('goes on with weekends where it knows no more', () => {
    expect(isCovered(calendar, toDay('2027-01-01'))).toBe(false)
    expect(isWorkingDay(calendar, toDay('2030-01-01'))).toBe(true)
    expect(fromDay(addWorkingDays(calendar, toDay('2026-12-30'), 5))).toBe('2027-01-06')
    expect(fromDay(subtractWorkingDays(calendar, toDay('2026-01-02'), 3))).toBe('2025-12-30')
  })

  it.each([-1, 1.5, Number.NaN])('refuses to count %s days', (n) => {
    expect(() => addWorkingDays(calendar, spring, n)).toThrow(RangeError)
    expect(() => subtractWorkingDays(calendar, spring, n)).toThrow(RangeError)
  })

  it('counts like somebody who walks from day to day', () => {
    const near = fc.integer({ min: toDay('2025-10-01'), max: toDay('2027-03-31') })
    fc.assert(
      fc.property(invented, near, fc.integer({ min: 1, max: 40 }), (definition, day, n) => {
        const compiled = compileCalendar(definition)
        const walk = (direction: 1 | -1) => {
          let at = day
          for (let left = n; left > 0; ) {
            at += direction
            if (isWorkingDay(compiled, at)) left--
          }
          return at
        }
        expect(addWorkingDays(compiled, day, n)).toBe(walk(1))
        expect(subtractWorkingDays(compiled, day, n)).toBe(walk(-1))
        expect(countWorkingDays(compiled, day + 1, walk(1))).toBe(n)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a calendar definition is refused', () => {
  const day = inventedDefinition.days[0]
  const faults = (change: object) => {
    const result = calendarDefinition.safeParse({ ...inventedDefinition, ...change })
    return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'))
  }

  it('unless it is sound', () => {
    expect(faults({})).toEqual([])
    expect(faults({ officeHours: { opens: '09:00', closes: '18:00', source: 'invented' } })).toEqual([])
  })

  it.each([
    ['with a day listed twice', { days: [day, day] }, 'days.1.date'],
    ['with days out of order', { days: [...inventedDefinition.days].reverse() }, 'days.1.date'],
    ['with a day that does not exist', { days: [{ ...day, date: '2026-02-30' }] }, 'days.0.date'],
    ['with a day it does not cover', { days: [{ ...day, date: '2031-01-01' }] }, 'days.0.date'],
    ['with a source nobody listed', { days: [{ ...day, source: 'hearsay' }] }, 'days.0.source'],
    ['with no day left for work', { weekend: [1, 2, 3, 4, 5, 6, 7] }, 'weekend'],
    ['when it ends before it begins', { covers: { from: '2026-12-31', to: '2026-01-01' }, days: [] }, 'covers'],
    ['without a source', { sources: [] }, 'sources'],
    [
      'with an office that closes before it opens',
      { officeHours: { opens: '18:00', closes: '09:00' } },
      'officeHours.closes',
    ],
    [
      'with office hours of a source nobody listed',
      { officeHours: { opens: '09:00', closes: '18:00', source: 'hearsay' } },
      'officeHours.source',
    ],
    ['with a name in one language only', { days: [{ ...day, name: { en: 'Lantern Day' } }] }, 'days.0.name.az'],
  ])('%s', (_, change, path) => {
    expect(faults(change)).toContain(path)
  })
})
