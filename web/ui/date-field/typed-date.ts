/**
 * Reads a date as officials type it: 24.11.2026, 24/11/2026, 24 11 2026, 24112026, 2026-11-24. The order is always
 * day, month, year, as on every form of the agreement.
 * @returns `YYYY-MM-DD`, or null when it is not a day of the calendar
 */
export function readTypedDate(text: string): string | null {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  return parts ? realDate(Number(parts[3]), Number(parts[2]), Number(parts[1])) : null
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
