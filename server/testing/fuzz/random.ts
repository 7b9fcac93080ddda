/** A row of numbers that the same seed makes again (mulberry32). */
export interface Random {
  /** From 0 up to, but not, `below`. */
  below(below: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (below) => Math.floor(next() * below),
    chance: (share) => next() < share,
    pick: (from) => {
      const found = from[Math.floor(next() * from.length)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
  }
}

/** Texts that programs have stumbled over. */
export const strangeTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202eabc\u202c',
  '\u2066\u200f\u061c',
  '👩‍👩‍👧‍👦🇦🇿',
  'e\u0301\u0301\u0301\u0301',
  '\ufeff\ufffd\uffff',
  "' or '1'='1",
  "'; drop table events; --",
  '$1::text',
  '%_\\',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '+1-1',
  '<script>alert(1)</script>',
  '{{constructor.constructor("return 1")()}}',
  '#{7*7}',
  '../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'null',
  'undefined',
  'NaN',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '9999-12-31',
  '0000-00-00',
  '2026-02-30',
  '2026-13-01',
  '-000001-01-01',
  '99:99',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '\r\nSet-Cookie: a=b',
  'ßẞıİſK',
]

export const strangeNumbers: readonly number[] = [
  0,
  -0,
  -1,
  0.1,
  1e308,
  -1e308,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  Number.MIN_VALUE,
]
