import { type Finding, missing } from './finding.ts'
import { comparePart, type NamePart, partOf } from './name-part.ts'
import type { Rarity } from './rarity.ts'
import { type Word, wordsOfName } from './words.ts'

/** A place and the wider ones it lies in, as they were written one after the other: “Şəki, Azərbaycan”. */
export interface Place {
  narrow: NamePart
  wider: string
}

export function readPlace(text: string, rarity: Rarity): Place | null {
  const { words, wider } = placeWords(text)
  if (words.length === 0 && wider === '') return null
  // The words of one place say together what the place says: “New York” is not rarer for having two.
  const bits = words.length > 0 ? rarity.place(joined(words)) / words.length : 0
  return { narrow: partOf(words.map((word) => ({ word, bits, known: false }))), wider }
}

/** The words of the place that is named first, and the rest. */
export function placeWords(text: string): { words: readonly Word[]; wider: string } {
  const comma = text.search(/[,;/]/)
  if (comma < 0) return { words: wordsOfName(text), wider: '' }
  return { words: wordsOfName(text.slice(0, comma)), wider: joined(wordsOfName(text.slice(comma + 1))) }
}

/** A place as it is counted. */
export function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('')
}

/** Places of birth are told loosely: the village or the district town, the name of then or of now. */
const against = -1.6
const most = 8
const region = { same: 1.2, different: -0.8 }

/** No two places say more. */
export const mostOfPlace = most + region.same

export function comparePlaces(a: Place | null, b: Place | null): Finding {
  if (!a || !b) return missing
  const { likeness, weight, reasons } = comparePart(a.narrow, b.narrow, against)
  const narrow = Math.min(most, weight)
  const codes = reasons
    .filter(({ code }) => code !== 'name.rare' && code !== 'name.common')
    .map(({ code }) => ({ code: code.replace('name.', 'place.') }))
  if (!a.wider || !b.wider) return { likeness, weight: narrow, reasons: codes }
  const same = a.wider === b.wider
  const said = { code: same ? 'place.region' : 'place.other_region' }
  const wider = same ? region.same : region.different
  if (likeness === 'missing') return { likeness: same ? 'near' : 'different', weight: wider, reasons: [said] }
  return { likeness, weight: narrow + wider, reasons: [...codes, said] }
}
