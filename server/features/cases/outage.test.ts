import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDesk } from '../desk/read.ts'
import { tellInside } from '../notices/tell-inside.ts'
import { toldOf } from '../notices/testing/told.ts'
import { beat } from '../operations/heartbeat.ts'
import { rebuildAll } from './rebuild.ts'
import { sweepDueClocks } from './sweep.ts'
import { type House, openHouse } from './testing/house.ts'
import { type Roles, rolesOf } from './testing/journey.ts'
import { verifyAll } from './verify.ts'
import { viewCase } from './view.ts'

/** The program was down for days: what fell due before keeps its date, what fell due meanwhile waits for both desks. */

let house: House
let roles: Roles
let before: string
let meanwhile: string
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  before = (await house.file({ principalOnly: true })).caseId
  // Its reply is due a week later than that of the first.
  house.setClock('2026-03-26T08:00:00Z')
  meanwhile = (await house.file({ principalOnly: true })).caseId
})
afterAll(() => house.close())

const shared = async (caseId: string) => (await viewCase(house.services, roles.desk, caseId)).timeline
const clockOf = async (caseId: string) =>
  (await viewCase(house.services, roles.desk, caseId)).clocks.find(({ id }) => id === 'reply')

test('a sign of life every minute is no outage, and one that comes late is none before five', async () => {
  const due = (await clockOf(before))?.due
  expect(due).toBe('2026-03-31')
  for (const moment of ['19:50:00', '19:51:00', '19:55:30', '20:00:10']) {
    house.setClock(`2026-03-31T${moment}Z`)
    await beat(house.services)
  }
  const { rows } = await house.database.system.pg.query('select * from outages')
  expect(rows).toEqual([])
})

test('after days of downtime, and before any sign of life, each clock is settled once by several processes', async () => {
  const due = (await clockOf(meanwhile))!.due
  // Down from just after the first period was over until days after the second was.
  house.setClock('2026-04-20T08:00:00Z')
  expect(due > '2026-04-01' && due < '2026-04-20').toBe(true)
  const changed = await Promise.all([1, 2, 3].map(() => sweepDueClocks(house.services)))
  expect(changed.reduce((sum, one) => sum + one, 0)).toBe(2)
  const deemed = (await shared(before)).filter(({ type }) => type === 'consent_deemed')
  expect(deemed).toMatchObject([{ effectiveAt: '2026-03-31T20:00:00.000Z' }])
  const held = (await shared(meanwhile)).filter(({ type }) => /deemed|held/.test(type))
  expect(held).toMatchObject([{ type: 'expiry_held', actor: null, data: { due } }])
  expect(held[0]!.effectiveAt < held[0]!.recordedAt).toBe(true)
  expect(held[0]!.data.outages).toEqual([
    { from: expect.stringMatching(/^2026-03-31T20:00/), until: expect.any(String) },
  ])
  await beat(house.services)
  const { rows } = await house.database.system.pg.query('select from_at, until_at from outages')
  expect(rows).toHaveLength(1)
  expect(await sweepDueClocks(house.services)).toBe(0)
  expect((await verifyAll(house.services)).faults).toEqual([])
  expect((await rebuildAll(house.services)).changed).toEqual([])
})

test('both desks see it, on the case, in the row of the desk and among the notices', async () => {
  await tellInside(house.services)
  for (const official of [roles.desk, roles.central]) {
    const all = official === roles.desk ? 'waiting' : 'my_turn'
    const view = await viewCase(house.services, official, meanwhile)
    expect(view.possible).toContain('confirm_expiry')
    expect(view.clocks).toMatchObject([{ id: 'reply', takesEffect: false, held: { confirmedBy: [] } }])
    const { items } = await readDesk(house.services, official, { view: all, limit: 100 })
    expect(items.filter(({ expiryHeld }) => expiryHeld).map(({ caseId }) => caseId)).toEqual([meanwhile])
    expect((await toldOf(house, official, meanwhile)).map(({ kind }) => kind)).toContain('expiry_held')
  }
})

test('with the confirmation of both it takes effect from the end of the period, under their names', async () => {
  const due = (await clockOf(meanwhile))!.due
  await house.act(roles.central, meanwhile, 'confirm_expiry', { clock: 'reply', from: '2026-03-26' })
  expect(await clockOf(meanwhile)).toMatchObject({ held: { confirmedBy: ['requested'] } })
  await house.act(roles.desk, meanwhile, 'confirm_expiry', { clock: 'reply', from: '2026-03-26' })
  const timeline = await shared(meanwhile)
  const [confirmed, again, deemed] = timeline.slice(-3)
  expect([confirmed?.actor, again?.actor]).toEqual([expect.any(String), expect.any(String)])
  expect(deemed).toMatchObject({ type: 'consent_deemed', actor: null, data: { due } })
  expect(deemed!.effectiveAt < confirmed!.recordedAt).toBe(true)
  const { items } = await readDesk(house.services, roles.desk, { view: 'my_turn', limit: 100 })
  expect(items.some(({ expiryHeld }) => expiryHeld)).toBe(false)
  expect((await rebuildAll(house.services)).changed).toEqual([])
})

test('a command that comes before the sweep and before any sign of life knows of the outage as well', async () => {
  house.setClock('2026-04-21T08:00:00Z')
  await beat(house.services)
  const { caseId, principal } = await house.file({ principalOnly: true })
  house.setClock('2026-06-01T08:00:00Z')
  const persons = [{ personId: principal, outcome: 'accepted' }]
  await house.act(roles.central, caseId, 'propose_reply', { persons })
  expect((await shared(caseId)).map(({ type }) => type)).toContain('expiry_held')
})
