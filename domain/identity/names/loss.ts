import { isVowel } from './sounds.ts'

/**
 * What it costs, for each sound of a word, that the other name does not have it, in wrong consonants: a glide between
 * vowels (Aliyev, Aliev) or an h at the end (Fatimah) hardly anything, a vowel half, an -a at the end more, for it often
 * is all that tells a woman's name from a man's (Samir, Samira).
 */
export function lossOf(sounds: string): { loss: Float32Array; lossUnwritten: Float32Array } {
  const signs = Array.from(sounds)
  return {
    loss: Float32Array.from(signs, (sign, at) => loss(sign, signs[at - 1], signs[at + 1])),
    lossUnwritten: Float32Array.from(signs, (sign, at) => unwritten(sign, signs[at - 1], signs[at + 1])),
  }
}

const fixed: Readonly<Record<string, number>> = { ʿ: 0.03, A: 0.35, Y: 0.35, Ÿ: 0.4, W: 0.35, H: 0.15, '*': 0.4 }

function loss(sign: string, before: string | undefined, after: string | undefined): number {
  if (fixed[sign] !== undefined) return fixed[sign]
  if (sign === 'O') return after === undefined ? 0.1 : 0.12
  if (isVowel(sign)) {
    if (after === undefined) return 'aə'.includes(sign) ? 0.75 : sign === 'e' ? 0.55 : 0.4
    return before === undefined ? 0.6 : 0.5
  }
  const amidVowels = isVowel(before) && isVowel(after)
  if (sign === 'y') return amidVowels || before === 'i' || after === 'i' ? 0.06 : 0.3
  if (sign === 'v' && amidVowels) return 'uo'.includes(before ?? '') || 'uo'.includes(after ?? '') ? 0.12 : 0.7
  if (sign === 'h') return after === undefined ? 0.06 : before === undefined ? 0.6 : isVowel(after) ? 0.45 : 0.3
  if (sign === 'l' && (isVowel(before) || before === 'A') && 'rszndštθğ'.includes(after ?? ' ')) return 0.25
  return 0.9
}

/** Against a script that leaves out short vowels; it does write a vowel at the end, and a letter before one at the beginning. */
function unwritten(sign: string, before: string | undefined, after: string | undefined): number {
  if (!isVowel(sign)) return loss(sign, before, after)
  if (after === undefined) return 0.35
  return before === undefined ? 0.4 : 0.04
}
