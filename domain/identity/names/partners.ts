/**
 * For each of the few one of the many, no one twice, at the least cost altogether. Few is two or three nearly always, so
 * every way is tried, and one that is dearer than the best so far is left.
 *
 * @returns the partner of each of `few`, in their order
 */
export function cheapestPartners(
  few: readonly number[],
  many: readonly number[],
  cost: (one: number, other: number) => number,
): readonly number[] {
  const costs = few.map((one) => many.map((other) => cost(one, other)))
  let best: number[] = []
  let least = Number.POSITIVE_INFINITY
  const way: number[] = []
  const tryFrom = (at: number, taken: number, sum: number) => {
    if (sum >= least) return
    if (at === few.length) {
      least = sum
      best = [...way]
      return
    }
    const row = costs[at] ?? []
    for (let j = 0; j < many.length; j++) {
      if (taken & (1 << j)) continue
      way[at] = j
      tryFrom(at + 1, taken | (1 << j), sum + (row[j] ?? 0))
    }
  }
  tryFrom(0, 0, 0)
  return best.map((j) => many[j] ?? 0)
}
