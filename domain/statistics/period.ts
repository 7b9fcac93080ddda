import { fromDay, isDay, type PlainDate, toDay } from '../time/plain-date.ts'

/** A period of whole days, both of them in it. */
export interface Period {
  from: PlainDate
  to: PlainDate
}

/**
 * The period that a text names: a year (`2025`), half a year (`2025-H1`), a quarter (`2025-Q3`), a month (`2025-03`), or two days
 * (`2025-01-01..2025-06-30`). Null for anything else, for days that do not exist or end before they begin, and for years before
 * 1900: nothing that is counted is as old, and databases know no year 0.
 */
export function readPeriod(text: string): Period | null {
  const named = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text)
  if (named) {
    const [, year, half, quarter, month] = named
    if (half) return months(year!, (Number(half) - 1) * 6 + 1, 6)
    if (quarter) return months(year!, (Number(quarter) - 1) * 3 + 1, 3)
    return month ? months(year!, Number(month), 1) : months(year!, 1, 12)
  }
  const days = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text)
  if (!days) return null
  const [, from, to] = days
  return exists(from!) && exists(to!) && from! <= to! ? { from: from!, to: to! } : null
}

function months(year: string, first: number, count: number): Period | null {
  const next = first + count
  const following = next > 12 ? `${String(Number(year) + 1).padStart(4, '0')}-01-01` : `${year}-${two(next)}-01`
  if (year === '9999' || year < earliest) return null
  return { from: `${year}-${two(first)}-01`, to: fromDay(toDay(following) - 1) }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** The first year of any period. */
const earliest = '1900'

function exists(date: string): boolean {
  return date >= earliest && isDay(date)
}

const calendarForms = { year: /^\d{4}$/, quarter: /^\d{4}-Q[1-4]$/, month: /^\d{4}-\d{2}$/ } as const

/** The period that a value of a dimension of the calendar names, in the one form that its values have; null for any other text. */
export function periodIn(dimension: keyof typeof calendarForms, value: string): Period | null {
  return calendarForms[dimension].test(value) ? readPeriod(value) : null
}

/** The quarter of a day, as `2025-Q3`. */
export function quarterOf(date: PlainDate): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
}

/** The period of the same length before one: as many whole months, or as many days. */
export function periodBefore({ from, to }: Period): Period {
  const last = fromDay(toDay(from) - 1)
  const whole = from.endsWith('-01') && to === lastOf(to.slice(0, 7))
  if (!whole) return { from: fromDay(toDay(from) - (toDay(to) - toDay(from) + 1)), to: last }
  const months = monthNumber(to) - monthNumber(from) + 1
  const first = monthNumber(from) - months
  return { from: `${monthText(first)}-01`, to: last }
}

function monthNumber(date: PlainDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function monthText(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** The last day of a month as `2025-03`. */
export function lastOf(month: string): PlainDate {
  return fromDay(toDay(`${monthText(monthNumber(`${month}-01`) + 1)}-01`) - 1)
}

/** The months that a period touches, as `2025-03`, in their order. */
export function monthsIn({ from, to }: Period): string[] {
  const first = monthNumber(from)
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, index) => monthText(first + index))
}

/** A period by its short name where it has one: `2025`, `2025-H1`, `2025-Q3`, `2025-03`, or its two days. */
export function nameOf({ from, to }: Period): string {
  const year = from.slice(0, 4)
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  if (year === to.slice(0, 4) && from.endsWith('-01') && to === lastOf(to.slice(0, 7))) {
    if (first === 1 && last === 12) return year
    if (first % 6 === 1 && last === first + 5) return `${year}-H${(first + 5) / 6}`
    if (first % 3 === 1 && last === first + 2) return `${year}-Q${(first + 2) / 3}`
    if (first === last) return from.slice(0, 7)
  }
  return `${from}..${to}`
}
