import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'

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
  if (date < earliest) return false
  try {
    toDay(date)
    return true
  } catch {
    return false
  }
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
