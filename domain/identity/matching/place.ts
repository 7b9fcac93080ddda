import { type Finding, missing } from './finding.ts'
import { lettersOf, placeName } from './known-places.ts'
import { comparePart, type NamePart, partOf } from './name-part.ts'
import type { Rarity } from './rarity.ts'
import type { Word } from './words.ts'

/** A place and the wider ones it lies in, which were written beside it: “Şəki, Azərbaycan”. */
export interface Place {
  narrow: NamePart
  wider: readonly string[]
}

export function readPlace(text: string, rarity: Rarity): Place | null {
  const { words, wider } = placeWords(text)
  if (words.length === 0 && wider.length === 0) return null
  // The words of one place say together what the place says: “New York” is not rarer for having two.
  const bits = words.length > 0 ? rarity.place(lettersOf(words)) / words.length : 0
  return { narrow: partOf(words.map((word) => ({ word, bits, known: false }))), wider }
}

/** The words of the place that is named first, no country, and the rest; each in its first known form. */
export function placeWords(text: string): { words: readonly Word[]; wider: readonly string[] } {
  const named = text
    .split(/[,;/()]/)
    .map(placeName)
    .filter(({ words }) => words.length > 0)
  const at = named.findIndex(({ country }) => !country)
  const wider = named.filter((_, place) => place !== at).map(({ words }) => lettersOf(words))
  return { words: named[at]?.words ?? [], wider }
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
  // Nəsimi, Bakı and Bakı: one of them says more.
  if (likeness === 'different' && (lies(a, b) || lies(b, a))) {
    return { likeness: 'near', weight: region.same, reasons: [{ code: 'place.region' }] }
  }
  const narrow = Math.min(most, weight)
  const codes = reasons
    .filter(({ code }) => code !== 'name.rare' && code !== 'name.common')
    .map(({ code }) => ({ code: code.replace('name.', 'place.') }))
  if (a.wider.length === 0 || b.wider.length === 0) return { likeness, weight: narrow, reasons: codes }
  const same = a.wider.some((one) => b.wider.includes(one))
  const said = { code: same ? 'place.region' : 'place.other_region' }
  const wider = same ? region.same : region.different
  if (likeness === 'missing') return { likeness: same ? 'near' : 'different', weight: wider, reasons: [said] }
  return { likeness, weight: narrow + wider, reasons: [...codes, said] }
}

function lies({ narrow }: Place, { wider }: Place): boolean {
  return wider.includes(narrow.joined)
}
