import { afterAll, beforeAll, expect, test } from 'vitest'
import { explainCaseClock } from './read-clock.ts'
import { rebuildAll } from './rebuild.ts'
import { sweepDueClocks } from './sweep.ts'
import { mark } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { accept, type Roles, rolesOf } from './testing/journey.ts'
import { viewCase } from './view.ts'

/** Acts that change a running period, from the page of one State to that of the other. */

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

const clockOf = async (caseId: string, id: string) =>
  (await viewCase(house.services, roles.desk, caseId)).clocks.find((clock) => clock.id === id)

test('days of rest decreed late move the reply, say why, and hold back the silence', async () => {
  const { caseId } = await house.file({ principalOnly: true })
  expect(await clockOf(caseId, 'reply')).toMatchObject({ due: '2026-03-31', remindOn: '2026-03-28', changeable: true })
  await house.act(roles.central, caseId, 'move_deadline', {
    ...{ clock: 'reply', from: '2026-03-13', ground: 'decreed_holiday' },
    ...{ days: { from: '2026-03-31', to: '2026-04-01' }, reason: `${mark} decree` },
  })
  expect(await clockOf(caseId, 'reply')).toMatchObject({ due: '2026-04-02', remindOn: '2026-03-28' })
  const { sentences } = await explainCaseClock(house.services, roles.desk, caseId, 'reply')
  expect(sentences.join(' ')).toMatch(
    /On 13 March 2026 days of rest decreed late were notified: 31 March 2026 to 1 April/,
  )
  expect(sentences.join(' ')).toMatch(/cannot end on 31 March 2026 \(Tuesday\): day of rest decreed late/)
  // The other State reads the act and its reason.
  const { timeline } = await viewCase(house.services, roles.officer, caseId)
  expect(timeline.at(-1)).toMatchObject({ type: 'deadline_moved', text: `${mark} decree`, data: { to: '2026-04-02' } })
  house.setClock('2026-04-02T19:59:00Z')
  await sweepDueClocks(house.services)
  expect((await house.fold(caseId, 'requested')).persons[0]?.reply).toBeUndefined()
  house.setClock('2026-04-02T20:00:00Z')
  await sweepDueClocks(house.services)
  expect((await house.fold(caseId, 'requested')).persons[0]?.reply).toMatchObject({
    basis: 'silence',
    on: '2026-04-03',
  })
  expect((await rebuildAll(house.services)).changed).toEqual([])
})

test('an obstacle holds the window for the transfer, and the other State learns no cause', async () => {
  house.setClock('2026-04-06T08:00:00Z')
  const filed = await house.file({ principalOnly: true })
  await accept(house, roles, filed)
  const { caseId } = filed
  const before = await clockOf(caseId, 'transfer')
  await house.act(roles.desk, caseId, 'open_obstacle', { since: '2026-04-06', text: `${mark} in hospital` })
  expect(await clockOf(caseId, 'transfer')).toMatchObject({ due: before!.due, standingSince: '2026-04-06' })
  expect((await viewCase(house.services, roles.central, caseId)).possible).not.toContain('close_obstacle')
  house.setClock('2026-04-16T08:00:00Z')
  await house.act(roles.desk, caseId, 'close_obstacle', { until: '2026-04-15' })
  const after = await clockOf(caseId, 'transfer')
  expect(after!.due > before!.due).toBe(true)
  expect(after).toMatchObject({ standingSince: null })
  const { sentences } = await explainCaseClock(house.services, roles.desk, caseId, 'transfer')
  expect(sentences.join(' ')).toMatch(/Not counted, because an obstacle stood: 7 April 2026 to 15 April 2026/)
  const theirs = await viewCase(house.services, roles.central, caseId)
  expect(theirs.timeline.map(({ type }) => type)).not.toContain('obstacle_recorded')
  expect(JSON.stringify(theirs)).not.toContain('in hospital')
  const own = await viewCase(house.services, roles.desk, caseId)
  expect(own.timeline.find(({ type }) => type === 'obstacle_recorded')).toMatchObject({ text: `${mark} in hospital` })
})
