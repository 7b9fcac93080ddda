import type { ApplicationContent, DraftPerson } from '../../../../domain/case/application.ts'
import { sectionsOf } from '../../../../domain/case/application.ts'
import type { AttestationInput } from '../../../../domain/case/attestation.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { storeDocument } from '../../documents/store.ts'
import type { FindOfficial } from '../../practice/officials.ts'
import { submitDraft } from '../submit.ts'

export interface Filed {
  caseId: string
  principal: string
  child: string | null
  photographId: string
  scanId: string
  attestations: AttestationInput[]
}

export interface FilingOptions {
  principalOnly?: boolean
  unit?: string
  central?: string
  state?: string
  agreementId?: string
  procedure?: string
  /** What is said of the principal person, by field of the form. */
  principalAnswers?: Readonly<Record<string, string>>
  /** Of the scan that supports nationality. */
  evidenceNumber?: string
  /** What stands in everything typed about each of them, instead of the one mark. */
  marks?: { principal: string; child: string }
}

/** Stands in everything that was typed, so that a test can look for it where it must not be. */
export const mark = 'zqx'

/** An application to Baku, from Berlin unless said otherwise: a mother and her child, with photograph, a scan, sealed sections and references. */
export async function fileCase(services: Services, find: FindOfficial, options: FilingOptions = {}): Promise<Filed> {
  const { principalOnly = false, unit = 'de-lea-berlin', central = 'de-bpolp', state = 'DE' } = options
  const {
    agreementId = 'eu-azerbaijan',
    procedure = 'normal',
    principalAnswers = {},
    marks = { principal: mark, child: mark },
  } = options
  const { pack, digest: packDigest } = services.agreements.current.get(agreementId)!
  const [caseId, principal, child] = [services.newId(), services.newId(), services.newId()]
  const officer = find(unit, 'case_officer')
  const document = (personId: string | null, purpose: 'photograph' | 'evidence' | 'form', text: string) =>
    withSystem(services.pools.system, (tx) =>
      storeDocument(tx, services, {
        caseId,
        personId,
        purpose,
        stream: 'shared',
        mediaType: purpose === 'form' ? 'application/pdf' : 'image/jpeg',
        bytes: Buffer.from(text),
        createdBy: officer.userId,
      }),
    )
  await withSystem(services.pools.system, (tx) =>
    tx
      .insertInto('drafts')
      .values({
        case_id: caseId,
        authority_id: unit,
        central_authority_id: central,
        agreement_id: agreementId,
        title: options.marks?.principal ?? '',
        state: 'AZ',
        created_by: officer.userId,
        created_at: services.clock(),
        updated_at: services.clock(),
        handed_over_at: services.clock(),
      })
      .execute(),
  )
  const said = options.marks ? ` ${marks.principal}` : ''
  const photograph = await document(principal, 'photograph', `photograph${said}`)
  const scan = await document(principal, 'evidence', `scan${said}`)
  const form = await document(null, 'form', `form of ${caseId}${said}${options.marks ? ` ${marks.child}` : ''}`)
  const persons: DraftPerson[] = [
    { personId: principal, relation: 'principal', personClass: 'own_national', photographId: photograph.documentId },
  ]
  if (!principalOnly) persons.push({ personId: child, relation: 'child', personClass: 'minor_child' })
  const answers: ApplicationContent['answers'] = {
    observations: { case: { observations: { value: `${marks.principal} observed` } } },
  }
  const markOf = (personId: string) => (personId === child ? marks.child : marks.principal)
  for (const person of persons) {
    for (const section of sectionsOf(pack, person)) {
      const told = person.personId === principal ? principalAnswers : {}
      const given = section.fields.map(
        ({ id, type, options }) => [id, answerTo(id, type, options, markOf(person.personId), told[id])] as const,
      )
      answers[section.id] = { ...answers[section.id], [person.personId]: Object.fromEntries(given) }
    }
  }
  const content: ApplicationContent = {
    setup: {
      agreementId,
      requestedState: 'AZ',
      requestedAuthority: 'az-sms',
      procedure,
      interviewRequested: false,
    },
    persons,
    answers,
    evidence: [
      {
        itemId: services.newId(),
        personId: principal,
        category: pack.evidence[0]!.id,
        copy: true,
        number: options.evidenceNumber ?? `${marks.principal} number`,
        issuedOn: '2020-01-01',
        issuedAt: '',
        issuedBy: '',
        expiresOn: '',
        note: '',
        documentIds: [scan.documentId],
      },
    ],
    references: [{ kind: 'file', value: `${marks.principal} berlin` }],
  }
  const legalBasis = pack.legalBases[state]![0]!.id
  const attestations = persons.map(({ personId }) => attest(personId, legalBasis, markOf(personId)))
  await submitDraft(
    services,
    find(central, 'central_desk'),
    {
      ...{ caseId, unit, centralAuthority: central, agreementId, requestingState: state, content, version: 0 },
      ...{ pack, packDigest },
    },
    { attestations, form: { documentId: form.documentId, digest: form.digest } },
    services.newId(),
    async () => {},
  )
  return {
    caseId,
    principal,
    child: principalOnly ? null : child,
    photographId: photograph.documentId,
    scanId: scan.documentId,
    attestations,
  }
}

function answerTo(
  id: string,
  type: string,
  options: readonly { id: string }[] | undefined,
  mark: string,
  told?: string,
) {
  if (told !== undefined) return { value: told }
  if (id === 'birth_date') return { value: '1990-05-17' }
  if (type === 'date') return { value: '2020-01-01' }
  if (type === 'country') return { value: 'AZ' }
  if (type === 'number') return { value: '170' }
  if (type === 'choice') return { value: options?.[0]?.id ?? '' }
  if (id === 'distinguishing_marks') return { notAvailable: 'not_known', note: `${mark} note` }
  return { value: `${mark} ${id}` }
}

/** Of a minor as well: a complete attestation is never refused for saying too much. */
function attest(personId: string, legalBasis: string, mark: string): AttestationInput {
  return {
    personId,
    legalBasis,
    decisionReference: `${mark} decision`,
    enforceable: true,
    noSuspensiveProcedure: true,
    nonRefoulementAssessed: true,
    voluntaryReturn: 'offered_and_declined',
    voluntaryReturnReason: '',
    ageDisputed: false,
    minor: {
      bestInterestsDecision: true,
      decisionReference: `${mark} interests`,
      guardian: `${mark} guardian`,
      receiver: `${mark} receiver`,
    },
  }
}
