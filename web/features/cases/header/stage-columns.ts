/**
 * The columns in which the ways of several persons stand below each other: a stage that they share has the same column in
 * all of them, and where one goes on as the other ends, both ends share one (a refusal stands below a consent).
 *
 * @param ways the stages of each way, in their order
 * @returns how many columns there are, and of each way the column of each stage, counted from 0
 */
export function columnsOf<T>(ways: readonly (readonly T[])[]): { count: number; places: number[][] } {
  const order = ways.reduce<readonly T[]>(merged, [])
  const places = ways.map((way) => {
    let last = -1
    return way.map((stage) => {
      last = order.indexOf(stage, last + 1)
      return last
    })
  })
  const narrow: number[] = []
  let taken = new Set<number>()
  let column = -1
  order.forEach((_, index) => {
    const using = places.flatMap((place, way) => (place.includes(index) ? [way] : []))
    if (column < 0 || using.some((way) => taken.has(way))) {
      column += 1
      taken = new Set()
    }
    for (const way of using) taken.add(way)
    narrow.push(column)
  })
  return { count: column + 1, places: places.map((place) => place.map((index) => narrow[index] ?? 0)) }
}

/** The shortest order that holds both; ways are a dozen stages long at most. */
function merged<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  const [a, ...restOfOne] = one
  const [b, ...restOfOther] = other
  if (a === undefined) return other
  if (b === undefined) return one
  if (a === b) return [a, ...merged(restOfOne, restOfOther)]
  const [first, second] = [merged(restOfOne, other), merged(one, restOfOther)]
  // Whichever ends sooner comes first, so that what ends it stands below where the other goes on.
  const sooner = first.length - second.length || one.length - other.length
  return sooner <= 0 ? [a, ...first] : [b, ...second]
}
