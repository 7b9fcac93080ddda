import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withActor, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { openSealedSection } from '../cases/sealed.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { viewCase } from '../cases/view.ts'
import { readCaseDocument } from '../documents/read.ts'
import { proveRecord } from '../operations/prove.ts'
import { search } from '../search/search.ts'
import { looksAtCase, looksOfOfficial } from './looks.ts'
import { lookingOfficials } from './officials.ts'
import { findOverseen } from './overseen-case.ts'
import { proveCase, readProofState } from './proof.ts'

let house: House
let roles: Roles
let baku: Official
let berlin: Official
let filed: Filed
let other: Filed

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  baku = house.find('az-sms', 'oversight')
  berlin = house.find('de-bpolp', 'oversight')
  filed = await house.file({ principalOnly: true })
  other = await house.file({ principalOnly: true, unit: 'fr-pp-paris', central: 'fr-dgef', state: 'FR' })
  await viewCase(house.services, roles.central, filed.caseId)
  await viewCase(house.services, roles.mission, filed.caseId)
  await viewCase(house.services, roles.desk, filed.caseId)
  await readCaseDocument(house.services, roles.central, filed.caseId, filed.scanId)
  const purpose = { personId: filed.principal, purpose: 'Preparing the escort' }
  await openSealedSection(house.services, roles.central, filed.caseId, 'health', purpose)
  await search(house.services, roles.approver, { q: 'zqx' })
})
afterAll(() => house.close())
beforeEach(() => house.setClock('2026-03-14T08:00:00Z'))

type Asked = Partial<Parameters<typeof looksAtCase>[3]>
const ofCase = (official: Official, asked: Asked = {}, { caseId }: Filed = filed) =>
  looksAtCase(house.services, official, caseId, { limit: 100, ...asked })
const week = { from: '2026-03-10', until: '2026-03-16' }
const refusedWith = (statusCode: number) => expect.objectContaining({ statusCode })

describe('who looked at a case', () => {
  test('is told of the own officials, with what they saw and the purpose they stated', async () => {
    const { items, officials, case: found } = await ofCase(baku)
    expect(found.caseId).toBe(filed.caseId)
    expect(items.map(({ official, act }) => [official.userId, act])).toEqual([
      [roles.central.userId, 'sealed_opened'],
      [roles.central.userId, 'document_read'],
      [roles.mission.userId, 'case_read'],
      [roles.central.userId, 'case_read'],
    ])
    expect(items[0]).toMatchObject({
      ...{ section: 'health', purpose: 'Preparing the escort', kind: 'sealed', bySystem: false },
      official: { name: roles.central.name, authorityId: 'az-sms' },
    })
    expect(items[1]).toMatchObject({ document: 'evidence', purpose: null })
    expect(officials.map(({ userId }) => userId).sort()).toEqual([roles.central.userId, roles.mission.userId].sort())
  })

  test('is told to each State of its own officials alone', async () => {
    const { items, officials } = await ofCase(berlin)
    expect(items.map(({ official }) => official.userId)).toEqual([roles.desk.userId])
    expect(JSON.stringify([items, officials])).not.toMatch(/az-|Preparing/)
  })

  test('is filtered by kind and by official', async () => {
    const acts = async (asked: Asked) => (await ofCase(baku, asked)).items.map(({ act }) => act)
    expect(await acts({ kind: 'sealed' })).toEqual(['sealed_opened'])
    expect(await acts({ official: roles.mission.userId })).toEqual(['case_read'])
    expect(await acts({ official: roles.desk.userId })).toEqual([])
  })

  test('comes page by page, each look once', async () => {
    const told: string[] = []
    const whole = (await ofCase(baku, { kind: 'case' })).items.map(({ lookId }) => lookId)
    let cursor: string | undefined
    do {
      const page = await ofCase(baku, { kind: 'case', limit: 1, ...(cursor ? { cursor } : {}) })
      expect(page.items).toHaveLength(1)
      told.push(page.items[0]!.lookId)
      cursor = page.next ?? undefined
    } while (cursor)
    expect(told).toEqual(whole)
    await expect(ofCase(baku, { cursor: 'nonsense' })).rejects.toEqual(refusedWith(422))
  })

  test('is a look itself, and recorded', async () => {
    const before = (await ofCase(baku, { kind: 'oversight' })).items.length
    const { items } = await ofCase(baku, { kind: 'oversight' })
    expect(items).toHaveLength(before + 1)
    expect(items[0]).toMatchObject({ act: 'looks_read', official: { userId: baku.userId } })
    expect((await ofCase(berlin, { kind: 'oversight', official: baku.userId })).items).toEqual([])
  })

  test('is nothing for those who work on it, for a stranger, or for oversight that reads no file', async () => {
    const strangers = [roles.central, roles.approver, roles.desk, roles.mission, roles.verifier, roles.border]
    for (const one of [...strangers, house.find('de-bfdi', 'oversight'), house.find('az-ombudsman', 'oversight')]) {
      await expect(ofCase(one)).rejects.toEqual(refusedWith(404))
      await expect(proveCase(house.services, one, filed.caseId)).rejects.toEqual(refusedWith(404))
    }
    await expect(ofCase(berlin, {}, other)).rejects.toEqual(refusedWith(404))
  })

  test('is found by the reference, in the file of one’s own authority alone', async () => {
    const { reference } = (await ofCase(baku)).case
    const found = (official: Official) => findOverseen(house.services, official, reference.toLowerCase())
    expect(await found(baku)).toEqual({ caseId: filed.caseId, reference })
    expect(await found(berlin)).toEqual({ caseId: filed.caseId, reference })
    await expect(found(house.find('az-ombudsman', 'oversight'))).rejects.toEqual(refusedWith(404))
    await expect(found(roles.central)).rejects.toEqual(refusedWith(403))
    await expect(findOverseen(house.services, baku, 'NO-SUCH')).rejects.toEqual(refusedWith(404))
  })
})

describe('how often', () => {
  test('is told to whoever answers for the work of others, and counts the own State', async () => {
    const seen = async (official: Official) => (await viewCase(house.services, official, filed.caseId)).looks
    const own = await seen(roles.approver)
    expect(own?.officials).toBeGreaterThanOrEqual(2)
    expect(own?.looks).toBeGreaterThanOrEqual(4)
    expect((await seen(roles.desk))?.officials).toBeLessThan(own!.officials)
    expect(await seen(roles.mission)).toBeNull()
    expect(await seen(roles.officer)).toBeNull()
  })
})

describe('the officials of a State in a period', () => {
  test('are counted, those who opened sealed sections first, and none of another State', async () => {
    const counted = await lookingOfficials(house.services, baku, week)
    expect(counted[0]).toMatchObject({ official: { userId: roles.central.userId }, sealed: 1, cases: 1 })
    const searcher = counted.find(({ official }) => official.userId === roles.approver.userId)
    expect(searcher).toMatchObject({ sealed: 0, searches: 1 })
    expect(counted.every(({ official }) => official.authorityId.startsWith('az-'))).toBe(true)
    const german = await lookingOfficials(house.services, berlin, week)
    expect(german.every(({ official }) => official.authorityId.startsWith('de-'))).toBe(true)
    expect(await lookingOfficials(house.services, baku, { from: '2026-01-01', until: '2026-01-31' })).toEqual([])
  })

  test('are counted for oversight alone, for at most a quarter of a year', async () => {
    await expect(lookingOfficials(house.services, roles.central, week)).rejects.toEqual(refusedWith(403))
    for (const period of [
      { from: '2026-03-16', until: '2026-03-10' },
      { from: '2025-01-01', until: '2026-03-10' },
    ]) {
      await expect(lookingOfficials(house.services, baku, period)).rejects.toEqual(refusedWith(422))
    }
  })

  test('are each told look by look, searches too, and of a case that is not read no reference', async () => {
    const of = (official: Official, { userId }: Official) =>
      looksOfOfficial(house.services, official, userId, { ...week, limit: 100 })
    const searched = (await of(baku, roles.approver)).items.find(({ act }) => act === 'searched')
    expect(searched).toMatchObject({ case: null, count: expect.any(Number) })
    const read = (await of(baku, roles.mission)).items.find(({ act }) => act === 'case_read')
    expect(read?.case?.reference).toMatch(/\d/)
    const independent = await of(house.find('az-ombudsman', 'oversight'), roles.mission)
    expect(independent.items.find(({ act }) => act === 'case_read')?.case).toEqual({
      ...{ caseId: filed.caseId, reference: null },
    })
    await expect(of(baku, roles.desk)).rejects.toEqual(refusedWith(404))
    const { items } = await of(baku, baku)
    expect(items.filter(({ act }) => act === 'looks_read').length).toBeGreaterThan(0)
  })
})

test('the row policies show no more: own lines, counts to supervisors, the own State to oversight', async () => {
  const lines = async ({ userId, authority }: Official, held: readonly string[], caseId = filed.caseId) =>
    withActor(
      house.services.pools.app,
      { actorId: userId, authorityId: authority.id, state: authority.state, roles: held },
      async (tx) => {
        const { rows } = await sql<{ actor: string; state: string }>`
          select distinct a.actor_id as actor, o.state from audit a join authorities o using (authority_id)
           where a.case_id = ${caseId}`.execute(tx)
        return rows
      },
    )
  expect((await lines(roles.mission, ['mission_officer'])).map(({ actor }) => actor)).toEqual([roles.mission.userId])
  for (const held of [['approver'], ['oversight']]) {
    const seen = await lines(roles.approver, held)
    expect(seen.length).toBeGreaterThan(2)
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['AZ']))
  }
  // A supervisor counts at cases that are read; a German one nothing at the French case.
  expect(await lines(roles.desk, ['central_desk'], other.caseId)).toEqual([])
  expect(await lines(roles.desk, [], filed.caseId)).toMatchObject([{ actor: roles.desk.userId }])
})

describe('whether the record is sound', () => {
  test('is said of one case at once, with the heads of both streams that may be read', async () => {
    const proof = await proveCase(house.services, baku, filed.caseId)
    expect(proof).toMatchObject({ sound: true, erased: false, faults: [] })
    const kept = await withSystem(house.services.pools.system, (tx) =>
      tx.selectFrom('case_streams').selectAll().where('case_id', '=', filed.caseId).execute(),
    )
    expect(proof.heads.map(({ stream }) => stream)).not.toContain('requesting')
    for (const { stream, hash, events } of proof.heads) {
      const head = kept.find((one) => one.stream === stream)!
      expect([hash, events]).toEqual([head.head_hash.toString('hex'), head.version])
    }
    const acts = (await ofCase(baku, { kind: 'oversight' })).items.map(({ act }) => act)
    expect(acts).toContain('record_proven')
  })

  test('is said of the last night, with the cases in which something was found, and not of others’', async () => {
    const state = (official: Official) => readProofState(house.services, official)
    expect(await state(baku)).toEqual({ finishedAt: null, goesOnSince: null, faults: [] })
    const { owner } = house.database
    const spoil = (stream: string, how: string) =>
      sql
        .raw(`update events set data = ${how} where case_id = '${filed.caseId}' and stream = '${stream}' and seq = 1`)
        .execute(owner.db)
    await owner.pg.query('alter table events no force row level security')
    await spoil('requesting', `jsonb_set(data, '{x}', '1')`)
    const pace = { slice: 1, longest: 60_000, rest: 0 }
    await proveRecord(house.services, pace)
    // What the requesting side keeps for itself is wrong: its own oversight is told, the other learns nothing.
    expect((await state(berlin)).faults).toMatchObject([
      { caseId: filed.caseId, what: expect.arrayContaining(['hash']) },
    ])
    expect((await state(baku)).faults).toEqual([])
    expect((await proveCase(house.services, baku, filed.caseId)).sound).toBe(true)
    expect((await proveCase(house.services, berlin, filed.caseId)).faults).toContainEqual({
      ...{ stream: 'requesting', seq: 1, what: 'hash' },
    })
    await spoil('requesting', `data - 'x'`)
    await proveCase(house.services, berlin, filed.caseId)
    const mended = await state(berlin)
    expect(mended.faults).toEqual([])
    expect(mended.finishedAt).toMatch(/^2026-03-14/)
    await expect(state(roles.central)).rejects.toEqual(refusedWith(403))
  })
})
