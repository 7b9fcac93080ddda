import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verificationFile, verificationList } from '../../../contract/work.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { type Filed, mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { readVerification } from './file.ts'
import { listVerifications } from './list.ts'

let house: House
let roles: Roles
let filed: Filed
let named: string
let pictured: string

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file()
  const question = {
    personId: filed.principal,
    authority: 'az-mia',
    register: 'az-identity',
    question: `${mark} question`,
  }
  await house.act(roles.central, filed.caseId, 'request_verification', {
    requests: [
      { ...question, fields: ['family_name', 'birth_date'], documentIds: [filed.scanId] },
      { ...question, fields: ['given_names', 'photograph'], documentIds: [] },
    ],
  })
  const { verifications } = await house.fold(filed.caseId, 'requested')
  named = verifications[0]!.requestId
  pictured = verifications[1]!.requestId
})
afterAll(() => house.close())

const list = (view: 'open' | 'answered' = 'open') => listVerifications(house.services, roles.verifier, { view })
const read = (requestId: string) => readVerification(house.services, roles.verifier, requestId)

describe('what a register is asked', () => {
  it('lists the requests put to it, with the named particulars alone', async () => {
    const seen = await list()
    expect(verificationList.parse(seen)).toEqual(seen)
    expect(seen.items.map((item) => item.requestId)).toEqual([named, pictured])
    expect(seen.items[0]).toMatchObject({
      askedBy: 'az-sms',
      register: 'az-identity',
      wantedOn: '2026-03-28',
      person: { familyName: `${mark} family_name`, givenNames: null, birthDate: '1990-05-17', nationality: null },
    })
    expect(seen.items[0]?.reference).toMatch(/^AZ-DE-2026-/)
  })

  it('shows the named fields and documents, the question, and nothing else of the case', async () => {
    const seen = await read(named)
    expect(verificationFile.parse(seen)).toEqual(seen)
    expect(seen.fields.map(({ id, value }) => [id, value])).toEqual([
      ['family_name', `${mark} family_name`],
      ['birth_date', '17.05.1990'],
    ])
    expect(seen.question).toBe(`${mark} question`)
    expect(seen.documents.map((one) => one.documentId)).toEqual([filed.scanId])
    expect(seen.photographId).toBeNull()
    const words = JSON.stringify(seen).match(/zqx [a-z_]+/g)
    expect(new Set(words)).toEqual(new Set([`${mark} family_name`, `${mark} question`]))
  })

  it('shows the photograph where it was named, and then no other document', async () => {
    const seen = await read(pictured)
    expect(seen.photographId).toBe(filed.photographId)
    expect(seen.documents).toEqual([])
    expect(seen.person).toMatchObject({ familyName: null, givenNames: `${mark} given_names` })
  })

  it('writes down each look at a request, one for a page that asks again by itself', async () => {
    const looks = () =>
      withSystem(house.database.system, (tx) =>
        tx.selectFrom('audit').selectAll().where('act', '=', 'verification_read').orderBy('at').execute(),
      )
    house.setClock('2026-03-13T09:00:00Z')
    const before = (await looks()).length
    await read(named)
    await read(named)
    house.setClock('2026-03-13T09:20:00Z')
    await read(named)
    const look = { case_id: filed.caseId, authority_id: 'az-mia', details: { requestId: named } }
    expect((await looks()).slice(before)).toMatchObject([look, look])
  })

  it('is for the register that was asked, and there for its verifiers', async () => {
    for (const stranger of [house.find('az-moj', 'verifier'), roles.central, roles.mission, roles.desk]) {
      expect(await listVerifications(house.services, stranger, { view: 'open' })).toEqual({ items: [], next: null })
      await expect(readVerification(house.services, stranger, named)).rejects.toMatchObject({ statusCode: 404 })
    }
    await expect(read(house.services.newId())).rejects.toMatchObject({ statusCode: 404 })
  })

  it('moves to the answered ones with its own finding', async () => {
    await house.act(roles.verifier, filed.caseId, 'answer_verification', {
      requestId: named,
      result: 'possible',
      finding: `${mark} finding`,
    })
    expect((await list()).items.map((item) => item.requestId)).toEqual([pictured])
    expect((await list('answered')).items).toMatchObject([{ requestId: named, result: 'possible' }])
    expect((await read(named)).finding).toBe(`${mark} finding`)
    expect((await read(pictured)).finding).toBeNull()
  })

  it('lists every request once, page after page', async () => {
    const requests = Array.from({ length: 20 }, () => ({
      personId: filed.principal,
      authority: 'az-mia',
      register: 'az-passports',
      fields: ['family_name'],
    }))
    for (let i = 0; i < 3; i++) await house.act(roles.central, filed.caseId, 'request_verification', { requests })
    const first = await list()
    const rest = await listVerifications(house.services, roles.verifier, { view: 'open', cursor: first.next! })
    const ids = [...first.items, ...rest.items].map((item) => item.requestId)
    expect(ids).toHaveLength(61)
    expect(new Set(ids).size).toBe(61)
    expect(rest.next).toBeNull()
  })
})
