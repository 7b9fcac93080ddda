import { azerbaijan as authorities } from '../authorities/azerbaijan.ts'
import { signs } from '../documents.ts'
import * as names from '../names/azerbaijani.ts'
import { azerbaijaniPlaces, azerbaijaniStreets, type PracticePlace } from '../names/places.ts'
import { azerbaijaniPassportSpelling, azerbaijaniCyrillicSpelling as inCyrillic } from '../names/spelling.ts'
import type { Random } from '../random.ts'
import { azerbaijaniLook } from '../scans/looks.ts'
import { azerbaijanUsers as users } from '../users/azerbaijan.ts'
import type { Line, PracticeCountry } from './country.ts'

const latin = azerbaijaniPassportSpelling

export const azerbaijan: PracticeCountry = {
  state: 'AZ',
  authorities,
  users,
  language: 'az',
  central: 'az-sms',
  practisesWith: 'DE',
  departure: 'Baku (GYD)',
  asked: {
    registers: [
      { authority: 'az-mia', register: 'az-identity', photograph: true },
      { authority: 'az-moj', register: 'az-civil-status', photograph: false },
    ],
    further: { authority: 'az-mia', register: 'az-passports' },
    missions: {
      AT: 'az-mission-vienna',
      BE: 'az-mission-brussels',
      DE: 'az-mission-berlin',
      FR: 'az-mission-paris',
      NL: 'az-mission-the-hague',
      PL: 'az-mission-warsaw',
    },
    border: 'az-sbs-airport',
    crossingPoint: 'GYD',
    airline: 'J2',
    documentPrefix: 'QS',
  },
  sharedOut: { desks: [['az-sms', 'central_desk']], away: 'az-sms' },
  peoples: [
    {
      ...names,
      language: { code: 'az', name: 'Azerbaijani' },
      inPassport: latin,
      inCyrillic,
      parents: true,
      eyes: ['brown', 'brown', 'brown', 'brown', 'hazel', 'hazel', 'green', 'grey'],
      birthPlace: (random) => {
        const place = pickPlace(random)
        return { own: place.own, english: inEnglish(place) }
      },
      address,
      papers: {
        look: azerbaijaniLook,
        issuer: { authority: 'DİN', place: 'Bakı' },
        // Shapes as commonly seen: C and eight digits; AA and seven; FİN: seven signs without I and O.
        passportNumber: (random) => `C${signs(random, '0123456789', 8)}`,
        cardNumber: (random) => `AA${signs(random, '0123456789', 7)}`,
        personalNumber: (random) => signs(random, '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ', 7),
      },
    },
  ],
}

function address(random: Random): Line {
  const place = pickPlace(random)
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

/** Every second person comes from the capital or one of the two next largest cities. */
function pickPlace(random: Random): PracticePlace {
  return random.pick(random.chance(0.5) ? azerbaijaniPlaces.slice(0, 3) : azerbaijaniPlaces)
}

function inEnglish(place: PracticePlace): string {
  return place.english ?? latin(place.own)
}
