import { type Calendar, type CalendarDay, isCovered, isWorkingDay } from './calendar.ts'
import { fromDay, toDay } from './plain-date.ts'
import type { Span } from './standstill.ts'

/** Marks a day of rest that no calendar holds yet and that one side notified to the other. */
const notified = 'notified decree'

/**
 * The calendar as one period is counted by it after a decree that came late was notified: the days of the spans on which
 * people would work are days of rest. The version stays, because the calendar of the State does.
 */
export function withDecreedRest(calendar: Calendar, spans: readonly Span[]): Calendar {
  const days = new Map(calendar.days)
  for (const { from, to } of spans) {
    for (let day = toDay(from); day <= toDay(to); day++) {
      if (!isWorkingDay(calendar, day)) continue
      const nameless = { name: { en: '', az: '' }, status: 'announced' } as const
      days.set(day, { date: fromDay(day), kind: 'moved_rest_day', ...nameless, source: notified })
    }
  }
  const workingBefore = new Int32Array(calendar.workingBefore.length)
  for (let index = 1; index < workingBefore.length; index++) {
    const day = calendar.first + index - 1
    const works = isWorkingDay(calendar, day) && days.get(day)?.source !== notified
    workingBefore[index] = workingBefore[index - 1]! + (works ? 1 : 0)
  }
  return { ...calendar, days, workingBefore }
}

export function isDecreed(day: CalendarDay): boolean {
  return day.source === notified
}

/** Whether the calendar knows every day of a span, so that one of them can be made a day of rest. */
export function coversSpan(calendar: Calendar, { from, to }: Span): boolean {
  return isCovered(calendar, toDay(from)) && isCovered(calendar, toDay(to))
}
