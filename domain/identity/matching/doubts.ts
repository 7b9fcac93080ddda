import type { ComparedField, FieldFinding } from './compare.ts'
import type { PreparedPerson } from './prepare.ts'

/**
 * Why two records that agree in much may still be two persons: what parts relatives and namesakes, and seldom parts one
 * person from himself. The other fields cannot outweigh it, because relatives share them.
 */
export const doubts = [
  ...(['givenNames', 'familyName', 'letter', 'birthDate', 'undated', 'sex', 'nameAlone', 'nameless'] as const),
  ...(['common', 'father'] as const),
] as const
export type Doubt = (typeof doubts)[number]

/** For each doubt, how many of a hundred pairs that have it and agree otherwise are one person all the same. */
export type Trust = Readonly<Record<Doubt, number>>

/**
 * At the desk, where no list tells how often names are misspelt and how many relatives there are: a relative is taken for three
 * times as likely as a wrong entry, a letter rather for a wrong one.
 */
export const usualTrust: Trust = {
  ...{ givenNames: 0.25, familyName: 0.75, letter: 0.9, birthDate: 0.25, undated: 0.75, sex: 0.25 },
  ...{ nameAlone: 0.75, nameless: 0.75, common: 0.75, father: 0.5 },
}

/** What all the doubts of a pair leave of its probability. */
export function trustIn(found: readonly Doubt[], trust: Trust): number {
  return found.reduce((left, doubt) => left * trust[doubt], 1)
}

/** @param fields what the comparison of the two said, every field in the order of `comparedFields` */
export function doubtsOf(fields: readonly FieldFinding[], a: PreparedPerson, b: PreparedPerson): Doubt[] {
  const found = Object.fromEntries(fields.map((one) => [one.field, one])) as Record<ComparedField, FieldFinding>
  const doubted: Record<Doubt, boolean> = {
    givenNames: otherGivenName(found),
    familyName: otherFamilyName(found),
    letter: otherLetter(found),
    birthDate: otherDate(found.birthDate),
    undated: isMissing(found.birthDate) && isMissing(found.documentNumber),
    sex: found.sex.likeness === 'different' || namedAsOtherSex(a, b),
    nameAlone: !beside.some((field) => agrees(found[field])),
    nameless: !tells(found.familyName) && !tells(found.givenNames),
    common: commonName(found) && bornOnTheFirst(a) && bornOnTheFirst(b) && !sure.some((field) => agrees(found[field])),
    father: otherFather(found),
  }
  return doubts.filter((doubt) => doubted[doubt])
}

type Found = Readonly<Record<ComparedField, FieldFinding>>

/** Twins, brothers and sisters. Those called Ramin and Ramil have two names as well; they do not have one passport. */
function otherGivenName({ givenNames, documentNumber }: Found): boolean {
  return (
    givenNames.likeness === 'different' || (documentNumber.likeness !== 'same' && says(givenNames, 'name.similar_name'))
  )
}

/** Namesakes by the given name, born on one day in one town; a woman who married. One passport says which. */
function otherFamilyName({ familyName, documentNumber }: Found): boolean {
  return familyName.likeness === 'different' && documentNumber.likeness !== 'same'
}

/** Two of one name born in one town on one day are told apart by their fathers; one passport says that a father was written wrong. */
function otherFather({ fatherName, documentNumber }: Found): boolean {
  return fatherName.likeness === 'different' && documentNumber.likeness !== 'same'
}

/** Nor do those whose names no table knows: Zorvad and Zorvan. A list may tell how often its letters are wrong. */
function otherLetter({ givenNames, documentNumber }: Found): boolean {
  return documentNumber.likeness !== 'same' && (says(givenNames, 'name.slip') || says(givenNames, 'name.vague'))
}

/** Two digits wrong: as likely somebody of that name born in the same month. One that makes a generation: father and son. */
function otherDate(date: FieldFinding): boolean {
  return date.likeness === 'different' || says(date, 'date.two_parts') || says(date, 'date.generation')
}

/** İsmət Rauf oğlu and İsmət Rauf qızı are brother and sister. Where both records say the sex, that counts and no ending. */
function namedAsOtherSex(a: PreparedPerson, b: PreparedPerson): boolean {
  return !(a.sex && b.sex) && a.namedAs !== null && b.namedAs !== null && a.namedAs !== b.namedAs
}

/** Muhammad Khan of a town, born on the first of January, which is written where nobody knows the day: there are many. */
function commonName(found: Found): boolean {
  const names = [found.familyName, found.givenNames].filter((name) => !isMissing(name))
  return names.length > 0 && names.every((name) => says(name, 'name.common'))
}

function bornOnTheFirst({ birthDate }: PreparedPerson): boolean {
  return birthDate !== null && birthDate.month <= 1 && birthDate.day <= 1
}

/** What namesakes do not share. */
const sure = ['documentNumber', 'fatherName', 'motherName'] as const

/** A name is no identity: something beside it has to agree. */
const beside = ['birthDate', 'birthPlace', 'documentNumber', 'fatherName', 'motherName'] as const

function agrees({ likeness }: FieldFinding): boolean {
  return likeness === 'same' || likeness === 'near'
}

/** Md Abdur and Md Abdur agree, and say nothing. */
function tells(name: FieldFinding): boolean {
  return agrees(name) && (name.weight > 0 || !says(name, 'name.same'))
}

function isMissing({ likeness }: FieldFinding): boolean {
  return likeness === 'missing'
}

function says({ reasons }: FieldFinding, wanted: string): boolean {
  return reasons.some(({ code }) => code === wanted)
}
