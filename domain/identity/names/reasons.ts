import type { Alignment, Pair } from './align.ts'
import type { PreparedWord } from './prepare.ts'

export const nameReasonCodes = [
  ...['same', 'sound', 'near', 'letter', 'different', 'joined', 'initial', 'patronymic', 'sex'],
  ...['missing', 'light', 'order', 'empty'],
] as const
export type NameReasonCode = (typeof nameReasonCodes)[number]

/** Why two names are as alike as they are; `a` and `b` are words as they were written. Sentences: `names.reason.<code>`. */
export interface NameReason {
  code: NameReasonCode
  a?: string
  b?: string
}

export function reasonsOf({ pairs, onlyA, onlyB }: Alignment): NameReason[] {
  const sorted = [...pairs].sort((x, y) => x.at[0] - y.at[0])
  const moved = sorted.some((pair, at) => at > 0 && pair.at[1] < (sorted[at - 1]?.at[1] ?? 0))
  return [
    ...sorted.flatMap(ofPair),
    ...onlyA.map((word) => alone(word, 'a')),
    ...onlyB.map((word) => alone(word, 'b')),
    ...(moved ? [{ code: 'order' as const }] : []),
  ]
}

function alone({ written, worth }: PreparedWord, side: 'a' | 'b'): NameReason {
  return { code: worth < 0.5 ? 'light' : 'missing', [side]: written }
}

function ofPair({ a, b, apart }: Pair): NameReason[] {
  const words = { a: a.written, b: b.written }
  return [
    { code: rule(a, b, apart), ...words },
    ...(a.sex && b.sex && a.sex !== b.sex ? [{ code: 'sex' as const, ...words }] : []),
  ]
}

function rule(a: PreparedWord, b: PreparedWord, apart: number): NameReasonCode {
  if (apart > 0.6) return 'different'
  if (a.role === 'initial' || b.role === 'initial') return a.written === b.written ? 'same' : 'initial'
  if (a.written === b.written) return 'same'
  if (a.written.includes(' ') !== b.written.includes(' ')) return 'joined'
  if (a.role !== b.role) return 'patronymic'
  return apart < 0.12 ? 'sound' : apart < 0.35 ? 'letter' : 'near'
}
