/** A scale from zero in whole steps that one can count in: 1, 2 or 5 of a power of ten, and about four of them. */
export function ticksFor(most: number, whole: boolean): number[] {
  if (!(most > 0)) return [0, 1]
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10
  const own = whole ? Math.max(1, step) : step
  const count = Math.ceil(most / own - 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => Number((index * own).toPrecision(12)))
}
