import { germany as authorities } from '../authorities/germany.ts'
import { signs } from '../documents.ts'
import * as names from '../names/german.ts'
import { germanPlaces, germanStreets } from '../names/places.ts'
import { germanPassportSpelling } from '../names/spelling.ts'
import { germanLook } from '../scans/looks.ts'
import { germanyUsers as users } from '../users/germany.ts'
import type { PracticeCountry } from './country.ts'

/** Without vowels, so that no number is a word. */
const paperSigns = '0123456789CFGHJKLMNPRTVWXYZ'

export const germany: PracticeCountry = {
  state: 'DE',
  authorities,
  users,
  central: 'de-bpolp',
  unit: 'de-lea-berlin',
  practisesWith: 'AZ',
  departure: 'Frankfurt am Main (FRA)',
  asked: {
    registers: [{ authority: 'de-bva', register: 'de-foreigners', photograph: true }],
    missions: { AZ: 'de-mission-baku' },
    border: 'de-bpol-frankfurt-airport',
    crossingPoint: 'FRA',
    airline: 'J2',
    documentPrefix: 'QS',
  },
  client: {
    clientId: 'de-case-system',
    secret: 'rcms_practice-2026',
    name: 'Case system of the central desk (practice)',
    authority: 'de-bpolp',
    roles: ['case_officer', 'central_desk'],
  },
  sharedOut: {
    desks: [
      ['de-bpolp', 'central_desk'],
      ['de-lea-berlin', 'case_officer'],
    ],
  },
  peoples: [
    {
      ...names,
      language: { code: 'de', name: 'German' },
      inPassport: germanPassportSpelling,
      parents: false,
      eyes: ['blue', 'blue', 'brown', 'grey', 'green', 'hazel'],
      birthPlace: (random) => {
        const { own, english = own } = random.pick(germanPlaces)
        return { own, english }
      },
      address: (random) => {
        const { own, english = own, parts } = random.pick(germanPlaces)
        const line = `${random.pick(germanStreets)} ${random.integer(1, 98)}`
        const part = parts.length > 0 ? `-${random.pick(parts)}` : ''
        return { own: `${line}, ${own}${part}`, english: `${line}, ${english}${part}` }
      },
      papers: {
        look: germanLook,
        issuer: { authority: 'Stadt Bielefeld', place: 'Bielefeld' },
        passportNumber: (random) => `C${signs(random, paperSigns, 8)}`,
        cardNumber: (random) => `L${signs(random, paperSigns, 8)}`,
      },
    },
  ],
}
