import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import { sweepDueClocks } from '../cases/sweep.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { viewCase } from '../cases/view.ts'
import { previewEdit } from './preview.ts'
import { publishEdit } from './publish.ts'
import { listVersions } from './read.ts'
import { recountAffected } from './recount-affected.ts'

/** A calendar is edited; what moves is shown before, told after, and nothing that is over moves. */

let house: House
let roles: Roles
let open: string
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  open = (await house.file({ principalOnly: true })).caseId
})
afterAll(() => house.close())

const nothing: CalendarEdit = { set: [], remove: [], coversTo: null }
const source = { title: 'Decision of the Cabinet of Ministers', url: null }
const rest = (date: string) => ({
  ...{ date, kind: 'moved_rest_day' as const, name: { en: 'Day of rest', az: 'İstirahət günü' } },
  ...{ status: 'announced' as const, source },
})
const administrator = () => house.find('az-operator', 'administrator')
const publish = (number: number, edit: Partial<CalendarEdit>) =>
  publishEdit(house.services, administrator(), 'AZ', { number, edit: { ...nothing, ...edit }, reason: 'Decision 12' })
const preview = (number: number, edit: Partial<CalendarEdit>, after: string | null = null) =>
  previewEdit(house.services, 'AZ', { number, edit: { ...nothing, ...edit }, after })
const replyOf = async (caseId: string) =>
  (await viewCase(house.services, roles.desk, caseId)).clocks.find(({ id }) => id === 'reply')

/** Turns of the job until nothing waits: transactions of other tests on the same server may hold it up for a moment. */
async function turns(): Promise<number> {
  const { db } = house.services.pools.system
  for (let attempt = 0, done = 0; attempt < 1_000; attempt++) {
    done += await recountAffected(house.services)
    const left = await db.selectFrom('calendar_recounts').select('number').where('finished_at', 'is', null).execute()
    if (left.length === 0) return done
    await sleep(20)
  }
  throw new Error('cases are still waiting')
}

test('the preview names what moves, and publishing moves exactly that, tells both sides, and holds back the silence', async () => {
  expect(await replyOf(open)).toMatchObject({ due: '2026-03-31', remindOn: '2026-03-28' })
  const edit = { set: [rest('2026-03-31'), rest('2026-04-01')] }
  const shown = await preview(1, edit)
  expect(shown).toMatchObject({
    changes: { days: [{ date: '2026-03-31', before: null }, { date: '2026-04-01' }], covers: null },
    counts: { cases: 1, over: 0, heldBack: 0, casesMoved: 1, later: 1, earlier: 0 },
    items: [
      { caseId: open, clock: 'reply', authority: 'az-sms', was: { due: '2026-03-31' }, is: { due: '2026-04-02' } },
    ],
    next: null,
  })
  // A look changes nothing.
  expect(await replyOf(open)).toMatchObject({ due: '2026-03-31' })

  const published = await publish(1, edit)
  expect(published.number).toBe(2)
  const since = await house.file({ principalOnly: true })
  expect(await turns()).toBe(1)
  expect(await turns()).toBe(0)
  expect(await replyOf(open)).toMatchObject({ due: '2026-04-02', remindOn: '2026-03-28' })
  for (const reader of [roles.desk, roles.officer]) {
    const told = (await viewCase(house.services, reader, open)).timeline.filter(
      ({ type }) => type === 'deadline_recounted',
    )
    expect(told).toMatchObject([
      {
        actor: null,
        data: { clock: 'reply', was: '2026-03-31', due: '2026-04-02', calendar: `AZ ${published.version}` },
      },
    ])
  }
  // What was sent after the publication was counted with the new version from its beginning, and is told nothing.
  const types = (await viewCase(house.services, roles.desk, since.caseId)).timeline.map(({ type }) => type)
  expect(types).not.toContain('deadline_recounted')
  expect((await rebuildAll(house.services)).changed).toEqual([])

  house.setClock('2026-04-02T19:59:00Z')
  await sweepDueClocks(house.services)
  expect((await house.fold(open, 'requested')).persons[0]?.reply).toBeUndefined()
  house.setClock('2026-04-02T20:00:00Z')
  await sweepDueClocks(house.services)
  expect((await house.fold(open, 'requested')).persons[0]?.reply).toMatchObject({ basis: 'silence', on: '2026-04-03' })
})

test('the past stays as it is, and an edit upon an old version is refused', async () => {
  await expect(preview(2, { remove: ['2026-03-31'] })).rejects.toMatchObject({
    code: 'invalid',
    options: { fields: [{ path: 'edit.remove.0', code: 'day_is_over' }] },
  })
  await expect(publish(1, { set: [rest('2026-05-05')] })).rejects.toMatchObject({ code: 'calendar_changed' })
  const { items } = await listVersions(house.services, administrator(), 'AZ')
  expect(items).toMatchObject([
    {
      number: 2,
      author: administrator().name,
      reason: 'Decision 12',
      recount: { cases: 2, moved: 1 },
      byProgram: false,
    },
    { number: 1, author: null, byProgram: true, changes: null },
  ])
  const elsewhere = await listVersions(house.services, roles.officer, 'AZ')
  expect(elsewhere.items[0]).toMatchObject({ author: null, recount: null, changes: { days: [{}, {}] } })
})

test('a turn that was cut short, and a second worker, tell nobody twice', async () => {
  const { caseId } = await house.file({ principalOnly: true })
  const due = (await replyOf(caseId))!.due
  await publish(2, { set: [rest(due)] })
  await Promise.all([recountAffected(house.services), recountAffected(house.services)])
  const { db } = house.services.pools.system
  await turns()
  await db
    .updateTable('calendar_recounts')
    .set({ after_case: null, finished_at: null })
    .where('number', '=', 3)
    .execute()
  expect(await turns()).toBe(0)
  const { timeline } = await viewCase(house.services, roles.desk, caseId)
  expect(timeline.filter(({ type }) => type === 'deadline_recounted')).toHaveLength(1)
  expect((await rebuildAll(house.services)).changed).toEqual([])
})

test('another process counts with a version from its next act on', async () => {
  const stale = { ...house.services, calendars: { ...house.services.calendars } }
  const { caseId } = await house.file({ principalOnly: true })
  const due = (await replyOf(caseId))!.due
  const { version } = await publish(3, { set: [rest(due)] })
  expect(stale.calendars.AZ?.version).not.toBe(version)
  await sweepDueClocks(stale)
  await rebuildAll(stale)
  expect(stale.calendars.AZ?.version).toBe(version)
})
