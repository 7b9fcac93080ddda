import type { KnownName, KnownPerson } from '../matching/person.ts'
import type { ListField } from './fields.ts'
import type { Columns } from './headings.ts'
import { type DateWriting, type ListDate, readListDate } from './list-date.ts'

/** One row of a list, read as a person. */
export interface ListedPerson {
  person: KnownPerson
  /** Why the row cannot be compared at all; null where it can. */
  leftOut: 'nothing_known' | 'formula' | 'cell_too_long' | null
  /** What is wrong with the date; the row is compared all the same. */
  dateFault: ListDate['fault']
}

/** Signs of a cell; longer is no name or place, and would be compared for minutes. */
const longestCell = 300

export function personOfRow(row: readonly string[], columns: Columns, order: DateWriting): ListedPerson {
  const text = (field: ListField) => textOf(row, columns, field, ' ')
  const birth = readListDate(text('birth_date'), order)
  const person: KnownPerson = {
    names: namesOf(text('name'), { familyName: text('surname'), givenNames: text('given_name') }, text('other_name')),
    birthDate: birth.date,
    sex: sexOf(text('sex')),
    birthPlace: textOf(row, columns, 'place', ', '),
    documentNumbers: [...cells(row, columns, 'document_number'), ...cells(row, columns, 'personal_number')],
    fatherName: text('father_name'),
    motherName: text('mother_name'),
    nationality: text('nationality'),
  }
  const known = person.names.length > 0 || person.birthDate !== null || person.documentNumbers.length > 0
  const formula = [...columns].some(
    ([field, at]) => field !== 'id' && at.some((column) => isFormula(row[column] ?? '')),
  )
  const long = [...columns.values()].some((at) => at.some((column) => (row[column] ?? '').length > longestCell))
  const leftOut = formula ? 'formula' : long ? 'cell_too_long' : known ? null : 'nothing_known'
  return { person, leftOut, dateFault: birth.fault }
}

/** Parted names go first; a whole name beside them is another way of writing, and a third field an alias. */
function namesOf(whole: string, parted: KnownName, other: string): KnownName[] {
  const names = [parted, unparted(whole), ...other.split(/[;|]/).map(unparted)]
  return names.filter(({ familyName, givenNames }) => familyName !== '' || givenNames !== '')
}

/** “Aliyev, Rauf” is parted by its comma. */
function unparted(text: string): KnownName {
  const [, familyName, givenNames] = /^([^,]+),([^,]+)$/.exec(text) ?? []
  return familyName && givenNames
    ? { familyName: familyName.trim(), givenNames: givenNames.trim() }
    : { familyName: '', givenNames: text.trim() }
}

function textOf(row: readonly string[], columns: Columns, field: ListField, between: string): string {
  return cells(row, columns, field).join(between)
}

/** What lists write where they have nothing. */
const nothing = /^(?:[-–—?.]+|n\/?a|null|none|nan|unknown|naməlum|yoxdur)$/i

function cells(row: readonly string[], columns: Columns, field: ListField): string[] {
  return (columns.get(field) ?? [])
    .map((at) => (row[at] ?? '').trim())
    .filter((cell) => cell !== '' && !nothing.test(cell))
}

/** What a spreadsheet would run instead of showing it. */
export function isFormula(cell: string): boolean {
  return /^\s*(?:=|[+\-@].*[(!|])/s.test(cell)
}

function sexOf(text: string): KnownPerson['sex'] {
  const first = text.toLowerCase()
  if (/^(?:f|w|q|k$|kad|ж|жен|female|2$)/.test(first)) return 'female'
  if (/^(?:m|k[iı]ş|e$|erk|м|муж|male|1$)/.test(first)) return 'male'
  return null
}
