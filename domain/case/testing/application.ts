import type { ApplicationContent, DraftPerson } from '../application.ts'
import type { AttestationInput } from '../attestation.ts'
import type { Submission } from '../submit.ts'

/** Applications about invented persons. Every free text carries the mark, so that a test can look for a leak of it. */
export const mark = 'zqx'

export const principal = '00000000-0000-4000-8000-000000000001'
export const spouse = '00000000-0000-4000-8000-000000000002'
export const child = '00000000-0000-4000-8000-000000000003'

export const birthDates: Readonly<Record<string, string>> = {
  [principal]: '1990-05-17',
  [spouse]: '1992-02-29',
  [child]: '2015-10-01',
}

export const adult: DraftPerson = {
  personId: principal,
  relation: 'principal',
  personClass: 'own_national',
  photographId: '00000000-0000-4000-8000-0000000000f1',
}

export const family: readonly DraftPerson[] = [
  adult,
  { personId: spouse, relation: 'spouse', personClass: 'own_national' },
  { personId: child, relation: 'child', personClass: 'own_national' },
]

export function application(persons: readonly DraftPerson[] = [adult]): ApplicationContent {
  const answers: ApplicationContent['answers'] = {
    health: { [principal]: { statement: { value: `${mark} health` } } },
    observations: { case: { remarks: { value: `${mark} remarks` } } },
  }
  for (const { personId, relation } of persons) {
    answers[relation] = {
      ...answers[relation],
      [personId]: {
        family_name: { value: `${mark} ${relation}` },
        given_names: { notAvailable: 'not_known' },
        birth_date: { value: birthDates[personId] ?? '1990-01-01' },
        sex: { value: 'female' },
      },
    }
  }
  return {
    setup: {
      agreementId: 'test-agreement',
      requestedState: 'XB',
      requestedAuthority: 'b-central',
      procedure: 'normal',
      interviewRequested: false,
    },
    persons: structuredClone([...persons]),
    answers,
    evidence: [
      {
        itemId: '00000000-0000-4000-8000-0000000000e1',
        personId: principal,
        category: 'passport',
        copy: true,
        number: `${mark} 1234`,
        issuedOn: '2020-01-01',
        issuedAt: mark,
        issuedBy: mark,
        expiresOn: '',
        note: '',
        documentIds: ['00000000-0000-4000-8000-0000000000d1'],
      },
    ],
    references: [{ kind: 'file', value: `${mark} file` }],
  }
}

/** A complete attestation; of a minor unless it is said to be of an adult. */
export function attestation(personId: string, changes: Partial<AttestationInput> = {}): AttestationInput {
  const minor = {
    bestInterestsDecision: true,
    decisionReference: `${mark} best interests`,
    guardian: `${mark} guardian`,
    receiver: `${mark} receiver`,
  } as const
  return {
    personId,
    legalBasis: 'return_decision',
    decisionReference: `${mark} decision`,
    enforceable: true,
    noSuspensiveProcedure: true,
    nonRefoulementAssessed: true,
    voluntaryReturn: 'offered_and_declined',
    voluntaryReturnReason: '',
    ageDisputed: false,
    ...(personId === child ? { minor } : {}),
    ...changes,
  }
}

export function submission(content: ApplicationContent, changes: Partial<Submission> = {}): Submission {
  return {
    content,
    attestations: content.persons.map(({ personId }) => attestation(personId)),
    reference: 'XX-2026-0001',
    packDigest: 'a'.repeat(64),
    requestingAuthority: 'a-central',
    requestingUnit: 'a-local',
    requestedAuthority: 'b-central',
    requestingState: 'XA',
    form: { documentId: 'form-1', digest: 'b'.repeat(64) },
    ...changes,
  }
}
