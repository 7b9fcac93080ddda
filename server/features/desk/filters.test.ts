import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeskFilters, DeskOrder } from '../../../contract/desk.ts'
import { dueClasses } from '../../../contract/desk-choices.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { keepLook } from '../cases/look.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { viewCase } from '../cases/view.ts'
import { readDesk } from './read.ts'

let house: House
let roles: Roles
/** Filed on the 9th, 10th and 11th; the second with a minor, the third of another unit. */
let alone: Filed
let family: Filed
let elsewhere: Filed

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  house.setClock('2026-03-09T08:00:00Z')
  alone = await house.file({ principalOnly: true })
  house.setClock('2026-03-10T08:00:00Z')
  family = await house.file({ principalAnswers: { birth_date: '2009-01-01' } })
  house.setClock('2026-03-11T08:00:00Z')
  elsewhere = await house.file({ principalOnly: true, unit: 'de-zab-bielefeld' })
})
afterAll(() => house.close())

async function passing(
  filters: DeskFilters,
  official: Official = roles.central,
  view: 'my_turn' | 'waiting' | 'closed' = 'my_turn',
  order: DeskOrder = 'deadline',
): Promise<string[]> {
  const found = await readDesk(house.services, official, { view, order, limit: 100, ...filters })
  expect(found.filtered).toBe(Object.keys(filters).length > 0 ? found.items.length : null)
  return found.items.map((item) => item.caseId)
}

const look = async (official: Official, { caseId }: Filed) => {
  const { versions } = await viewCase(house.services, official, caseId)
  await keepLook(house.services, official, caseId, versions)
}
const newsOf = async (official: Official, { caseId }: Filed) => {
  for (const view of ['my_turn', 'waiting', 'closed'] as const) {
    const { items } = await readDesk(house.services, official, { view, limit: 100 })
    const found = items.find((item) => item.caseId === caseId)
    if (found) return found.news
  }
  throw new Error('not on the desk')
}

describe('filters of the desk', () => {
  it('narrow a list, each by itself and together, and count what passes', async () => {
    const all = [alone, family, elsewhere].map(({ caseId }) => caseId)
    expect(await passing({})).toEqual(all)
    expect(await passing({ stage: 'received' })).toEqual(all)
    expect(await passing({ stage: 'accepted' })).toEqual([])
    expect(await passing({ state: 'DE' })).toEqual(all)
    expect(await passing({ state: 'FR' })).toEqual([])
    expect(await passing({ agreement: 'eu-azerbaijan', procedure: 'normal' })).toEqual(all)
    expect(await passing({ procedure: 'accelerated' })).toEqual([])
    expect(await passing({ minors: 'yes' })).toEqual([family.caseId])
    expect(await passing({ minors: 'yes', stage: 'accepted' })).toEqual([])
    // Not a word of the desk of the other side.
    expect(await passing({ state: 'AZ' }, roles.desk, 'waiting')).toEqual(all)
  })

  it('count the days from today in the State of the official', async () => {
    const before = await readDesk(house.services, roles.central, { view: 'my_turn', limit: 100 })
    const first = before.items[0]!
    house.setClock(`${first.remindOn}T08:00:00Z`)
    expect(await passing({ due: 'today' })).toEqual([first.caseId])
    expect(await passing({ due: '3days' })).toContain(first.caseId)
    expect(await passing({ due: '7days' })).toHaveLength(3)
    expect(await passing({ due: 'overdue' })).toEqual([])
    const all = [alone, family, elsewhere].map(({ caseId }) => caseId)
    // Each case is in one class alone, by the day on which the effect bites.
    house.setClock(`${first.dueOn}T08:00:00Z`)
    expect(await passing({ due: 'falls_today' })).toContain(first.caseId)
    const classes = await Promise.all(dueClasses.map((due) => passing({ due })))
    expect([...classes.flat(), ...(await passing({ due: 'overdue' }))].toSorted()).toEqual([...all].toSorted())
    expect((await passing({ due: 'falls_0to7' })).toSorted()).toEqual(classes.slice(0, 3).flat().toSorted())
    house.setClock('2026-03-11T08:00:00Z')
    expect(await passing({ due: '7days' })).toEqual([])
    expect(await passing({ due: 'falls_later' })).toHaveLength(all.length)
    // Filed on the 9th, 10th and 11th: a class changes at midnight where the official works, which is an evening earlier elsewhere.
    expect(await passing({ waits: 'under_30' })).toEqual(all)
    house.setClock('2026-04-07T19:59:00Z')
    expect(await passing({ waits: 'under_30' })).toEqual(all)
    house.setClock('2026-04-07T20:01:00Z')
    expect(await passing({ waits: '30_to_89' })).toEqual([alone.caseId])
    expect((await passing({ waits: 'under_30' })).toSorted()).toEqual(
      [family, elsewhere].map(({ caseId }) => caseId).toSorted(),
    )
    expect(await passing({ waits: '90_to_179' })).toEqual([])
    expect(await passing({ waits: '180_and_over' })).toEqual([])
    house.setClock('2026-03-11T08:00:00Z')
  })

  it("find what a colleague holds, what is one's own and what is nobody's", async () => {
    await withOfficial(house.services, roles.central, (tx) =>
      tx
        .insertInto('assignments')
        .values({
          authority_id: roles.central.authority.id,
          case_id: family.caseId,
          user_id: roles.approver.userId,
          assigned_by: roles.central.userId,
          assigned_at: house.services.clock(),
        })
        .execute(),
    )
    expect(await passing({ assignee: 'me' })).toEqual([])
    expect(await passing({ assignee: 'me' }, roles.approver)).toEqual([family.caseId])
    expect(await passing({ assignee: roles.approver.userId })).toEqual([family.caseId])
    expect(await passing({ assignee: 'nobody' })).toEqual([alone.caseId, elsewhere.caseId])
  })
})

describe('the order', () => {
  it('is by how long whoever has the turn has had it, where that is asked', async () => {
    const waiting = await passing({}, roles.desk, 'waiting', 'waiting')
    expect(waiting).toEqual([alone, family, elsewhere].map(({ caseId }) => caseId))
    expect(await passing({}, roles.desk, 'waiting', 'change')).toEqual([...waiting].reverse())
    house.setClock('2026-03-12T08:00:00Z')
    await house.act(roles.central, alone.caseId, 'send_message', { text: 'One question.' })
    // A message is no turn.
    expect(await passing({}, roles.desk, 'waiting', 'waiting')).toEqual(waiting)
    expect((await passing({}, roles.desk, 'waiting', 'change'))[0]).toBe(alone.caseId)
    const { items } = await readDesk(house.services, roles.desk, { view: 'waiting', order: 'waiting', limit: 100 })
    expect(items.map((item) => item.daysWaiting)).toEqual([3, 2, 1])
  })

  it('goes on page after page, whichever it is', async () => {
    for (const order of ['deadline', 'waiting', 'change'] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await readDesk(house.services, roles.desk, { view: 'waiting', order, limit: 1, cursor })
        seen.push(...page.items.map((item) => item.caseId))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(seen).toEqual(await passing({}, roles.desk, 'waiting', order))
    }
  })
})

describe('what is new to an official', () => {
  it("is what others did since the last look, in their words and never one's own doing", async () => {
    expect(await newsOf(roles.central, elsewhere)).toEqual({
      what: 'application_submitted',
      by: 'other_state',
      name: null,
    })
    await look(roles.central, elsewhere)
    expect(await newsOf(roles.central, elsewhere)).toBeNull()
    expect(await passing({ news: 'yes' })).not.toContain(elsewhere.caseId)

    house.setClock('2026-03-12T09:00:00Z')
    await house.act(roles.desk, elsewhere.caseId, 'send_message', { text: 'A word.' })
    expect(await newsOf(roles.central, elsewhere)).toEqual({ what: 'message_sent', by: 'other_state', name: null })
    expect(await newsOf(roles.desk, elsewhere)).toBeNull()
    expect(await passing({ news: 'yes' })).toContain(elsewhere.caseId)
    const { timeline, lookedAt } = await viewCase(house.services, roles.central, elsewhere.caseId)
    expect(timeline.filter(({ isNew }) => isNew).map(({ type }) => type)).toEqual(['message_sent'])
    expect(lookedAt).toMatch(/^2026-03-12T08:00/)
  })

  it('tells who of the own side it was, and nothing of it to the other side', async () => {
    await look(roles.approver, elsewhere)
    await look(roles.desk, elsewhere)
    house.setClock('2026-03-12T10:00:00Z')
    await house.act(roles.central, elsewhere.caseId, 'add_note', { text: 'For us.' })
    expect(await newsOf(roles.approver, elsewhere)).toEqual({
      what: 'note_added',
      by: 'own_side',
      name: roles.central.name,
    })
    expect(await newsOf(roles.desk, elsewhere)).toBeNull()
  })

  it('is for a newcomer what happened since they have an account', async () => {
    const newcomer = { ...roles.central, userId: house.services.newId(), name: 'Newcomer' }
    house.setClock('2026-03-12T10:30:00Z')
    await withSystem(house.database.system, (tx) =>
      tx
        .insertInto('users')
        .values({
          ...{ user_id: newcomer.userId, authority_id: newcomer.authority.id, email: 'newcomer@practice.example' },
          ...{ name: newcomer.name, roles: [...newcomer.roles], created_at: house.services.clock() },
        })
        .execute(),
    )
    const { items } = await readDesk(house.services, newcomer, { view: 'my_turn', limit: 100 })
    expect(items).toHaveLength(3)
    expect(items.map(({ news }) => news)).toEqual([null, null, null])
    expect(await passing({ news: 'yes' }, newcomer)).toEqual([])
    house.setClock('2026-03-12T10:40:00Z')
    await house.act(roles.desk, family.caseId, 'send_message', { text: 'A word to whoever is there.' })
    expect(await passing({ news: 'yes' }, newcomer)).toEqual([family.caseId])
  })

  it('bears no name after a neutral stop, but to the side that gave it', async () => {
    await look(roles.central, elsewhere)
    house.setClock('2026-03-12T11:00:00Z')
    await house.act(roles.desk, elsewhere.caseId, 'stop', { reason: 'other', text: 'At once.' })
    expect(await newsOf(roles.central, elsewhere)).toEqual({ what: 'stopped', by: 'other_state', name: null })
    expect(await newsOf(roles.desk, elsewhere)).toBeNull()
    expect((await readDesk(house.services, roles.central, { view: 'waiting', limit: 9 })).items).toHaveLength(1)
  })

  it('is not taken back by an old page, nor kept for a case of others', async () => {
    await look(roles.desk, elsewhere)
    await keepLook(house.services, roles.desk, elsewhere.caseId, { shared: 1, own: 0 })
    await house.act(roles.central, elsewhere.caseId, 'add_note', { text: 'For us again.' })
    expect(await newsOf(roles.desk, elsewhere)).toBeNull()
    const stranger = house.find('fr-dgef', 'central_desk')
    await expect(keepLook(house.services, stranger, alone.caseId, { shared: 9, own: 9 })).rejects.toMatchObject({
      statusCode: 404,
    })
  })
})

it('a rebuild gives the same rows', async () => {
  expect((await rebuildAll(house.services)).changed).toEqual([])
})
