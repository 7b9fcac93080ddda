import { type BirthDate, readBirthDate } from './birth-date.ts'
import { type DocumentNumber, readDocumentNumbers } from './document-number.ts'
import { type PreparedName, partOf, prepareName } from './name.ts'
import type { NamePart } from './name-part.ts'
import type { KnownPerson } from './person.ts'
import { type Place, readPlace } from './place.ts'
import { type Rarity, usualRarity } from './rarity.ts'

/** A person made ready for many comparisons. */
export interface PreparedPerson {
  names: readonly PreparedName[]
  birthDate: BirthDate | null
  birthPlace: Place | null
  documentNumbers: readonly DocumentNumber[]
  fatherName: NamePart
  motherName: NamePart
  sex: 'female' | 'male' | null
  nationality: string
}

/** @param rarity how rare words are among those who are compared; without a list of them, what is usual */
export function prepare(person: KnownPerson, rarity: Rarity = usualRarity): PreparedPerson {
  return {
    names: distinct(person.names.map((name) => prepareName(name, rarity))),
    birthDate: readBirthDate(person.birthDate),
    birthPlace: readPlace(person.birthPlace, rarity),
    documentNumbers: readDocumentNumbers(person.documentNumbers),
    fatherName: partOf(person.fatherName, rarity.given, rarity),
    motherName: partOf(person.motherName, rarity.given, rarity),
    sex: person.sex === 'female' || person.sex === 'male' ? person.sex : null,
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
