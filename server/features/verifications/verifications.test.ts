import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VerificationView } from '../../../contract/verification-views.ts'
import { verificationFile, verificationList } from '../../../contract/work.ts'
import { withActor, withSystem } from '../../platform/database/transaction.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import type { Official } from '../../platform/http/actor.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import { type Filed, mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { verifyAll } from '../cases/verify.ts'
import { viewCase } from '../cases/view.ts'
import { readCaseDocument } from '../documents/read.ts'
import { exportCase } from '../exchange/export.ts'
import { readVerification } from './file.ts'
import { setHolder } from './holder.ts'
import { listVerifications } from './list.ts'
import { addScan, removeScan } from './scans.ts'

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

const list = (view: VerificationView = 'open') => listVerifications(house.services, roles.verifier, { view })
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
      expect(await listVerifications(house.services, stranger, { view: 'open' })).toEqual({
        items: [],
        gone: [],
        next: null,
      })
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

  it('is answered anew with a reason; the latest answer counts and both stay', async () => {
    const anew = { requestId: named, result: 'no_match', finding: `${mark} again`, reference: `${mark} 77` }
    await expect(house.act(roles.verifier, filed.caseId, 'answer_verification', anew)).rejects.toThrow()
    const put = { ...anew, correction: `${mark} namesake` }
    await house.act(roles.verifier, filed.caseId, 'answer_verification', put)
    const seen = await read(named)
    expect(verificationFile.parse(seen)).toEqual(seen)
    expect(seen).toMatchObject({ result: 'no_match', finding: `${mark} again` })
    expect(
      seen.answers.map(({ result, finding, reference, correction }) => [result, finding, reference, correction]),
    ).toEqual([
      ['no_match', `${mark} again`, `${mark} 77`, `${mark} namesake`],
      ['possible', `${mark} finding`, null, null],
    ])
    expect(seen.answers[0]!.by).toBe(roles.verifier.name)
    const view = await viewCase(house.services, roles.central, filed.caseId)
    expect(view.verifications).toMatchObject([
      { requestId: named, result: 'no_match', reference: `${mark} 77`, answers: 2 },
      { requestId: pictured, result: null, answers: 0, recalled: null },
    ])
    // Headers hold neither the finding nor the reference.
    const { rows } = await house.database.system.pg.query(
      `select count(*)::int as n from events where data::text like '%${mark}%'`,
    )
    expect(rows[0]!.n).toBe(0)
  })

  it('is held by a colleague who answers for the register, and by nobody else', async () => {
    await setHolder(house.services, roles.verifier, pictured, roles.verifier.userId)
    expect((await list('mine')).items.map(({ requestId, holder }) => [requestId, holder?.mine])).toEqual([
      [pictured, true],
    ])
    await expect(setHolder(house.services, roles.verifier, pictured, roles.central.userId)).rejects.toMatchObject({
      statusCode: 422,
    })
    const stranger = house.find('az-moj', 'verifier')
    await expect(setHolder(house.services, stranger, pictured, null)).rejects.toMatchObject({ statusCode: 404 })
    await setHolder(house.services, roles.verifier, pictured, null)
    expect((await list('mine')).items).toEqual([])
  })

  it('is handed over with its own day, and taken back: gone from here with the person, and named as gone', async () => {
    const request = { personId: filed.principal, authority: 'az-mia', register: 'az-identity', fields: ['family_name'] }
    const requests = [{ ...request, wantedBy: '2026-03-15' }]
    await house.act(roles.central, filed.caseId, 'request_verification', { requests })
    const [first] = (await list()).items
    expect(first).toMatchObject({ wantedOn: '2026-03-15', remindedAt: null })
    const { requestId } = first!
    house.setClock('2026-03-17T09:00:00Z')
    expect((await list('overdue')).items.map((one) => one.requestId)).toEqual([requestId])
    await house.act(roles.central, filed.caseId, 'remind_verification', { requestId })
    expect((await list()).items[0]!.remindedAt).toMatch(/^2026-03-17/)
    const registry = house.find('az-moj', 'verifier')
    const { registers } = (await withSystem(house.database.system, loadDirectory)).get('az-moj')!
    const over = { requestId, authority: 'az-moj', register: registers[0]!.code, text: `${mark} theirs` }
    const abroad = { ...over, authority: 'de-bpolp' }
    await expect(house.act(roles.verifier, filed.caseId, 'hand_over_verification', abroad)).rejects.toThrow()
    await house.act(roles.verifier, filed.caseId, 'hand_over_verification', over)
    await expect(read(requestId)).rejects.toMatchObject({ statusCode: 404 })
    const there = await readVerification(house.services, registry, requestId)
    expect(there).toMatchObject({ handedFrom: 'az-mia', handedOver: `${mark} theirs`, wantedOn: '2026-03-15' })

    await house.act(roles.central, filed.caseId, 'recall_verification', {
      ...{ requestId, reason: 'asked_in_error', text: `${mark} inside` },
    })
    await expect(readVerification(house.services, registry, requestId)).rejects.toMatchObject({ statusCode: 404 })
    const { gone } = await listVerifications(house.services, registry, { view: 'gone' })
    expect(gone).toMatchObject([{ requestId, how: 'recalled', reason: 'asked_in_error', to: null }])
    expect(JSON.stringify(gone)).not.toContain(mark)
    expect(verificationList.parse(await list('gone')).gone).toMatchObject([
      { requestId, how: 'handed_over', to: 'az-moj', reason: null },
    ])
    // Under the row policies alone the person is gone as well.
    const { authority, userId } = registry
    const actor = { actorId: userId, authorityId: authority.id, state: authority.state, roles: [] }
    const left = await withActor(
      house.services.pools.app,
      actor,
      async (tx) => {
        const { rows } = await sql<{ n: number }>`select (select count(*) from case_persons)::int
          + (select count(*) from event_payloads)::int + (select count(*) from data_keys)::int as n`.execute(tx)
        return rows[0]!.n
      },
      { now: '2026-03-17T09:00:00Z' },
    )
    expect(left).toBe(0)
    const view = await viewCase(house.services, roles.central, filed.caseId)
    expect(view.verifications.at(-1)).toMatchObject({ recalled: 'asked_in_error', handedFrom: 'az-mia' })
    expect(view.timeline.at(-1)).toMatchObject({ type: 'verification_recalled', text: `${mark} inside` })
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

  it('carries scans: seen by the uploader alone, then by the side that asked, and by nobody else', async () => {
    const add = (official = roles.verifier, changes: object = {}) =>
      addScan(house.services, official, pictured, {
        ...{ freeOfAsylumData: true, name: 'entry.pdf', bytes: pdfFile(), ...changes },
      })
    const sees = (official: Official, documentId: string) =>
      readCaseDocument(house.services, official, filed.caseId, documentId).then(
        () => true,
        () => false,
      )
    await expect(add(house.find('az-moj', 'verifier'))).rejects.toMatchObject({ statusCode: 404 })
    await expect(add(roles.central)).rejects.toMatchObject({ statusCode: 404 })
    await expect(add(roles.verifier, { freeOfAsylumData: false })).rejects.toMatchObject({ statusCode: 422 })
    await expect(add(roles.verifier, { bytes: Buffer.from('#!/bin/sh') })).rejects.toMatchObject({ statusCode: 422 })
    const { documentId: unwanted } = await add()
    expect(await sees(roles.verifier, unwanted)).toBe(true)
    for (const other of [roles.central, roles.desk, house.find('az-moj', 'verifier')]) {
      expect(await sees(other, unwanted), other.name).toBe(false)
    }
    await removeScan(house.services, roles.verifier, pictured, unwanted)
    expect(await sees(roles.verifier, unwanted)).toBe(false)

    const { documentId } = await add()
    const shown = { name: `${mark} Məmmədov`, birthDate: '1990-05-17' }
    const found = { requestId: pictured, result: 'match', finding: `${mark} entry`, shown }
    const answer = (documentIds: string[]) =>
      house.act(roles.verifier, filed.caseId, 'answer_verification', { ...found, documentIds })
    await expect(answer([filed.scanId])).rejects.toThrow()
    await answer([documentId])
    const seen = await read(pictured)
    expect(verificationFile.parse(seen)).toEqual(seen)
    expect(seen.answers).toMatchObject([{ shown, scans: [{ documentId, purpose: 'register_scan' }] }])
    // What it shows is no document that it was asked about.
    expect(seen.documents).toEqual([])
    const view = await viewCase(house.services, roles.central, filed.caseId)
    expect(view.verifications[1]).toMatchObject({ shown, scans: [{ documentId }] })
    for (const [official, expected] of [
      [roles.verifier, true],
      [roles.central, true],
      [roles.desk, false],
      [roles.officer, false],
      [roles.border, false],
      [house.find('az-moj', 'verifier'), false],
    ] as const) {
      expect(await sees(official, documentId), official.name).toBe(expected)
    }
    await expect(removeScan(house.services, roles.verifier, pictured, documentId)).rejects.toMatchObject({
      statusCode: 404,
    })
    const stream = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('documents').select('stream').where('document_id', '=', documentId).executeTakeFirst(),
    )
    expect(stream).toEqual({ stream: 'requested' })
    expect((await exportCase(house.services, roles.desk, filed.caseId)).application).toBeDefined()
    expect(JSON.stringify(await exportCase(house.services, roles.central, filed.caseId))).not.toContain(documentId)
    expect((await verifyAll(house.services)).faults).toEqual([])
    expect((await rebuildAll(house.services)).changed).toEqual([])
  })
})
