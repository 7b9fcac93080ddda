import { ageClasses } from '../../statistics/fact.ts'
import type { Figure } from '../../statistics/tally.ts'

/** Below so many persons a figure could point at somebody; the table of the exercise hides what is under it. */
export const threshold = 5

const order: readonly string[] = ageClasses

/** One row of a table: a State, its classes, and the cell that was hidden while the total was not. */
export interface HiddenCell {
  state: string
  total: number
  /** All classes of the row; nothing is there where nobody was. */
  cells: readonly { id: string; value: number }[]
  hidden: string
  value: number
}

/**
 * The row of a table of States by age in which hiding one small cell alone gives it away: exactly one is small and others are not.
 * Where no row is so, the one with the smallest cell of all; null for an empty table.
 */
export function hiddenCell(figures: readonly Figure[]): HiddenCell | null {
  const byState = Map.groupBy(
    figures.filter(({ count }) => count > 0),
    ({ by }) => by.requesting_state ?? 'none',
  )
  const rows = [...byState].map(([state, own]) => {
    const cells = own
      .map(({ by, count }) => ({ id: by.age ?? 'none', value: count }))
      .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
    const least = cells.toSorted((one, other) => one.value - other.value)[0]!
    const small = cells.filter(({ value }) => value < threshold).length
    const total = cells.reduce((sum, { value }) => sum + value, 0)
    return { state, total, cells, hidden: least.id, value: least.value, small }
  })
  const several = rows.filter(({ cells }) => cells.length > 2)
  const [best] = (several.length > 0 ? several : rows).toSorted(
    (one, other) =>
      Number(other.small === 1) - Number(one.small === 1) ||
      one.value - other.value ||
      (one.state < other.state ? -1 : 1),
  )
  if (!best) return null
  const { small: _, ...row } = best
  return row
}
