import { sriLanka as authorities } from '../authorities/sri-lanka.ts'
import { signs } from '../documents.ts'
import * as names from '../names/sri-lankan.ts'
import type { Sex } from '../persons.ts'
import type { Random } from '../random.ts'
import { englishLook } from '../scans/looks.ts'
import { sriLankaUsers as users } from '../users/sri-lanka.ts'
import type { PracticeCountry, PracticePeople } from './country.ts'

const digits = '0123456789'

export const sriLanka: PracticeCountry = {
  state: 'LK',
  authorities,
  users,
  central: 'lk-die',
  practisesWith: 'DE',
  departure: 'Colombo (CMB)',
  asked: {
    registers: [
      { authority: 'lk-drp', register: 'lk-identity-cards', photograph: true },
      { authority: 'lk-rgd', register: 'lk-births', photograph: false },
    ],
    missions: { DE: 'lk-mission-berlin', FR: 'lk-mission-paris', NL: 'lk-mission-the-hague' },
    border: 'lk-die-airport',
    crossingPoint: 'CMB',
    airline: 'UL',
    documentPrefix: 'LP',
  },
  sharedOut: { desks: [['lk-die', 'central_desk']] },
  peoples: [
    people(names.sinhala, { code: 'si', name: 'Sinhala' }, names.sinhalaPlaces),
    people(names.tamil, { code: 'ta', name: 'Tamil' }, names.tamilPlaces),
  ],
}

function people(
  spelled: typeof names.sinhala,
  language: PracticePeople['language'],
  places: readonly string[],
): PracticePeople {
  const line = (english: string) => ({ own: english, english })
  const addressIn = (random: Random) =>
    `${random.integer(1, 250)} ${random.pick(names.sriLankanStreets)}, ${random.pick(places)}`
  return {
    ...spelled,
    language,
    parents: true,
    eyes: ['brown', 'brown', 'brown', 'brown', 'hazel'],
    birthPlace: (random) => line(random.pick(places)),
    address: (random) => line(addressIn(random)),
    papers: {
      look: englishLook({
        alpha3: 'LKA',
        title: 'DEMOCRATIC SOCIALIST REPUBLIC OF SRI LANKA',
        state: 'SRI LANKAN',
        paper: '#f4efe4',
        ink: '#6a3d18',
      }),
      issuer: { authority: 'Department of Immigration and Emigration', place: 'Colombo' },
      passportNumber: (random) => `N${signs(random, digits, 7)}`,
      cardNumber: (random) => signs(random, digits, 9),
      // The year of birth, its day counted from 500 for women, and five digits.
      personalNumber: (random, { birthDate, sex }) =>
        `${birthDate.slice(0, 4)}${day(random, sex)}${signs(random, digits, 5)}`,
    },
    particulars: (random, { birthDate }) => ({
      addresses: addressIn(random),
      school: `${random.pick(places)} ${random.pick(names.sriLankanSchools)}, until ${Number(birthDate.slice(0, 4)) + 16}`,
      employer: `${random.pick(names.sriLankanEmployers)} in ${random.pick(places)}`,
      physical_description: `${random.integer(156, 182)} cm, brown eyes`,
    }),
  }
}

function day(random: Random, sex: Sex): string {
  return String(random.integer(1, 366) + (sex === 'female' ? 500 : 0)).padStart(3, '0')
}
