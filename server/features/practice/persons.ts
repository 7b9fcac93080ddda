// Offered to other features: the laboratory invents its persons as practice does.
import { Temporal } from 'temporal-polyfill'
import type { Line, PracticePeople } from './countries/country.ts'
import { peoplesOf } from './countries.ts'
import { createIdentityCard, createPassport, type PersonDocument } from './documents.ts'
import type { Random } from './random.ts'

export type Sex = 'female' | 'male'
export type EyeColour = 'brown' | 'hazel' | 'green' | 'blue' | 'grey'

/** A person who does not exist. Dates are ISO, States ISO 3166-1 alpha-2, heights centimetres. */
export interface PracticePerson {
  /** As a passport spells it in Latin letters. */
  familyName: string
  givenNames: string
  familyNameOwnScript: string
  givenNamesOwnScript: string
  /** As older or Russian papers spell it, where there are such. */
  familyNameCyrillic?: string
  givenNamesCyrillic?: string
  /** Own script, “Rauf oğlu”; where names have one. */
  patronymic?: string
  /** Family name before marriage, own script. */
  nameAtBirthOwnScript?: string
  nameAtBirth?: string
  /** Where papers name them; whole names. */
  parents?: Record<'own' | 'inPassport', readonly [father: string, mother: string]>
  sex: Sex
  birthDate: string
  birthPlace: Line
  nationality: string
  /** Whose language, names and papers the person has. */
  people: PracticePeople
  civilStatus: 'single' | 'married' | 'divorced' | 'widowed'
  /** In the State of nationality. */
  lastAddress: Line
  height: number
  eyeColour: EyeColour
  /** Distinguishing marks, in English, the language of the form. */
  marks?: string
  /** Printed in passport and identity card. */
  personalNumber?: string
  passport?: PersonDocument
  identityCard?: PersonDocument
  /** Answers by the field of a form, in English, that only forms of the own State ask. */
  particulars: Readonly<Record<string, string>>
}

export interface PersonWishes {
  /** The day on which ages and documents are looked at; nothing here reads the clock. */
  asOf: string
  nationality: string
  /** Without it, chance decides where a State has several. */
  people?: PracticePeople
  sex?: Sex
  /** Both days included. Without it: 19 to 58 years old on `asOf`. */
  born?: { from: string; to: string }
  /** A man's form, own script; a woman gets hers. */
  familyNameOwnScript?: string
  /** A wife's: her husband's family name in his form; her own becomes her name at birth. */
  familyNameByMarriage?: string
  fathersGivenName?: string
  parents?: PracticePerson['parents']
  civilStatus?: PracticePerson['civilStatus']
  birthPlace?: Line
  lastAddress?: Line
  /** Without it, as life has it: some valid, some expired, many gone. */
  passport?: 'valid' | 'expired' | 'none'
  identityCard?: 'valid' | 'none'
}

export function createPerson(random: Random, wishes: PersonWishes): PracticePerson {
  const { nationality, asOf } = wishes
  const people = wishes.people ?? choosePeople(random, nationality)
  const { papers } = people
  const sex = wishes.sex ?? (random.chance(0.3) ? 'female' : 'male')
  const birthDate = dayBetween(random, wishes.born ?? adult(asOf))
  const age = ageOn(birthDate, asOf)
  const personalNumber = papers.personalNumber?.(random, { birthDate, sex })
  const passport = createPassport(random, { papers, birthDate, asOf, wish: wishes.passport })
  const identityCard = createIdentityCard(random, { papers, birthDate, asOf, wish: wishes.identityCard })
  return {
    ...names(random, people, sex, wishes),
    sex,
    birthDate,
    birthPlace: wishes.birthPlace ?? people.birthPlace(random),
    nationality,
    people,
    civilStatus: wishes.civilStatus ?? (age < 24 || random.chance(0.4) ? 'single' : random.pick(settled)),
    lastAddress: wishes.lastAddress ?? people.address(random),
    height: height(random, sex, age),
    eyeColour: random.pick(people.eyes),
    ...(age >= 14 && random.chance(0.35) ? { marks: random.pick(marks) } : {}),
    ...(personalNumber ? { personalNumber } : {}),
    ...(passport ? { passport } : {}),
    ...(identityCard ? { identityCard } : {}),
    particulars: people.particulars?.(random, { birthDate, sex, asOf }) ?? {},
  }
}

export function choosePeople(random: Random, nationality: string): PracticePeople {
  const peoples = peoplesOf(nationality)
  return peoples.length === 1 ? peoples[0] : random.pick(peoples)
}

/** Full years lived on that day. */
export function ageOn(birthDate: string, day: string): number {
  return Temporal.PlainDate.from(birthDate).until(day, { largestUnit: 'year' }).years
}

const settled = ['married', 'married', 'married', 'divorced', 'widowed'] as const
const marks = [
  'scar on the left forearm',
  'scar above the right eyebrow',
  'birthmark on the neck, right side',
  'tattoo of a swallow on the right wrist',
  'tip of the left little finger missing',
  'mole on the left cheek',
  'appendectomy scar',
] as const

function names(random: Random, people: PracticePeople, sex: Sex, wishes: PersonWishes) {
  const givenNames = random.pick(sex === 'female' ? people.femaleGivenNames : people.maleGivenNames)
  const born = wishes.familyNameOwnScript ?? random.pick(people.familyNames)
  const formOf = (name: string) => (sex === 'female' ? womansForm(people, name) : name)
  const familyName = formOf(wishes.familyNameByMarriage ?? born)
  return {
    familyName: people.inPassport(familyName),
    givenNames: people.inPassport(givenNames),
    familyNameOwnScript: familyName,
    givenNamesOwnScript: givenNames,
    ...(wishes.familyNameByMarriage
      ? { nameAtBirthOwnScript: formOf(born), nameAtBirth: people.inPassport(formOf(born)) }
      : {}),
    ...(people.inCyrillic
      ? { familyNameCyrillic: people.inCyrillic(familyName), givenNamesCyrillic: people.inCyrillic(givenNames) }
      : {}),
    ...(people.parents ? withParents(random, people, { born, sex }, wishes) : {}),
  }
}

function withParents(random: Random, people: PracticePeople, child: { born: string; sex: Sex }, wishes: PersonWishes) {
  const father = wishes.fathersGivenName ?? random.pick(people.maleGivenNames)
  const mother = random.pick(people.femaleGivenNames)
  const whole = (spelling: (name: string) => string) =>
    [
      `${spelling(father)} ${spelling(child.born)}`,
      `${spelling(mother)} ${spelling(womansForm(people, child.born))}`,
    ] as const
  return {
    ...(people.patronymic ? { patronymic: people.patronymic(father, child.sex) } : {}),
    parents: wishes.parents ?? { own: whole((name) => name), inPassport: whole(people.inPassport) },
  }
}

function womansForm(people: PracticePeople, familyName: string): string {
  return people.womansFamilyName?.(familyName) ?? familyName
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
