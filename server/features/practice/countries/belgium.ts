import { belgium as authorities } from '../authorities/belgium.ts'
import { belgiumUsers as users } from '../users/belgium.ts'
import type { PracticeCountry } from './country.ts'

export const belgium: PracticeCountry = {
  state: 'BE',
  authorities,
  users,
  central: 'be-io',
  unit: 'be-io-127bis',
  practisesWith: 'AZ',
  departure: 'Brussels (BRU)',
}
