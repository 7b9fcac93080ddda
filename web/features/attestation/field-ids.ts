// Offered to other features: an error summary leads to the fields of the attestation.
import type { AttestationDraft, AttestationFault } from './attestation-draft.ts'

/** The id of a field on the page; `field` as in the payload, empty for the person as a whole. */
export function fieldIdOf(personId: string, field: string): string {
  return `attestation-${personId}${field ? `-${field.replaceAll('.', '-')}` : ''}`
}

/** Splits a path of the server, `attestations.<index or person>.<field>`; null when it is not about attestations. */
export function placeOf(
  path: string,
  drafts: readonly Pick<AttestationDraft, 'personId'>[],
): { personId: string; field: string } | null {
  const [head, key = '', ...rest] = path.split('.')
  if (head !== 'attestations') return null
  const found = drafts.find((draft, index) => draft.personId === key || String(index) === key)
  return found ? { personId: found.personId, field: rest.join('.') } : null
}

/** Where the error summary leads for a fault; null when it is not about these attestations. */
export function attestationFieldId(path: string, drafts: readonly Pick<AttestationDraft, 'personId'>[]): string | null {
  const place = placeOf(path, drafts)
  if (!place) return null
  // The server may name a person as a whole; the first field stands for it.
  return fieldIdOf(place.personId, place.field || 'legalBasis')
}

/** The sentence for one field of one person. */
export function faultAt(
  faults: readonly AttestationFault[],
  drafts: readonly Pick<AttestationDraft, 'personId'>[],
  personId: string,
  field: string,
): string | undefined {
  return faults.find((fault) => {
    const place = placeOf(fault.path, drafts)
    return place?.personId === personId && place.field === field
  })?.message
}
