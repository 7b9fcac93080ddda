import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DeskItem, desk } from '../../../contract/cases.ts'
import type { Official } from '../../platform/http/actor.ts'
import { type Filed, mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, notify, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { readDesk } from './read.ts'

let house: House
let roles: Roles
/** In the order in which they were received, a day apart. */
const filed: Filed[] = []

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  for (const day of ['11', '09', '12', '10', '13']) {
    house.setClock(`2026-03-${day}T08:00:00Z`)
    filed.push(await house.file({ principalOnly: true }))
  }
})
afterAll(() => house.close())

const read = (official: Official, view: 'my_turn' | 'waiting' | 'closed', cursor?: string, limit = 100) =>
  readDesk(house.services, official, { view, order: 'deadline', limit, ...(cursor ? { cursor } : {}) })

const ids = (items: readonly DeskItem[]) => items.map((item) => item.caseId)

describe('the desk', () => {
  it('puts the deadline that bites first at the head, with the days left in the State of the official', async () => {
    const seen = await read(roles.central, 'my_turn')
    expect(desk.parse(seen)).toEqual(seen)
    expect(ids(seen.items)).toEqual([1, 3, 0, 2, 4].map((index) => filed[index]!.caseId))
    expect(seen.items[0]).toMatchObject({
      side: 'requested',
      otherState: 'DE',
      principal: { familyName: `${mark} family_name` },
      nextClock: 'reply',
      remindOn: '2026-03-24',
      dueOn: '2026-03-31',
      daysLeft: 18,
      news: { what: 'application_submitted', by: 'other_state' },
      assignee: null,
    })
    expect(seen.counts).toEqual({ my_turn: 5, waiting: 0, closed: 0 })
    expect((await read(roles.desk, 'waiting')).counts).toEqual({ my_turn: 0, waiting: 5, closed: 0 })
  })

  it('counts today where the official works: past midnight in Baku one day fewer is left', async () => {
    house.setClock('2026-03-13T21:00:00Z')
    const daysLeft = async (official: Official, view: 'my_turn' | 'waiting') =>
      (await read(official, view)).items.find((item) => item.dueOn === '2026-03-31')?.daysLeft
    expect(await daysLeft(roles.central, 'my_turn')).toBe(17)
    expect(await daysLeft(roles.desk, 'waiting')).toBe(18)
    // The mission sits in Berlin and counts in the State it acts for.
    expect(await daysLeft(roles.mission, 'waiting')).toBe(17)
  })

  it('gives every case once, page after page', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await read(roles.central, 'my_turn', cursor, 2)
      seen.push(...ids(page.items))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(ids((await read(roles.central, 'my_turn')).items))
    await expect(read(roles.central, 'my_turn', 'bm9uc2Vuc2U')).rejects.toMatchObject({ statusCode: 422 })
  })

  it('shows a unit its own cases alone, and the central desk those of every unit', async () => {
    const elsewhere = await house.file({ principalOnly: true, unit: 'de-zab-bielefeld' })
    const berlin = ids((await read(roles.officer, 'waiting')).items)
    expect(berlin).toHaveLength(5)
    expect(berlin).not.toContain(elsewhere.caseId)
    const other = house.find('de-zab-bielefeld', 'case_officer')
    expect(ids((await read(other, 'waiting')).items)).toEqual([elsewhere.caseId])
    expect(ids((await read(roles.desk, 'waiting')).items)).toContain(elsewhere.caseId)
  })

  it('moves closed cases apart, the last changed first, page after page', async () => {
    for (const one of filed.slice(0, 3)) {
      await house.act(roles.central, one.caseId, 'propose_reply', {
        persons: [
          {
            ...{ personId: one.principal, outcome: 'refused', reason: 'not_national', checked: ['application'] },
            text: `${mark} no entry`,
          },
        ],
      })
      const { proposal } = await house.fold(one.caseId, 'requested')
      await house.act(roles.approver, one.caseId, 'approve_reply', { proposalId: proposal!.proposalId })
    }
    const first = await read(roles.desk, 'closed', undefined, 2)
    const rest = await read(roles.desk, 'closed', first.next!, 2)
    expect(ids([...first.items, ...rest.items])).toEqual([2, 1, 0].map((index) => filed[index]!.caseId))
    expect(rest.next).toBeNull()
    expect(first.counts.closed).toBe(3)
  })

  it('asks the database three times, whatever lies on it', async () => {
    const short = await house.statements(() => read(roles.border, 'my_turn'))
    await accept(house, roles, filed[4]!)
    await notify(house, roles, filed[4]!, '2026-03-20')
    const long = await house.statements(() => read(roles.central, 'my_turn'))
    expect(long).toHaveLength(short.length)
    expect(long.length).toBeLessThanOrEqual(3)
  })
})
