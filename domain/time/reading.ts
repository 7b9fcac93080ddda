import { addWorkingDays, type Calendar, countWorkingDays, isWorkingDay, nextWorkingDay } from './calendar.ts'
import type { CountingProfile, Period } from './deadline.ts'
import { hoursAfter } from './hours.ts'
import { addMonths, fromDay, type PlainDate, toDay } from './plain-date.ts'
import { joinWindows, type Window } from './provisional.ts'
import { type Arrival, momentOf, type Received, receivedBy } from './receipt.ts'
import { anewAfter, madeUp, type Standstill, standingOn } from './standstill.ts'
import { dateIn, endOfDay } from './zone.ts'

/**
 * One reading of the law, step by step, in day numbers: received, counted, made up for days that stood still, rolled, and
 * lengthened to two working days.
 */
export type Reading = {
  readonly received: Received
  /** The day from which the period counted anew, after an obstacle. */
  readonly anewFrom: PlainDate | null
  readonly firstDay: number
  readonly countedEnd: number
  /** `countedEnd` and the days that stood still. */
  readonly madeUpEnd: number
  readonly rolledEnd: number
  readonly end: number
  /** The moment at which a period of hours is over, in milliseconds since 1970. */
  readonly endsAt: number | null
  /** The days whose being rest or work decided it; null where days of rest play no part, so nothing can move. */
  readonly decisive: Window | null
}

export type Counted = Arrival & { readonly period: Period }

/** Counts a period from its event by one profile. Throws RangeError on a date that does not exist. */
export function readPeriod(question: Counted, profile: CountingProfile, standstill?: Standstill): Reading {
  const received = receivedBy(question, profile)
  const { amount, unit } = question.period
  if (unit === 'hours') return readHours(amount, question, profile, received)
  const from = received.moved === null ? question.from : fromDay(received.day)
  const reading = readDays({ amount, unit }, from, received, question.calendar, profile, standstill)
  if (standstill?.mode !== 'anew') return reading
  let last = reading
  for (let after = anewAfter(standstill, from, last.end); after !== null; ) {
    last = { ...readDays({ amount, unit }, after, received, question.calendar, profile, standstill), anewFrom: after }
    after = anewAfter(standstill, after, last.end)
  }
  return last
}

type Days = { amount: number; unit: Exclude<Period['unit'], 'hours'> }

function readDays(
  period: Days,
  from: PlainDate,
  received: Received,
  calendar: Calendar,
  profile: CountingProfile,
  standstill: Standstill | undefined,
): Reading {
  const event = toDay(from)
  // Regulation 1182/71 Art. 3(1): the day of the event is not counted, unless the profile says otherwise.
  const firstDay = profile.countEventDay ? event : event + 1
  const countedEnd = lastDay(period, from, firstDay, calendar)
  const working = period.unit === 'working_days' || standstill?.mode === 'working_days'
  const stands = standstill && standstill.mode !== 'anew' ? standingOn(standstill) : undefined
  const counts = (day: number) => !working || isWorkingDay(calendar, day)
  const madeUpEnd = stands ? madeUp(countedEnd, firstDay, stands, counts) : countedEnd
  const rolledEnd = rolled(madeUpEnd, calendar, profile, stands)
  const end = lengthened(period, firstDay, rolledEnd, calendar, profile)
  const receipt = profile.receiptOutsideHours === 'next_working_day' ? { from: event, to: received.day } : null
  const whole = working || profile.minimumTwoWorkingDays
  const counted = whole ? { from: firstDay, to: end } : profile.rollToWorkingDay ? { from: madeUpEnd, to: end } : null
  const decisive = joinWindows(receipt, counted)
  return { received, anewFrom: null, firstDay, countedEnd, madeUpEnd, rolledEnd, end, endsAt: null, decisive }
}

function readHours(amount: number, question: Counted, profile: CountingProfile, received: Received): Reading {
  const { timeZone } = question.calendar
  const moment = momentOf(question, received)
  // Where only the day is known, the acting State has it whole, and the hours begin with the next.
  const endsAt =
    moment === null
      ? hoursAfter(amount, endOfDay(timeZone, question.from), timeZone, true)
      : hoursAfter(amount, moment, timeZone, profile.countEventDay)
  const end = toDay(dateIn(timeZone, new Date(endsAt - 1)))
  const decisive =
    profile.receiptOutsideHours === 'next_working_day' ? { from: toDay(question.from), to: received.day } : null
  const same = { countedEnd: end, madeUpEnd: end, rolledEnd: end, end }
  return { received, anewFrom: null, firstDay: received.day, ...same, endsAt, decisive }
}

/** Art. 3(4): a period that ends on a day of rest ends with the next working day. None ends on a day that stood still. */
function rolled(
  day: number,
  calendar: Calendar,
  profile: CountingProfile,
  stands: ((day: number) => boolean) | undefined,
): number {
  const free = (end: number) => (profile.rollToWorkingDay ? nextWorkingDay(calendar, end) : end)
  let end = free(day)
  while (stands?.(end)) end = free(end + 1)
  return end
}

function lastDay(period: Days, from: PlainDate, firstDay: number, calendar: Calendar): number {
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
function lengthened(period: Days, first: number, end: number, calendar: Calendar, profile: CountingProfile): number {
  const isOneDay = period.amount === 1 && (period.unit === 'calendar_days' || period.unit === 'working_days')
  if (!profile.minimumTwoWorkingDays || isOneDay || countWorkingDays(calendar, first, end) >= 2) return end
  return addWorkingDays(calendar, first - 1, 2)
}
