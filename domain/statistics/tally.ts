import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import type { Dimension, Fact } from './fact.ts'
import type { Measure } from './measures.ts'
import { type Period, quarterOf } from './period.ts'

/** What is asked: one measure, of which period, broken down by what, of which facts only. */
export interface Question {
  measure: Measure
  period: Period
  by: readonly Dimension[]
  /** Values by dimension; a fact must have one of them. */
  only?: Readonly<Partial<Record<Dimension, readonly string[]>>>
}

/** What stands is counted today where the period is not over: nothing has waited until its last day yet. */
export function untilToday<Q extends Question>(question: Q, today: PlainDate): Q {
  const { measure, period } = question
  const lasts = measure.formula === 'stock' && period.from <= today && today < period.to
  return lasts ? { ...question, period: { from: period.from, to: today } } : question
}

/** One figure of an answer. */
export interface Figure {
  /** A value for each dimension that was asked for; `none` where the fact has none. */
  by: Readonly<Partial<Record<Dimension, string>>>
  /** How many facts stand behind it. */
  count: number
  /** The figure: a number of facts, of days, or a share between 0 and 1; null where there is nothing to make it of. */
  value: number | null
}

interface Cell {
  by: Figure['by']
  count: number
  inTime: number
  /** Facts by their days. Exact whatever their number, and no longer than the longest wait. */
  days: Map<number, number>
}

/** Adds up facts as they come; whoever reads a million cases keeps the cells, and no fact. */
export interface Tally {
  /** @param times how many facts there are like it; each is one where nothing is said */
  add(fact: Fact, times?: number): void
  /** In the order of their values, the widest dimension first. */
  figures(): Figure[]
}

/** @throws RangeError for a dimension that the measure is not broken down by */
export function tallyOf({ measure, period, by, only = {} }: Question): Tally {
  for (const dimension of [...by, ...(Object.keys(only) as Dimension[])]) {
    if (!measure.dimensions.includes(dimension)) throw new RangeError(`${measure.code} knows no ${dimension}`)
  }
  const cells = new Map<string, Cell>()
  const narrowed = Object.entries(only) as [Dimension, readonly string[]][]
  const matches = (fact: Fact) =>
    counts(measure, fact, period) && narrowed.every(([name, values]) => values.includes(classOf(fact, name, period)))
  return {
    add: (fact, times = 1) => {
      if (!matches(fact)) return
      const values = by.map((dimension) => classOf(fact, dimension, period))
      const key = values.join('\n')
      let cell = cells.get(key)
      if (!cell) {
        const named = Object.fromEntries(by.map((dimension, index) => [dimension, values[index]!]))
        cell = { by: named, count: 0, inTime: 0, days: new Map() }
        cells.set(key, cell)
      }
      cell.count += times
      if (fact.inTime) cell.inTime += times
      if (fact.days !== undefined) cell.days.set(fact.days, (cell.days.get(fact.days) ?? 0) + times)
    },
    figures: () => {
      // Nothing at all is a figure too: none.
      if (by.length === 0 && cells.size === 0) return [{ by: {}, count: 0, value: figureOf(measure, nothing) }]
      return [...cells]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { by: named, ...cell }]) => ({ by: named, count: cell.count, value: figureOf(measure, cell) }))
    },
  }
}

const nothing: Omit<Cell, 'by'> = { count: 0, inTime: 0, days: new Map() }

/** Whether a fact is one of those that a measure looks at in a period: on its day, or at the end of the last day. */
function counts({ kind, about, where = {}, formula }: Measure, fact: Fact, { from, to }: Period): boolean {
  if (fact.kind !== kind || fact.about !== about) return false
  const wanted = Object.entries(where) as [keyof Fact['by'], readonly string[]][]
  if (!wanted.every(([name, values]) => values.includes(fact.by[name] ?? 'none'))) return false
  if (formula === 'stock') return fact.on <= to && (fact.until === undefined || fact.until > to)
  return fact.on >= from && fact.on <= to
}

function classOf(fact: Fact, dimension: Dimension, { to }: Period): string {
  switch (dimension) {
    case 'year':
      return fact.on.slice(0, 4)
    case 'month':
      return fact.on.slice(0, 7)
    case 'quarter':
      return quarterOf(fact.on)
    case 'waiting':
      return waitingOf(fact.since ?? fact.on, to)
    default:
      return fact.by[dimension] ?? 'none'
  }
}

/** Of something that waits on a day, for how long it has: the classes in which a desk thinks, by the days with which each begins. */
const waitingFrom = { under_30: 0, '30_to_89': 30, '90_to_179': 90, '180_and_over': 180 } as const
export type Waiting = keyof typeof waitingFrom
export const waitingClasses = Object.keys(waitingFrom) as readonly Waiting[]

function isWaiting(word: string): word is Waiting {
  return (waitingClasses as readonly string[]).includes(word)
}

function waitingOf(since: PlainDate, on: PlainDate): Waiting {
  const days = toDay(on) - toDay(since)
  return waitingClasses.findLast((one) => days >= waitingFrom[one]) ?? 'under_30'
}

/**
 * Since which days something has waited that is of a class on a day; without a first or a last one where the class has none. Null
 * for a word that is no class.
 */
export function sinceIn(waiting: string, on: PlainDate): Partial<Period> | null {
  if (!isWaiting(waiting)) return null
  const next = waitingClasses[waitingClasses.indexOf(waiting) + 1]
  const since = (days: number) => fromDay(toDay(on) - days)
  return {
    ...(next ? { from: since(waitingFrom[next] - 1) } : {}),
    ...(waiting === 'under_30' ? {} : { to: since(waitingFrom[waiting]) }),
  }
}

function figureOf({ formula }: Measure, { count, inTime, days }: Omit<Cell, 'by'>): number | null {
  switch (formula) {
    case 'count':
    case 'stock':
      return count
    case 'median_days':
      return within(days, 0.5)
    case 'p90_days':
      return within(days, 0.9)
    case 'share_in_time':
      return count === 0 ? null : inTime / count
  }
}

/** The fewest days within which at least this share of the facts came: a number of days that occurred, never one between two. */
function within(days: ReadonlyMap<number, number>, share: number): number | null {
  const all = [...days].sort(([one], [other]) => one - other)
  const total = all.reduce((sum, [, count]) => sum + count, 0)
  let so = 0
  for (const [length, count] of all) {
    so += count
    if (so >= share * total) return length
  }
  return null
}
