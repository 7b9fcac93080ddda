/** Chance that is the same every time: files are made anew whenever somebody loads them, and must not change under their hands. */
export interface Draw {
  /** A whole number from 0 up to and without `below`. */
  number(below: number): number
  one<T>(from: readonly T[]): T
  /** So many of them, each once, in the order in which they stood. */
  some<T>(from: readonly T[], count: number): T[]
  shuffled<T>(all: readonly T[]): T[]
}

/** @param seed the same words give the same chance */
export function drawFrom(seed: string): Draw {
  let state = 2_166_136_261
  for (const sign of seed) state = Math.imul(state ^ sign.codePointAt(0)!, 16_777_619) >>> 0
  const next = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (below: number) => Math.floor(next() * below)
  const shuffled = <T>(all: readonly T[]): T[] => {
    const mixed = [...all]
    for (let index = mixed.length - 1; index > 0; index -= 1) {
      const other = number(index + 1)
      ;[mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!]
    }
    return mixed
  }
  return {
    number,
    one: (from) => from[number(from.length)]!,
    some: (from, count) => {
      const chosen = new Set(shuffled(from.map((_, index) => index)).slice(0, count))
      return from.filter((_, index) => chosen.has(index))
    },
    shuffled,
  }
}
