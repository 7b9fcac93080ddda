import type { Dimension } from '../../../../domain/statistics/fact.ts'
import { type Period, quarterOf, readPeriod } from '../../../../domain/statistics/period.ts'
import { fromDay, type PlainDate, toDay } from '../../../../domain/time/plain-date.ts'

/** Every month, quarter or year that a period touches, up to the day on which it was counted: what is to come is not none. */
export function partsOf(dimension: Dimension, { from, to }: Period, until: PlainDate): string[] {
  const last = to < until ? to : until
  const parts: string[] = []
  for (let day = `${from.slice(0, 7)}-01`; day <= last; day = nextMonth(day)) {
    const part = dimension === 'year' ? day.slice(0, 4) : dimension === 'quarter' ? quarterOf(day) : day.slice(0, 7)
    if (parts.at(-1) !== part) parts.push(part)
  }
  return parts
}

function nextMonth(first: PlainDate): PlainDate {
  return `${fromDay(toDay(first) + 31).slice(0, 7)}-01`
}

/** The same period a year earlier, as the explorer names it; null for longer ones, which would overlap themselves. */
export function yearBefore(named: string): string | null {
  const period = readPeriod(named)
  if (!period || toDay(period.to) - toDay(period.from) > 366) return null
  const [from, to] = named.split('..')
  if (to === undefined) return back(named)
  const days = [from!, to].map((day) => (day.endsWith('-02-29') ? back(day.replace('-29', '-28')) : back(day)))
  return days.join('..')
}

const back = (text: string) => `${String(Number(text.slice(0, 4)) - 1).padStart(4, '0')}${text.slice(4)}`

/** The part of the calendar a year earlier: `2025-03` of `2026-03`. */
export const partBefore = back
