import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Receipt } from '../../../../contract/cases.ts'
import type { ActionId, Relation, Role } from '../../../../domain/agreement/vocabulary.ts'
import type { ApplicationContent, DraftPerson } from '../../../../domain/case/application.ts'
import { sectionsOf } from '../../../../domain/case/application.ts'
import type { AttestationInput } from '../../../../domain/case/attestation.ts'
import type { CaseFile } from '../../../../domain/case/case-file.ts'
import { loadLaw } from '../../../open-services.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { loadInstallationKeys } from '../../../platform/encryption/installation-keys.ts'
import { systemRandom } from '../../../platform/encryption/random.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { createIds } from '../../../platform/ids.ts'
import { createFormRenderer } from '../../../platform/pdf/form-renderer.ts'
import type { Services } from '../../../platform/services.ts'
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts'
import { installAgreements } from '../../agreements/installed.ts'
import { storeDocument } from '../../documents/store.ts'
import { type FindOfficial, loadOfficials } from '../../practice/officials.ts'
import { installPracticeUsers } from '../../session/practice-users.ts'
import { executeAction, foldFor } from '../execute.ts'
import { loadEvents } from '../load.ts'
import { submitDraft } from '../submit.ts'

/** Test support: an installation with practice authorities, in which cases are filed and acted upon as in life. */
export interface House {
  services: Services
  database: TestDatabase
  find: FindOfficial
  /** Sets the clock, which from there goes on by a second at each look. */
  setClock(moment: string): void
  file(options?: { principalOnly?: boolean; unit?: string }): Promise<Filed>
  act(official: Official, caseId: string, action: ActionId, input: unknown): Promise<Receipt>
  fold(caseId: string, side: Relation): Promise<CaseFile>
  /** The statements sent under the app role while the work runs, without begin and commit. */
  statements(work: () => Promise<unknown>): Promise<string[]>
  close(): Promise<void>
}

export interface Filed {
  caseId: string
  principal: string
  child: string | null
  photographId: string
  scanId: string
  attestations: AttestationInput[]
}

/** Stands in everything that was typed, so that a test can look for it where it must not be. */
export const mark = 'zqx'

const agreementId = 'eu-azerbaijan'

export async function openHouse(): Promise<House> {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'rcms-house-'))
  const renderer = createFormRenderer({ formsRoot: join(projectRoot, 'agreements') })
  let moment = Date.parse('2026-03-13T08:00:00Z')
  const clock = () => {
    moment += 1000
    return new Date(moment)
  }
  const { packs, calendars } = loadLaw({ mode: 'practice' })
  const services: Services = {
    config: { port: 0, host: '127.0.0.1', dataDir: folder, databaseUrl: null, mode: 'practice' },
    pools: database,
    keys: await loadInstallationKeys(folder),
    agreements: await installAgreements(database.system, packs, clock()),
    calendars,
    renderer,
    clock,
    newId: createIds(clock, systemRandom),
    random: systemRandom,
  }
  const heard: string[] = []
  database.app.pg.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      const [first] = args
      heard.push(typeof first === 'string' ? first : (first as { text: string }).text)
      return query(...args)
    }) as typeof client.query
  })
  await installPracticeUsers(services)
  const find = await loadOfficials(services)
  const fold: House['fold'] = (caseId, side) =>
    withSystem(database.system, async (tx) => foldFor(caseId, await loadEvents(tx, caseId, ['shared', side]), side))
  return {
    services,
    database,
    find,
    fold,
    setClock: (at) => {
      moment = Date.parse(at)
    },
    file: (options) => fileCase(services, find, options),
    act: async (official, caseId, action, input) => {
      const side: Relation = official.authority.state === 'AZ' ? 'requested' : 'requesting'
      const { shared, [side]: own } = (await fold(caseId, side)).versions
      const body = { expectedVersion: { shared, own }, input }
      return executeAction(services, official, caseId, action, body, services.newId())
    },
    statements: async (work) => {
      heard.length = 0
      await work()
      return heard.filter((text) => !/^(begin|start transaction|commit|rollback)/i.test(text))
    },
    close: async () => {
      await renderer.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An application from Berlin to Baku: a mother and her child, with photograph, a scan, sealed sections and references. */
async function fileCase(
  services: Services,
  find: FindOfficial,
  { principalOnly = false, unit = 'de-lea-berlin' }: { principalOnly?: boolean; unit?: string } = {},
): Promise<Filed> {
  const { pack } = services.agreements.current.get(agreementId)!
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
        central_authority_id: 'de-bpolp',
        agreement_id: agreementId,
        state: 'AZ',
        created_by: officer.userId,
        created_at: services.clock(),
        updated_at: services.clock(),
        handed_over_at: services.clock(),
      })
      .execute(),
  )
  const photograph = await document(principal, 'photograph', 'photograph')
  const scan = await document(principal, 'evidence', 'scan')
  const form = await document(null, 'form', `form of ${caseId}`)
  const persons: DraftPerson[] = [
    { personId: principal, relation: 'principal', personClass: 'own_national', photographId: photograph.documentId },
  ]
  if (!principalOnly) persons.push({ personId: child, relation: 'child', personClass: 'minor_child' })
  const answers: ApplicationContent['answers'] = {
    observations: { case: { observations: { value: `${mark} observed` } } },
  }
  for (const person of persons) {
    for (const section of sectionsOf(pack, person)) {
      const given = section.fields.map((field) => [field.id, answerTo(field.id, field.type, field.options)] as const)
      answers[section.id] = { ...answers[section.id], [person.personId]: Object.fromEntries(given) }
    }
  }
  const content: ApplicationContent = {
    setup: {
      agreementId,
      requestedState: 'AZ',
      requestedAuthority: 'az-sms',
      procedure: 'normal',
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
        number: `${mark} number`,
        issuedOn: '2020-01-01',
        issuedAt: '',
        issuedBy: '',
        expiresOn: '',
        note: '',
        documentIds: [scan.documentId],
      },
    ],
    references: [{ kind: 'file', value: `${mark} berlin` }],
  }
  const attestations = persons.map(({ personId }) => attest(personId, pack.legalBases.DE![0]!.id))
  await submitDraft(
    services,
    find('de-bpolp', 'central_desk'),
    { caseId, unit, centralAuthority: 'de-bpolp', agreementId, requestingState: 'DE', content, version: 0 },
    { attestations, form: { documentId: form.documentId, digest: form.digest } },
    services.newId(),
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

function answerTo(id: string, type: string, options: readonly { id: string }[] | undefined) {
  if (id === 'birth_date') return { value: '1990-05-17' }
  if (type === 'date') return { value: '2020-01-01' }
  if (type === 'country') return { value: 'AZ' }
  if (type === 'number') return { value: '170' }
  if (type === 'choice') return { value: options?.[0]?.id ?? '' }
  if (id === 'distinguishing_marks') return { notAvailable: 'not_known', note: `${mark} note` }
  return { value: `${mark} ${id}` }
}

/** Of a minor as well: a complete attestation is never refused for saying too much. */
function attest(personId: string, legalBasis: string): AttestationInput {
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

export interface Roles {
  officer: Official
  desk: Official
  central: Official
  approver: Official
  verifier: Official
  mission: Official
  border: Official
}

export function rolesOf(find: FindOfficial): Roles {
  const at = (authority: string, role: Role) => find(authority, role)
  return {
    officer: at('de-lea-berlin', 'case_officer'),
    desk: at('de-bpolp', 'central_desk'),
    central: at('az-sms', 'central_desk'),
    approver: at('az-sms', 'approver'),
    verifier: at('az-mia', 'verifier'),
    mission: at('az-mission-berlin', 'mission_officer'),
    border: at('az-sbs-airport', 'border_officer'),
  }
}

/** From the application to the acceptance: a register is asked and answers, one proposes, another approves. */
export async function accept(house: House, roles: Roles, filed: Filed): Promise<void> {
  const { caseId, principal } = filed
  await house.act(roles.central, caseId, 'request_verification', {
    requests: [
      {
        personId: principal,
        authority: 'az-mia',
        register: 'az-identity',
        fields: ['family_name', 'birth_date', 'photograph'],
        documentIds: [filed.scanId],
        question: `${mark} question`,
      },
    ],
  })
  const [request] = (await house.fold(caseId, 'requested')).verifications
  await house.act(roles.verifier, caseId, 'answer_verification', {
    requestId: request!.requestId,
    result: 'match',
    finding: `${mark} finding`,
  })
  const personIds = (await house.fold(caseId, 'requested')).persons.map((person) => person.personId)
  await house.act(roles.central, caseId, 'propose_reply', {
    persons: personIds.map((personId) => ({ personId, outcome: 'accepted', text: `${mark} reply` })),
  })
  const { proposal } = await house.fold(caseId, 'requested')
  await house.act(roles.approver, caseId, 'approve_reply', { proposalId: proposal!.proposalId })
}

/** On from the acceptance: documents are asked for and issued, the flight is notified for a date. */
export async function notify(house: House, roles: Roles, filed: Filed, date: string, needs?: string): Promise<void> {
  const { caseId, attestations, principal } = filed
  await house.act(roles.desk, caseId, 'request_travel_document', { attestations })
  const file = await house.fold(caseId, 'requested')
  for (const { personId, documentRequestedOn } of file.persons) {
    await house.act(roles.mission, caseId, 'issue_travel_document', {
      personId,
      number: 'QS1234567',
      issuedOn: documentRequestedOn,
      identityBasis: 'register_match',
      identityNote: '',
    })
  }
  await notifyFlight(house, roles, filed, date, needs ? [{ personId: principal, text: needs }] : [])
}

export async function notifyFlight(
  house: House,
  roles: Roles,
  { caseId, attestations }: Filed,
  date: string,
  needs: { personId: string; text: string }[],
): Promise<void> {
  await house.act(roles.desk, caseId, 'notify_transfer', {
    date,
    time: '21:40',
    flight: 'J2 006',
    departure: 'Berlin',
    crossingPoint: 'GYD',
    escorts: 2,
    medicalEscort: false,
    needs,
    attestations,
  })
}
