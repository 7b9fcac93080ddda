import { z } from 'zod'
import type { PlainDate } from '../time/plain-date.ts'
import { addMonths, toDay } from '../time/plain-date.ts'

/**
 * What a named official of the requesting State attests for one person before any of that person's data cross to the
 * other State: that the return rests on law and that the person's safeguards were respected. Asked again before a
 * travel document is requested, before departure, and to lift a stop. Its content never leaves the requesting State;
 * the other State learns that it was given, when, and its digest.
 */
export const attestationInput = z.strictObject({
  personId: z.string().min(1),
  /** One of the legal bases the pack lists for the State. */
  legalBasis: z.string().min(1),
  decisionReference: z.string().max(200).default(''),
  enforceable: z.literal(true),
  noSuspensiveProcedure: z.literal(true),
  nonRefoulementAssessed: z.literal(true),
  voluntaryReturn: z.enum(['offered_and_declined', 'offered_and_lapsed', 'not_offered']),
  voluntaryReturnReason: z.string().max(1000).default(''),
  ageDisputed: z.boolean().default(false),
  /** For a minor, and for a person whose age is disputed. */
  minor: z
    .strictObject({
      bestInterestsDecision: z.literal(true),
      decisionReference: z.string().min(1).max(200),
      guardian: z.string().min(1).max(200),
      receiver: z.string().min(1).max(400),
    })
    .optional(),
})
export type AttestationInput = z.infer<typeof attestationInput>

export type AttestationFault =
  | 'attestation_missing'
  | 'attestation_unknown_legal_basis'
  | 'attestation_voluntary_return_reason'
  | 'attestation_minor'

/** Whether a person counts as a minor on a day: below eighteen, of unknown birth date, or of disputed age. */
export function countsAsMinor(birthDate: PlainDate | null, ageDisputed: boolean, on: PlainDate): boolean {
  if (ageDisputed || birthDate === null) return true
  return toDay(addMonths(birthDate, 18 * 12)) > toDay(on)
}

/** What is still missing in an attestation, or null when it is complete for this person. */
export function attestationFault(
  attestation: AttestationInput | undefined,
  legalBases: readonly string[],
  minor: boolean,
): AttestationFault | null {
  if (!attestation) return 'attestation_missing'
  if (!legalBases.includes(attestation.legalBasis)) return 'attestation_unknown_legal_basis'
  if (attestation.voluntaryReturn === 'not_offered' && attestation.voluntaryReturnReason.trim() === '') {
    return 'attestation_voluntary_return_reason'
  }
  if ((minor || attestation.ageDisputed) && !attestation.minor) return 'attestation_minor'
  return null
}
