/**
 * Of how many cases the same birth date must stand in one before it is conspicuous: so many that chance alone would bring it about
 * among this many less than once in a hundred times, and never fewer than four.
 *
 * Persons who are returned are mostly between fifteen and fifty: some twelve thousand birth dates. Five thousand are reckoned with,
 * for years and months are not alike.
 *
 * @param cases of one authority, in the weeks that are looked at
 */
export function conspicuousFrom(cases: number): number {
  // No authority sends more in some weeks, and beyond it the numbers below are too small to be reckoned with.
  const sent = Math.min(cases, 1_000_000)
  const each = sent / birthDates
  let least = 1
  // Of each case: at least so many others, of those that follow one another by chance (Poisson).
  for (let term = Math.exp(-each), rest = 1 - term; sent * rest >= seldom; least += 1) {
    term *= each / least
    rest = Math.max(0, rest - term)
  }
  return Math.max(4, least + 1)
}

const birthDates = 5_000
const seldom = 0.01
