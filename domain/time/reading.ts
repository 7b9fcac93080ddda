import { addWorkingDays, type Calendar, countWorkingDays, nextWorkingDay } from './calendar.ts'
import type { CountingProfile, Period } from './deadline.ts'
import { addMonths, fromDay, type PlainDate, toDay } from './plain-date.ts'
import type { Window } from './provisional.ts'

/** One reading of the law, step by step, in day numbers: counted, then rolled, then lengthened to two working days. */
export type Reading = {
  readonly firstDay: number
  readonly countedEnd: number
  readonly rolledEnd: number
  readonly end: number
}

/** Counts a period from the day of its event by one profile. Throws RangeError on a date that does not exist. */
export function readPeriod(period: Period, from: PlainDate, calendar: Calendar, profile: CountingProfile): Reading {
  const event = toDay(from)
  // Regulation 1182/71 Art. 3(1): the day of the event is not counted, unless the profile says otherwise.
  const firstDay = profile.countEventDay ? event : event + 1
  const countedEnd = lastDay(period, from, firstDay, calendar)
  // Art. 3(4): a period that ends on a day of rest ends with the next working day.
  const rolledEnd = profile.rollToWorkingDay ? nextWorkingDay(calendar, countedEnd) : countedEnd
  return { firstDay, countedEnd, rolledEnd, end: lengthened(period, firstDay, rolledEnd, calendar, profile) }
}

/** The days whose being rest or work decided the reading; null where days of rest play no part, so nothing can move. */
export function decisiveDays(period: Period, profile: CountingProfile, reading: Reading): Window | null {
  if (period.unit === 'working_days' || profile.minimumTwoWorkingDays) {
    return { from: reading.firstDay, to: reading.end }
  }
  return profile.rollToWorkingDay ? { from: reading.countedEnd, to: reading.end } : null
}

function lastDay(period: Period, from: PlainDate, firstDay: number, calendar: Calendar): number {
  switch (period.unit) {
    case 'calendar_days':
      return firstDay + period.amount - 1
    case 'working_days':
      return addWorkingDays(calendar, firstDay - 1, period.amount)
    case 'months':
    case 'years':
      return lastDayOfMonths(from, firstDay, period.unit === 'years' ? period.amount * 12 : period.amount)
  }
}

/**
 * Art. 3(2)(c): months end on the day with the date of the event; where that month is too short, on its last day.
 * When the event day counts they end one day earlier, except in a month that has no such date to stop before.
 */
function lastDayOfMonths(from: PlainDate, firstDay: number, months: number): number {
  const sameDate = addMonths(from, months)
  const missing = sameDate.slice(8) !== from.slice(8)
  return toDay(sameDate) - (fromDay(firstDay) === from && !missing ? 1 : 0)
}

/** Art. 3(5): a period of two days or more holds at least two working days. */
function lengthened(period: Period, first: number, end: number, calendar: Calendar, profile: CountingProfile): number {
  const isOneDay = period.amount === 1 && (period.unit === 'calendar_days' || period.unit === 'working_days')
  if (!profile.minimumTwoWorkingDays || isOneDay || countWorkingDays(calendar, first, end) >= 2) return end
  return addWorkingDays(calendar, first - 1, 2)
}
