/** Which rows of a list are ticked, and where the last tick was set: from there a range begins. */
export interface Choice {
  readonly ids: ReadonlySet<string>
  readonly last: string | null
}

export const nothingChosen: Choice = { ids: new Set(), last: null }

/** Ticks a row or takes the tick away; with `range`, everything from the last tick to here becomes as this row does. */
export function toggled({ ids, last }: Choice, rows: readonly string[], id: string, range: boolean): Choice {
  const ticked = !ids.has(id)
  const [from, to] = [last === null ? -1 : rows.indexOf(last), rows.indexOf(id)]
  const meant = range && from >= 0 && to >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
  const next = new Set(ids)
  for (const one of meant) {
    if (ticked) next.add(one)
    else next.delete(one)
  }
  return { ids: next, last: id }
}

/** Of rows that left the list meanwhile no tick is left behind. */
export function stillChosen<Row>({ ids }: Choice, rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return ids.size === 0 ? [] : rows.filter((row) => ids.has(keyOf(row)))
}
