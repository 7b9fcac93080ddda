import type { KnownName, LikenessBand } from '../matching/person.ts'
import { type Alignment, align, bothMarked } from './align.ts'
import { type PreparedName, type PreparedWord, prepareName } from './prepare.ts'
import { type NameReason, reasonsOf } from './reasons.ts'

export interface NameLikeness {
  /** 0–1; 1 for a name compared with itself. Orders pairs, and is no probability. */
  score: number
  band: LikenessBand
  /** What fits what and by which rule, in the order of the first name. */
  reasons: NameReason[]
}

/** From which score on a name is taken for the same, and for worth a look. Found by `bench/names.ts`: docs/matching.md. */
export const nameBands = { same: 0.86, look: 0.62 } as const

/**
 * How alike two names are, in whatever scripts they are written. The same both ways. A name without a single letter is
 * like nothing: score 0 with the reason `empty`.
 */
export function compareNames(a: KnownName, b: KnownName): NameLikeness {
  return comparePrepared(prepareName(a), prepareName(b))
}

/** As `compareNames`, for names that are compared more than once. */
export function comparePrepared(a: PreparedName, b: PreparedName): NameLikeness {
  if (a.words.length === 0 || b.words.length === 0) return { score: 0, band: 'different', reasons: [{ code: 'empty' }] }
  const alignment = align(a, b)
  const score = scoreOf(a, b, alignment)
  return { score, band: bandOf(score), reasons: reasonsOf(alignment, bothMarked(a, b)) }
}

/** The score alone, for those who go through many. */
export function scorePrepared(a: PreparedName, b: PreparedName): number {
  return a.words.length === 0 || b.words.length === 0 ? 0 : scoreOf(a, b, align(a, b))
}

export function bandOf(score: number): LikenessBand {
  return score >= nameBands.same ? 'same' : score >= nameBands.look ? 'look' : 'different'
}

function scoreOf(a: PreparedName, b: PreparedName, { pairs, onlyA, onlyB }: Alignment): number {
  if (a.key === b.key) return 1
  let unlike = 0
  let weighed = 0
  let agreed = 0
  for (const { apart, weight } of pairs) {
    unlike += weight * apart * apart
    weighed += weight
    agreed += weight * (1 - apart)
  }
  const missing = worth(onlyA) + worth(onlyB)
  const lost = missing / (missing + 2.2 * agreed * agreed)
  const apart = Math.sqrt(unlike / Math.max(weighed, 0.01))
  const score = (1 - apart) * (1 - 0.6 * (missing === 0 ? 0 : lost)) - small(pairs)
  return Math.max(0, Math.min(0.99, score))
}

function worth(words: readonly PreparedWord[]): number {
  return words.reduce((sum, word) => sum + word.worth, 0)
}

/** Another order, and Aliyev beside Aliyeva: hints that put a pair behind those without. */
function small(pairs: Alignment['pairs']): number {
  const inOrder = [...pairs]
    .sort((x, y) => x.at[0] - y.at[0])
    .every((pair, at, all) => at === 0 || pair.at[1] > (all[at - 1]?.at[1] ?? 0))
  const sexes = pairs.some(({ a, b }) => a.sex && b.sex && a.sex !== b.sex)
  return (inOrder ? 0 : 0.02) + (sexes ? 0.05 : 0)
}
