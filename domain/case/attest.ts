import type { PlainDate } from '../time/plain-date.ts'
import type { AttestationInput } from './attestation.ts'
import { attestationFault, countsAsMinor } from './attestation.ts'
import type { Context } from './context.ts'
import type { EventData, NewEvent } from './events.ts'
import type { FieldFault, Refusal } from './refusal.ts'
import { refuse } from './refusal.ts'

export type AttestationPurpose = EventData<'attestation_given'>['purpose']

type Attested =
  | { ok: true; events: NewEvent[]; references: { personId: string; digest: string }[] }
  | { ok: false; refusal: Refusal }

/**
 * Takes the attestations that an act needs: one complete attestation for each person it concerns. Gives the events of
 * the requesting State's private stream, and the references that the shared act carries. Safeguard 1.
 */
export function attestFor(
  purpose: AttestationPurpose,
  personIds: readonly string[],
  attestations: readonly AttestationInput[],
  context: Pick<Context, 'agreement' | 'actor' | 'birthDates' | 'newId' | 'digest'>,
  today: PlainDate,
): Attested {
  const bases = (context.agreement.legalBases[context.actor.state] ?? []).map((basis) => basis.id)
  const faults: FieldFault[] = []
  const events: NewEvent[] = []
  const references: { personId: string; digest: string }[] = []
  for (const personId of personIds) {
    const index = attestations.findIndex((one) => one.personId === personId)
    const given = attestations[index]
    const minor = countsAsMinor(context.birthDates[personId] ?? null, given?.ageDisputed ?? false, today)
    const code = attestationFault(given, bases, minor)
    if (code) {
      faults.push({ path: `attestations.${index < 0 ? personId : index}`, code })
      continue
    }
    // A fresh identifier inside the content keeps its digest from being guessed back.
    const content = { ...given, purpose, attestationId: context.newId() }
    const digest = context.digest(content)
    references.push({ personId, digest })
    events.push({
      stream: 'requesting',
      type: 'attestation_given',
      personId,
      data: { personId, purpose, digest },
      parts: [{ part: `attestation:${personId}`, personId, section: 'file', content }],
    })
  }
  if (faults.length > 0) return refuse('attestation_needed', undefined, faults)
  return { ok: true, events, references }
}
