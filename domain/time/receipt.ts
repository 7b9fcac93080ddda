import { type Calendar, isWorkingDay, nextWorkingDay } from './calendar.ts'
import type { CountingProfile } from './deadline.ts'
import { fromDay, type PlainDate, toDay } from './plain-date.ts'
import { instantIn, startOfDay, timeIn } from './zone.ts'

/** What arrived: the day, the moment (ISO 8601 in UTC) where it is known, and the calendar of the State that must act. */
export type Arrival = {
  readonly from: PlainDate
  readonly at?: string | undefined
  readonly calendar: Calendar
}

/** The day on which what arrived counts as received, as a day number, and why it is another than the day it came. */
export type Received = { readonly day: number; readonly moved: 'rest_day' | 'after_hours' | null }

/**
 * By a profile that says so, what comes on a day of rest, or after the office of the acting State closed, counts as
 * received on the next working day. Without office hours in the calendar, or without a moment, only the day matters.
 */
export function receivedBy({ from, at, calendar }: Arrival, profile: CountingProfile): Received {
  const day = toDay(from)
  if (profile.receiptOutsideHours !== 'next_working_day') return { day, moved: null }
  if (!isWorkingDay(calendar, day)) return { day: nextWorkingDay(calendar, day), moved: 'rest_day' }
  const { officeHours, timeZone } = calendar
  if (!officeHours || at === undefined || timeIn(timeZone, at) < officeHours.closes) return { day, moved: null }
  return { day: nextWorkingDay(calendar, day + 1), moved: 'after_hours' }
}

/** The moment from which hours count: of arrival, or of the opening of the office where receipt moved; null where only the day is known. */
export function momentOf({ at, calendar }: Arrival, { day, moved }: Received): string | null {
  if (moved === null) return at ?? null
  const { timeZone, officeHours } = calendar
  const date = fromDay(day)
  return officeHours ? instantIn(timeZone, date, officeHours.opens) : startOfDay(timeZone, date)
}
