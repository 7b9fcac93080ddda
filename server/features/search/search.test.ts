import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchResult } from '../../../contract/search.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { search } from './search.ts'

let house: House
let roles: Roles
let rauf: Filed
let leyla: Filed
const passport = 'C07148823'

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  rauf = await house.file({
    principalOnly: true,
    principalAnswers: named('Aliyev', 'Rauf', 'Əliyev Rauf Məmməd oğlu'),
    evidenceNumber: passport,
  })
  leyla = await house.file({ principalOnly: true, principalAnswers: named('Aliyeva', 'Leyla', 'Əliyeva Leyla') })
  await house.file({
    principalOnly: true,
    unit: 'de-zab-bielefeld',
    principalAnswers: named('Mueller', 'Hans Peter', 'Müller Hans Peter'),
  })
})
afterAll(() => house.close())

function named(family_name: string, given_names: string, name_in_own_script: string) {
  return { family_name, given_names, name_in_own_script }
}

async function found(q: string, official: Official = roles.central): Promise<string[]> {
  const result = await search(house.services, official, { q })
  expect(searchResult.parse(result)).toEqual(result)
  return result.items.map((item) => item.person.familyName ?? item.reference)
}

describe('the search', () => {
  it.each([
    ['aliyev', ['Aliyev', 'Aliyeva']],
    ['ALİYEV RAUF', ['Aliyev']],
    ['rauf aliyev', ['Aliyev']],
    ['Əliyeva', ['Aliyeva']],
    ['Алиева Лейла', ['Aliyeva']],
    ['Məmməd oğlu', ['Aliyev']],
    ['müller', ['Mueller']],
    ['Mueller Peter', ['Mueller']],
    ['pet muel', ['Mueller']],
    ['ra ali', ['Aliyev']],
    ['liyev', []],
    ['%', []],
    ['~', []],
  ])('finds by “%s”', async (typed, names) => {
    expect(await found(typed)).toEqual(names)
  })

  it('finds by the beginning of a reference, however it is typed', async () => {
    const { items } = await search(house.services, roles.central, { q: 'aliyev rauf' })
    const { reference, caseId } = items[0]!
    expect(caseId).toBe(rauf.caseId)
    const spaced = reference.replaceAll('-', ' ')
    for (const typed of [
      reference,
      reference.toLowerCase(),
      spaced,
      reference.replaceAll('-', ''),
      reference.slice(0, -2),
    ]) {
      expect((await search(house.services, roles.central, { q: typed })).items.map((one) => one.caseId)).toEqual([
        caseId,
      ])
    }
  })

  it('finds by the number of a document, for those who read evidence', async () => {
    const byPassport = (official: Official) => search(house.services, official, { q: passport })
    const seen = await byPassport(roles.central)
    expect(seen.items.map((one) => [one.caseId, one.by])).toEqual([[rauf.caseId, 'document']])
    expect(await found('c 0714 8')).toEqual(['Aliyev'])
    expect((await byPassport(house.find('fr-dgef', 'central_desk'))).items).toEqual([])
    const { agreements } = house.services
    const loaded = agreements.current.get('eu-azerbaijan')
    const version = agreements.version
    // Under an agreement that lets the mission read particulars and no evidence.
    const closed = { ...loaded!.pack, sections: { ...loaded!.pack.sections, evidence: [] } }
    try {
      agreements.version = async () => closed
      expect((await byPassport(roles.central)).items).toEqual([])
      expect(await found('aliyev rauf')).toEqual(['Aliyev'])
    } finally {
      agreements.version = version
    }
  })

  it('finds by an own reference within the side that keeps it', async () => {
    await house.act(roles.central, rauf.caseId, 'set_references', {
      references: [
        { kind: 'registry_in', value: 'DMX 12-34/567' },
        { kind: 'archive', value: 'Qovluq Bahar' },
      ],
    })
    const { items } = await search(house.services, roles.central, { q: 'dmx1234 567' })
    expect(items.map((one) => [one.caseId, one.by])).toEqual([[rauf.caseId, 'own_reference']])
    expect(await found('qovluq-bahar')).toEqual(['Aliyev'])
    for (const other of [roles.desk, roles.officer, roles.mission]) expect(await found('DMX 12-34', other)).toEqual([])
    await house.act(roles.central, rauf.caseId, 'set_references', { references: [] })
    expect(await found('DMX 12-34')).toEqual([])
  })

  it('finds for an authority its own cases alone, and nothing for who reads no file', async () => {
    expect(await found('mueller', roles.officer)).toEqual([])
    expect(await found('mueller', house.find('de-zab-bielefeld', 'case_officer'))).toEqual(['Mueller'])
    expect(await found('mueller', roles.desk)).toEqual(['Mueller'])
    expect(await found('aliyev', roles.mission)).toEqual(['Aliyev', 'Aliyeva'])
    for (const [authority, role] of [
      ['fr-dgef', 'central_desk'],
      ['az-mia', 'verifier'],
      ['az-sbs-airport', 'border_officer'],
      ['de-bpolp', 'analyst'],
      ['de-operator', 'administrator'],
    ] as const) {
      expect(await found('aliyev', house.find(authority, role))).toEqual([])
    }
  })

  it('finds nothing that came in for a case officer of the requested authority', async () => {
    expect(await found('aliyev', { ...roles.central, roles: ['case_officer'] })).toEqual([])
  })

  it('finds a member of the family in the case of the family', async () => {
    const family = await house.file()
    const { items } = await search(house.services, roles.central, { q: 'zqx given' })
    expect(items.map((item) => [item.caseId, item.relation]).sort()).toEqual([
      [family.caseId, 'child'],
      [family.caseId, 'principal'],
    ])
  })

  it('leaves in the audit that one searched, and not what was typed', async () => {
    await found('aliyeva leyla')
    const line = await withSystem(house.services.pools.system, (tx) =>
      tx.selectFrom('audit').selectAll().where('act', '=', 'searched').orderBy('audit_id', 'desc').executeTakeFirst(),
    )
    expect(line).toMatchObject({ actor_id: roles.central.userId, case_id: null, details: { found: 1 } })
    expect(JSON.stringify(line)).not.toMatch(/leyla|aliev/i)
  })

  it('gives each person once, page after page, in a number of statements that no name changes', async () => {
    const expected = new Set<string>()
    for (let index = 0; index < 23; index++) {
      // Both words begin with the same letters, so each person fits in two places.
      const given = `Samir${'abcdefghijklmnopqrstuvwxyz'[index]}`
      expected.add((await house.file({ principalOnly: true, principalAnswers: named('Samadov', given, '') })).principal)
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await search(house.services, roles.central, { q: 'sam', ...(cursor ? { cursor } : {}) })
      expect(page.items.length).toBeLessThanOrEqual(20)
      seen.push(...page.items.map((item) => item.personId))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(23)
    expect(new Set(seen)).toEqual(expected)
    const few = await house.statements(() => search(house.services, roles.central, { q: 'leyla' }))
    const many = await house.statements(() => search(house.services, roles.central, { q: 'sam' }))
    expect(many).toHaveLength(few.length)
    expect(many.length).toBeLessThanOrEqual(3)
    await expect(search(house.services, roles.central, { q: 'sam', cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      statusCode: 422,
    })
  })

  it('finds nobody whose names were erased, and still the case by its reference', async () => {
    const { items } = await search(house.services, roles.central, { q: 'aliyeva leyla' })
    await withSystem(house.services.pools.system, (tx) =>
      tx
        .updateTable('data_keys')
        .set({ wrapped: null, destroyed_at: new Date() })
        .where('case_id', '=', leyla.caseId)
        .where('person_id', '=', leyla.principal)
        .execute(),
    )
    expect((await rebuildAll(house.services)).changed).toEqual([leyla.caseId])
    expect(await found('aliyeva')).toEqual([])
    expect(await found(items[0]!.reference)).toEqual([items[0]!.reference])
    const { keys } = await withSystem(house.services.pools.system, (tx) =>
      tx
        .selectFrom('case_names')
        .select((row) => row.fn.agg<string[]>('array_agg', ['key']).distinct().as('keys'))
        .where('case_id', '=', leyla.caseId)
        .executeTakeFirstOrThrow(),
    )
    expect(keys).toEqual([items[0]!.reference.toLowerCase().replaceAll('-', '')])
  })
})
