import { wordDistance } from './distance.ts'
import { scriptOf, small, soundsOf } from './encode.ts'
import { knownNames } from './known-names.ts'
import { skeletonsOf } from './skeleton.ts'
import { type Spoken, spokenWord } from './spoken.ts'

/** A spelling this close to a known name is that name. */
const near = 0.075
/** Entries this close are one. */
const alike = 0.012
/** Names farther away than the nearest by more than this are not meant; none but those that are spelled as the word is, where there are. */
const farther = { thanAnother: 0.02, thanItself: 0.004 } as const

interface Known {
  word: Spoken
  group: number
}

/** Known names by their search forms, so that only a few are looked at for each word. Made when first asked for. */
let byForm: Map<string, Known[]> | null = null

/**
 * Names by their search forms. Entries that share a spelling, or are spelled so that hardly anybody hears a difference
 * (Mirzə, Mirza), are one name.
 */
function index(): Map<string, Known[]> {
  const made = new Map<string, Known[]>()
  const parents: number[] = []
  const top = (group: number): number => (parents[group] === group ? group : top(parents[group] ?? group))
  const firsts = new Map<string, number>()
  knownNames
    .trim()
    .split(/\s+/)
    .forEach((entry, group) => {
      parents[group] = group
      for (const name of entry.split('=')) {
        const word = spokenWord(soundsOf(small(name)), scriptOf(name) === 'arabic')
        parents[top(firsts.get(name) ?? group)] = group
        firsts.set(name, group)
        for (const form of skeletonsOf(word.sounds)) {
          const beside = made.get(form) ?? []
          for (const other of beside) {
            // What Arabic script leaves unwritten may stand for either: عمران makes no one name of Imran and Umran.
            const written = word.unwritten === other.word.unwritten
            if (written && wordDistance(word, other.word) <= alike) parents[top(other.group)] = group
          }
          made.set(form, [...beside, { word, group }])
        }
      }
    })
  for (const words of made.values()) for (const known of words) known.group = top(known.group)
  return made
}

/** Endings of family names that were made of a given name: Əliyev is known as Əli is. */
const family = /(?<=..)[oe]v$/

/** Which known names a word may be, by number; empty for a word that is none. */
export function knownAs(whole: Spoken): readonly number[] {
  byForm ??= index()
  const word = family.test(whole.sounds) ? spokenWord(whole.sounds.replace(family, ''), whole.unwritten) : whole
  const distances = new Map<number, number>()
  for (const form of skeletonsOf(word.sounds)) {
    for (const { word: known, group } of byForm.get(form) ?? []) {
      const distance = wordDistance(word, known)
      if (distance <= near && distance < (distances.get(group) ?? 1)) distances.set(group, distance)
    }
  }
  const nearest = Math.min(...distances.values())
  const limit = nearest + (nearest < farther.thanItself ? farther.thanItself : farther.thanAnother)
  return [...distances].filter(([, distance]) => distance <= limit).map(([group]) => group)
}
