import { isVowel } from './sounds.ts'

/**
 * What it costs, for each sound of a word, that the other name does not have it, in hundredths of a wrong consonant: a glide between
 * vowels (Aliyev, Aliev) or an h at the end (Fatimah) hardly anything, a vowel half, an -a at the end more, for it often
 * is all that tells a woman's name from a man's (Samir, Samira).
 */
export function lossOf(sounds: string): { loss: Uint8Array; lossUnwritten: Uint8Array } {
  const signs = Array.from(sounds)
  return {
    loss: Uint8Array.from(signs, (sign, at) => loss(sign, signs[at - 1], signs[at + 1])),
    lossUnwritten: Uint8Array.from(signs, (sign, at) => unwritten(sign, signs[at - 1], signs[at + 1])),
  }
}

const fixed: Readonly<Record<string, number>> = { ʿ: 3, A: 35, Y: 35, Ÿ: 40, W: 35, H: 15, '*': 40 }

function loss(sign: string, before: string | undefined, after: string | undefined): number {
  // The article at the beginning of a name (المصري, Masri) is left out as often as written.
  if ((sign === '*' && after === 'l') || (sign === 'l' && before === '*')) return 12
  if (fixed[sign] !== undefined) return fixed[sign]
  if (sign === 'O') return after === undefined ? 10 : 12
  if (isVowel(sign)) {
    if (after === undefined) return 'aə'.includes(sign) ? 75 : sign === 'e' ? 55 : 40
    return before === undefined ? 60 : 50
  }
  const amidVowels = isVowel(before) && isVowel(after)
  if (sign === 'y') return amidVowels || before === 'i' || after === 'i' ? 6 : 30
  if (sign === 'v' && amidVowels) return 'uo'.includes(before ?? '') || 'uo'.includes(after ?? '') ? 12 : 70
  if (sign === 'h') return after === undefined ? 6 : before === undefined ? 60 : isVowel(after) ? 45 : 30
  if (sign === 'l' && (isVowel(before) || before === 'A') && 'rszndštθğ'.includes(after ?? ' ')) return 25
  return 90
}

/** Against a script that leaves out short vowels; it does write a vowel at the end, and a letter before one at the beginning. */
function unwritten(sign: string, before: string | undefined, after: string | undefined): number {
  if (!isVowel(sign)) return loss(sign, before, after)
  if (after === undefined) return 35
  return before === undefined ? 40 : 4
}
