import { poland as authorities } from '../authorities/poland.ts'
import { polandUsers as users } from '../users/poland.ts'
import type { PracticeCountry } from './country.ts'

export const poland: PracticeCountry = {
  state: 'PL',
  authorities,
  users,
  central: 'pl-kgsg',
  unit: 'pl-nwosg',
  practisesWith: 'AZ',
  departure: 'Warsaw Chopin (WAW)',
}
