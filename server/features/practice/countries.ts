// Offered to other features: a practice installation begins with the authorities and officials of these States.
import { austria } from './countries/austria.ts'
import { azerbaijan } from './countries/azerbaijan.ts'
import { bangladesh } from './countries/bangladesh.ts'
import { belgium } from './countries/belgium.ts'
import type { AskedCountry, PracticeCountry, PracticePeople } from './countries/country.ts'
import { france } from './countries/france.ts'
import { georgia } from './countries/georgia.ts'
import { germany } from './countries/germany.ts'
import { netherlands } from './countries/netherlands.ts'
import { pakistan } from './countries/pakistan.ts'
import { poland } from './countries/poland.ts'
import { sriLanka } from './countries/sri-lanka.ts'

/** The States of the first agreement: what a practice installation holds at least, and nearly every test. */
export const firstCountries: readonly PracticeCountry[] = [
  germany,
  azerbaijan,
  austria,
  belgium,
  france,
  netherlands,
  poland,
]

/** Those whose agreements with the same Member States came after it. */
export const furtherCountries: readonly PracticeCountry[] = [georgia, pakistan, sriLanka, bangladesh]

export const countries: readonly PracticeCountry[] = [...firstCountries, ...furtherCountries]

export const peoples: readonly PracticePeople[] = countries.flatMap((country) => country.peoples ?? [])

/** @throws RangeError for a State that is not of practice */
export function countryOf(state: string): PracticeCountry {
  const found = countries.find((country) => country.state === state)
  if (!found) throw new RangeError(`Practice knows nothing of the State ${state}.`)
  return found
}

/** @throws RangeError for a State that is not asked in practice */
export function askedCountry(state: string): AskedCountry {
  const { asked } = countryOf(state)
  if (!asked) throw new RangeError(`Nobody asks the State ${state} in practice.`)
  return asked
}

/** @throws RangeError for a State whose nationals practice does not know */
export function peoplesOf(state: string): readonly [PracticePeople, ...PracticePeople[]] {
  const found = countryOf(state).peoples
  if (!found) throw new RangeError(`Practice has no nationals of the State ${state}.`)
  return found
}
