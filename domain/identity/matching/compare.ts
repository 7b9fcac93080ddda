import { compareBirthDates } from './birth-date.ts'
import { compareDocumentNumbers } from './document-number.ts'
import { doubtsOf, trustIn, usualTrust } from './doubts.ts'
import { type Finding, missing } from './finding.ts'
import { compareName, mostOfName, type NameFinding, type PreparedName, weightOf } from './name.ts'
import { comparePart } from './name-part.ts'
import type { LikenessBand } from './person.ts'
import { comparePlaces, mostOfPlace } from './place.ts'
import type { PreparedPerson } from './prepare.ts'

export const comparedFields = [
  ...(['familyName', 'givenNames', 'birthDate', 'birthPlace', 'documentNumber'] as const),
  ...(['fatherName', 'motherName', 'sex', 'nationality'] as const),
]
export type ComparedField = (typeof comparedFields)[number]

export interface FieldFinding extends Finding {
  field: ComparedField
}

export interface Comparison {
  /** That both are one person, from 0 to 1. It orders and explains, and decides nothing. */
  probability: number
  band: LikenessBand
  /** Every compared field in a fixed order, also those that one side does not know. */
  fields: FieldFinding[]
}

/** From which probability on a pair belongs to the band. */
export const bandFrom = { same: 0.95, look: 0.05 }

/** Before anything is compared: one person in two would be among a million. In bits. */
export const usualPrior = -Math.log2(2_000_000)

/** What the fields say together, before anything is expected. */
export interface Evidence {
  fields: FieldFinding[]
  /** Their sum, in bits. */
  weight: number
}

export function weigh(a: PreparedPerson, b: PreparedPerson): Evidence {
  return weighAtLeast(a, b, Number.NEGATIVE_INFINITY)!
}

/**
 * The same where a pair that weighs less is of no use: null for such a one, mostly before a letter of its names was looked at.
 * @param least in bits
 */
export function weighAtLeast(a: PreparedPerson, b: PreparedPerson, least: number): Evidence | null {
  const rest = compareRest(a, b)
  const certain = sumOf(rest)
  const names = least > 0 ? mostOfNames(a, b) : Number.POSITIVE_INFINITY
  if (certain + mostOfPlace + names < least) return null
  const birthPlace = comparePlaces(a.birthPlace, b.birthPlace)
  if (certain + birthPlace.weight + names < least) return null
  const findings: Record<ComparedField, Finding> = { ...compareNamesOf(a, b), ...rest, birthPlace }
  const fields = comparedFields.map((field) => ({ field, ...findings[field] }))
  const weight = fields.reduce((sum, one) => sum + one.weight, 0)
  return weight < least ? null : { fields, weight }
}

function sumOf(rest: ReturnType<typeof compareRest>): number {
  return Object.values(rest).reduce((sum, { weight }) => sum + weight, 0)
}

/** No two names of these persons weigh more, however alike they are; a little too much, never too little. */
function mostOfNames(a: PreparedPerson, b: PreparedPerson): number {
  let most = 0
  for (const one of a.names) for (const other of b.names) most = Math.max(most, mostOfName(one, other))
  // The sums are the same in another order, so that the last digit may differ.
  return most + 0.001
}

/**
 * Compares two persons field by field. The weights of the fields are added up (Fellegi and Sunter 1969) to what is
 * expected beforehand, and give a probability. Symmetric. Never a decision: a person looks at every pair.
 * @param prior in bits, what is expected before anything is compared
 */
export function comparePersons(a: PreparedPerson, b: PreparedPerson, prior: number = usualPrior): Comparison {
  const { fields, weight } = weigh(a, b)
  const probability = trustIn(doubtsOf(fields, a, b), usualTrust) / (1 + 2 ** -(weight + prior))
  const band = bandOf(probability)
  return { probability, band: band === 'different' && deservesALook(fields, a, b) ? 'look' : band, fields }
}

/**
 * However improbable, an official sees it: one number of a document on two records, or one whole name where no other date of
 * birth speaks against it.
 */
function deservesALook(fields: readonly FieldFinding[], a: PreparedPerson, b: PreparedPerson): boolean {
  const found = Object.fromEntries(fields.map((one) => [one.field, one])) as Record<ComparedField, FieldFinding>
  if (found.documentNumber.likeness === 'same') return true
  const dateAllows = found.birthDate.likeness === 'missing' || found.birthDate.likeness === 'near'
  return dateAllows && found.sex.likeness !== 'different' && sameWholeName(found, a, b)
}

/** The same words, also where nobody parted them, where the parts stand exchanged, or where one side leaves a part out. */
function sameWholeName(
  { familyName, givenNames }: Record<ComparedField, FieldFinding>,
  ...persons: readonly PreparedPerson[]
): boolean {
  if (!sameWords(givenNames)) return false
  if (familyName.likeness !== 'missing') return sameWords(familyName)
  // All of it stands among the given names: on one side, or on both; else only the given name was compared.
  if (!says(givenNames, 'name.whole') && !persons.every(isUnparted)) return false
  // One word alone is no part of a name that says enough.
  return !says(givenNames, 'name.part') || persons.every(hasTwoWords)
}

function isUnparted({ names }: PreparedPerson): boolean {
  return names.some(({ family }) => family.words.length === 0)
}

function hasTwoWords({ names }: PreparedPerson): boolean {
  return names.some(({ whole }) => whole.words.length > 1)
}

function says({ reasons }: FieldFinding, wanted: string): boolean {
  return reasons.some(({ code }) => code === wanted)
}

/** Nobody misspelt, shortened to a letter or heard otherwise: then it is another name that is merely like this one. */
function sameWords({ likeness, reasons }: FieldFinding): boolean {
  const agree = likeness === 'same' || likeness === 'near'
  return agree && reasons.some(({ code }) => theSameWords.has(code))
}
const theSameWords: ReadonlySet<string> = new Set(['name.same', 'name.other_order', 'name.part'])

/** What is compared without going through the letters of words. */
function compareRest(
  a: PreparedPerson,
  b: PreparedPerson,
): Record<Exclude<ComparedField, keyof NameFinding | 'birthPlace'>, Finding> {
  return {
    birthDate: compareBirthDates(a.birthDate, b.birthDate),
    documentNumber: compareDocumentNumbers(a.documentNumbers, b.documentNumbers),
    fatherName: compareParent(a, b, 'fatherName'),
    motherName: compareParent(a, b, 'motherName'),
    sex: compareCode(a.sex, b.sex, 'sex', 0.5, -5),
    nationality: compareCode(a.nationality, b.nationality, 'nationality', 0.7, -1.5),
  }
}

/** The best of all pairs of names: one who had another name is still the same person. */
function compareNamesOf(a: PreparedPerson, b: PreparedPerson): NameFinding {
  let best: NameFinding | null = null
  let bestWeight = Number.NEGATIVE_INFINITY
  let bestKey = ''
  a.names.forEach((one, i) => {
    b.names.forEach((other, j) => {
      const finding = compareName(one, other)
      // More names are more chances to agree by accident.
      const weight = weightOf(finding) - (i + j > 0 ? 1 : 0)
      if (weight < bestWeight) return
      // Of two that weigh the same always the same one, whoever is asked first.
      const key = a.names.length + b.names.length > 2 ? bothWritten(one, other) : ''
      if (weight === bestWeight && key >= bestKey) return
      best = i + j > 0 ? viaOtherName(finding) : finding
      bestWeight = weight
      bestKey = key
    })
  })
  return best ?? { familyName: missing, givenNames: missing }
}

function bothWritten({ whole: one }: PreparedName, { whole: other }: PreparedName): string {
  return one.joined < other.joined ? `${one.joined} ${other.joined}` : `${other.joined} ${one.joined}`
}

function viaOtherName({ familyName, givenNames }: NameFinding): NameFinding {
  const also = (finding: Finding): Finding =>
    finding.likeness === 'missing'
      ? finding
      : { ...finding, weight: finding.weight - 0.5, reasons: [{ code: 'name.other_name' }, ...finding.reasons] }
  return { familyName: also(familyName), givenNames: also(givenNames) }
}

/** A parent's name says less than one's own, because brothers and sisters share it; a father's family name is mostly one's own. */
function compareParent(a: PreparedPerson, b: PreparedPerson, parent: 'fatherName' | 'motherName'): Finding {
  const { likeness, weight, reasons } = comparePart(a[parent], b[parent], -3.5)
  const codes = reasons.map(({ code }) => ({ code: code.replace('name.', 'parent.') }))
  return { likeness, weight: Math.min(weight / 2, 5), reasons: codes }
}

function compareCode(a: string | null, b: string | null, field: string, same: number, different: number): Finding {
  if (!a || !b) return missing
  return a === b
    ? { likeness: 'same', weight: same, reasons: [{ code: `${field}.same` }] }
    : { likeness: 'different', weight: different, reasons: [{ code: `${field}.different` }] }
}

export function bandOf(probability: number): LikenessBand {
  return probability >= bandFrom.same ? 'same' : probability >= bandFrom.look ? 'look' : 'different'
}
