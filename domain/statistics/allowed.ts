import type { PlainDate } from '../time/plain-date.ts'
import type { Dimension } from './fact.ts'
import { isEarlier } from './measures.ts'
import { nameOf, type Period } from './period.ts'
import type { Question } from './tally.ts'

/**
 * What may be asked under disclosure control. Every figure adds a little to what can be learned of a person by averaging, so
 * the figures that a person can be part of are kept few: tables of at most three dimensions, filters of one value, the periods
 * in which everybody counts, and only such as are over.
 */

export const mostControlled = 3

/** The rule that refuses a question or an export, and what it turns on. Words: `figures.rule.<code>.title`, and what is allowed: `.next`. */
export type Rule =
  | { code: 'too_many_dimensions'; values: { asked: number; most: number } }
  | { code: 'several_values'; values: { dimension: Dimension } }
  | { code: 'period_not_named'; values: Record<string, never> }
  | { code: 'period_not_over'; values: { until: PlainDate } }
  /** The measure counts otherwise today: two ways of counting nearly the same persons are two numbers about them. */
  | { code: 'earlier_version'; values: Record<string, never> }
  /** The table of a shape, whose breakdown nobody can choose, is finer than that. */
  | { code: 'shape_too_fine'; values: Record<string, never> }
  /** Rows of single applications or persons, however few their columns. */
  | { code: 'records'; values: Record<string, never> }
  /** The cases behind a figure that is told to nobody as it is. */
  | { code: 'guarded'; values: Record<string, never> }

/**
 * The first rule of disclosure control that a question breaks; null where it may be answered.
 *
 * @param today where the figures are counted
 */
export function ruleAgainst({ measure, period, by, only = {} }: Question, today: PlainDate): Rule | null {
  if (isEarlier(measure)) return { code: 'earlier_version', values: {} }
  const narrowed = Object.entries(only) as [Dimension, readonly string[]][]
  const asked = new Set([...by, ...narrowed.map(([dimension]) => dimension)]).size
  if (asked > mostControlled) return { code: 'too_many_dimensions', values: { asked, most: mostControlled } }
  // Of a dimension that the table shows, several values only leave out cells.
  const several = narrowed.find(([dimension, values]) => values.length > 1 && !by.includes(dimension))
  if (several) return { code: 'several_values', values: { dimension: several[0] } }
  if (!isNamed(period)) return { code: 'period_not_named', values: {} }
  return period.to >= today ? { code: 'period_not_over', values: { until: period.to } } : null
}

/** Whether the table shows a part of its cells alone, so that a whole of it would be a sum that nobody else asks for. */
export function isSelection({ by, only = {} }: Question): boolean {
  return by.some((dimension) => (only[dimension]?.length ?? 0) > 1)
}

/** A month, a quarter, half a year, a year, or whole years. */
function isNamed(period: Period): boolean {
  return (period.from.endsWith('-01-01') && period.to.endsWith('-12-31')) || !nameOf(period).includes('..')
}
