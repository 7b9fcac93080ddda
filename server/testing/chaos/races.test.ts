import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActionId, actionIds, type Relation } from '../../../domain/agreement/vocabulary.ts'
import { sweepDueClocks } from '../../features/cases/sweep.ts'
import type { Filed } from '../../features/cases/testing/file-case.ts'
import { accept, type Roles, rolesOf } from '../../features/cases/testing/journey.ts'
import { verifyAll } from '../../features/cases/verify.ts'
import { attestationOf, realApplication } from '../../features/drafts/testing/real-case.ts'
import { beat } from '../../features/operations/heartbeat.ts'
import { addCaseFile } from '../../features/uploads/add.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import { systemRandom } from '../../platform/encryption/random.ts'
import type { Official } from '../../platform/http/actor.ts'
import { type Office, openOffice } from './office.ts'

/** Many at once, and the same thing many times: one effect, one answer, and no number twice. */

let office: Office
let roles: Roles
beforeAll(async () => {
  office = await openOffice()
  roles = rolesOf(office.house.find)
})
afterAll(() => office.close())

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

async function bodyFor(official: Official, caseId: string, input: unknown) {
  const side: Relation = official.authority.state === 'AZ' ? 'requested' : 'requesting'
  const { shared, [side]: own } = (await office.house.fold(caseId, side)).versions
  return { expectedVersion: { shared, own }, input }
}

describe('an act sent twenty times at once and three times more, under one key', () => {
  const seen = new Set<ActionId>()
  let filed: Filed
  let stopped: Filed
  beforeAll(async () => {
    filed = await office.house.file()
    stopped = await office.house.file({ principalOnly: true })
  })

  /** Gives the one receipt; every answer must be the same, and the record must have grown by one act. */
  async function replay(official: Official, action: ActionId, caseId: string, input: unknown) {
    seen.add(action)
    const path = `/cases/${caseId}/actions/${action}`
    const key = `replayed-${systemRandom(8).toString('hex')}`
    const body = await bodyFor(official, caseId, input)
    const before = await office.rowsOf(caseId)
    const send = () => office.post(official, path, body, key)
    const answers = [...(await times(20, send)), await send(), await send(), await send()]
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0], JSON.stringify(answers[0])).toMatchObject({ status: 200, body: { action, caseId } })
    const after = await office.rowsOf(caseId)
    expect([after.idempotency, after.audit]).toEqual([before.idempotency! + 1, before.audit! + 1])
    const other = await office.post(official, path, { ...body, input: { ...Object(input), more: 1 } }, key)
    expect(other).toMatchObject({ status: 422, body: { code: 'key_reused' } })
    expect(await office.rowsOf(caseId)).toEqual(after)
  }
  const fold = (side: Relation) => office.house.fold(filed.caseId, side)

  test('words', async () => {
    await replay(roles.desk, 'send_message', filed.caseId, { text: 'Once.' })
    await replay(roles.central, 'add_note', filed.caseId, { text: 'Once.' })
    await replay(roles.desk, 'set_references', filed.caseId, { references: [{ kind: 'file', value: 'B 7' }] })
    await replay(roles.desk, 'send_reminder', filed.caseId, {})
    const called = {
      calledOn: '2026-03-13',
      calledAt: '08:00',
      direction: 'outgoing',
      with: 'Duty desk',
      text: 'Once.',
    }
    await replay(roles.desk, 'log_phone_call', filed.caseId, called)
    const { form } = office.house.services.agreements.current.get('eu-azerbaijan')!.pack
    const section = form.sections.find(({ subject, section }) => subject === 'principal' && section === 'identity')!
    const right = { sectionId: section.id, key: filed.principal, field: 'family_name', answer: { value: 'Zqxliyev' } }
    await replay(roles.desk, 'correct_application', filed.caseId, { answers: [right], reason: 'The card says so.' })
    const question = { kind: 'question', personId: filed.principal, reason: 'other', text: 'Which school?' }
    await replay(roles.central, 'request_information', filed.caseId, { items: [question] })
    await replay(roles.central, 'request_information', filed.caseId, { items: [question] })
    const [first, second] = (await fold('requested')).informationRequests
    const answers = [{ itemId: first!.items[0]!.itemId, kind: 'given', text: 'The second.' }]
    await replay(roles.desk, 'answer_information', filed.caseId, { requestId: first!.requestId, answers })
    const { requestId } = second!
    await replay(roles.central, 'withdraw_information_request', filed.caseId, { requestId })
    await replay(roles.desk, 'hand_over', filed.caseId, { unit: 'de-zab-bielefeld', note: 'Moved.' })
  })

  test('verification and reply', async () => {
    const request = { personId: filed.principal, authority: 'az-mia', register: 'az-identity', fields: ['family_name'] }
    await replay(roles.central, 'request_verification', filed.caseId, { requests: [request] })
    const [asked] = (await fold('requested')).verifications
    const answer = { requestId: asked!.requestId, result: 'match', finding: 'Found.' }
    await replay(roles.verifier, 'answer_verification', filed.caseId, answer)
    await replay(roles.verifier, 'answer_verification', filed.caseId, { ...answer, correction: 'A namesake.' })
    await replay(roles.central, 'request_verification', filed.caseId, { requests: [{ ...request, fields: ['sex'] }] })
    const other = (await fold('requested')).verifications[1]!.requestId
    await replay(roles.central, 'remind_verification', filed.caseId, { requestId: other })
    const place = { authority: 'az-mia', register: 'az-passports' }
    await replay(roles.verifier, 'hand_over_verification', filed.caseId, {
      requestId: other,
      ...place,
      text: 'Theirs.',
    })
    await replay(roles.central, 'recall_verification', filed.caseId, { requestId: other, reason: 'not_needed' })
    const more = { requestId: asked!.requestId, ground: 'facts_changed' }
    await replay(roles.central, 'request_verification', filed.caseId, { requests: [{ ...request, again: more }] })
    const persons = (await fold('requested')).persons.map(({ personId }) => ({ personId, outcome: 'accepted' }))
    await replay(roles.central, 'propose_reply', filed.caseId, { persons })
    const proposalId = (await fold('requested')).proposal!.proposalId
    await replay(roles.approver, 'return_proposal', filed.caseId, { proposalId, text: 'Look again.' })
    await replay(roles.central, 'propose_reply', filed.caseId, { persons })
    const again = (await fold('requested')).proposal!.proposalId
    await replay(roles.approver, 'approve_reply', filed.caseId, { proposalId: again })
  })

  test('document, transfer and arrival', async () => {
    const { attestations } = filed
    await replay(roles.desk, 'request_travel_document', filed.caseId, { attestations })
    for (const { personId, documentRequestedOn } of (await fold('requested')).persons) {
      const issue = { personId, number: 'QS1234567', issuedOn: documentRequestedOn, identityBasis: 'register_match' }
      await replay(roles.mission, 'issue_travel_document', filed.caseId, issue)
    }
    const flight = { time: '21:40', flight: 'J2 006', departure: 'Berlin', crossingPoint: 'GYD', escorts: 2 }
    const notice = { date: '2026-03-20', ...flight, attestations }
    await replay(roles.desk, 'notify_transfer', filed.caseId, notice)
    const transferOf = async () => (await fold('requested')).transfers.at(-1)!.transferId
    const failed = { transferId: await transferOf(), reason: 'flight_cancelled', text: 'Fog.' }
    await replay(roles.desk, 'report_transfer_failed', filed.caseId, failed)
    await replay(roles.desk, 'notify_transfer', filed.caseId, notice)
    office.house.setClock('2026-03-20T20:00:00Z')
    const personIds = (await fold('requested')).persons.map(({ personId }) => personId)
    const arrival = { transferId: await transferOf(), personIds, arrivedOn: '2026-03-20' }
    await replay(roles.border, 'confirm_arrival', filed.caseId, arrival)
  })

  test('stop, its lifting, and withdrawal', async () => {
    await replay(roles.desk, 'stop', stopped.caseId, { reason: 'other', text: 'Under review.' })
    await replay(roles.desk, 'lift_stop', stopped.caseId, { attestations: stopped.attestations })
    await replay(roles.desk, 'withdraw', stopped.caseId, { reason: 'voluntary_departure' })
  })

  test('a reply on paper', async () => {
    const { caseId, principal } = await office.house.file({ principalOnly: true })
    const { documentId } = await addCaseFile(office.house.services, roles.desk, caseId, {
      ...{ purpose: 'paper_reply', personId: '', freeOfAsylumData: true },
      ...{ name: 'fax.pdf', type: 'application/pdf', bytes: pdfFile() },
    })
    const persons = [{ personId: principal, outcome: 'accepted' }]
    const receivedOn = office.house.services.clock().toISOString().slice(0, 10)
    const paper = { persons, receivedOn, means: 'fax', documentIds: [documentId] }
    await replay(roles.desk, 'record_paper_reply', caseId, paper)
  })

  test('a period made longer, and a consent reconsidered', async () => {
    office.house.setClock('2026-03-23T08:00:00Z') // the same day in both States
    const other = await office.house.file({ principalOnly: true })
    const { caseId, principal } = other
    const replyFrom = async (id: string) => (await office.house.fold(id, 'requested')).replyFrom
    const flood = { clock: 'reply', from: await replyFrom(caseId), ground: 'force_majeure', to: '2026-05-20' }
    await replay(roles.central, 'move_deadline', caseId, { ...flood, reason: 'Flood.' })
    await accept(office.house, roles, other)
    const today = office.house.services.clock().toISOString().slice(0, 10)
    const latest = async () => (await office.house.fold(caseId, 'requested')).interviews.at(-1)!.interviewId
    const heard = { language: 'az', interpreter: 'not_needed' }
    const where = { date: today, time: '10:00', minutes: 45, by: 'mission', means: 'video', place: 'By video' }
    await replay(roles.mission, 'request_interview', caseId, { personIds: [principal], text: 'Where from?' })
    await replay(roles.mission, 'invite_to_interview', caseId, { personId: principal, ...where, ...heard })
    await replay(roles.mission, 'move_interview', caseId, {
      ...{ interviewId: await latest(), seen: 0, ...where, ...heard, time: '11:00' },
    })
    await replay(roles.desk, 'cancel_interview', caseId, { interviewId: await latest(), cause: 'postponed' })
    await replay(roles.mission, 'invite_to_interview', caseId, { personId: principal, ...where, ...heard })
    await replay(roles.mission, 'record_missed_interview', caseId, { interviewId: await latest(), reason: 'excused' })
    await replay(roles.mission, 'record_interview', caseId, {
      ...{ personId: principal, heldOn: today, by: 'mission', means: 'video', text: 'Said so.' },
    })
    await replay(roles.mission, 'note_interview', caseId, { interviewId: await latest(), text: 'Kept.' })
    await replay(roles.desk, 'record_statelessness', caseId, {
      ...{ personId: principal, claimedOn: today, text: 'Says so.' },
      referral: { authority: 'Office', referredOn: today },
    })
    await replay(roles.desk, 'open_obstacle', caseId, { since: today, text: 'In hospital.' })
    await replay(roles.desk, 'close_obstacle', caseId, { until: today })
    await replay(roles.central, 'ask_reconsideration', caseId, { personIds: [principal], reason: 'New entry.' })
    await replay(roles.desk, 'maintain_application', caseId, { reason: 'Genuine.' })
    await replay(roles.desk, 'record_statelessness', caseId, { personId: principal, claimedOn: today, text: 'Again.' })
    await replay(roles.central, 'confirm_consent', caseId, { reason: 'It changes nothing.' })
  })

  test('the end of a period that met an outage', async () => {
    const { caseId } = await office.house.file({ principalOnly: true })
    const from = (await office.house.fold(caseId, 'requested')).replyFrom
    await beat(office.house.services)
    office.house.setClock('2026-05-11T08:00:00Z')
    await sweepDueClocks(office.house.services)
    await replay(roles.desk, 'confirm_expiry', caseId, { clock: 'reply', from })
  })

  test('a refusal is the same refusal each time, and leaves nothing', async () => {
    const { caseId } = await office.house.file({ principalOnly: true })
    // This agreement confirms by itself, knows no extension, and needs no acknowledgement of a request.
    // It asks for no answer to a notice, and revokes a consent in transit alone.
    for (const action of [
      ...(['confirm_receipt', 'extend_deadline', 'acknowledge_document_request'] as const),
      ...(['answer_notice', 'revoke_consent'] as const),
    ])
      seen.add(action)
    const body = await bodyFor(roles.central, caseId, {})
    const before = await office.rowsOf(caseId)
    const send = () => office.post(roles.central, `/cases/${caseId}/actions/confirm_receipt`, body, 'key-of-a-refusal')
    for (const { status, body } of [...(await times(20, send)), await send()]) {
      expect([status, body.code]).toEqual([409, 'not_in_this_stage'])
    }
    expect(await office.rowsOf(caseId)).toEqual(before)
  })

  test('no act is left out', () => {
    expect([...seen].sort()).toEqual([...actionIds].sort())
  })
})

test('a submission sent twenty times at once and three times more is one case with one number', async () => {
  const { services, find } = office.house
  const signer = find('de-bpolp', 'central_desk')
  const draft = await realApplication(services, signer)
  const form = await office.post(signer, `/drafts/${draft.caseId}/form`, {}, 'no-key-needed')
  const { documentId, digest } = form.body
  const attestations = [attestationOf(services, draft.content.persons[0]!.personId)]
  const payload = { attestations, form: { documentId, digest } }
  const send = () => office.post(signer, `/drafts/${draft.caseId}/submission`, payload, 'key-of-one-submission')
  const answers = [...(await times(20, send)), await send(), await send(), await send()]
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]!.status).toBe(200)
  expect((await office.rowsOf(draft.caseId)).idempotency).toBe(1)
}, 60_000)

test('of fifty decisions on one version one is taken, and forty-nine learn who was first', async () => {
  const { caseId, principal } = await office.house.file({ principalOnly: true })
  const body = await bodyFor(roles.central, caseId, { persons: [{ personId: principal, outcome: 'accepted' }] })
  const path = `/cases/${caseId}/actions/propose_reply`
  const answers = await times(50, (index) => office.post(roles.central, path, body, `decision-${index}`))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const conflicts = answers.filter(({ status }) => status === 409)
  expect(conflicts).toHaveLength(49)
  for (const { body } of conflicts) {
    expect(body).toMatchObject({
      code: 'version_conflict',
      changes: [{ by: roles.central.name, authority: 'az-sms', what: expect.any(String) }],
    })
  }
})

test('two hundred submissions at once take two hundred numbers, without a gap and without a double', async () => {
  const numbers = async () => {
    const rows = await office.house.database.system.db.selectFrom('cases').select('reference').execute()
    return rows.map(({ reference }) => Number(reference.split('-').at(-2))).sort((a, b) => a - b)
  }
  const before = (await numbers()).length
  await times(200, () => office.house.file({ principalOnly: true }))
  const after = await numbers()
  expect(after).toEqual(Array.from({ length: before + 200 }, (_, index) => index + 1))
  expect((await verifyAll(office.house.services)).faults).toEqual([])
}, 120_000)
