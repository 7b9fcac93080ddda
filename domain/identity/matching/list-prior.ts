const rounds = 30

/**
 * How many of the pairs of two lists are one person is not known beforehand; it follows from the weights themselves
 * (expectation and maximisation over this one number, the weights of the fields standing fixed).
 * @param pairs those that were compared: their weights in bits, and how far each is to be trusted; the others are taken for
 *   different
 * @param all how many pairs the lists have
 * @param rows of the smaller list
 * @param mostPerRow how many partners a row may have on average
 * @returns what to expect of any pair before it is compared, in bits
 */
export function priorOf(
  pairs: readonly { weight: number; trust: number }[],
  all: number,
  rows: number,
  mostPerRow: number,
): number {
  let expected = Math.max(1, rows / 10)
  for (let round = 0; round < rounds; round++) {
    const prior = Math.log2(expected / all)
    const found = pairs.reduce((sum, { weight, trust }) => sum + trust / (1 + 2 ** -(weight + prior)), 0)
    // A list that has no partner for anybody is still compared with some doubt, and one that has all of them too.
    const next = Math.min(rows * mostPerRow, Math.max(found, rows / 1000, 0.5))
    const settled = Math.abs(next - expected) < 0.001 * expected
    expected = next
    if (settled) break
  }
  return Math.log2(expected / all)
}
