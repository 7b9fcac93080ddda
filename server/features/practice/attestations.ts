// Offered to other features: the laboratory attests as practice does.
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { AttestationInput } from '../../../domain/case/attestation.ts'
import { countsAsMinor } from '../../../domain/case/attestation.ts'

/** What a central desk of the practice attests for a person; for a minor with guardian and receiver. */
export function attestationFor(
  pack: AgreementPack,
  state: string,
  person: { personId: string; birthDate: string },
  moment: Date,
): AttestationInput {
  const minor = countsAsMinor(person.birthDate, false, moment.toISOString().slice(0, 10))
  return {
    personId: person.personId,
    legalBasis: pack.legalBases[state]![0]!.id,
    decisionReference: '',
    enforceable: true,
    noSuspensiveProcedure: true,
    nonRefoulementAssessed: true,
    voluntaryReturn: 'offered_and_declined',
    voluntaryReturnReason: '',
    ageDisputed: false,
    ...(minor
      ? {
          minor: {
            bestInterestsDecision: true as const,
            decisionReference: 'With the family',
            guardian: 'The parents travelling with the child',
            receiver: 'The parents travelling with the child',
          },
        }
      : {}),
  }
}
