import type { AttestationDraft } from '../../attestation/attestation-draft.ts'
import { attestationFieldId } from '../../attestation/field-ids.ts'

/** The id of a field of an act by its path in the payload, as the server names it: `persons.0.reason`. */
export function fieldIdOf(path: string): string {
  return `act-${path.replaceAll('.', '-')}`
}

/** Where the summary of errors leads. */
export function targetOf(path: string, attestations: readonly AttestationDraft[] = []): string {
  return attestationFieldId(path, attestations) ?? fieldIdOf(path)
}
