import { wordDistance } from './distance.ts'
import type { PreparedWord } from './prepare.ts'

/** From here on two words are no spellings of one name. */
const steepness = 1.7
const initialFits = 0.2
/** The father's name of one is the own name of the other: as father and son of one name, or as brothers named across. */
const otherPlace = 0.6

/**
 * How unlike two words are, from 0 (the same) to 1 (nothing in common).
 * @param marked whether both names say which word is the father's name
 */
export function wordsApart(a: PreparedWord, b: PreparedWord, marked: boolean): number {
  if (a.role === 'initial' || b.role === 'initial') return initialApart(a, b)
  const apart = Math.min(1, wordDistance(a, b) * steepness)
  return marked && (a.role === 'patronymic') !== (b.role === 'patronymic') ? Math.max(apart, otherPlace) : apart
}

function initialApart(a: PreparedWord, b: PreparedWord): number {
  const begins = wordDistance(begin(a), begin(b)) < 0.15
  return begins ? (a.role === b.role ? 0 : initialFits) : 1
}

function begin(word: PreparedWord): PreparedWord {
  if (word.codes.length === 1) return word
  const [loss, lossUnwritten] = [word.loss.subarray(0, 1), word.lossUnwritten.subarray(0, 1)]
  const [says = 1, saysUnwritten = 1] = [loss[0], lossUnwritten[0]]
  return {
    ...word,
    sounds: word.sounds.slice(0, 1),
    codes: word.codes.subarray(0, 1),
    loss,
    lossUnwritten,
    says,
    saysUnwritten,
  }
}
