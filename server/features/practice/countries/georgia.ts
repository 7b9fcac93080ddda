import { georgia as authorities } from '../authorities/georgia.ts'
import { signs } from '../documents.ts'
import * as names from '../names/georgian.ts'
import { englishLook } from '../scans/looks.ts'
import { georgiaUsers as users } from '../users/georgia.ts'
import type { PracticeCountry } from './country.ts'

const digits = '0123456789'
const { femaleGivenNames, maleGivenNames, familyNames, inPassport, places, streets } = names

export const georgia: PracticeCountry = {
  state: 'GE',
  authorities,
  users,
  central: 'ge-mia',
  practisesWith: 'DE',
  departure: 'Tbilisi (TBS)',
  asked: {
    registers: [
      { authority: 'ge-psda', register: 'ge-civil-register', photograph: false },
      { authority: 'ge-psda', register: 'ge-identity', photograph: true },
    ],
    missions: { AT: 'ge-mission-vienna', DE: 'ge-mission-berlin', NL: 'ge-mission-the-hague' },
    border: 'ge-tbilisi-airport',
    crossingPoint: 'TBS',
    airline: 'A9',
    documentPrefix: 'GER',
  },
  sharedOut: { desks: [['ge-mia', 'central_desk']] },
  peoples: [
    {
      ...{ femaleGivenNames, maleGivenNames, familyNames, inPassport },
      language: { code: 'ka', name: 'Georgian' },
      parents: true,
      eyes: ['brown', 'brown', 'brown', 'hazel', 'hazel', 'green', 'grey'],
      birthPlace: (random) => {
        const own = random.pick(places)
        return { own, english: inPassport(own) }
      },
      address: (random) => {
        const [place, street] = [random.pick(places), random.pick(streets)]
        const [house, flat] = [random.integer(1, 90), random.integer(1, 60)]
        return {
          own: `${street} ქ. ${house}, ბ. ${flat}, ${place}`,
          english: `${inPassport(street)} street ${house}, flat ${flat}, ${inPassport(place)}`,
        }
      },
      papers: {
        look: englishLook({
          alpha3: 'GEO',
          title: 'GEORGIA',
          state: 'GEORGIA',
          paper: '#f3eeee',
          ink: '#7a2633',
        }),
        issuer: { authority: 'Ministry of Justice', place: 'Tbilisi' },
        passportNumber: (random) => `${signs(random, digits, 2)}AB${signs(random, digits, 5)}`,
        cardNumber: (random) => `${signs(random, digits, 2)}IC${signs(random, digits, 5)}`,
        personalNumber: (random) => signs(random, digits, 11),
      },
    },
  ],
}
