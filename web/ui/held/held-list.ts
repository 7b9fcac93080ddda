/**
 * A list that is being read does not move. What is known of each row is renewed in its place; rows that came, went or
 * changed their order wait until the reader asks for them.
 */
export type Held<Row> = {
  rows: readonly Row[]
  /** How many rows came, went or stand elsewhere; 0 when nothing waits. */
  waiting: number
}

export function holdList<Row>(
  shown: readonly Row[],
  fresh: readonly Row[],
  keyOf: (row: Row) => string,
  reading: boolean,
): Held<Row> {
  if (!reading || shown.length === 0) return { rows: fresh, waiting: 0 }
  const byKey = new Map(fresh.map((row) => [keyOf(row), row]))
  const renewed = shown.map((row) => byKey.get(keyOf(row)) ?? row)
  const sameBeginning = shown.every((row, index) => fresh[index] && keyOf(fresh[index]) === keyOf(row))
  // More of the same list below: the reader scrolled on, nothing above has moved.
  if (sameBeginning) return { rows: fresh, waiting: 0 }
  return { rows: renewed, waiting: moved(shown.map(keyOf), fresh.map(keyOf)) }
}

/** Those that are in one list only, or that no longer stand behind the same one; at least one where anything differs. */
function moved(before: readonly string[], after: readonly string[]): number {
  const [had, has] = [new Set(before), new Set(after)]
  const gone = before.filter((key) => !has.has(key)).length
  // Rows behind the end of what is shown were not loaded before: whether they are new nobody can tell.
  const lastKept = after.findLastIndex((key) => had.has(key))
  const come = after.slice(0, lastKept + 1).filter((key) => !had.has(key)).length
  if (gone + come > 0) return gone + come
  const kept = after.filter((key) => had.has(key))
  return Math.max(1, kept.filter((key, index) => before[index] !== key).length)
}
