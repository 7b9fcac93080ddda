import type { FigureView } from '../../../contract/statistics.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { adds, axesOf, type Drawable, isCalendar, type Told, valuesOf } from './chart/model.ts'

/** A table that is read: what comes second stands across where it has few values, so that lines can be compared. */
export interface FigureTable {
  /** The dimensions that name a line. */
  names: readonly Dimension[]
  /** The values across; one without a name where nothing stands across. */
  across: readonly { key: string; label: string }[]
  /** What stands across; null for nothing. */
  dimension: Dimension | null
  lines: readonly TableLine[]
}

export interface TableLine {
  key: string
  /** The values that name it. */
  by: Readonly<Record<string, string>>
  words: readonly string[]
  /** By `across`; null where there is no figure. */
  cells: readonly (FigureView | null)[]
}

const mostAcross = 7

/** What a line comes to, where all of it is told and its parts add up; null where that cannot be said. */
export function sumOf(cells: readonly (FigureView | null)[]): number | null {
  if (cells.some((cell) => cell?.hidden)) return null
  return cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0)
}

/** @param pivot whether the last dimension may stand across */
export function tableOf(table: Drawable, told: Told, { pivot }: { pivot: boolean } = { pivot: true }): FigureTable {
  const axes = axesOf(table.by)
  const last = axes.at(-1)
  const values = pivot && last && axes.length > 1 ? valuesOf(table, last, told) : []
  const pivots = values.length > 0 && values.length <= mostAcross
  const names = pivots ? axes.slice(0, -1) : axes
  const dimension = pivots ? last! : null
  const keyOf = (by: FigureView['by'], ofWhich: readonly Dimension[]) => ofWhich.map((one) => by[one] ?? '').join('\n')
  const cells = new Map(
    table.figures.map((figure) => [keyOf(figure.by, [...names, ...(dimension ? [dimension] : [])]), figure]),
  )
  const across = pivots ? values.map((key) => ({ key, label: told.word(last!, key, {}) })) : [{ key: '', label: '' }]
  const none = adds(table.formula)
  return {
    ...{ names, across, dimension },
    lines: linesOf(table, names, told).map((by) => ({
      key: keyOf(by, names),
      by,
      words: names.map((one) => told.word(one, by[one] ?? '', by)),
      cells: across.map(({ key }) => {
        const own = dimension ? { ...by, [dimension]: key } : by
        const figure = cells.get(keyOf(own, [...names, ...(dimension ? [dimension] : [])]))
        return figure ?? (none ? { by: own, count: 0, value: 0 } : null)
      }),
    })),
  }
}

/** The lines that occur, in the order of the values; of a calendar alone every part, whether or not something was counted. */
function linesOf(table: Drawable, names: readonly Dimension[], told: Told): Record<string, string>[] {
  const [first] = names
  if (!first) return table.figures.length > 0 ? [{}] : []
  if (names.length === 1 && isCalendar(first)) return valuesOf(table, first, told).map((key) => ({ [first]: key }))
  const orders = names.map((one) => valuesOf(table, one, told))
  const there = new Map<string, Record<string, string>>()
  for (const { by } of table.figures) {
    const own = Object.fromEntries(names.map((one) => [one, by[one] ?? '']))
    there.set(names.map((one) => own[one]).join('\n'), own)
  }
  const places = (by: Record<string, string>) => names.map((one, index) => orders[index]!.indexOf(by[one]!))
  return [...there.values()].sort((one, other) => {
    const [a, b] = [places(one), places(other)]
    const at = a.findIndex((place, index) => place !== b[index])
    return at < 0 ? 0 : a[at]! - b[at]!
  })
}
