import type { MrzResult } from '../../domain/identity/mrz/parse.ts'

/** What other programs get of one document, in the order in which the guide names it. */
export function recordOf({ format, valid, errors, faults, warnings, documentCode, lines, ...fields }: MrzResult) {
  const { issuingState, surname, givenNames, documentNumber, nationality } = fields
  const { birthDate, sex, expiryDate, personalNumber } = fields
  return {
    ...{ format, valid, issuingState, surname, givenNames, documentNumber, nationality },
    ...{ birthDate, sex, expiryDate, personalNumber, errors, faults, warnings, documentCode, lines },
  }
}
