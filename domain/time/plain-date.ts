/** A day of the civil calendar without any time zone, as ISO 8601 'YYYY-MM-DD'. */
export type PlainDate = string

const millisecondsPerDay = 86_400_000
const shape = /^\d{4}-\d{2}-\d{2}$/

/** Days since 1970-01-01. Throws RangeError when the text is not an existing day ('2026-02-29'). */
export function toDay(date: PlainDate): number {
  if (shape.test(date)) {
    const month = monthOf(date)
    const first = firstOfMonth(month)
    const dayOfMonth = Number(date.slice(8))
    const exists = Number(date.slice(5, 7)) <= 12 && dayOfMonth >= 1 && dayOfMonth <= firstOfMonth(month + 1) - first
    if (exists && !date.startsWith('00', 5)) return first + dayOfMonth - 1
  }
  throw new RangeError(`Not an existing day: ${date}`)
}

/** Whether a text is an existing day: neither '2026-02-29' nor '1.3.2026' is. */
export function isDay(text: string): boolean {
  try {
    toDay(text)
    return true
  } catch {
    return false
  }
}

/** The date of a day number. Throws RangeError outside the years 0000 to 9999. */
export function fromDay(day: number): PlainDate {
  const moment = new Date(day * millisecondsPerDay)
  const year = moment.getUTCFullYear()
  if (!Number.isInteger(day) || !(year >= 0 && year <= 9999)) {
    throw new RangeError(`Not a day number within the years 0000 to 9999: ${day}`)
  }
  // Put together from its parts, because a whole date is written ten times as slowly.
  return `${String(year).padStart(4, '0')}-${twoDigits(moment.getUTCMonth() + 1)}-${twoDigits(moment.getUTCDate())}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
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
  const dayOfMonth = Number(date.slice(8))
  const target = monthOf(date) + months
  const firstOfTarget = firstOfMonth(target)
  const length = firstOfMonth(target + 1) - firstOfTarget
  return fromDay(firstOfTarget + Math.min(dayOfMonth, length) - 1)
}

/** The month of a date, counted from January of the year 0. */
function monthOf(date: PlainDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

/**
 * Day number of the first of a month counted from January of the year 0. Years are counted from March here, so that a leap day is
 * their last and the months before it are alike: of five there are 153 days.
 */
function firstOfMonth(monthNumber: number): number {
  const year = Math.floor((monthNumber - 2) / 12)
  const month = monthNumber - 2 - year * 12
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + Math.floor((153 * month + 2) / 5) - dayOfYearZero
}

/** Days from the first of March of the year 0 until 1970. */
const dayOfYearZero = 719_468
