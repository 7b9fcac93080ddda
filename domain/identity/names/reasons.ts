import type { Alignment, Pair } from './align.ts'
import { pairRule } from './pair.ts'
import type { PreparedWord } from './prepare.ts'

export const nameReasonCodes = [
  ...['same', 'sound', 'form', 'letter', 'near', 'twin', 'different', 'joined', 'initial', 'patronymic', 'father'],
  ...['sex', 'missing', 'light', 'order', 'empty'],
] as const
export type NameReasonCode = (typeof nameReasonCodes)[number]

/** Why two names are as alike as they are, in words as they were written. The sentence is `names.reason.<code>`. */
export interface NameReason {
  code: NameReasonCode
  /** The word of the first name and that of the second; both or neither. */
  a?: string
  b?: string
  /** A word of one name alone, and of which. */
  part?: string
  side?: 'a' | 'b'
}

/** @param marked whether both names say which word is the father's name */
export function reasonsOf({ pairs, onlyA, onlyB }: Alignment, marked: boolean): NameReason[] {
  const moved = pairs.some(({ atB }, at) => at > 0 && atB < (pairs[at - 1]?.atB ?? 0))
  return [
    ...pairs.flatMap((pair) => ofPair(pair, marked)),
    ...onlyA.map((word) => alone(word, 'a')),
    ...onlyB.map((word) => alone(word, 'b')),
    ...(moved ? [{ code: 'order' } as const] : []),
  ]
}

function alone({ written, worth }: PreparedWord, side: 'a' | 'b'): NameReason {
  return { code: worth < 0.5 ? 'light' : 'missing', part: written, side }
}

function ofPair(pair: Pair, marked: boolean): NameReason[] {
  const { a, b } = pair
  const words = { a: a.written, b: b.written }
  const otherSex = a.sex && b.sex && a.sex !== b.sex
  const code = codeOf(pair, marked)
  if (!otherSex) return [{ code, ...words }]
  // Məmmədov and Məmmədova, Rauf oğlu and Rauf qızı: all that parts them is the ending.
  return code === 'same' || code === 'sound'
    ? [{ code: 'sex', ...words }]
    : [
        { code, ...words },
        { code: 'sex', ...words },
      ]
}

function codeOf({ a, b, apart }: Pair, marked: boolean): NameReasonCode {
  const rule = pairRule(a, b, marked)
  if (rule === 'initial' && apart < 0.5) return a.sounds === b.sounds ? 'same' : 'initial'
  if (rule === 'father' || rule === 'form') return rule
  if (apart > (rule === 'twin' ? 0.7 : 0.6)) return 'different'
  if (rule === 'twin') return 'twin'
  if (a.written.includes(' ') !== b.written.includes(' ')) return 'joined'
  if (a.role !== b.role) return 'patronymic'
  if (a.written.toLowerCase() === b.written.toLowerCase()) return 'same'
  return apart < 0.12 ? 'sound' : apart < 0.35 ? 'letter' : 'near'
}
