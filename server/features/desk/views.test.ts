import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeskArrangement, ViewContent } from '../../../contract/desk.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { changeView, chooseColumns, deleteView, hideView, makeView, readArrangement } from './views.ts'

let house: House
let roles: Roles
let officer: Official
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  officer = house.find('de-zab-bielefeld', 'case_officer')
  await house.file({ principalOnly: true })
})
afterAll(() => house.close())

const content = (more: Partial<ViewContent> = {}): ViewContent => ({
  view: 'my_turn',
  order: 'deadline',
  filters: {},
  columns: null,
  ...more,
})
const make = (official: Official, name: string, shared = false, what = content()) =>
  makeView(house.services, official, { name, shared, content: what })
const read = (official: Official) => readArrangement(house.services, official)
const names = ({ views }: DeskArrangement) => views.map(({ name, shared }) => (shared ? `${name} (shared)` : name))

describe('views of the desk', () => {
  it('are kept for whoever made them, and counted', async () => {
    const { viewId } = await make(roles.central, 'From Germany', false, content({ filters: { state: 'DE' } }))
    await make(roles.central, 'From France', false, content({ filters: { state: 'FR' } }))
    const { views } = await read(roles.central)
    expect(views.map(({ name, count }) => [name, count])).toEqual([
      ['From France', 0],
      ['From Germany', 1],
    ])
    expect(views.find((one) => one.viewId === viewId)).toMatchObject({ mayChange: true, by: roles.central.name })
    expect(names(await read(roles.approver))).toEqual([])
    expect(names(await read(roles.desk))).toEqual([])
  })

  it('are shared within the authority by whoever supervises, and hidden by whoever does not want them', async () => {
    const { viewId } = await make(roles.central, 'For all', true)
    expect(names(await read(roles.approver))).toEqual(['For all (shared)'])
    expect(names(await read(roles.desk))).toEqual([])
    expect((await read(roles.mission)).views).toEqual([])
    await hideView(house.services, roles.approver, viewId, true)
    expect((await read(roles.approver)).views[0]).toMatchObject({ hidden: true, count: null })
    expect((await read(roles.central)).views.find((one) => one.viewId === viewId)?.hidden).toBe(false)
    await hideView(house.services, roles.approver, viewId, false)
    expect((await read(roles.approver)).views[0]?.hidden).toBe(false)
  })

  it('are not shared by anybody else: neither by the program nor by the database', async () => {
    expect((await read(officer)).mayShare).toBe(false)
    expect(() => make(officer, 'Ours', true)).toThrow('may_not_share_views')
    const straight = withOfficial(house.services, officer, (tx) =>
      sql`insert into desk_views (view_id, authority_id, user_id, name, shared, content, version, created_at, updated_at, updated_by)
          values (gen_random_uuid(), ${officer.authority.id}, ${officer.userId}::uuid, 'Ours', true, '{}', 1, now(), now(),
                  ${officer.userId}::uuid)`.execute(tx),
    )
    await expect(straight).rejects.toMatchObject({ code: '42501' })
  })

  it('are nothing for whoever has no desk', () => {
    const administrator = { ...officer, roles: ['administrator'] as const, readsCases: false }
    expect(() => make(administrator, 'Mine')).toThrow('not_your_role')
  })

  it('explain a name that is taken, a colleague who was quicker, and one that is gone', async () => {
    const taken = { statusCode: 422, options: { fields: [{ path: 'name', code: 'view_name_taken' }] } }
    await expect(make(roles.central, 'from GERMANY')).rejects.toMatchObject(taken)
    await expect(make(roles.approver, 'for ALL', true)).rejects.toMatchObject(taken)
    // The same word may be one's own and another's, or one's own and shared.
    await make(roles.approver, 'From Germany')
    const [shared] = (await read(roles.approver)).views.filter((one) => one.shared)
    const change = (official: Official, name: string, version: number) =>
      changeView(house.services, official, shared!.viewId, { name, shared: true, content: content(), version })
    expect(await change(roles.approver, 'For everybody', 1)).toEqual({ version: 2 })
    await expect(change(roles.central, 'For us', 1)).rejects.toMatchObject({ statusCode: 409, code: 'view_changed' })
    await deleteView(house.services, roles.central, shared!.viewId)
    await expect(change(roles.approver, 'For us', 2)).rejects.toMatchObject({ statusCode: 404, code: 'view_gone' })
    await expect(deleteView(house.services, roles.approver, shared!.viewId)).rejects.toMatchObject({
      code: 'view_gone',
    })
  })

  it('are changed and deleted by nobody else', async () => {
    const { viewId } = await make(roles.central, 'Mine')
    const wanted = { name: 'Theirs', shared: false, content: content(), version: 1 }
    for (const other of [roles.approver, roles.desk, officer]) {
      await expect(changeView(house.services, other, viewId, wanted)).rejects.toMatchObject({ code: 'view_gone' })
      await expect(deleteView(house.services, other, viewId)).rejects.toMatchObject({ code: 'view_gone' })
      const touched = await withOfficial(house.services, other, (tx) =>
        sql`update desk_views set name = 'Theirs' where view_id = ${viewId}`.execute(tx),
      )
      expect(touched.numAffectedRows).toBe(0n)
    }
  })

  it('end at thirty', async () => {
    for (let number = 0; number < 30; number++) await make(officer, `View ${number}`)
    await expect(make(officer, 'One more')).rejects.toMatchObject({ code: 'too_many_views' })
  })
})

it('the columns stay as they were chosen, for each official', async () => {
  expect((await read(roles.desk)).columns).toEqual(['date', 'case', 'stage'])
  await chooseColumns(house.services, roles.desk, ['stage', 'waiting', 'own_reference'])
  expect((await read(roles.desk)).columns).toEqual(['stage', 'waiting', 'own_reference'])
  expect((await read(roles.officer)).columns).toEqual(['date', 'case', 'stage'])
})
