const [second, minute, hour] = [1_000, 60_000, 3_600_000]

/** How long to wait after each failure in a row, in milliseconds; the last one again and again. */
const waits = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  6 * hour,
] as const

/** A receiver that has not been reached for this long is given up. */
export const givenUpAfter = 72 * hour

/** @param failures in a row, one at least */
export function waitAfter(failures: number): number {
  return waits[Math.min(Math.max(failures, 1), waits.length) - 1]!
}
