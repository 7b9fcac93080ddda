import { type Calendar, subtractWorkingDays } from './calendar.ts'
import type { Period } from './deadline.ts'
import { hoursBefore } from './hours.ts'
import { addMonths, fromDay, type PlainDate, toDay } from './plain-date.ts'
import { doubtsAbout } from './provisional.ts'
import { dateIn, startOfDay } from './zone.ts'

export type NoticeQuestion = {
  readonly period: Period
  /** The day that the notice must precede; it is never counted. */
  readonly before: PlainDate
  /** The moment on that day, ISO 8601 in UTC, for a period of hours; the beginning of the day where it is not known. */
  readonly beforeAt?: string | undefined
  readonly calendar: Calendar
  /** Strict reading: the whole period lies between the day of the notice and the day it precedes. */
  readonly clearDays?: boolean | undefined
}

export type LatestNotice = {
  readonly latest: PlainDate
  /** The last moment on that day, ISO 8601 in UTC, for a period of hours; null where the whole day is in time. */
  readonly latestAt: string | null
  readonly provisional: boolean
}

/**
 * The last day on which a notice "at least so long before" is in time. Counted backwards, so never rolled
 * (Regulation 1182/71 Art. 3(4), second sentence). Throws RangeError when `before` is not an existing day.
 */
export function latestNoticeDate(question: NoticeQuestion): LatestNotice {
  const { period, before, calendar, clearDays = false } = question
  if (period.unit === 'hours') {
    const moment = question.beforeAt ?? startOfDay(calendar.timeZone, before)
    const latestAt = new Date(hoursBefore(period.amount, moment, calendar.timeZone, clearDays)).toISOString()
    return { latest: dateIn(calendar.timeZone, latestAt), latestAt, provisional: false }
  }
  const latest = daysBack(period.amount, period.unit, before, calendar, clearDays)
  const decisive = period.unit === 'working_days' ? { from: latest, to: toDay(before) - 1 } : null
  return { latest: fromDay(latest), latestAt: null, provisional: doubtsAbout(calendar, decisive).length > 0 }
}

function daysBack(
  amount: number,
  unit: Exclude<Period['unit'], 'hours'>,
  before: PlainDate,
  calendar: Calendar,
  clearDays: boolean,
): number {
  const clear = clearDays ? 1 : 0
  switch (unit) {
    case 'calendar_days':
      return toDay(before) - amount - clear
    case 'working_days':
      return subtractWorkingDays(calendar, toDay(before), amount + clear)
    case 'months':
      return toDay(addMonths(before, -amount)) - clear
    case 'years':
      return toDay(addMonths(before, -12 * amount)) - clear
  }
}
