import { z } from 'zod'
import { type Calendar, subtractWorkingDays } from './calendar.ts'
import { addMonths, fromDay, type PlainDate, toDay } from './plain-date.ts'
import { doubtsAbout, joinWindows } from './provisional.ts'
import { decisiveDays, readPeriod } from './reading.ts'

/** A length of time as a legal instrument states it. */
export const period = z.strictObject({
  amount: z.int().min(1),
  unit: z.enum(['calendar_days', 'working_days', 'months', 'years']),
})
export type Period = z.infer<typeof period>

/**
 * How a period is counted. The neutral default is `regulation1182`; it does not bind a treaty partner, so every pack
 * states its own profile as data.
 */
export const countingProfile = z.strictObject({
  countEventDay: z.boolean(),
  rollToWorkingDay: z.boolean(),
  minimumTwoWorkingDays: z.boolean(),
})
export type CountingProfile = z.infer<typeof countingProfile>

/** Regulation (EEC, Euratom) 1182/71 Art. 3(1) and (4); its Art. 3(5) is left off, as it only suits the Union's side. */
export const regulation1182: CountingProfile = {
  countEventDay: false,
  rollToWorkingDay: true,
  minimumTwoWorkingDays: false,
}

export type DeadlineQuestion = {
  readonly period: Period
  /** The day of the event that starts the period, in the time zone of the State that must act. */
  readonly from: PlainDate
  readonly calendar: Calendar
  readonly profile: CountingProfile
  /** A second reading of the law that could be defended. */
  readonly alternative?: CountingProfile
}

export type Deadline = {
  /** The later of the two readings: only when this day is over does silence have its effect. */
  readonly due: PlainDate
  /** The other date, or null when both readings agree or there is only one. */
  readonly alternative: PlainDate | null
  /** The earlier of the two readings: what people are reminded of. */
  readonly remindOn: PlainDate
  /** True when the days counted are not all known to the calendar yet, so the date may still move. */
  readonly provisional: boolean
}

/** When a period ends. Throws RangeError when `from` is not an existing day. */
export function computeDeadline(question: DeadlineQuestion): Deadline {
  const { period, from, calendar, profile, alternative = profile } = question
  const first = readPeriod(period, from, calendar, profile)
  const second = readPeriod(period, from, calendar, alternative)
  const due = fromDay(Math.max(first.end, second.end))
  const remindOn = fromDay(Math.min(first.end, second.end))
  const decisive = joinWindows(decisiveDays(period, profile, first), decisiveDays(period, alternative, second))
  const provisional = doubtsAbout(calendar, decisive).length > 0
  return { due, alternative: due === remindOn ? null : remindOn, remindOn, provisional }
}

export type NoticeQuestion = {
  readonly period: Period
  /** The day that the notice must precede; it is never counted. */
  readonly before: PlainDate
  readonly calendar: Calendar
  /** Strict reading: the whole period lies between the day of the notice and the day it precedes. */
  readonly clearDays?: boolean
}

export type LatestNotice = { readonly latest: PlainDate; readonly provisional: boolean }

/**
 * The last day on which a notice "at least so long before" is in time. Counted backwards, so never rolled
 * (Regulation 1182/71 Art. 3(4), second sentence). Throws RangeError when `before` is not an existing day.
 */
export function latestNoticeDate(question: NoticeQuestion): LatestNotice {
  const { period, before, calendar, clearDays = false } = question
  const latest = daysBack(period, before, calendar, clearDays)
  const decisive = period.unit === 'working_days' ? { from: latest, to: toDay(before) - 1 } : null
  return { latest: fromDay(latest), provisional: doubtsAbout(calendar, decisive).length > 0 }
}

function daysBack(period: Period, before: PlainDate, calendar: Calendar, clearDays: boolean): number {
  const clear = clearDays ? 1 : 0
  switch (period.unit) {
    case 'calendar_days':
      return toDay(before) - period.amount - clear
    case 'working_days':
      return subtractWorkingDays(calendar, toDay(before), period.amount + clear)
    case 'months':
      return toDay(addMonths(before, -period.amount)) - clear
    case 'years':
      return toDay(addMonths(before, -12 * period.amount)) - clear
  }
}
