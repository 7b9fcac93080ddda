/**
 * How long to wait before the stream is asked for again, in milliseconds: longer after each failure in a row, and not
 * equally long in all browsers, so that a server that comes back is not met by all of them at once.
 * @param chance between 0 and 1
 */
export function waitBefore(failures: number, chance: number): number {
  const longest = Math.min(60_000, 1_000 * 2 ** failures)
  return Math.round(longest / 2 + (longest / 2) * chance)
}
