import type { KnownName, LikenessBand } from '../matching/person.ts'
import { type Alignment, align, turned } from './align.ts'
import { scriptOf } from './encode.ts'
import { type PreparedName, type PreparedWord, prepareName } from './prepare.ts'
import { type NameReason, reasonsOf } from './reasons.ts'
import { otherVowel } from './sounds.ts'

export interface NameLikeness {
  /** 0–1; 1 for a name compared with itself. Orders pairs, and is no probability. */
  score: number
  band: LikenessBand
  /** What fits what and by which rule, in the order of the first name. */
  reasons: NameReason[]
}

/** From which score on a name is taken for the same, and for worth a look. Found by `bench/names.ts`: docs/matching.md. */
export const nameBands = { same: 0.82, look: 0.5 } as const

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
  // Always in one order, so that the score is the same both ways to the last digit.
  const inOrder = a.key <= b.key
  const alignment = inOrder ? align(a, b) : align(b, a)
  const score = a.key === b.key ? 1 : scoreOf(alignment)
  return {
    score,
    band: bandOf(score),
    reasons: reasonsOf(inOrder ? alignment : turned(alignment), a.marked && b.marked),
  }
}

/** The score alone, for those who go through many. */
export function scorePrepared(a: PreparedName, b: PreparedName): number {
  if (a.words.length === 0 || b.words.length === 0) return 0
  if (a.key === b.key) return 1
  return scoreOf(a.key < b.key ? align(a, b) : align(b, a))
}

export function bandOf(score: number): LikenessBand {
  return score >= nameBands.same ? 'same' : score >= nameBands.look ? 'look' : 'different'
}

function scoreOf({ pairs, onlyA, onlyB }: Alignment): number {
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
  const contrary = pairs.some(({ a, b }) => a.sex && b.sex && a.sex !== b.sex)
  const apart = Math.sqrt(unlike / Math.max(weighed, 0.01))
  const score = (1 - apart) * (1 - 0.6 * (missing === 0 ? 0 : lost)) - small(pairs)
  // İsmət Rauf oğlu and İsmət Rauf qızı: never the same, however alike the letters are.
  if (contrary) return Math.max(0, Math.min(nameBands.same - 0.01, score))
  return score >= nameBands.same && pairs.some(isOtherLetter) ? doubtful(score) : Math.max(0, Math.min(0.99, score))
}

/** From here on a letter is another one, and no other spelling of the same: Mirvari and Mirvaro. */
const otherLetter = 0.14

/**
 * As like as twins are called. Between two scripts sounds are lost that nobody misspelt; a vowel that both write otherwise
 * (நளினி, Nalina) is another, but where Arabic script leaves it out.
 */
function isOtherLetter({ a, b, apart, weight }: Alignment['pairs'][number]): boolean {
  const names = a.role !== 'initial' && b.role !== 'initial' && weight >= 0.5
  if (!names || apart <= otherLetter) return false
  if (scriptOf(a.written) === scriptOf(b.written)) return true
  return !a.unwritten && !b.unwritten && otherVowel(a.sounds, b.sounds)
}

/** Just below the same, and in the order of the scores. */
function doubtful(score: number): number {
  return nameBands.same - 0.01 * (2 - score)
}

function worth(words: readonly PreparedWord[]): number {
  return words.reduce((sum, word) => sum + word.worth, 0)
}

/** Another order, and Aliyev beside Aliyeva: hints that put a pair behind those without. */
function small(pairs: Alignment['pairs']): number {
  let last = -1
  let moved = false
  let sexes = false
  let letters = false
  for (const { a, b, atB, apart } of pairs) {
    if (atB < last) moved = true
    last = atB
    if (a.sex && b.sex && a.sex !== b.sex) sexes = true
    else if (apart > 0.1) letters = true
  }
  // Samir Aliyev and Samira Aliyeva: the two endings say the same, that these are a man and a woman.
  return (moved ? 0.02 : 0) + (sexes ? (letters ? 0.15 : 0.05) : 0)
}
