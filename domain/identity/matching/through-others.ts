/** A pair of rows of one list, by their places in it. */
export interface RowPair {
  left: number
  right: number
  probability: number
  /** What the doubts of the pair itself leave: 1 where it has none. */
  trust: number
}

/**
 * Two rows that are each taken for the same person as a third are that person too: as probable as both of these together.
 * Less where the two contradict each other, as far as that is doubtful in this list: a row without a given name joins no twins.
 * @param from the probability from which two rows are taken for the same
 * @returns for each pair its probability, and the row through which it was raised
 */
export function throughOthers(
  pairs: readonly RowPair[],
  from: number,
): { probability: number; through: number | null }[] {
  const partners = new Map<number, Map<number, number>>()
  for (const { left, right, probability } of pairs) {
    if (probability < from) continue
    link(left, right, probability)
    link(right, left, probability)
  }
  return pairs.map(({ left, right, probability, trust }) => {
    const raised = { probability, through: null as number | null }
    if (probability >= from) return raised
    const others = partners.get(right)
    for (const [row, first] of partners.get(left) ?? []) {
      const both = first * (others?.get(row) ?? 0) * trust
      if (both > raised.probability) Object.assign(raised, { probability: both, through: row })
    }
    return raised
  })

  function link(one: number, other: number, probability: number): void {
    const known = partners.get(one) ?? new Map<number, number>()
    partners.set(one, known.set(other, probability))
  }
}
