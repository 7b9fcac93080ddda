import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import type { Dimension } from './fact.ts'
import { kindsOf } from './measures.ts'
import { type Period, readPeriod } from './period.ts'
import type { Figure, Question } from './tally.ts'

/**
 * A name for the facts that a figure is made of, the same however they were asked for: by a measure that is about refusals, by a
 * filter, or as a cell of a table of outcomes. What stood is named by its day alone. Whatever follows from the name is then the
 * same for the same facts, and asking in another way teaches nothing new.
 *
 * @param scope whose cases are counted
 */
export function cellName(scope: string, { measure, period, only = {}, inTime }: Question, by: Figure['by']): string {
  const conditions = new Map<string, readonly string[]>()
  const narrow = (dimension: string, values: readonly string[]) => {
    const so = conditions.get(dimension)
    conditions.set(dimension, so ? so.filter((value) => values.includes(value)) : values)
  }
  let days = period
  for (const group of [measure.where ?? {}, only, listed(by)]) {
    for (const [dimension, values] of Object.entries(group) as [Dimension, readonly string[]][]) {
      if (isCalendar(dimension)) days = values.length === 1 ? within(days, values[0]!) : days
      else narrow(dimension, values)
    }
  }
  const said = [...conditions].map(([dimension, values]) => `${dimension}=${[...values].sort().join(',')}`).sort()
  const when = measure.formula === 'stock' ? days.to : `${days.from}..${days.to}`
  return [scope, kindsOf(measure).sort().join('+'), measure.about, when, ...said, ...(inTime ? ['in time'] : [])].join(
    '|',
  )
}

function listed(by: Figure['by']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(by).map(([dimension, value]) => [dimension, [value!]]))
}

export function isCalendar(dimension: Dimension): boolean {
  return dimension === 'month' || dimension === 'quarter' || dimension === 'year'
}

/** The days of a period that lie in a month, quarter or year as well. */
function within(days: Period, text: string): Period {
  const named = readPeriod(text)
  if (!named) return days
  const later = (one: PlainDate, other: PlainDate) => fromDay(Math.max(toDay(one), toDay(other)))
  const sooner = (one: PlainDate, other: PlainDate) => fromDay(Math.min(toDay(one), toDay(other)))
  return { from: later(days.from, named.from), to: sooner(days.to, named.to) }
}
