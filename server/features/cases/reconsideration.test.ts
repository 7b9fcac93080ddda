import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindsTold } from '../notices/testing/told.ts'
import { NoEffectError } from './outcome.ts'
import { rebuildAll } from './rebuild.ts'
import { sweepDueClocks } from './sweep.ts'
import { mark } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { type Roles, rolesOf } from './testing/journey.ts'
import { viewCase } from './view.ts'

/** A refusal that comes after the silence, from the page of one State to that of the other. */

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

test('both States read it with its reason, nothing goes on until the answer, and then the case does', async () => {
  const { caseId, principal } = await house.file({ principalOnly: true })
  house.setClock('2026-04-02T08:00:00Z')
  await sweepDueClocks(house.services)
  const central = await viewCase(house.services, roles.central, caseId)
  expect(central).toMatchObject({ stage: 'accepted', reconsideration: null, mayReconsider: [principal] })
  await house.act(roles.central, caseId, 'ask_reconsideration', { personIds: [principal], reason: `${mark} new entry` })
  const asked = await viewCase(house.services, roles.desk, caseId)
  expect(asked).toMatchObject({
    stage: 'accepted',
    reconsideration: { personIds: [principal], askedOn: '2026-04-02' },
    mayReconsider: [],
  })
  expect(asked.timeline.at(-1)).toMatchObject({ type: 'reconsideration_asked', text: `${mark} new entry` })
  expect(asked.possible).toEqual(expect.arrayContaining(['maintain_application', 'withdraw']))
  expect(asked.possible).not.toContain('request_travel_document')
  expect(await kindsTold(house, roles.desk, caseId)).toContain('reconsideration_asked')
  const request = house.act(roles.desk, caseId, 'request_travel_document', { attestations: [] })
  await expect(request).rejects.toThrow(NoEffectError)
  await house.act(roles.desk, caseId, 'maintain_application', { reason: `${mark} genuine` })
  const theirs = await viewCase(house.services, roles.central, caseId)
  expect(theirs.timeline.at(-1)).toMatchObject({ type: 'application_maintained', text: `${mark} genuine` })
  expect(theirs).toMatchObject({ reconsideration: null, mayReconsider: [] })
  expect(theirs.possible).not.toContain('ask_reconsideration')
  expect((await viewCase(house.services, roles.desk, caseId)).possible).toContain('request_travel_document')
  expect(await kindsTold(house, roles.central, caseId)).toContain('application_maintained')
  expect((await rebuildAll(house.services)).changed).toEqual([])
})
