import type { KnownPerson } from '../../domain/identity/matching/person.ts'
import * as names from '../../server/features/practice/names/azerbaijani.ts'
import {
  azerbaijaniCyrillicSpelling,
  azerbaijaniPassportSpelling,
} from '../../server/features/practice/names/spelling.ts'
import { createRandom } from '../../server/features/practice/random.ts'

export type Random = ReturnType<typeof createRandom>
export { createRandom }

const two = (number: number) => String(number).padStart(2, '0')

/** A person whose names many share: the first of each list are borne by many, the last by few. */
export function invented(random: Random): KnownPerson {
  const uneven = <T>(from: readonly T[]): T => from[Math.floor(from.length * random.number() ** 2)]!
  const female = random.chance(0.3)
  const base = uneven(names.familyNames)
  const family = female ? names.womansFamilyName(base) : base
  const given = uneven(female ? names.femaleGivenNames : names.maleGivenNames)
  const father = uneven(names.maleGivenNames)
  const patronymic = names.patronymic(father, female ? 'female' : 'male')
  return {
    names: [
      { familyName: azerbaijaniPassportSpelling(family), givenNames: azerbaijaniPassportSpelling(given) },
      { familyName: '', givenNames: `${family} ${given} ${patronymic}` },
    ],
    birthDate: `${random.integer(1950, 2006)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`,
    sex: female ? 'female' : 'male',
    birthPlace: `District ${random.integer(1, 70)}`,
    documentNumbers: random.chance(0.6) ? [`C${random.integer(10_000_000, 99_999_999)}`] : [],
    ...{ fatherName: father, motherName: '', nationality: 'AZ' },
  }
}

/** The same person in another paper: from Cyrillic, without the number, sometimes with day and month exchanged. */
export function writtenOtherwise(random: Random, person: KnownPerson): KnownPerson {
  const [year, month, day] = person.birthDate!.split('-') as [string, string, string]
  const exchanged = Number(day) <= 12 && random.chance(0.2)
  const own = person.names[1]!.givenNames.split(' ')
  return {
    ...person,
    names: [{ familyName: azerbaijaniCyrillicSpelling(own[0]!), givenNames: azerbaijaniCyrillicSpelling(own[1]!) }],
    birthDate: exchanged ? `${year}-${day}-${month}` : person.birthDate,
    documentNumbers: [],
  }
}
