import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView, Desk } from '../../../contract/cases.ts'
import type { DraftView } from '../../../contract/drafts.ts'
import type { Arrivals } from '../../../contract/work.ts'
import { inProcedure } from '../../../domain/agreement/in-procedure.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { projectRoot } from '../../platform/config/root.ts'
import { cookieOf, type House, openHouse } from '../../platform/http/testing/house.ts'
import { createFormRenderer } from '../../platform/pdf/form-renderer.ts'
import { attestationFor } from './attestations.ts'
import { askedCountry, countries, countryOf } from './countries.ts'
import { answersFor } from './fill-application.ts'
import { createPerson } from './persons.ts'
import { createRandom } from './random.ts'
import { tellingOf } from './tellings.ts'
import { users } from './users.ts'

/** One case under each agreement, from the empty form to the airport, as officials with the practice accounts live it. */

const renderer = createFormRenderer({ formsRoot: join(projectRoot, 'agreements') })
let house: House

beforeAll(async () => {
  house = await openHouse({ practiceCountries: countries })
  Object.assign(house.services, { renderer })
})
afterAll(async () => {
  await house.close()
  await renderer.close()
})

const day = 86_400_000

/** Whoever has the role at an authority, signed in. */
async function at(authority: string, role: string) {
  const { email } = users.find((user) => user.authority === authority && user.roles.some((one) => one === role))!
  const cookie = cookieOf(await house.signIn(email))
  const ask = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, status = 200): Promise<T> => {
    const headers = { 'idempotency-key': `walk-${house.services.newId()}` }
    const answer = await house.ask({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) }, cookie)
    expect(answer.statusCode, `${email} ${path}: ${answer.body}`).toBe(status)
    return answer.json() as T
  }
  const get = <T>(path: string) => ask<T>('GET', path)
  const view = (caseId: string) => get<CaseView>(`/cases/${caseId}`)
  const act = async (caseId: string, action: string, input: object) => {
    const { versions, possible } = await view(caseId)
    expect(possible).toContain(action)
    return ask('POST', `/cases/${caseId}/actions/${action}`, { expectedVersion: versions, input })
  }
  return { ask, get, view, act }
}

interface Way {
  state: string
  agreementId: string
  /** What happens between the request for a document and its issue. */
  acknowledged?: boolean
  validUntil?: string
}

const ways: readonly Way[] = [
  { state: 'GE', agreementId: 'eu-georgia' },
  { state: 'PK', agreementId: 'eu-pakistan' },
  { state: 'LK', agreementId: 'eu-sri-lanka', acknowledged: true },
  // No time of validity is agreed, so the mission says the last day.
  { state: 'BD', agreementId: 'eu-bangladesh', validUntil: '2027-02-28' },
]

test.each(ways)('a case under $agreementId goes the whole way', async ({ state, agreementId, ...way }) => {
  const { pack } = house.services.agreements.current.get(agreementId)!
  const asked = askedCountry(state)
  const { identityBasis } = tellingOf(agreementId)
  const officer = await at('de-lea-berlin', 'case_officer')
  const desk = await at('de-bpolp', 'central_desk')
  const central = await at(countryOf(state).central, 'central_desk')

  const { caseId, personId, birthDate } = await fill(officer, state, pack)
  await officer.ask('POST', `/drafts/${caseId}/handover`)
  const attestations = [attestationFor(pack, 'DE', { personId, birthDate }, house.services.clock())]
  const form = await desk.ask<{ documentId: string; digest: string }>('POST', `/drafts/${caseId}/form`)
  await desk.ask('POST', `/drafts/${caseId}/submission`, {
    attestations,
    form: { documentId: form.documentId, digest: form.digest },
  })
  expect(await rowOf(central, caseId)).toMatchObject({ otherState: 'DE', agreementId, stage: 'received', myTurn: true })

  await central.act(caseId, 'request_verification', {
    requests: asked.registers.map(({ authority, register }) => ({
      ...{ personId, authority, register, fields: ['family_name', 'given_names', 'birth_date'], documentIds: [] },
      question: 'Is this person in your register?',
    })),
  })
  for (const { authority, register } of asked.registers) {
    const verifier = await at(authority, 'verifier')
    const { items } = await verifier.get<{ items: { requestId: string; register: string; agreementId: string }[] }>(
      '/verifications',
    )
    const question = items.find((one) => one.register === register)!
    expect(question.agreementId).toBe(agreementId)
    const answer = { requestId: question.requestId, result: 'match', finding: 'Entry found.' }
    await verifier.ask('POST', `/cases/${caseId}/actions/answer_verification`, { input: answer })
  }
  await central.act(caseId, 'propose_reply', { persons: [{ personId, outcome: 'accepted', text: '' }] })
  const approver = await at(countryOf(state).central, 'approver')
  const { proposal } = await approver.view(caseId)
  await approver.act(caseId, 'approve_reply', { proposalId: proposal!.proposalId })

  expect(await rowOf(desk, caseId)).toMatchObject({ otherState: state, stage: 'accepted', myTurn: true })
  await desk.act(caseId, 'request_travel_document', { attestations })
  if (way.acknowledged) await central.act(caseId, 'acknowledge_document_request', {})
  else expect((await central.view(caseId)).possible).not.toContain('acknowledge_document_request')
  const mission = await at(asked.missions.DE!, 'mission_officer')
  await mission.act(caseId, 'issue_travel_document', {
    ...{ personId, number: `${asked.documentPrefix}1234567`, identityBasis, identityNote: '' },
    issuedOn: new Date(house.services.clock()).toISOString().slice(0, 10),
    ...(way.validUntil ? { validUntil: way.validUntil } : {}),
  })
  const date = new Date(house.services.clock().getTime() + 20 * day).toISOString().slice(0, 10)
  await desk.act(caseId, 'notify_transfer', {
    ...{ date, time: '21:40', flight: `${asked.airline} 60`, departure: countryOf('DE').departure },
    ...{ crossingPoint: asked.crossingPoint, escorts: 2, medicalEscort: false, needs: [], identityBasis, attestations },
  })

  const now = house.services.clock().getTime()
  house.later(20 * day + 15 * 3_600_000)
  const border = await at(asked.border, 'border_officer')
  const { items } = await border.get<Arrivals>('/arrivals')
  const [arrival] = items.filter((one) => one.caseId === caseId)
  expect(arrival).toMatchObject({ state: 'notified', requestingState: 'DE', crossingPoint: asked.crossingPoint })
  await border.ask('POST', `/cases/${caseId}/actions/confirm_arrival`, {
    input: { transferId: arrival!.transferId, personIds: [personId], arrivedOn: date },
  })
  const again = await at('de-bpolp', 'central_desk')
  expect((await again.view(caseId)).persons).toMatchObject([{ stage: 'transferred' }])
  expect((await again.get<Desk>('/desk?view=closed')).facets).toContainEqual({ state, agreementId, count: 1 })
  house.later(now - house.services.clock().getTime())
})

test.each(ways)('whoever meets arrivals in $state finds somebody to practise with', async ({ state, agreementId }) => {
  const border = await at(askedCountry(state).border, 'border_officer')
  const { kinds } = await border.get<{ kinds: string[] }>('/practice/exercises')
  expect(kinds).toEqual(['border_officer'])
  const { caseId } = await border.ask<{ caseId: string }>('POST', '/practice/exercises', { kind: kinds[0]! }, 201)
  const { items, today } = await border.get<Arrivals>('/arrivals')
  const { pack } = house.services.agreements.current.get(agreementId)!
  expect(items.find((one) => one.caseId === caseId)).toMatchObject({
    date: today,
    reference: expect.stringMatching(`^${pack.referencePrefix}-DE-`),
  })
})

type Someone = Awaited<ReturnType<typeof at>>

/** The form of the pack, filled for a person who does not exist; no photograph is at hand, and the form says why. */
async function fill({ ask }: Someone, requestedState: string, pack: AgreementPack) {
  const draft = await ask<DraftView>('POST', '/drafts', { agreementId: pack.id, requestedState }, 201)
  const [principal] = draft.content.persons
  const asOf = house.services.clock().toISOString().slice(0, 10)
  const person = createPerson(createRandom(pack.id), { asOf, nationality: requestedState })
  for (const { section, answers } of answersFor(
    inProcedure(pack, draft.content.setup.procedure),
    principal!,
    person,
    null,
  )) {
    const photograph = section.photograph ? { photograph: { notAvailable: pack.notAvailableReasons[0]!.id } } : {}
    const part = `section:${section.id}:${principal!.personId}`
    await ask('PUT', `/drafts/${draft.caseId}/parts/${part}`, { version: 0, content: { ...answers, ...photograph } })
  }
  const { personId } = principal!
  return { caseId: draft.caseId, personId, birthDate: person.birthDate }
}

async function rowOf({ get }: Someone, caseId: string) {
  const { items } = await get<Desk>('/desk')
  return items.find((one) => one.caseId === caseId)
}
