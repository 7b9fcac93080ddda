/** What two lists tell about themselves before a pair is judged. */
export interface Expectation {
  /** What to expect of any pair before it is compared, in bits. */
  prior: number
  /** The share of the rows of the smaller list that have a partner; 0 where too few rows tell. */
  coverage: number
}

const rounds = 30
const enoughRows = 1000

/**
 * How many of the pairs of two lists are one person is not known beforehand; it follows from the weights themselves
 * (expectation and maximisation over this one number, the weights of the fields standing fixed).
 * @param weights in bits, of all pairs that were compared; the others are taken for different
 * @param pairs how many pairs the lists have in all
 * @param rows of the smaller list
 * @param mostPerRow how many partners a row may have on average
 */
export function expectationOf(
  weights: readonly number[],
  pairs: number,
  rows: number,
  mostPerRow: number,
): Expectation {
  let expected = Math.max(1, rows / 10)
  let found = 0
  for (let round = 0; round < rounds; round++) {
    const prior = Math.log2(expected / pairs)
    found = weights.reduce((sum, weight) => sum + 1 / (1 + 2 ** -(weight + prior)), 0)
    // A list that has no partner for anybody is still compared with some doubt, and one that has all of them too.
    const next = Math.min(rows * mostPerRow, Math.max(found, rows / 1000, 0.5))
    const settled = Math.abs(next - expected) < 0.001 * expected
    expected = next
    if (settled) break
  }
  return { prior: Math.log2(expected / pairs), coverage: rows < enoughRows ? 0 : Math.min(1, found / rows) }
}
