import type { KnownName, KnownPerson } from './matching/person.ts'

/** What a person is known by, from the answers of an application: the words in which records are compared. */

/** Fields of a form, by the ids that every pack gives them, which say who a person is beside the names that lists show. */
export const particularFields = [
  'maiden_name',
  'also_known_as',
  'birth_place',
  'father_name',
  'mother_name',
  'personal_number',
  'national_identity_number',
  'birth_registration_number',
  'passport_number',
] as const
export type Particulars = Partial<Record<(typeof particularFields)[number], string>>

/** Those answered, in a fixed order, so that the same answers are the same text. */
export function particularsOf(read: (field: string) => string | null): Particulars {
  const answered = particularFields.flatMap((field) => {
    const value = read(field)?.trim()
    return value ? [[field, value] as const] : []
  })
  return Object.fromEntries(answered)
}

/** The names that lists show, as the read model of persons holds them. */
export interface ListedNames {
  family_name: string | null
  given_names: string | null
  own_script: string | null
  birth_date: string | null
  sex: string | null
  nationality: string | null
}

/**
 * A person as records are compared: the names of today, then those before a corrigendum, the maiden name, aliases.
 * @param numbers of documents, beside those that the form asks
 * @returns null where nothing is known by which anybody could be compared
 */
export function knownPerson(
  now: ListedNames,
  formerly: readonly ListedNames[],
  particulars: Particulars,
  numbers: readonly string[],
): KnownPerson | null {
  const names = [
    ...[now, ...formerly].flatMap(namesIn),
    ...(particulars.maiden_name
      ? [{ familyName: particulars.maiden_name, givenNames: now.given_names?.trim() ?? '' }]
      : []),
    ...aliasesIn(particulars.also_known_as ?? ''),
  ]
  const documentNumbers = [
    ...[particulars.personal_number, particulars.national_identity_number],
    ...[particulars.birth_registration_number, particulars.passport_number],
    ...numbers,
  ].filter((number) => number !== undefined)
  if (names.length === 0 && documentNumbers.length === 0) return null
  return {
    names: distinct(names),
    birthDate: /^\d{4}(-\d{2}(-\d{2})?)?$/.test(now.birth_date ?? '') ? now.birth_date : null,
    sex: now.sex === 'female' || now.sex === 'male' || now.sex === 'unspecified' ? now.sex : null,
    birthPlace: particulars.birth_place ?? '',
    documentNumbers: [...new Set(documentNumbers)],
    fatherName: particulars.father_name ?? '',
    motherName: particulars.mother_name ?? '',
    nationality: now.nationality ?? '',
  }
}

function namesIn({ family_name, given_names, own_script }: ListedNames): KnownName[] {
  const [familyName, givenNames, whole] = [family_name, given_names, own_script].map((name) => name?.trim() ?? '')
  return [
    ...(familyName || givenNames ? [{ familyName: familyName ?? '', givenNames: givenNames ?? '' }] : []),
    ...(whole ? [{ familyName: '', givenNames: whole }] : []),
  ]
}

/** Aliases stand in one free text. A comma parts them only where it does not stand between the two halves of one name. */
function aliasesIn(text: string): KnownName[] {
  const whole = text.split(/[;\n]+/)
  const parted = whole.flatMap((one) => {
    const pieces = one.split(',').map((piece) => piece.trim())
    return pieces.every((piece) => piece.includes(' ')) ? pieces : [one.trim()]
  })
  return parted.filter(Boolean).map((name) => ({ familyName: '', givenNames: name.replaceAll(',', ' ') }))
}

function distinct(names: readonly KnownName[]): KnownName[] {
  const seen = new Set<string>()
  return names.filter(({ familyName, givenNames }) => {
    const text = `${familyName}\n${givenNames}`
    return !seen.has(text) && seen.add(text)
  })
}
