import type { FigureView } from '../../../../contract/statistics.ts'
import type { Dimension } from '../../../../domain/statistics/fact.ts'
import type { Formula } from '../../../../domain/statistics/measures.ts'

/**
 * What a chart draws of a table of figures. Few kinds, each for one shape of data: bars for things that have no order, columns
 * for classes that follow each other, lines over the calendar, shares for the parts of wholes.
 */
export const chartKinds = ['lines', 'columns', 'bars', 'shares'] as const
export type ChartKind = (typeof chartKinds)[number]

/** As many series as can be told apart, and as many bars as can be read. The table has the rest. */
export const mostSeries = 6
export const mostRows = 20
export const mostPanels = 6

export interface Series {
  key: string
  label: string
}

export interface Row {
  key: string
  label: string
  /** The same where there is little room: along an axis. */
  short: string
  /** By series; null where there is nothing to draw. */
  values: Readonly<Record<string, number | null>>
  /** Series whose figure is not told: drawn as what it is, and never as none. */
  hidden: readonly string[]
}

export interface Chart {
  kind: ChartKind
  formula: Formula
  series: readonly Series[]
  rows: readonly Row[]
  /** The greatest value, of every panel alike. */
  most: number
}

export interface Panel extends Chart {
  /** The value of the third dimension; null where there is none. */
  title: string | null
  key: string
}

export interface Drawn {
  panels: readonly Panel[]
  /** How many values of a dimension stand in the table alone. */
  left: number
}

export interface Drawable {
  formula: Formula
  by: readonly Dimension[]
  figures: readonly FigureView[]
}

export interface Told {
  word: (dimension: Dimension, value: string, beside: FigureView['by']) => string
  short: (dimension: Dimension, value: string, beside: FigureView['by']) => string
  /** In which order values of a dimension are told; null for those that are told by their size. */
  order: (dimension: Dimension) => readonly string[] | null
  /** Every part of the calendar that is to be drawn, whether or not something was counted in it. */
  calendar: (dimension: Dimension) => readonly string[]
}

const calendarDimensions: readonly Dimension[] = ['month', 'quarter', 'year']
/** Classes that follow each other, as a scale does. */
const scales: readonly Dimension[] = ['age', 'waiting']

export const isCalendar = (dimension: Dimension | undefined) =>
  dimension !== undefined && calendarDimensions.includes(dimension)
/** Of which the parts make up the whole. */
export const adds = (formula: Formula) => formula === 'count' || formula === 'stock'

/** In which ways this may be drawn, the plainest first; none for a single figure. */
export function kindsFor({ by, formula, figures }: Drawable): ChartKind[] {
  const [first, second] = axesOf(by)
  if (!first) return []
  const kinds: ChartKind[] = isCalendar(first) ? ['lines', 'columns'] : scales.includes(first) ? ['columns'] : ['bars']
  // Where a part is not told, nobody can say what share the others have.
  const whole = adds(formula) && !figures.some(({ hidden }) => hidden)
  return second && whole ? [...kinds, 'shares'] : kinds
}

/** The calendar runs along, whatever was asked for first; what comes third makes panels. */
export function axesOf(by: readonly Dimension[]): Dimension[] {
  const along = by.find(isCalendar) ?? by[0]
  return along ? [along, ...by.filter((one) => one !== along)] : []
}

/** @param kind one of `kindsFor` */
export function drawn(table: Drawable, kind: ChartKind, told: Told): Drawn {
  const [along, across, beyond] = axesOf(table.by)
  if (!along) return { panels: [], left: 0 }
  const rows = cut(valuesOf(table, along, told), isCalendar(along) ? Number.POSITIVE_INFINITY : mostRows)
  const series = across ? cut(valuesOf(table, across, told), mostSeries) : { shown: [''], left: 0 }
  const panels = beyond ? cut(valuesOf(table, beyond, told), mostPanels) : { shown: [''], left: 0 }
  const cells = new Map(
    table.figures.map((figure) => [[along, across, beyond].map((one) => one && figure.by[one]).join('\n'), figure]),
  )
  const named = (dimension: Dimension | undefined, key: string, say: Told['word'] = told.word) =>
    dimension ? say(dimension, key, table.figures.find(({ by }) => by[dimension] === key)?.by ?? {}) : ''
  const none = adds(table.formula) ? 0 : null
  const made = panels.shown.map((panel) => ({
    key: panel,
    title: beyond ? named(beyond, panel) : null,
    rows: rows.shown.map((row): Row => {
      const of = (one: string) => cells.get([row, across && one, beyond && panel].join('\n'))
      return {
        key: row,
        label: named(along, row),
        short: named(along, row, told.short),
        values: Object.fromEntries(series.shown.map((one) => [one, numberOf(of(one), none)])),
        hidden: series.shown.filter((one) => of(one)?.hidden !== undefined),
      }
    }),
  }))
  const most = Math.max(
    0,
    ...made.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.values(values).map(Number))),
  )
  const told_ = series.shown.map((key) => ({ key, label: named(across, key) }))
  return {
    panels: made.map((panel) => ({ ...panel, kind, formula: table.formula, series: told_, most })),
    left: rows.left + series.left + panels.left,
  }
}

function numberOf(figure: FigureView | undefined, none: number | null): number | null {
  if (!figure) return none
  return figure.hidden ? null : figure.value
}

function cut(values: readonly string[], most: number): { shown: readonly string[]; left: number } {
  return { shown: values.slice(0, most), left: Math.max(0, values.length - most) }
}

/** The values that occur: the calendar in its course, scales in theirs, everything else the greatest first. */
export function valuesOf({ figures, formula }: Drawable, dimension: Dimension, { order, calendar }: Told): string[] {
  if (isCalendar(dimension)) return [...calendar(dimension)]
  const there = new Map<string, number>()
  for (const { by, count, value } of figures) {
    const key = by[dimension]
    if (key === undefined) continue
    there.set(key, (there.get(key) ?? 0) + (adds(formula) ? (value ?? 0) : (count ?? 0)))
  }
  const known = order(dimension) ?? []
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length)
  const ordered = [...there.keys()].sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1))
  // A class in which nothing is counted is a place on the scale all the same.
  if (scales.includes(dimension)) {
    const place = known.filter((key) => key !== 'unknown' || there.has(key))
    return [...place, ...ordered.filter((key) => !known.includes(key))]
  }
  // What is missing comes last, however often it is.
  const last = (key: string) => Number(key === 'none')
  return ordered.sort((one, other) => last(one) - last(other) || there.get(other)! - there.get(one)!)
}
