import type { Dimension, Kept } from './fact.ts'
import { type Period, periodIn } from './period.ts'
import type { Question } from './tally.ts'

/** Why a question can count nothing, whatever happened: its filter names a time beside the period, or what the measure never counts. */
export type Impossible = 'outside_period' | 'outside_measure'

/** @returns null where something could be counted; that a value is no word of the agreement is not judged here */
export function impossibleIn({
  measure,
  period,
  only = {},
}: Pick<Question, 'measure' | 'period' | 'only'>): Impossible | null {
  for (const [dimension, values] of Object.entries(only) as [Dimension, readonly string[]][]) {
    if (dimension === 'year' || dimension === 'quarter' || dimension === 'month') {
      if (!values.some((value) => meets(periodIn(dimension, value), period))) return 'outside_period'
    }
    const counted = measure.where?.[dimension as Kept]
    if (counted && !values.some((value) => counted.includes(value))) return 'outside_measure'
  }
  return null
}

function meets(one: Period | null, { from, to }: Period): boolean {
  return one !== null && one.from <= to && one.to >= from
}
