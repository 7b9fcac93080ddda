import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import type { Dimension, Fact } from './fact.ts'
import { isShare, kindsOf, type Measure, type Where } from './measures.ts'
import { lastOf, monthsIn, type Period, quarterOf } from './period.ts'

/** What is asked: one measure, of which period, broken down by what, of which facts only. */
export interface Question {
  measure: Measure
  period: Period
  by: readonly Dimension[]
  /** Values by dimension; a fact must have one of them. */
  only?: Readonly<Partial<Record<Dimension, readonly string[]>>>
  /** Of acts in a period, those alone that came in time. */
  inTime?: true
}

/** What stands is counted today where the period is not over: nothing has waited until its last day yet. */
export function untilToday<Q extends Question>(question: Q, today: PlainDate): Q {
  const { measure, period } = question
  const lasts = measure.formula === 'stock' && period.from <= today && today < period.to
  return lasts ? { ...question, period: { from: period.from, to: today } } : question
}

/** Whether a question would add up what stood at the end of several months. */
export function isSumOfStocks({ measure, by, only = {} }: Pick<Question, 'measure' | 'by' | 'only'>): boolean {
  return measure.formula === 'stock' && !by.includes('month') && (only.month?.length ?? 0) > 1
}

/**
 * The same question not broken down. Of what stands at the end of each month, that is what stands at the end of the last of them: nobody
 * adds months up.
 */
export function wholeOf<Q extends Question>(question: Q): Q {
  const { month } = question.only ?? {}
  const whole = { ...question, by: [] }
  if (question.measure.formula !== 'stock' || month === undefined) return whole
  return { ...whole, only: { ...question.only, month: [...month].sort().slice(-1) } }
}

/** A day on which what stands is counted, and the month of which it is the last that counts. */
interface Moment {
  day: PlainDate
  month: string
}

/**
 * When what stands is counted: on the last day of the period, or of each of its months where it is told by month; of the month that is
 * not over in the period, on its last day.
 *
 * @throws RangeError for several months that are not told apart: a sum of what stood at several times is no figure
 */
export function momentsOf({ period, by, only = {} }: Pick<Question, 'period' | 'by' | 'only'>): Moment[] {
  const { month: named } = only
  if (!by.includes('month')) {
    if (named === undefined) return [{ day: period.to, month: period.to.slice(0, 7) }]
    if (named.length > 1) throw new RangeError('what stood at the end of several months is not one figure')
  }
  return monthsIn(period).flatMap((month) =>
    named === undefined || named.includes(month) ? { day: [lastOf(month), period.to].toSorted()[0]!, month } : [],
  )
}

/** One figure of an answer. */
export interface Figure {
  /** A value for each dimension that was asked for; `none` where the fact has none. */
  by: Readonly<Partial<Record<Dimension, string>>>
  /** How many facts stand behind it. */
  count: number
  /** Of a share: how many of these are the part. */
  part?: number
  /**
   * What tells the facts apart that are counted, in one number that is the same however they were asked for; left out where they
   * were counted without.
   */
  mark?: number | undefined
  /** The same of those that are the part. */
  partMark?: number | undefined
  /** The figure: a number of facts, of days, or a share between 0 and 1; null where there is nothing to make it of. */
  value: number | null
}

interface Cell {
  by: Figure['by']
  count: number
  part: number
  mark: number
  partMark: number
  /** Facts by their days. Exact whatever their number, and no longer than the longest wait. */
  days: Map<number, number>
}

/** Adds up facts as they come; whoever reads a million cases keeps the cells, and no fact. */
export interface Tally {
  /**
   * @param times how many facts there are like it; each is one where nothing is said
   * @param mark the marks of these facts, added up
   */
  add(fact: Fact, times?: number, mark?: number): void
  /** Facts that are alike but for their days: so many took so long each. They are told apart once. @param mark the marks of all */
  addSpread(fact: Fact, spread: { days: readonly number[]; times: readonly number[] }, mark?: number): void
  /** In the order of their values, the widest dimension first. */
  figures(): Figure[]
}

/** @throws RangeError for a dimension that the measure is not broken down by */
export function tallyOf(question: Question): Tally {
  const { measure, period, by, only = {} } = question
  for (const dimension of [...by, ...(Object.keys(only) as Dimension[])]) {
    if (!measure.dimensions.includes(dimension)) throw new RangeError(`${measure.code} knows no ${dimension}`)
  }
  const cells = new Map<string, Cell>()
  const narrowed = Object.entries(only) as [Dimension, readonly string[]][]
  const stock = measure.formula === 'stock'
  const moments: readonly (Moment | null)[] = stock ? momentsOf(question) : [null]
  const cellAt = (fact: Fact, at: Moment | null): Cell | null => {
    const inside = at ? standsOn(fact, at.day) : fact.on >= period.from && fact.on <= period.to
    const matches = ([name, values]: [Dimension, readonly string[]]) => values.includes(classOf(fact, name, at))
    if (!inside || !narrowed.every(matches)) return null
    const values = by.map((dimension) => classOf(fact, dimension, at))
    const key = values.join('\n')
    let cell = cells.get(key)
    if (!cell) {
      const named = Object.fromEntries(by.map((dimension, index) => [dimension, values[index]!]))
      cell = { by: named, ...nothing, days: new Map() }
      cells.set(key, cell)
    }
    return cell
  }
  const cellsOf = (fact: Fact): Cell[] => {
    if ((question.inTime && !fact.inTime) || !isOf(measure, fact)) return []
    return moments.flatMap((at) => cellAt(fact, at) ?? [])
  }
  const put = (cell: Cell, fact: Fact, times: number, mark: number) => {
    cell.count += times
    cell.mark += mark
    if (!isPart(measure, fact)) return
    cell.part += times
    cell.partMark += mark
  }
  const took = ({ days }: Cell, length: number, times: number) => days.set(length, (days.get(length) ?? 0) + times)
  return {
    add: (fact, times = 1, mark = 0) => {
      for (const cell of cellsOf(fact)) {
        put(cell, fact, times, mark)
        if (fact.days !== undefined) took(cell, fact.days, times)
      }
    },
    addSpread: (fact, { days, times }, mark = 0) => {
      const all = times.reduce((sum, one) => sum + one, 0)
      for (const cell of cellsOf(fact)) {
        put(cell, fact, all, mark)
        for (const [index, length] of days.entries()) took(cell, length, times[index]!)
      }
    },
    figures: () => {
      // Nothing at all is a figure too: none.
      if (by.length === 0 && cells.size === 0) return [{ by: {}, ...told(measure, nothing) }]
      return [...cells]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { by: named, ...cell }]) => ({ by: named, ...told(measure, cell) }))
    },
  }
}

const nothing: Omit<Cell, 'by'> = { count: 0, part: 0, mark: 0, partMark: 0, days: new Map() }

function told(measure: Measure, cell: Omit<Cell, 'by'>): Omit<Figure, 'by'> {
  const { count, part, mark, partMark } = cell
  return {
    count,
    ...(isShare(measure) ? { part } : {}),
    ...(mark === 0 ? {} : { mark, ...(isShare(measure) ? { partMark } : {}) }),
    value: figureOf(measure, cell),
  }
}

/** Whether a fact is one of those that a measure looks at, at whatever time. */
function isOf(measure: Measure, fact: Fact): boolean {
  return kindsOf(measure).includes(fact.kind) && fact.about === measure.about && isWithin(fact, measure.where)
}

function isPart({ formula, kind, part }: Measure, fact: Fact): boolean {
  if (formula === 'share_in_time') return fact.inTime === true
  return formula === 'share' && fact.kind === kind && isWithin(fact, part)
}

function isWithin(fact: Fact, where: Where = {}): boolean {
  const wanted = Object.entries(where) as [keyof Fact['by'], readonly string[]][]
  return wanted.every(([name, values]) => values.includes(fact.by[name] ?? 'none'))
}

function standsOn({ on, until }: Fact, day: PlainDate): boolean {
  return on <= day && (until === undefined || until > day)
}

/** @param at when what stands is counted; null for what happened on a day of its own */
function classOf(fact: Fact, dimension: Dimension, at: Moment | null): string {
  switch (dimension) {
    case 'year':
      return fact.on.slice(0, 4)
    case 'month':
      return at?.month ?? fact.on.slice(0, 7)
    case 'quarter':
      return quarterOf(fact.on)
    case 'waiting':
      return waitingOf(fact.since ?? fact.on, at?.day ?? fact.on)
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

function figureOf({ formula }: Measure, { count, part, days }: Omit<Cell, 'by'>): number | null {
  switch (formula) {
    case 'count':
    case 'stock':
      return count
    case 'median_days':
      return within(days, 0.5)
    case 'p90_days':
      return within(days, 0.9)
    case 'share':
    case 'share_in_time':
      return count === 0 ? null : part / count
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
