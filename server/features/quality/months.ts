import { fromDay, toDay } from '../../../domain/time/plain-date.ts'

/** The first day of the month of a moment, or so many months before; in UTC, as scores are kept. */
export function monthBefore(now: Date, back: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 10)
}

/** The days of whole months: from the first day of one, to the day before the first of another. */
export function daysOf(first: string, before: string): string {
  return `${first}..${fromDay(toDay(before) - 1)}`
}
