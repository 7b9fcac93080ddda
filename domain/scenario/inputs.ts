import type { AgreementPack } from '../agreement/schema.ts'
import type { ActionId, Relation } from '../agreement/vocabulary.ts'
import { particularsSection } from '../case/application.ts'
import type { CaseFile } from '../case/case-file.ts'
import { awaitsDecision, isOpen, openTransfer, principalOf } from '../case/case-file.ts'
import type { RunningClock } from '../case/clocks.ts'
import { askedBy, askedOf } from '../case/information.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { attestationOf, type People } from './people.ts'

/** What an act may look at when what its step leaves out is filled in. */
export interface Scene {
  file: CaseFile
  agreement: AgreementPack
  people: People
  clocks: readonly RunningClock[]
  /** The authority of whoever acts, and its side. */
  authorityId: string
  relation: Relation
  /** Today in each of the two States. */
  today: { requesting: PlainDate; requested: PlainDate }
}

/** The scan that every paper reply of a scenario finds uploaded. */
export const scan = '00000000-0000-4000-8000-00000000dddd'

type Given = Readonly<Record<string, unknown>>

/**
 * The payload of an act from what a step writes: persons by their names, the open proposal, question or transfer found
 * in the file, attestations for everybody but those named under `unattested`. Anything written goes before what would be
 * filled in; whether it makes sense is for the engine to say.
 */
export function inputOf(action: ActionId, given: Given, scene: Scene): Record<string, unknown> {
  const { persons, person, unattested, register, first, ...rest } = given
  return { ...filledIn(action, given, scene), ...rest }
}

function filledIn(action: ActionId, given: Given, scene: Scene): Record<string, unknown> {
  const { file, agreement, people, today } = scene
  switch (action) {
    case 'request_verification': {
      const register = typeof given.register === 'string' ? given.register : 'civil'
      const request = { authority: 'requested verifier', register, fields: ['family_name'], documentIds: [] }
      return { requests: [{ ...request, personId: personOf(given, scene), question: 'Scenario' }] }
    }
    case 'answer_verification': {
      const open = file.verifications.find((one) => one.authority === scene.authorityId && !one.result)
      return { requestId: open?.requestId ?? '', result: 'match', finding: 'Scenario' }
    }
    case 'recall_verification':
      return { requestId: openRequest(file), reason: 'not_needed' }
    case 'remind_verification':
      return { requestId: openRequest(file) }
    case 'hand_over_verification':
      return { requestId: openRequest(file), authority: 'requested verifier', register: 'other', text: 'Scenario' }
    case 'propose_reply':
      // What a refusal rests on is a statement of the official; a scenario is about what follows from it.
      return { persons: outcomes(given, scene).map((one) => ({ checked: ['application'], ...one })) }
    case 'approve_reply':
      return { proposalId: file.proposal?.proposalId ?? '' }
    case 'return_proposal':
      return { proposalId: file.proposal?.proposalId ?? '', text: 'Scenario' }
    case 'record_paper_reply':
      return { persons: outcomes(given, scene), receivedOn: today.requesting, means: 'post', documentIds: [scan] }
    case 'correct_application':
      return { ...correction(given, scene), reason: 'Scenario' }
    case 'extend_deadline':
    case 'move_deadline': {
      const running = scene.clocks.find(({ rule }) => rule.id === given.clock)
      return { from: running?.from ?? today.requested, reason: 'Scenario' }
    }
    case 'open_obstacle':
      return { since: today.requesting, text: 'Scenario' }
    case 'close_obstacle':
      return { until: today.requesting }
    case 'request_travel_document':
    case 'lift_stop':
      return { attestations: attestations(given, scene) }
    case 'issue_travel_document': {
      const basis = { identityBasis: agreement.identityBases[0]!.id, identityNote: '' }
      return { personId: personOf(given, scene), number: '', issuedOn: today.requested, ...basis }
    }
    case 'notify_transfer': {
      const flight = { time: '10:00', flight: 'XX 100', departure: 'Scenario', crossingPoint: 'scenario' }
      const care = { escorts: 0, medicalEscort: false, needs: [] }
      return { date: today.requesting, ...flight, ...care, attestations: attestations(given, scene) }
    }
    case 'confirm_arrival': {
      const transfer = openTransfer(file) ?? file.transfers.at(-1)
      const named = Array.isArray(given.persons) ? given.persons.map((name) => people.idOf(String(name))) : null
      const personIds = named ?? transfer?.personIds ?? []
      return { transferId: transfer?.transferId ?? '', personIds, arrivedOn: today.requested }
    }
    case 'report_transfer_failed': {
      const transferId = (openTransfer(file) ?? file.transfers.at(-1))?.transferId ?? ''
      return { transferId, reason: agreement.transferFailureReasons[0]!.id, text: '' }
    }
    case 'stop':
    case 'withdraw':
      return { reason: agreement.stopReasons[0]!.id, text: '' }
    case 'request_interview':
      return { personIds: [personOf(given, scene)], text: 'Scenario' }
    case 'invite_to_interview':
    case 'move_interview': {
      const where = { by: 'mission', means: 'in_person', place: 'Scenario', time: '10:00', minutes: 45 }
      const heard = { language: 'en', interpreter: 'not_needed', guardian: 'Scenario' }
      const planned = file.interviews.find(({ state }) => state === 'planned')
      const which =
        action === 'invite_to_interview'
          ? { personId: personOf(given, scene) }
          : { interviewId: plannedOf(scene), seen: planned?.earlier.length ?? 0 }
      return { ...which, date: today.requested, ...where, ...heard }
    }
    case 'record_missed_interview':
      return { interviewId: plannedOf(scene), reason: 'unknown', text: 'Scenario' }
    case 'note_interview': {
      const held = file.interviews.findLast(({ state }) => state === 'held')
      return { interviewId: held?.interviewId ?? '', text: 'Scenario' }
    }
    case 'cancel_interview':
      return { interviewId: plannedOf(scene), cause: 'postponed', text: 'Scenario' }
    case 'record_interview': {
      const present = [{ role: 'representative', name: 'Scenario' }]
      const how = { by: 'mission', means: 'in_person', text: 'Scenario', present }
      return { personId: personOf(given, scene), heldOn: today.requested, ...how }
    }
    case 'record_statelessness':
      return { personId: personOf(given, scene), claimedOn: today.requested, text: 'Scenario' }
    case 'answer_notice':
      return { transferId: openTransfer(file)?.transferId ?? '', agreed: true, text: '' }
    case 'revoke_consent': {
      const personIds = file.persons.map(({ personId }) => personId)
      return { personIds, reason: agreement.refusalReasons[0]!.id, text: 'Scenario' }
    }
    case 'ask_reconsideration':
      return { personIds: [personOf(given, scene)], reason: 'Scenario' }
    case 'maintain_application':
    case 'confirm_consent':
      return { reason: 'Scenario' }
    case 'request_information': {
      const asked = { personId: principalOf(file), category: agreement.evidence[0]!.id }
      const question = { kind: 'question', reason: 'other', text: 'Scenario' }
      const missing = { kind: 'evidence', reason: 'missing', ...asked, text: '' }
      return { items: scene.relation === 'requested' ? [missing, question] : [question] }
    }
    case 'answer_information': {
      const [request] = askedOf(file, scene.relation)
      const open = request?.items.filter((item) => !item.answer) ?? []
      const answers = open.map(({ itemId }) => ({ itemId, kind: 'given', text: 'Scenario' }))
      return { requestId: request?.requestId ?? '', answers: given.first ? answers.slice(0, 1) : answers }
    }
    case 'withdraw_information_request':
      return { requestId: askedBy(file, scene.relation)[0]?.requestId ?? '' }
    case 'send_message':
    case 'add_note':
      return { text: 'Scenario' }
    case 'log_phone_call':
      return { calledOn: today.requested, calledAt: '00:00', direction: 'incoming', with: 'Scenario', text: 'Scenario' }
    case 'set_references':
      return { references: [{ kind: 'file', value: 'Scenario' }] }
    case 'hand_over':
      return { unit: 'requesting other_unit', note: 'Scenario' }
    default:
      return {}
  }
}

function plannedOf({ file }: Scene): string {
  return file.interviews.find(({ state }) => state === 'planned')?.interviewId ?? ''
}

/** The person whom a step names, the principal where it names none. */
function personOf({ person }: Given, { file, people }: Scene): string {
  return typeof person === 'string' ? people.idOf(person) : principalOf(file)
}

/**
 * `Leyla: accepted`, `Leyla: { refused: not_national, text: … }`. Without names everybody still waiting is accepted.
 * A ground that asks for words gets some.
 */
function outcomes({ persons }: Given, { file, people }: Scene): object[] {
  if (persons === null || typeof persons !== 'object') {
    const waiting = file.persons.filter(awaitsDecision)
    return waiting.map(({ personId }) => ({ personId, outcome: 'accepted', text: '' }))
  }
  return Object.entries(persons).map(([name, said]: [string, unknown]) => {
    const personId = people.idOf(name)
    if (said === null || typeof said !== 'object') return { personId, outcome: said, text: '' }
    const { refused, text = 'Scenario' } = said as { refused?: unknown; text?: unknown }
    return { personId, outcome: 'refused', text, ...(refused === undefined ? {} : { reason: refused }) }
  })
}

function correction(given: Given, scene: Scene): Record<string, unknown> {
  const { agreement, people } = scene
  const personId = personOf(given, scene)
  const draft = people.persons.find((one) => one.personId === personId)
  const sectionId = draft ? (particularsSection(agreement, draft)?.id ?? '') : ''
  return { answers: [{ sectionId, key: personId, field: 'family_name', answer: { value: 'Corrected' } }], evidence: [] }
}

function attestations({ unattested }: Given, { file, agreement, people, today }: Scene): object[] {
  const without = Array.isArray(unattested) ? unattested.map((name) => people.idOf(String(name))) : []
  return file.persons
    .filter(({ personId }) => !without.includes(personId))
    .map(({ personId }) => attestationOf(agreement, file.requestingState, personId, people, today.requesting))
}

function openRequest({ verifications }: CaseFile): string {
  return verifications.find(isOpen)?.requestId ?? ''
}
