import { wordDistance } from './distance.ts'
import type { PreparedWord } from './prepare.ts'

/** How fast two words stop being spellings of one name while they grow apart. */
const steepness = 1.7
/** Where something else is known of two words than their letters tell. */
const known = { oneName: 0.12, twoNames: 0.62 } as const
const initialFits = 0.2
/** S. may stand for Sh-, C. for Ch- or J-. */
const initialsMeet = 0.4
/** The father's name of one is the own name of the other: father and son of one name, or names across. */
const otherPlace = 0.6

export type PairRule = 'letters' | 'form' | 'twin' | 'father' | 'initial'

/**
 * How unlike two words are, from 0 (the same) to 1 (nothing in common), and by which rule.
 * @param marked whether both names say which word is the father's name
 */
export function wordsApart(a: PreparedWord, b: PreparedWord, marked: boolean): number {
  if (a.role === 'initial' || b.role === 'initial') return initialApart(a, b)
  const apart = byKnown(Math.min(1, wordDistance(a, b) * steepness), a, b)
  return marked && (a.role === 'patronymic') !== (b.role === 'patronymic') ? Math.max(apart, otherPlace) : apart
}

/** Why it was so; asked only where somebody wants to read it. */
export function pairRule(a: PreparedWord, b: PreparedWord, marked: boolean): PairRule {
  if (a.role === 'initial' || b.role === 'initial') return 'initial'
  const letters = Math.min(1, wordDistance(a, b) * steepness)
  const apart = byKnown(letters, a, b)
  if (marked && (a.role === 'patronymic') !== (b.role === 'patronymic') && apart < otherPlace) return 'father'
  return apart < letters ? 'form' : apart > letters ? 'twin' : 'letters'
}

/** Two words that are names of their own are not two spellings of one, however few letters part them. */
function byKnown(apart: number, a: PreparedWord, b: PreparedWord): number {
  if (apart < 0.03 || a.known.length === 0 || b.known.length === 0) return apart
  for (const number of a.known) if (b.known.includes(number)) return Math.min(apart, known.oneName)
  return Math.max(apart, known.twoNames)
}

function initialApart(a: PreparedWord, b: PreparedWord): number {
  return wordDistance(a.first, b.first) < initialsMeet ? (a.role === b.role ? 0 : initialFits) : 1
}
