import { netherlands as authorities } from '../authorities/netherlands.ts'
import { netherlandsUsers as users } from '../users/netherlands.ts'
import type { PracticeCountry } from './country.ts'

export const netherlands: PracticeCountry = {
  state: 'NL',
  authorities,
  users,
  central: 'nl-dtv',
  unit: 'nl-avim-rotterdam',
  practisesWith: 'AZ',
  departure: 'Amsterdam Schiphol (AMS)',
}
