import anyAscii from 'any-ascii'
import { createPerson, type PersonWishes, type PracticePerson } from './persons.ts'
import { createRandom } from './random.ts'

/**
 * A person of whom several applications speak: whoever compares records in practice meets them again. The word alone makes
 * them, so that each application tells of the same one.
 * @param spelt as older papers spell the names, of somebody who lost the passport
 */
export function createKnownPerson(
  word: string,
  { asOf, nationality }: Pick<PersonWishes, 'asOf' | 'nationality'>,
  spelt?: 'cyrillic',
): PracticePerson {
  const born = { from: '1986-01-13', to: '1992-12-28' }
  const wishes = { asOf, nationality, born, sex: 'male', passport: 'valid', identityCard: 'none' } as const
  const person = createPerson(createRandom(`practice person ${word}`), wishes)
  const { familyNameCyrillic: familyName, givenNamesCyrillic: givenNames } = person
  if (!spelt || !familyName || !givenNames) return person
  const { passport: _, personalNumber: __, patronymic: ___, ...without } = person
  return {
    ...without,
    ...{ familyName: anyAscii(familyName), givenNames: anyAscii(givenNames) },
    ...{ familyNameOwnScript: familyName, givenNamesOwnScript: givenNames },
  }
}
