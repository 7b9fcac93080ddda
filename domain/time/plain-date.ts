/** A day of the civil calendar without any time zone, as ISO 8601 'YYYY-MM-DD'. */
export type PlainDate = string

const millisecondsPerDay = 86_400_000
const shape = /^\d{4}-\d{2}-\d{2}$/

/** Days since 1970-01-01. Throws RangeError when the text is not an existing day ('2026-02-29'). */
export function toDay(date: PlainDate): number {
  const day = shape.test(date) ? Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay : Number.NaN
  // Some engines carry 30 February over into March, so the text must also come back unchanged.
  if (!Number.isInteger(day) || fromDay(day) !== date) throw new RangeError(`Not an existing day: ${date}`)
  return day
}

/** The date of a day number. Throws RangeError outside the years 0000 to 9999. */
export function fromDay(day: number): PlainDate {
  const text = Number.isInteger(day) ? isoText(day) : ''
  if (text.length !== 10) throw new RangeError(`Not a day number within the years 0000 to 9999: ${day}`)
  return text
}

function isoText(day: number): string {
  const moment = new Date(day * millisecondsPerDay)
  return Number.isNaN(moment.getTime()) ? '' : (moment.toISOString().split('T')[0] ?? '')
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/**
 * The same day of the month `months` later (or earlier, when negative). Where that month has no such day it is the
 * last day of that month (Regulation 1182/71 Art. 3(2)(c)).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  toDay(date)
  if (!Number.isInteger(months)) throw new RangeError(`Not a whole number of months: ${months}`)
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number)
  const target = year * 12 + (month - 1) + months
  const firstOfTarget = firstOfMonth(target)
  const length = firstOfMonth(target + 1) - firstOfTarget
  return fromDay(firstOfTarget + Math.min(dayOfMonth, length) - 1)
}

/** Day number of the first of a month counted from January of the year 0. */
function firstOfMonth(monthNumber: number): number {
  const moment = new Date(0)
  moment.setUTCFullYear(Math.floor(monthNumber / 12), ((monthNumber % 12) + 12) % 12, 1)
  return moment.getTime() / millisecondsPerDay
}
