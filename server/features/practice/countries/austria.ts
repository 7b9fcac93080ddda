import { austria as authorities } from '../authorities/austria.ts'
import { austriaUsers as users } from '../users/austria.ts'
import type { PracticeCountry } from './country.ts'

export const austria: PracticeCountry = {
  state: 'AT',
  authorities,
  users,
  central: 'at-bfa',
  unit: 'at-bfa-vienna',
  practisesWith: 'AZ',
  departure: 'Vienna (VIE)',
}
