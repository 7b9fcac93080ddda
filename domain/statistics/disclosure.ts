import { cellName } from './cell-name.ts'
import { type Chance, noiseOf } from './noise.ts'
import { partnersToo } from './partners.ts'
import type { Figure, Question } from './tally.ts'

/** Below this no threshold goes, wherever an installation sets its own. */
export const leastThreshold = 5

/** How figures are told to whoever may not see every case behind them (docs/decisions/0049-disclosure-control.md). */
export interface Control {
  /** The least number that is told. Numbers are rounded to its multiples. */
  threshold: number
  /** Whose cases are counted, in one text: the same facts under another scope are other figures. */
  scope: string
  chance: Chance
}

/** A figure as it is told: what is hidden is null, and nobody learns whether by its own number or for the sake of another. */
export interface Told {
  by: Figure['by']
  count: number | null
  value: number | null
  hidden?: 'protected' | 'too_few'
}

/** Each further person off the mark is half as likely as the one before. */
export const fallOfCounts = 1 / 2
/** Three of five medians are told as they are, and one of fifty is off by more than two days. */
const fallOfDays = 1 / 4
/** Shares are told in steps of five of a hundred. */
const steps = 20

/**
 * A table under disclosure control. Every number is altered by an amount that follows from the facts it counts and a secret; one
 * that is below the threshold, before or after, is hidden; so are others, until no sum of a row, a column or the whole leaves a
 * hidden number alone; and the rest is rounded. Nothing is a fact that nobody has: it is told as nothing.
 *
 * What is told of any tables, filters and periods together is possible as well where one more person like those of a hidden cell
 * is there: no number of questions tells how many a small cell holds. Proven in disclosure.test.ts and attacked in differencing.test.ts.
 *
 * @param figures of the question, all of them
 * @param whole of the same question without a breakdown; null where it may not be told
 */
export function protect(
  question: Question,
  figures: readonly Figure[],
  whole: Figure | null,
  control: Control,
): { figures: Told[]; whole: Told } {
  const altered = figures.map((figure) => alter(question, figure, control))
  const hidden = partnersToo(question.by, altered, control.threshold)
  const told = altered.map((one, index) => tell(question, one, hidden[index]!, control))
  const all = whole && alter(question, whole, control)
  return {
    figures: told,
    whole: all ? tell(question, all, all.small, control) : { by: {}, count: null, value: null, hidden: 'protected' },
  }
}

/** A figure with the number that is told in its place, or hidden. */
export interface Altered {
  figure: Figure
  name: string
  /** The altered number; what is chosen from here on is chosen by it alone. */
  seems: number
  small: boolean
}

function alter(question: Question, figure: Figure, { threshold, scope, chance }: Control): Altered {
  const name = cellName(scope, question, figure.by)
  const { count } = figure
  const seems = count === 0 ? 0 : Math.max(0, count + noiseOf(chance(`${name}|${count}`), fallOfCounts))
  return { figure, name, seems, small: count > 0 && Math.min(count, seems) < threshold }
}

function tell({ measure }: Question, { figure, name, seems }: Altered, hidden: boolean, control: Control): Told {
  const { by, count, value } = figure
  if (hidden) return { by, count: null, value: null, hidden: 'protected' }
  const { threshold, chance } = control
  const rounded = threshold * Math.round(seems / threshold)
  const { formula } = measure
  if (formula === 'count' || formula === 'stock') return { by, count: rounded, value: rounded }
  if (value === null || count === 0) return { by, count: rounded, value: null }
  if (Math.min(count, seems) < restsOn[formula] * threshold) {
    return { by, count: rounded, value: null, hidden: 'too_few' }
  }
  const drawn = chance(`${name}|${count}|${formula}|${value}`)
  if (formula === 'share_in_time') {
    const share = (value * count + noiseOf(drawn, fallOfCounts)) / count
    return { by, count: rounded, value: Math.round(Math.min(1, Math.max(0, share)) * steps) / steps }
  }
  return { by, count: rounded, value: Math.max(0, value + noiseOf(drawn, fallOfDays)) }
}

/** So many thresholds of facts a figure must rest on: at least one threshold of them on either side of the number that is told. */
const restsOn = { median_days: 2, p90_days: 10, share_in_time: 2 } as const
