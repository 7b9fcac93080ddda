import { cellName } from './cell-name.ts'
import { isShare } from './measures.ts'
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
  /** Of a share: how many of these are the part, altered, hidden and rounded as any number. */
  part?: number | null
  value: number | null
  hidden?: 'protected' | 'too_few'
}

/** Each further person off the mark is half as likely as the one before. */
export const fallOfCounts = 1 / 2
/** Three of five medians are told as they are, and one of fifty is off by more than two days. */
const fallOfDays = 1 / 4

/** A figure for whoever may see every case behind it. */
export function asItIs({ by, count, part, value }: Figure): Told {
  return { by, count, ...(part === undefined ? {} : { part }), value }
}

/**
 * A table under disclosure control. Every number is altered by an amount that follows from the facts it counts and a secret; one
 * that is below the threshold, before or after, is hidden; so are others, until no sum of a row, a column or the whole leaves a
 * hidden number alone; and the rest is rounded. Nothing is a fact that nobody has: it is told as nothing.
 *
 * A share is made of two such tables, as they would be told by themselves, and of nothing else. What stood at the end of each month is
 * as many tables as there are months: nobody adds them up.
 *
 * What is told of any tables, filters and periods together is possible as well where one more person like those of a hidden cell
 * is there: no number of questions tells how many a small cell holds. Of a guarded measure that one person may be the first: nothing is
 * hidden like few, where the figures have a cell for it. Proven in disclosure.test.ts and attacked in differencing.test.ts.
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
  if (isShare(question.measure)) return protectShare(question, figures, whole, control)
  const altered = figures.map((figure) => alter(question, figure, control))
  const hidden = hiddenOf(question, altered, control)
  const told = altered.map((one, index) => tell(question, one, hidden[index]!, control))
  const all = whole && alter(question, whole, control)
  return {
    figures: told,
    whole: all ? tell(question, all, all.small, control) : { by: {}, count: null, value: null, hidden: 'protected' },
  }
}

function hiddenOf({ measure, by }: Question, altered: readonly Altered[], { threshold }: Control): boolean[] {
  if (measure.formula !== 'stock' || !by.includes('month')) return partnersToo(by, altered, threshold)
  const within = by.filter((one) => one !== 'month')
  const hidden: boolean[] = []
  for (const places of Map.groupBy(altered.keys(), (index) => altered[index]!.figure.by.month).values()) {
    const own = [...places]
    const ofMonth = partnersToo(
      within,
      own.map((index) => altered[index]!),
      threshold,
    )
    for (const [place, index] of own.entries()) hidden[index] = ofMonth[place]!
  }
  return hidden
}

/** The facts that a share is a part of, and those that are the part, each as the question that counts them. */
export function partsOfShare(question: Question): { below: Question; above: Question } {
  const { formula, part = {}, where = {}, ...measure } = question.measure
  const counting = { ...measure, where, formula: 'count' } as const
  const { among: _among, ...alone } = counting
  const inTime = formula === 'share_in_time' ? ({ inTime: true } as const) : {}
  return {
    below: { ...question, measure: counting },
    above: { ...question, measure: { ...alone, where: { ...where, ...part } }, ...inTime },
  }
}

function protectShare(
  question: Question,
  figures: readonly Figure[],
  whole: Figure | null,
  control: Control,
): { figures: Told[]; whole: Told } {
  const { below, above } = partsOfShare(question)
  const partOf = ({ by, part = 0, partMark }: Figure): Figure => ({ by, count: part, value: part, mark: partMark })
  const all = protect(below, figures, whole, control)
  const parts = protect(above, figures.map(partOf), whole && partOf(whole), control)
  return {
    figures: all.figures.map((one, index) => shareOf(one, parts.figures[index]!, control)),
    whole: shareOf(all.whole, parts.whole, control),
  }
}

/** A share of two numbers as they are told. */
function shareOf({ by, count }: Told, { count: part }: Told, { threshold }: Control): Told {
  if (count === null || part === null) return { by, count: null, part: null, value: null, hidden: 'protected' }
  // Altered each by itself, the part may have come out greater than what it is a part of.
  const told = { by, count, part: Math.min(part, count) }
  if (count === 0) return { ...told, value: null }
  return count < sharesRestOn * threshold
    ? { ...told, value: null, hidden: 'too_few' }
    : { ...told, value: told.part / count }
}

/** A figure with the number that is told in its place, or hidden. */
export interface Altered {
  figure: Figure
  name: string
  /** What its draws follow from. */
  drawn: string
  /** The altered number; what is chosen from here on is chosen by it alone. */
  seems: number
  small: boolean
}

function alter(question: Question, figure: Figure, { threshold, scope, chance }: Control): Altered {
  const name = cellName(scope, question, figure.by)
  const { count, mark } = figure
  // By its facts and not by the words of the question: there are many words for the same facts, and an average of their draws would tell.
  const drawn = mark === undefined ? name : `facts ${mark}`
  const seems = count === 0 ? 0 : Math.max(0, count + noiseOf(chance(`${drawn}|${count}`), fallOfCounts))
  // Of what is guarded, nobody learns whether few are there or nobody.
  const counts = count > 0 || question.measure.guarded === true
  return { figure, name, drawn, seems, small: counts && Math.min(count, seems) < threshold }
}

function tell({ measure }: Question, { figure, drawn, seems }: Altered, hidden: boolean, control: Control): Told {
  const { by, count, value } = figure
  if (hidden) return { by, count: null, value: null, hidden: 'protected' }
  const { threshold, chance } = control
  const rounded = threshold * Math.round(seems / threshold)
  const { formula } = measure
  if (formula !== 'median_days' && formula !== 'p90_days') return { by, count: rounded, value: rounded }
  if (value === null || count === 0) return { by, count: rounded, value: null }
  if (Math.min(count, seems) < restsOn[formula] * threshold) {
    return { by, count: rounded, value: null, hidden: 'too_few' }
  }
  const days = noiseOf(chance(`${drawn}|${count}|${formula}|${value}`), fallOfDays)
  return { by, count: rounded, value: Math.max(0, value + days) }
}

/** So many thresholds of facts a figure must rest on: at least one threshold of them on either side of the number that is told. */
const restsOn = { median_days: 2, p90_days: 10 } as const
/** So many thresholds must be told of what a share is a part of. */
const sharesRestOn = 2
