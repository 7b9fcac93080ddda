import { readBirthDate, type WeighedDate } from './birth-date.ts'
import { type DocumentNumber, readDocumentNumbers } from './document-number.ts'
import { nameWordsOf, type PreparedName, prepareName, weighed } from './name.ts'
import { type NamePart, partOf } from './name-part.ts'
import type { KnownPerson } from './person.ts'
import { type Place, readPlace } from './place.ts'
import { type Rarity, usualRarity } from './rarity.ts'
import { type Word, wordsOfName } from './words.ts'

/** A person made ready for many comparisons. */
export interface PreparedPerson {
  names: readonly PreparedName[]
  birthDate: WeighedDate | null
  birthPlace: Place | null
  documentNumbers: readonly DocumentNumber[]
  fatherName: NamePart
  motherName: NamePart
  sex: 'female' | 'male' | null
  /** What the endings of the names say, where they say one thing: -ov, -ova, “son of”, “daughter of”. */
  namedAs: 'female' | 'male' | null
  nationality: string
}

/** @param rarity how rare words are among those who are compared; without a list of them, what is usual */
export function prepare(person: KnownPerson, rarity: Rarity = usualRarity): PreparedPerson {
  const birth = readBirthDate(person.birthDate)
  const parent = (words: readonly Word[]) => partOf(words.map((word) => weighed(word, rarity, 'given')))
  return {
    names: distinct(person.names.map((name) => prepareName(name, rarity))),
    birthDate: birth && { ...birth, bits: rarity.date(birth) },
    birthPlace: readPlace(person.birthPlace, rarity),
    documentNumbers: readDocumentNumbers(person.documentNumbers),
    fatherName: parent(fatherWords(person)),
    motherName: parent(wordsOfName(person.motherName)),
    sex: person.sex === 'female' || person.sex === 'male' ? person.sex : null,
    namedAs: namedAs(person),
    nationality: person.nationality.trim().toUpperCase(),
  }
}

function distinct(names: readonly PreparedName[]): PreparedName[] {
  const known = new Map<string, PreparedName>()
  for (const name of names) {
    const key = `${name.family.joined} ${name.given.joined}`
    if (name.whole.words.length > 0 && !known.has(key)) known.set(key, name)
  }
  return [...known.values()]
}

function namedAs({ names }: KnownPerson): PreparedPerson['namedAs'] {
  const words = names.flatMap(({ familyName, givenNames }) => [...wordsOfName(familyName), ...wordsOfName(givenNames)])
  const said = new Set(words.map(({ sounds }) => sounds.sex).filter((sex) => sex !== null))
  return said.size === 1 ? [...said][0]! : null
}

/** A father's name stands in a field of its own, or behind the given name with “son of”, “daughter of”. */
function fatherWords({ fatherName, names }: KnownPerson): readonly Word[] {
  const written = wordsOfName(fatherName)
  return written.length > 0
    ? written
    : (names.map((name) => nameWordsOf(name).father).find(({ length }) => length > 0) ?? [])
}
