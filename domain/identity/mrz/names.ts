/** What stands in the field of names: Doc 9303 part 3, 4.6. No check digit protects it. */
export interface MrzNames {
  surname: string
  givenNames: string
  /** The field is full to its end, so a part of the name may be missing (part 4, 4.2.2.3). */
  mayBeTruncated: boolean
}

/** Two fillers part surname and given names; one stands for a space, a hyphen or what else was between two parts. */
export function readNames(field: string): MrzNames {
  const parted = field.indexOf('<<')
  const [surname, given] = parted < 0 ? [field, ''] : [field.slice(0, parted), field.slice(parted + 2)]
  return { surname: spaced(surname), givenNames: spaced(given), mayBeTruncated: field !== '' && !field.endsWith('<') }
}

/** Without the fillers at the ends; those inside stand for a space. */
export function spaced(field: string): string {
  return field.replace(/^<+|<+$/g, '').replace(/<+/g, ' ')
}
