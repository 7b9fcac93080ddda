import { france as authorities } from '../authorities/france.ts'
import { franceUsers as users } from '../users/france.ts'
import type { PracticeCountry } from './country.ts'

export const france: PracticeCountry = {
  state: 'FR',
  authorities,
  users,
  central: 'fr-dgef',
  unit: 'fr-pp-paris',
  practisesWith: 'AZ',
  departure: 'Paris Charles de Gaulle (CDG)',
}
