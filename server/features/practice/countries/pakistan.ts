import { Temporal } from 'temporal-polyfill'
import { pakistan as authorities } from '../authorities/pakistan.ts'
import { signs } from '../documents.ts'
import { pakistani, pakistaniPlaces } from '../names/pakistani.ts'
import type { Random } from '../random.ts'
import { englishLook } from '../scans/looks.ts'
import { pakistanUsers as users } from '../users/pakistan.ts'
import type { Line, PracticeCountry } from './country.ts'

const digits = '0123456789'

export const pakistan: PracticeCountry = {
  state: 'PK',
  authorities,
  users,
  central: 'pk-moi',
  practisesWith: 'DE',
  departure: 'Islamabad (ISB)',
  asked: {
    registers: [
      { authority: 'pk-nadra', register: 'pk-identity', photograph: true },
      { authority: 'pk-dgip', register: 'pk-passports', photograph: false },
    ],
    missions: { BE: 'pk-mission-brussels', DE: 'pk-mission-berlin', FR: 'pk-mission-paris' },
    border: 'pk-fia-islamabad',
    crossingPoint: 'ISB',
    airline: 'PK',
    documentPrefix: 'ETD',
  },
  sharedOut: { desks: [['pk-moi', 'central_desk']] },
  peoples: [
    {
      ...pakistani,
      language: { code: 'ur', name: 'Urdu' },
      parents: true,
      eyes: ['brown', 'brown', 'brown', 'brown', 'hazel'],
      birthPlace: (random) => {
        const [english, own] = random.pick(pakistaniPlaces)
        return { own, english }
      },
      address,
      papers: {
        look: englishLook({
          alpha3: 'PAK',
          title: 'ISLAMIC REPUBLIC OF PAKISTAN',
          state: 'PAKISTANI',
          paper: '#eaf2ec',
          ink: '#1d5a3a',
        }),
        issuer: { authority: 'Directorate General of Immigration and Passports', place: 'Islamabad' },
        passportNumber: (random) => `${signs(random, 'ABCDEFGHJK', 2)}${signs(random, digits, 7)}`,
        cardNumber: (random) => signs(random, digits, 9),
        // Five digits for the place, seven for the family, and one that is odd for men.
        personalNumber: (random, { sex }) =>
          `${random.integer(1, 7)}${signs(random, digits, 11)}${signs(random, sex === 'male' ? '13579' : '24680', 1)}`,
      },
      particulars: (random, { asOf }) => ({ entry_date: entryDate(random, asOf) }),
    },
  ],
}

function address(random: Random): Line {
  const [english, own, parts] = random.pick(pakistaniPlaces)
  const [house, street] = [random.integer(1, 400), random.integer(1, 30)]
  return {
    own: `مکان ${house}، گلی ${street}، ${own}`,
    english: `House ${house}, street ${street}, ${random.pick(parts)}, ${english}`,
  }
}

/** Into the requesting State; everybody came after the day from which the agreement covers anybody. */
function entryDate(random: Random, asOf: string): string {
  const day = Temporal.PlainDate.from(asOf)
  return day.subtract({ days: random.integer(200, 2900) }).toString()
}
