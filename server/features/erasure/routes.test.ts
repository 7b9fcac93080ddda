import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryView, signedCertificate } from '../../../contract/erasure.ts'
import { features } from '../../features.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official, Recognised } from '../../platform/http/actor.ts'
import { buildApp } from '../../platform/http/app.ts'
import { signedIn } from '../../testing/signed-in.ts'
import { asProblem } from '../cases/read-effect.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { erase } from './erase.ts'
import { everything, placesWith } from './testing/everything.ts'

let house: House
let roles: Roles
let filed: Filed
let app: FastifyInstance
let present: Recognised | null
const log: string[] = []
const person = 'Plumbago'

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file({ principalOnly: true, marks: { principal: person, child: person } })
  const logTo = { level: 'trace', stream: { write: (line: string) => void log.push(line) } }
  app = await buildApp(house.services, { recognise: async () => present, features, asProblem, logTo })
})
afterAll(async () => {
  await app.close()
  await house.close()
})

async function ask(official: Official, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  present = signedIn(official)
  return send(method, path, payload)
}

async function send(method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  const headers = { 'idempotency-key': house.services.newId() }
  return app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) })
}

const oversight = () => house.find('az-sms', 'oversight')
const ofCase = (path: string) => `/cases/${filed.caseId}${path}`
const ofPerson = (path: string) => ofCase(`/persons/${filed.principal}${path}`)

test('oversight holds a case and lifts the hold, with a fresh proof of who does', async () => {
  const none = await ask(oversight(), 'GET', ofCase('/memory'))
  expect(memoryView.parse(none.json())).toEqual({ retention: null, hold: null, mayHold: true, erasures: [] })
  const stale = signedIn(oversight())!
  present = { ...stale, proof: { ...stale.proof, provedAt: new Date(0) } as Recognised['proof'] }
  expect((await send('POST', ofCase('/hold'), { reason: 'A court asks' })).json().code).toBe('proof_needed')
  expect((await ask(oversight(), 'POST', ofCase('/hold'), { reason: 'x' })).json()).toMatchObject({
    code: 'invalid',
    fields: [{ path: 'reason' }],
  })
  const held = await ask(oversight(), 'POST', ofCase('/hold'), { reason: `${person} asked a court` })
  expect(held.json().hold).toMatchObject({ reason: `${person} asked a court` })
  expect((await ask(roles.desk, 'POST', ofCase('/hold'), { reason: 'Not theirs' })).statusCode).toBe(404)
  expect((await ask(roles.central, 'GET', ofCase('/memory'))).json().mayHold).toBe(false)
  expect((await ask(oversight(), 'POST', ofCase('/hold/lift'))).json().hold).toBeNull()
  expect((await ask(oversight(), 'POST', ofCase('/hold/lift'))).json().code).toBe('not_held')
})

test('the record comes as an archive, to those alone who may make it, and never on a stale proof', async () => {
  const made = await ask(oversight(), 'GET', ofPerson('/record'))
  expect(made.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': expect.stringMatching(/^attachment; filename="record-AZ-DE-2026-\d{6}-.\.zip"$/),
    'cache-control': 'private, no-store',
  })
  expect(Object.keys(unzipSync(made.rawPayload))).toContain('record.pdf')
  const stale = signedIn(oversight())!
  present = { ...stale, proof: { ...stale.proof, provedAt: new Date(0) } as Recognised['proof'] }
  expect((await send('GET', ofPerson('/record'))).json().code).toBe('proof_needed')
  expect((await ask(roles.officer, 'GET', ofPerson('/record'))).statusCode).toBe(404)
})

test('after the erasure the certificate is read, files are gone, words are refused, and the log never knew', async () => {
  expect((await ask(roles.central, 'GET', ofPerson('/certificate'))).statusCode).toBe(404)
  const { services } = house
  await ask(roles.central, 'POST', ofCase('/actions/send_message'), { input: { text: `${person} was met` } })
  await erase(services, { personId: filed.principal, basis: 'order', althoughOpen: true, reason: 'Order 4' })
  const shown = await ask(roles.central, 'GET', ofPerson('/certificate'))
  expect(signedCertificate.parse(shown.json()).certificate.personId).toBe(filed.principal)
  const printed = await ask(roles.mission, 'GET', ofPerson('/certificate.pdf'))
  expect(printed.headers['content-type']).toBe('application/pdf')
  const stranger = house.find('fr-dgef', 'central_desk')
  expect((await ask(stranger, 'GET', ofPerson('/certificate'))).statusCode).toBe(404)
  expect((await ask(roles.desk, 'GET', ofCase('/memory'))).json().erasures).toEqual([
    { personId: filed.principal, erasedAt: expect.any(String), finalOn: '2026-04-18' },
  ])

  const file = await ask(roles.central, 'GET', ofCase(`/documents/${filed.scanId}`))
  expect([file.statusCode, file.json().code]).toEqual([410, 'document_erased'])
  expect((await ask(stranger, 'GET', ofCase(`/documents/${filed.scanId}`))).statusCode).toBe(404)
  const word = await ask(roles.central, 'POST', ofCase('/actions/send_message'), { input: { text: 'Once more' } })
  expect([word.statusCode, word.json().code]).toEqual([409, 'person_erased'])
  expect((await ask(roles.central, 'GET', ofCase('/forms/reply'))).statusCode).toBe(404)
  expect((await ask(roles.desk, 'GET', ofPerson('/record'))).statusCode).toBe(200)

  expect(placesWith(await everything(house), person)).toEqual([])
  expect(log.length).toBeGreaterThan(20)
  expect(log.join('')).not.toMatch(new RegExp(person, 'i'))
})

test('a draft goes as a whole, wherever in it the person was named', async () => {
  const made = await ask(roles.officer, 'POST', '/drafts', { agreementId: 'eu-azerbaijan', requestedState: 'AZ' })
  const { caseId, content } = made.json()
  const personId = content.persons[0].personId
  const part = `/drafts/${caseId}/parts/${encodeURIComponent(`section:person:${personId}`)}`
  const answers = { family_name: { value: 'Hellebore' }, last_address: { value: 'Hellebore street' } }
  expect((await ask(roles.officer, 'PUT', part, { version: 0, content: answers })).statusCode).toBe(200)
  expect((await ask(roles.officer, 'POST', `/drafts/${caseId}/handover`)).statusCode).toBe(200)
  const told = () =>
    withSystem(house.services.pools.system, (tx) =>
      tx.selectFrom('notices').select('kind').where('case_id', '=', caseId).execute(),
    )
  expect((await told()).map(({ kind }) => kind)).toContain('draft_handed_over')
  expect(placesWith(await everything(house), 'Hellebore')).toContain('table public.drafts')
  const [erasure] = await erase(house.services, { personId, basis: 'order' })
  expect(erasure).toMatchObject({ kind: 'draft', caseId, reference: null })
  expect(placesWith(await everything(house), 'Hellebore')).toEqual([])
  expect((await ask(roles.officer, 'GET', `/drafts/${caseId}`)).statusCode).toBe(404)
  expect(await told()).toEqual([])
})
