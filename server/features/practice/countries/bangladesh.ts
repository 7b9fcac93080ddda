import { bangladesh as authorities } from '../authorities/bangladesh.ts'
import { signs } from '../documents.ts'
import { bangladeshi, bangladeshiPlaces } from '../names/bangladeshi.ts'
import { englishLook } from '../scans/looks.ts'
import { bangladeshUsers as users } from '../users/bangladesh.ts'
import type { PracticeCountry } from './country.ts'

const digits = '0123456789'

export const bangladesh: PracticeCountry = {
  state: 'BD',
  authorities,
  users,
  central: 'bd-moha',
  practisesWith: 'DE',
  departure: 'Dhaka (DAC)',
  asked: {
    registers: [
      { authority: 'bd-ec', register: 'bd-national-identity', photograph: true },
      { authority: 'bd-sb', register: 'bd-addresses', photograph: false },
    ],
    missions: { DE: 'bd-mission-berlin', FR: 'bd-mission-paris' },
    border: 'bd-sb-dhaka-airport',
    crossingPoint: 'DAC',
    airline: 'BG',
    documentPrefix: 'TP',
  },
  sharedOut: { desks: [['bd-moha', 'central_desk']] },
  peoples: [
    {
      ...bangladeshi,
      language: { code: 'bn', name: 'Bengali' },
      parents: true,
      eyes: ['brown'],
      birthPlace: (random) => {
        const [english, own] = random.pick(bangladeshiPlaces)
        return { own, english }
      },
      address: (random) => {
        const [district, own, station, union, village] = random.pick(bangladeshiPlaces)
        return { own, english: `${village}, ${union}, ${station}, ${district}` }
      },
      papers: {
        look: englishLook({
          alpha3: 'BGD',
          title: "PEOPLE'S REPUBLIC OF BANGLADESH",
          state: 'BANGLADESHI',
          paper: '#edf2ea',
          ink: '#215534',
        }),
        issuer: { authority: 'DIP/Dhaka', place: 'Dhaka' },
        passportNumber: (random) => `B${signs(random, 'EFHJKLMNPQRW', 1)}${signs(random, digits, 7)}`,
        cardNumber: (random) => signs(random, digits, 9),
        personalNumber: (random) => `${random.integer(1, 9)}${signs(random, digits, 9)}`,
      },
      particulars: (random, { birthDate }) => {
        const [district, , police_station, union_or_ward, village] = random.pick(bangladeshiPlaces)
        const birth_registration_number = `${birthDate.slice(0, 4)}${signs(random, digits, 13)}`
        return { district, police_station, union_or_ward, village, birth_registration_number }
      },
    },
  ],
}
