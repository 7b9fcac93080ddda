import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildAll } from '../../features/cases/rebuild.ts'
import { sweepDueClocks } from '../../features/cases/sweep.ts'
import { type House, openHouse } from '../../features/cases/testing/house.ts'
import { type Roles, rolesOf } from '../../features/cases/testing/journey.ts'
import { verifyAll } from '../../features/cases/verify.ts'

/** The clock of the machine stands still, or is set an hour on or back: the record stays in the order in which it was made. */

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

const sound = async () => {
  expect((await verifyAll(house.services)).faults).toEqual([])
  expect((await rebuildAll(house.services)).changed).toEqual([])
}

test('two acts of one millisecond, one in private and one to the other State, keep their order', async () => {
  const { caseId } = await house.file({ principalOnly: true })
  house.setClock('2026-03-13T09:00:00Z')
  await house.act(roles.central, caseId, 'add_note', { text: 'First.' })
  house.setClock('2026-03-13T09:00:00Z')
  await house.act(roles.desk, caseId, 'send_message', { text: 'Second.' })
  await sound()
})

test.each([
  ['an hour back', '2026-03-13T10:00:00Z', '2026-03-13T09:00:00Z'],
  ['an hour on', '2026-03-13T10:00:00Z', '2026-03-13T11:00:00Z'],
])('%s, in the middle of a case', async (_jump, before, after) => {
  const filed = await house.file({ principalOnly: true })
  const { caseId, principal } = filed
  house.setClock(before)
  const first = await house.act(roles.desk, caseId, 'send_message', { text: 'Before the jump.' })
  house.setClock(after)
  const persons = [{ personId: principal, outcome: 'accepted' }]
  const second = await house.act(roles.central, caseId, 'propose_reply', { persons })
  const { proposal } = await house.fold(caseId, 'requested')
  const third = await house.act(roles.approver, caseId, 'approve_reply', { proposalId: proposal!.proposalId })
  await sweepDueClocks(house.services)
  expect(first.recordedAt < second.recordedAt && second.recordedAt < third.recordedAt).toBe(true)
  await sound()
})
