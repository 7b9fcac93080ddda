import { Temporal } from 'temporal-polyfill'
import { type Address, createAddress, createBirthPlace, type PlaceName } from './addresses.ts'
import { createIdentityCard, createPassport, createPersonalNumber, type PersonDocument } from './documents.ts'
import * as azerbaijani from './names/azerbaijani.ts'
import * as german from './names/german.ts'
import { azerbaijaniCyrillicSpelling, azerbaijaniPassportSpelling, germanPassportSpelling } from './names/spelling.ts'
import type { Random } from './random.ts'

export type Sex = 'female' | 'male'
export type PracticeNationality = 'AZ' | 'DE'
export type EyeColour = 'brown' | 'hazel' | 'green' | 'blue' | 'grey'

/** A person who does not exist. Dates are ISO, States ISO 3166-1 alpha-2, heights centimetres. */
export interface PracticePerson {
  /** As a passport spells it in Latin letters. */
  familyName: string
  givenNames: string
  familyNameOwnScript: string
  givenNamesOwnScript: string
  /** As older or Russian papers spell it; Azerbaijani persons only. */
  familyNameCyrillic?: string
  givenNamesCyrillic?: string
  /** Own script, “Rauf oğlu”; Azerbaijani persons only. */
  patronymic?: string
  /** Family name before marriage, own script. */
  nameAtBirthOwnScript?: string
  /** Parents in their own script; Azerbaijani persons only, as their birth certificates name them. */
  father?: string
  mother?: string
  sex: Sex
  birthDate: string
  birthPlace: PlaceName
  nationality: PracticeNationality
  /** ISO 639-1. */
  language: 'az' | 'de'
  civilStatus: 'single' | 'married' | 'divorced' | 'widowed'
  /** In the State of nationality. */
  lastAddress: Address
  height: number
  eyeColour: EyeColour
  /** Distinguishing marks, in English, the language of the form. */
  marks?: string
  /** Printed in passport and identity card; FİN in Azerbaijan. */
  personalNumber?: string
  passport?: PersonDocument
  identityCard?: PersonDocument
}

export interface PersonWishes {
  /** The day on which ages and documents are looked at; nothing here reads the clock. */
  asOf: string
  nationality?: PracticeNationality
  sex?: Sex
  /** Both days included. Without it: 19 to 58 years old on `asOf`. */
  born?: { from: string; to: string }
  /** A man's form, own script; a woman gets hers. */
  familyNameOwnScript?: string
  /** A wife's: her husband's family name in his form; her own becomes her name at birth. */
  familyNameByMarriage?: string
  fathersGivenName?: string
  /** Own script, whole name. */
  father?: string
  mother?: string
  civilStatus?: PracticePerson['civilStatus']
  birthPlace?: PlaceName
  lastAddress?: Address
  /** Without it, as life has it: some valid, some expired, many gone. */
  passport?: 'valid' | 'expired' | 'none'
  identityCard?: 'valid' | 'none'
}

export function createPerson(random: Random, wishes: PersonWishes): PracticePerson {
  const nationality = wishes.nationality ?? 'AZ'
  const sex = wishes.sex ?? (random.chance(0.3) ? 'female' : 'male')
  const birthDate = dayBetween(random, wishes.born ?? adult(wishes.asOf))
  const age = ageOn(birthDate, wishes.asOf)
  const personalNumber = nationality === 'AZ' ? createPersonalNumber(random) : undefined
  const passport = createPassport(random, { nationality, birthDate, asOf: wishes.asOf, wish: wishes.passport })
  const identityCard = createIdentityCard(random, {
    nationality,
    birthDate,
    asOf: wishes.asOf,
    wish: wishes.identityCard,
  })
  return {
    ...names(random, nationality, sex, wishes),
    sex,
    birthDate,
    birthPlace: wishes.birthPlace ?? createBirthPlace(random, nationality),
    nationality,
    language: nationality === 'AZ' ? 'az' : 'de',
    civilStatus: wishes.civilStatus ?? (age < 24 || random.chance(0.4) ? 'single' : random.pick(settled)),
    lastAddress: wishes.lastAddress ?? createAddress(random, nationality),
    height: height(random, sex, age),
    eyeColour: random.pick(nationality === 'AZ' ? azerbaijaniEyes : germanEyes),
    ...(age >= 14 && random.chance(0.35) ? { marks: random.pick(marks) } : {}),
    ...(personalNumber ? { personalNumber } : {}),
    ...(passport ? { passport } : {}),
    ...(identityCard ? { identityCard } : {}),
  }
}

/** Full years lived on that day. */
export function ageOn(birthDate: string, day: string): number {
  return Temporal.PlainDate.from(birthDate).until(day, { largestUnit: 'year' }).years
}

const settled = ['married', 'married', 'married', 'divorced', 'widowed'] as const
const azerbaijaniEyes = ['brown', 'brown', 'brown', 'brown', 'hazel', 'hazel', 'green', 'grey'] as const
const germanEyes = ['blue', 'blue', 'brown', 'grey', 'green', 'hazel'] as const
const marks = [
  'scar on the left forearm',
  'scar above the right eyebrow',
  'birthmark on the neck, right side',
  'tattoo of a swallow on the right wrist',
  'tip of the left little finger missing',
  'mole on the left cheek',
  'appendectomy scar',
] as const

function names(random: Random, nationality: PracticeNationality, sex: Sex, wishes: PersonWishes) {
  const lists = nationality === 'AZ' ? azerbaijani : german
  const givenNames = random.pick(sex === 'female' ? lists.femaleGivenNames : lists.maleGivenNames)
  const born = wishes.familyNameOwnScript ?? random.pick(lists.familyNames)
  const formOf = nationality === 'AZ' && sex === 'female' ? azerbaijani.womansFamilyName : (name: string) => name
  const familyName = formOf(wishes.familyNameByMarriage ?? born)
  const inPassport = nationality === 'AZ' ? azerbaijaniPassportSpelling : germanPassportSpelling
  return {
    familyName: inPassport(familyName),
    givenNames: inPassport(givenNames),
    familyNameOwnScript: familyName,
    givenNamesOwnScript: givenNames,
    ...(wishes.familyNameByMarriage ? { nameAtBirthOwnScript: formOf(born) } : {}),
    ...(nationality === 'AZ' ? azerbaijaniParts(random, { givenNames, familyName, born, sex }, wishes) : {}),
  }
}

function azerbaijaniParts(
  random: Random,
  person: { givenNames: string; familyName: string; born: string; sex: Sex },
  wishes: PersonWishes,
) {
  const fathersName = wishes.fathersGivenName ?? random.pick(azerbaijani.maleGivenNames)
  const mothersName = random.pick(azerbaijani.femaleGivenNames)
  return {
    familyNameCyrillic: azerbaijaniCyrillicSpelling(person.familyName),
    givenNamesCyrillic: azerbaijaniCyrillicSpelling(person.givenNames),
    patronymic: azerbaijani.patronymic(fathersName, person.sex),
    father: wishes.father ?? `${fathersName} ${person.born}`,
    mother: wishes.mother ?? `${mothersName} ${azerbaijani.womansFamilyName(person.born)}`,
  }
}

function adult(asOf: string): { from: string; to: string } {
  const day = Temporal.PlainDate.from(asOf)
  return { from: day.subtract({ years: 58 }).toString(), to: day.subtract({ years: 19 }).toString() }
}

function dayBetween(random: Random, { from, to }: { from: string; to: string }): string {
  const start = Temporal.PlainDate.from(from)
  return start.add({ days: random.integer(0, start.until(to).days) }).toString()
}

function height(random: Random, sex: Sex, age: number): number {
  if (age < 15) return Math.round((age < 2 ? 62 + 14 * age : 87 + (age - 2) * 6.3) + random.integer(-4, 4))
  return sex === 'female' ? random.integer(152, 176) : random.integer(164, 191)
}
