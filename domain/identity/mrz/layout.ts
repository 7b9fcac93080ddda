/** Where the fields of each machine-readable zone stand: ICAO Doc 9303 part 4 (TD3), 5 (TD1), 6 (TD2), 7 (visas). */
export const mrzFormats = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const
export type MrzFormat = (typeof mrzFormats)[number]

/** Line, first sign and the sign after the last, all counted from 0. */
export type Place = readonly [line: number, from: number, to: number]

export interface Layout {
  lines: number
  length: number
  /** First letters of the document code that Doc 9303 gives this size. */
  codes: RegExp
  state: Place
  names: Place
  number: Place
  numberCheck: Place
  nationality: Place
  birth: Place
  birthCheck: Place
  sex: Place
  expiry: Place
  expiryCheck: Place
  /** What the issuing State may use as it likes, often a personal number. */
  optional: Place
  optionalCheck?: Place
  /** A second such field: TD1 only. */
  more?: Place
  /** The digit over several fields, and those fields; visas have none. */
  composite?: { at: Place; over: readonly Place[] }
  /** A number of more than nine signs goes on in the optional field: parts 5 and 6. */
  longNumbers: boolean
}

/** Passports, official travel documents of two lines and visas share their beginning. */
const twoLines = {
  lines: 2,
  state: [0, 2, 5],
  number: [1, 0, 9],
  numberCheck: [1, 9, 10],
  nationality: [1, 10, 13],
  birth: [1, 13, 19],
  birthCheck: [1, 19, 20],
  sex: [1, 20, 21],
  expiry: [1, 21, 27],
  expiryCheck: [1, 27, 28],
} as const satisfies Partial<Layout>

export const layouts: Readonly<Record<MrzFormat, Layout>> = {
  TD1: {
    lines: 3,
    length: 30,
    codes: /^[ACI]/,
    state: [0, 2, 5],
    number: [0, 5, 14],
    numberCheck: [0, 14, 15],
    optional: [0, 15, 30],
    birth: [1, 0, 6],
    birthCheck: [1, 6, 7],
    sex: [1, 7, 8],
    expiry: [1, 8, 14],
    expiryCheck: [1, 14, 15],
    nationality: [1, 15, 18],
    more: [1, 18, 29],
    names: [2, 0, 30],
    composite: {
      at: [1, 29, 30],
      over: [
        [0, 5, 30],
        [1, 0, 7],
        [1, 8, 15],
        [1, 18, 29],
      ],
    },
    longNumbers: true,
  },
  TD2: {
    ...twoLines,
    length: 36,
    codes: /^[ACI]/,
    names: [0, 5, 36],
    optional: [1, 28, 35],
    composite: {
      at: [1, 35, 36],
      over: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 35],
      ],
    },
    longNumbers: true,
  },
  TD3: {
    ...twoLines,
    length: 44,
    codes: /^P/,
    names: [0, 5, 44],
    optional: [1, 28, 42],
    optionalCheck: [1, 42, 43],
    composite: {
      at: [1, 43, 44],
      over: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 43],
      ],
    },
    longNumbers: false,
  },
  'MRV-A': { ...twoLines, length: 44, codes: /^V/, names: [0, 5, 44], optional: [1, 28, 44], longNumbers: false },
  'MRV-B': { ...twoLines, length: 36, codes: /^V/, names: [0, 5, 36], optional: [1, 28, 36], longNumbers: false },
}

export function signsAt(lines: readonly string[], [line, from, to]: Place): string {
  return (lines[line] ?? '').slice(from, to)
}
