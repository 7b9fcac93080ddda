import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExchangeDocument, exchangeDocument } from '../../../contract/exchange.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { problemOf } from '../drafts/testing/steps.ts'
import { readDraft } from '../drafts/view.ts'
import { erase } from '../erasure/erase.ts'
import { exportCase } from './export.ts'
import { importApplication } from './import.ts'
import { exampleDocument, submitDraft } from './testing/journey.ts'

const mother = 'Plumbago'
const child = 'Sorrelwood'
const secret = 'Bindweed'

let house: House
let elsewhere: House
let roles: Roles
let filed: Filed
beforeAll(async () => {
  house = await openHouse()
  elsewhere = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file({ marks: { principal: mother, child } })
  await house.act(roles.officer, filed.caseId, 'add_note', { text: secret })
  await house.act(roles.central, filed.caseId, 'add_note', { text: secret })
})
afterAll(async () => {
  await house.close()
  await elsewhere.close()
})

/** Without what names the moment and the reader. */
function lasting(document: ExchangeDocument) {
  return { ...document, case: { ...document.case, exportedAt: '' } }
}

/** The answers as they stand in a document, whatever the persons are called in it. */
function saidIn({ application }: ExchangeDocument) {
  const { persons, answers, evidence = [] } = application
  const numbers = new Map(persons.map(({ id }, index) => [id, index]))
  return {
    persons: persons.map(({ relation, personClass, answers }) => ({ relation, personClass, answers })),
    answers,
    evidence: evidence.map(({ id: _, files: __, person, ...item }) => ({ ...item, person: numbers.get(person) })),
  }
}

test('what is exported in one installation is imported in another and says the same', async () => {
  const { services } = elsewhere
  const officer = rolesOf(elsewhere.find)
  const first = await importApplication(services, officer.officer, exampleDocument(), services.newId())
  await submitDraft(elsewhere, officer, first.draftId)
  const exported = await exportCase(services, officer.central, first.draftId)
  // Sealed sections stay where they were sealed, and own references with their owner.
  const sent = exampleDocument()
  delete sent.application.persons[0]!.answers!.health
  expect(saidIn(exported)).toEqual(saidIn(sent))

  const { draftId, filesLeftOut } = await importApplication(house.services, roles.officer, exported, 'round-trip')
  expect(filesLeftOut).toHaveLength(2)
  const { content } = await readDraft(house.services, roles.officer, draftId)
  const byPerson = content.persons.map(({ personId }) =>
    Object.entries(content.answers).flatMap(([section, given]) =>
      given[personId] ? [[section, given[personId]]] : [],
    ),
  )
  expect(byPerson.map((one) => Object.fromEntries(one))).toEqual(sent.application.persons.map(({ answers }) => answers))
  expect(content.answers.observations?.case).toEqual(sent.application.answers?.observations)
  expect(content.evidence).toMatchObject([{ number: 'C01234567', issuedAt: 'Gəncə', expiresOn: '2029-03-31' }])
  expect(content.references).toEqual([])
})

test('both States export the same, and nothing sealed or private', async () => {
  const ours = await exportCase(house.services, roles.desk, filed.caseId)
  const theirs = await exportCase(house.services, roles.central, filed.caseId)
  expect(lasting(ours)).toEqual(lasting(theirs))
  expect(exchangeDocument.parse(ours)).toEqual(ours)
  const text = JSON.stringify(ours)
  expect(text).toContain(mother)
  for (const hidden of [secret, 'berlin"', 'health', 'danger', 'decision']) expect(text).not.toContain(hidden)
  expect(ours.application.files).toEqual([
    expect.objectContaining({
      id: filed.photographId,
      purpose: 'photograph',
      digest: expect.stringMatching(/^.{64}$/),
    }),
    expect.objectContaining({ id: filed.scanId, purpose: 'evidence' }),
  ])
  expect(ours.application.evidence?.[0]?.files).toEqual([filed.scanId])
  expect(ours.case?.form.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(ours.reply).toBeUndefined()
})

test('the reply stands in it for each person, with the words that were sent', async () => {
  await accept(house, roles, filed)
  const { reply, case: facts } = await exportCase(house.services, roles.desk, filed.caseId)
  const accepted = { outcome: 'accepted', basis: 'decision', reason: null, text: expect.stringContaining('reply') }
  expect(reply?.persons).toEqual([
    expect.objectContaining({ person: filed.principal, ...accepted }),
    expect.objectContaining({ person: filed.child, ...accepted }),
  ])
  expect(facts).toMatchObject({ stage: 'accepted', requestingAuthority: 'de-bpolp', requestedAuthority: 'az-sms' })
})

test('a withdrawal is a stop to whoever reads the export on either side', async () => {
  const { caseId } = await house.file()
  await house.act(roles.desk, caseId, 'withdraw', { reason: 'legal_obstacle', text: secret })
  const ours = await exportCase(house.services, roles.desk, caseId)
  expect(ours.case?.stage).toBe('stopped')
  expect(JSON.stringify(ours)).not.toMatch(/withdraw|Bindweed|obstacle/)
})

test('each export leaves its line; a case of others answers as one that is not there', async () => {
  const lines = () =>
    withSystem(house.services.pools.system, (tx) =>
      tx
        .selectFrom('audit')
        .select(['actor_id', 'details'])
        .where('act', '=', 'case_exported')
        .where('case_id', '=', filed.caseId)
        .execute(),
    )
  const before = await lines()
  await exportCase(house.services, roles.central, filed.caseId)
  expect((await lines()).slice(before.length)).toMatchObject([
    { actor_id: roles.central.userId, details: { version: expect.any(Number) } },
  ])
  const stranger = house.find('fr-dgef', 'central_desk')
  const foreign = await problemOf(exportCase(house.services, stranger, filed.caseId))
  const nobody = await problemOf(exportCase(house.services, stranger, house.services.newId()))
  expect([foreign.statusCode, foreign.code]).toEqual([404, 'not_found'])
  expect(foreign.options).toEqual(nobody.options)
  const border = await problemOf(exportCase(house.services, roles.border, filed.caseId))
  expect(border.statusCode).toBe(404)
  const after = await lines()
  expect(after).toHaveLength(before.length + 1)
})

test('of an erased person only the place in the family is left', async () => {
  const family = await house.file({ marks: { principal: mother, child } })
  await erase(house.services, {
    ...{ caseId: family.caseId, personId: family.principal, basis: 'order' as const },
    ...{ althoughOpen: true, reason: 'a court ordered it' },
  })
  const { application } = await exportCase(house.services, roles.desk, family.caseId)
  const text = JSON.stringify(application)
  expect(text).not.toContain(mother)
  expect(text).toContain(child)
  expect(application.persons[0]).toEqual({
    ...{ id: family.principal, relation: 'principal', personClass: 'own_national', erased: true },
  })
  expect(application.answers).toEqual({})
  expect(application.files).toEqual([])
  expect(application.evidence).toEqual([
    { id: expect.any(String), person: family.principal, category: expect.any(String), copy: true, files: [] },
  ])
})
