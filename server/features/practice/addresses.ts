import {
  azerbaijaniPlaces,
  azerbaijaniStreets,
  germanPlaces,
  germanStreets,
  type PracticePlace,
} from './names/places.ts'
import { azerbaijaniPassportSpelling } from './names/spelling.ts'
import type { Random } from './random.ts'

export interface PlaceName {
  own: string
  english: string
  /** ISO 3166-1 alpha-2. */
  state: 'AZ' | 'DE'
}

/** One line, in the own script and as it would be written in English. */
export interface Address {
  own: string
  english: string
}

export function createBirthPlace(random: Random, state: 'AZ' | 'DE'): PlaceName {
  const place = pickPlace(random, state)
  return { own: place.own, english: inEnglish(place), state }
}

export function createAddress(random: Random, state: 'AZ' | 'DE'): Address {
  return state === 'AZ' ? azerbaijaniAddress(random) : germanAddress(random)
}

function azerbaijaniAddress(random: Random): Address {
  const place = pickPlace(random, 'AZ')
  const street = random.pick(azerbaijaniStreets)
  const house = random.integer(1, 120)
  const part = place.parts.length > 0 ? random.pick(place.parts) : undefined
  if (place.kind === 'rayon') {
    return {
      own: `${street} küçəsi ${house}, ${part} kəndi, ${place.own} rayonu`,
      english: `${latin(street)} street ${house}, ${latin(part ?? '')} village, ${inEnglish(place)} district`,
    }
  }
  const flat = random.integer(1, 90)
  return {
    own: [`${street} küçəsi ${house}, mənzil ${flat}`, part && `${part} rayonu`, place.own].filter(Boolean).join(', '),
    english: [`${latin(street)} street ${house}, flat ${flat}`, part && `${latin(part)} district`, inEnglish(place)]
      .filter(Boolean)
      .join(', '),
  }
}

function germanAddress(random: Random): Address {
  const place = pickPlace(random, 'DE')
  const line = `${random.pick(germanStreets)} ${random.integer(1, 98)}`
  const part = place.parts.length > 0 ? `-${random.pick(place.parts)}` : ''
  return { own: `${line}, ${place.own}${part}`, english: `${line}, ${inEnglish(place)}${part}` }
}

/** Every second Azerbaijani person comes from the capital or one of the two next largest cities. */
function pickPlace(random: Random, state: 'AZ' | 'DE'): PracticePlace {
  if (state === 'DE') return random.pick(germanPlaces)
  return random.pick(random.chance(0.5) ? azerbaijaniPlaces.slice(0, 3) : azerbaijaniPlaces)
}

function inEnglish(place: PracticePlace): string {
  return place.english ?? (azerbaijaniPlaces.includes(place) ? latin(place.own) : place.own)
}

const latin = azerbaijaniPassportSpelling
