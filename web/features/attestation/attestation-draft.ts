// Offered to other features: the application's review page and the acts upon a case ask for the same attestation.
import type { AttestationInput } from '../../../domain/case/attestation.ts'
import { countsAsMinor } from '../../../domain/case/attestation.ts'

/** An attestation while it is being given: nothing is ticked or chosen until somebody did it. */
export type AttestationDraft = {
  personId: string
  legalBasis: string
  decisionReference: string
  enforceable: boolean
  noSuspensiveProcedure: boolean
  nonRefoulementAssessed: boolean
  voluntaryReturn: AttestationInput['voluntaryReturn'] | null
  voluntaryReturnReason: string
  ageDisputed: boolean
  bestInterestsDecision: boolean
  bestInterestsReference: string
  guardian: string
  receiver: string
}

export type AttestedPerson = { personId: string; name: string; birthDate: string | null }

/** A fault of a field: the path as the server names it (`attestations.0.legalBasis`), and a sentence. */
export type AttestationFault = { path: string; message: string }

/**
 * One draft for each person. An earlier attestation gives its facts (basis, references, names) again, so that nobody
 * types them twice; the declarations themselves are made anew every time.
 */
export function startAttestations(
  persons: readonly AttestedPerson[],
  earlier: readonly AttestationInput[] = [],
): AttestationDraft[] {
  return persons.map(({ personId }) => {
    const last = earlier.findLast((one) => one.personId === personId)
    return {
      personId,
      legalBasis: last?.legalBasis ?? '',
      decisionReference: last?.decisionReference ?? '',
      enforceable: false,
      noSuspensiveProcedure: false,
      nonRefoulementAssessed: false,
      voluntaryReturn: last?.voluntaryReturn ?? null,
      voluntaryReturnReason: last?.voluntaryReturnReason ?? '',
      ageDisputed: last?.ageDisputed ?? false,
      bestInterestsDecision: false,
      bestInterestsReference: last?.minor?.decisionReference ?? '',
      guardian: last?.minor?.guardian ?? '',
      receiver: last?.minor?.receiver ?? '',
    }
  })
}

/** Whether the part on minors is asked. The server decides anew; a browser's date may be a day off. */
export function asksForMinor(draft: AttestationDraft, person: AttestedPerson, today = localToday()): boolean {
  return countsAsMinor(realDate(person.birthDate), draft.ageDisputed, today)
}

/**
 * What is still missing, and the attestations as the server takes them once nothing is.
 * @param say gives the sentence of a message id
 */
export function readAttestations(
  drafts: readonly AttestationDraft[],
  persons: readonly AttestedPerson[],
  say: (id: string) => string,
): { attestations: AttestationInput[]; faults: AttestationFault[] } {
  const faults: AttestationFault[] = []
  const attestations = drafts.map((draft, index): AttestationInput => {
    const person = persons.find((one) => one.personId === draft.personId)
    const minor = person ? asksForMinor(draft, person) : false
    for (const [field, message] of missing(draft, minor)) {
      const sentence = say(`attestation.fault.${message}`)
      // In the summary of a family the sentence alone would not say of whom it speaks.
      const whom = drafts.length > 1 && person ? `${person.name}: ` : ''
      faults.push({ path: `attestations.${index}.${field}`, message: `${whom}${sentence}` })
    }
    return {
      personId: draft.personId,
      legalBasis: draft.legalBasis,
      decisionReference: draft.decisionReference.trim(),
      enforceable: true,
      noSuspensiveProcedure: true,
      nonRefoulementAssessed: true,
      voluntaryReturn: draft.voluntaryReturn ?? 'not_offered',
      voluntaryReturnReason: draft.voluntaryReturn === 'not_offered' ? draft.voluntaryReturnReason.trim() : '',
      ageDisputed: draft.ageDisputed,
      ...(minor
        ? {
            minor: {
              bestInterestsDecision: true,
              decisionReference: draft.bestInterestsReference.trim(),
              guardian: draft.guardian.trim(),
              receiver: draft.receiver.trim(),
            },
          }
        : {}),
    }
  })
  return { attestations, faults }
}

function missing(draft: AttestationDraft, minor: boolean): [field: string, message: string][] {
  const found: [string, string][] = []
  if (!draft.legalBasis) found.push(['legalBasis', 'legal-basis'])
  if (!draft.enforceable) found.push(['enforceable', 'enforceable'])
  if (!draft.noSuspensiveProcedure) found.push(['noSuspensiveProcedure', 'no-suspensive'])
  if (!draft.nonRefoulementAssessed) found.push(['nonRefoulementAssessed', 'non-refoulement'])
  if (!draft.voluntaryReturn) found.push(['voluntaryReturn', 'voluntary'])
  if (draft.voluntaryReturn === 'not_offered' && !draft.voluntaryReturnReason.trim()) {
    found.push(['voluntaryReturnReason', 'voluntary-reason'])
  }
  if (!minor) return found
  if (!draft.bestInterestsDecision) found.push(['minor.bestInterestsDecision', 'best-interests'])
  if (!draft.bestInterestsReference.trim()) found.push(['minor.decisionReference', 'best-interests-reference'])
  if (!draft.guardian.trim()) found.push(['minor.guardian', 'guardian'])
  if (!draft.receiver.trim()) found.push(['minor.receiver', 'receiver'])
  return found
}

function realDate(text: string | null): string | null {
  if (!text) return null
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) ? text : null
}

function localToday(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
