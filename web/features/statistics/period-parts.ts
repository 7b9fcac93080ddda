import { quarterOf, readPeriod } from '../../../domain/statistics/period.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'

/** In which way a period is chosen. */
export const periodKinds = ['year', 'half', 'quarter', 'month', 'days'] as const
export type PeriodKind = (typeof periodKinds)[number]

export function kindOf(named: string): PeriodKind {
  if (named.includes('..')) return 'days'
  if (/-H\d$/.test(named)) return 'half'
  if (/-Q\d$/.test(named)) return 'quarter'
  return named.length === 4 ? 'year' : 'month'
}

/** What a period becomes when another kind is chosen: the one of that kind in which it begins; its own two days. */
export function asKind(named: string, kind: PeriodKind): string {
  const period = readPeriod(named)
  if (!period) return named
  const { from, to } = period
  switch (kind) {
    case 'year':
      return from.slice(0, 4)
    case 'half':
      return `${from.slice(0, 4)}-H${Number(from.slice(5, 7)) > 6 ? 2 : 1}`
    case 'quarter':
      return quarterOf(from)
    case 'month':
      return from.slice(0, 7)
    case 'days':
      return `${from}..${to}`
  }
}

/** The part of a year that a period of a kind names: `H1`, `Q3`, `03`; none for a whole year. */
export const partOf = (named: string) => named.slice(5)

export const partsOfKind: Record<Exclude<PeriodKind, 'days'>, readonly string[]> = {
  year: [],
  half: ['H1', 'H2'],
  quarter: ['Q1', 'Q2', 'Q3', 'Q4'],
  month: Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')),
}

/** The years that may be asked for: from the first of the agreement to the one that runs, the newest first. */
export function yearsOf(inForceFrom: PlainDate, today: PlainDate, named: string): string[] {
  const [first, last] = [Number(inForceFrom.slice(0, 4)), Number(today.slice(0, 4))]
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => String(last - index))
  // An address may ask for another year: it is shown as it was asked, and the answer says what is wrong.
  const own = named.slice(0, 4)
  return years.includes(own) ? years : [...years, own].sort().reverse()
}
