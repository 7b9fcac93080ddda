/** Of a year of two figures: up to this many years ahead it is to come, else it is past. */
const ahead = 20

/**
 * Reads a date as officials type it: 24.11.2026, 24/11/2026, 24 11 2026, 24112026, 14.3.90, 140390, 2026-11-24. The order
 * is always day, month, year, as on every form of the agreement. How a short year was understood stands beside the field.
 * @param thisYear by which the century of a short year is told
 * @param past the date cannot be to come, as a birth
 * @returns `YYYY-MM-DD`, or null when it is not a day of the calendar
 */
export function readTypedDate(text: string, thisYear: number, past = false): string | null {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts =
    /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)
  return parts ? realDate(wholeYear(parts[3] ?? '', thisYear, past), Number(parts[2]), Number(parts[1])) : null
}

function wholeYear(typed: string, thisYear: number, past: boolean): number {
  if (typed.length === 4) return Number(typed)
  const year = Math.floor(thisYear / 100) * 100 + Number(typed)
  const latest = past ? thisYear : thisYear + ahead
  return year > latest ? year - 100 : year
}

export function typedForm(isoDate: string | null): string {
  const match = isoDate ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) : null
  return match ? `${match[3]}.${match[2]}.${match[1]}` : ''
}

function realDate(year: number, month: number, day: number): string | null {
  if (year < 1850 || year > 2200) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}
