/** Repeatable chance: the same seed gives the same lists (mulberry32). */
export interface Chance {
  next(): number
  below(count: number): number
  of<T>(values: readonly T[]): T
  happens(probability: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number) => Math.floor(next() * count)
  return { next, below, of: (values) => values[below(values.length)]!, happens: (probability) => next() < probability }
}
