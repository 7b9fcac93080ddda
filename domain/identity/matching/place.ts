import { type Finding, missing } from './finding.ts'
import { partOf } from './name.ts'
import { closeness, comparePart, type NamePart } from './name-part.ts'
import type { Rarity } from './rarity.ts'

/** A place and the wider ones it lies in, as they were written one after the other: “Şəki, Azərbaycan”. */
export interface Place {
  narrow: NamePart
  wider: string
}

export function readPlace(text: string, rarity: Rarity): Place | null {
  const [first = '', ...rest] = text.split(/[,;/]/).map((part) => part.trim())
  const narrow = partOf(first, rarity.place, rarity)
  const wider = partOf(rest.join(' '), rarity.place, rarity).joined
  return narrow.words.length > 0 || wider ? { narrow, wider } : null
}

/** Places of birth are told loosely: the village or the district town, the name of then or of now. */
const against = -1.6
const region = { same: 1.2, different: -0.8 }

export function comparePlaces(a: Place | null, b: Place | null): Finding {
  if (!a || !b) return missing
  const { likeness, weight, reasons } = comparePart(a.narrow, b.narrow, against)
  const codes = reasons.map(({ code }) => ({ code: code.replace('name.', 'place.') }))
  if (!a.wider || !b.wider) return { likeness, weight, reasons: codes }
  const same = closeness(a.wider, b.wider) !== 'different'
  if (likeness === 'missing') {
    return {
      likeness: same ? 'near' : 'different',
      weight: region[same ? 'same' : 'different'],
      reasons: [{ code: same ? 'place.region' : 'place.other_region' }],
    }
  }
  return same
    ? { likeness, weight: weight + region.same, reasons: [...codes, { code: 'place.region' }] }
    : { likeness, weight: weight + region.different, reasons: [...codes, { code: 'place.other_region' }] }
}
