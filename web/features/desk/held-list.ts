/**
 * A list that is being read does not move. What is known of each row is renewed in its place; rows that came, went or
 * changed their order wait until the reader asks for them.
 */
export type Held<Row> = { rows: readonly Row[]; waiting: boolean }

export function holdList<Row>(
  shown: readonly Row[],
  fresh: readonly Row[],
  keyOf: (row: Row) => string,
  reading: boolean,
): Held<Row> {
  if (!reading || shown.length === 0) return { rows: fresh, waiting: false }
  const byKey = new Map(fresh.map((row) => [keyOf(row), row]))
  const renewed = shown.map((row) => byKey.get(keyOf(row)) ?? row)
  const sameBeginning = shown.every((row, index) => fresh[index] && keyOf(fresh[index]) === keyOf(row))
  // More of the same list below: the reader scrolled on, nothing above has moved.
  if (sameBeginning) return { rows: fresh, waiting: false }
  return { rows: renewed, waiting: true }
}
