import anyAscii from 'any-ascii'
import { arabicSounds } from './scripts/arabic.ts'
import { bengaliSounds } from './scripts/bengali.ts'
import { cyrillicSounds } from './scripts/cyrillic.ts'
import { georgianSounds } from './scripts/georgian.ts'
import { latinSounds } from './scripts/latin.ts'
import { sinhalaSounds } from './scripts/sinhala.ts'
import { tamilSounds } from './scripts/tamil.ts'

export type NameScript = 'latin' | 'cyrillic' | 'georgian' | 'arabic' | 'bengali' | 'sinhala' | 'tamil' | 'other'

const scripts: readonly (readonly [NameScript, RegExp, (word: string) => string])[] = [
  ['latin', /\p{Script=Latin}/u, latinSounds],
  ['cyrillic', /\p{Script=Cyrillic}/u, cyrillicSounds],
  ['georgian', /\p{Script=Georgian}/u, georgianSounds],
  ['arabic', /\p{Script=Arabic}/u, arabicSounds],
  ['bengali', /\p{Script=Bengali}/u, bengaliSounds],
  ['sinhala', /\p{Script=Sinhala}/u, sinhalaSounds],
  ['tamil', /\p{Script=Tamil}/u, tamilSounds],
]

/** Longer words are cut: no name needs more, and a comparison must not be made slow by one. */
const longest = { words: 8, letters: 32 }

export interface WrittenWord {
  /** As it stands in the text, to be shown. */
  written: string
  /** Small, and without what only adorns it. */
  word: string
}

/** A text as the words of a name, without what only separates them. */
export function splitWords(text: string): WrittenWord[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u0640\u200b-\u200f\u061c\ufeff]/g, '')
      // “s/o”, “d/o”: son, daughter of, as Indian and Sri Lankan papers write it.
      .replace(/(?<![\p{L}\p{M}])[sdw]\/o(?![\p{L}\p{M}])/giu, ' bin ')
      .replace(/(?<=\p{L}|\p{M})['’‘`´ʻʼʿʾʹ′]+(?=\p{L})/gu, '')
      .split(/[^\p{L}\p{M}]+/u)
      .filter((written) => /\p{L}/u.test(written))
      .slice(0, longest.words)
      .map((written) => ({ written, word: small(written) }))
  )
}

/** Small letters; the Turkish İ as an i. */
export function small(written: string): string {
  return written.replaceAll('İ', 'i').toLowerCase().replaceAll('\u0307', '')
}

export function scriptOf(word: string): NameScript {
  return scripts.find(([, letters]) => letters.test(word))?.[0] ?? 'other'
}

/** Words heard before: the same few thousand names return all the time. */
const heard = new Map<string, string>()
const mostHeard = 15_000

/** The sounds of one word; scripts without a table of their own are read as the common table of letters spells them. */
export function soundsOf(word: string): string {
  const before = heard.get(word)
  if (before !== undefined) return before
  if (heard.size >= mostHeard) heard.clear()
  const sounds = readSounds(word)
  heard.set(word, sounds)
  return sounds
}

function readSounds(word: string): string {
  const known = scripts.find(([, letters]) => letters.test(word))
  const sounds = known
    ? known[2](word)
    : latinSounds(
        anyAscii(word)
          .toLowerCase()
          .replace(/[^a-z]/g, ''),
      )
  return sounds.slice(0, longest.letters)
}
