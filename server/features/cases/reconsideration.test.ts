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
    reconsideration: { personIds: [principal], askedOn: '2026-04-02', causes: [], ground: null },
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

test('new evidence after a consent is seen by the requested State alone, and weighed by its official, never by the clock', async () => {
  const { caseId, principal } = await house.file({ principalOnly: true })
  house.setClock('2026-05-04T08:00:00Z')
  await sweepDueClocks(house.services)
  await house.act(roles.central, caseId, 'request_verification', {
    requests: [{ personId: principal, authority: 'az-mia', register: 'az-identity', fields: ['family_name'] }],
  })
  const [{ requestId } = { requestId: '' }] = (await house.fold(caseId, 'requested')).verifications
  const answer = { requestId, result: 'no_match', finding: `${mark} nobody` }
  await house.act(roles.verifier, caseId, 'answer_verification', answer)
  const doubt = {
    personId: principal,
    code: 'register',
    register: { authority: 'az-mia', register: 'az-identity', result: 'no_match' },
  }
  const central = await viewCase(house.services, roles.central, caseId)
  expect(central).toMatchObject({ stage: 'accepted', newEvidence: [doubt] })
  expect(central.possible).toEqual(expect.arrayContaining(['ask_reconsideration', 'confirm_consent']))
  // The mission reads the file and no answer of a register; the other State learns of neither.
  expect((await viewCase(house.services, roles.mission, caseId)).newEvidence).toEqual([])
  expect((await viewCase(house.services, roles.desk, caseId)).newEvidence).toEqual([])
  const rowAt = async (official: typeof roles.desk) =>
    (
      await house.database.system.db
        .selectFrom('desk')
        .where('case_id', '=', caseId)
        .where('authority_id', '=', official.authority.id)
        .select(['reconsidered', 'consent_in_doubt', 'my_turn'])
        .execute()
    )[0]
  expect(await rowAt(roles.central)).toMatchObject({ reconsidered: false, consent_in_doubt: true })
  expect(await rowAt(roles.desk)).toMatchObject({ consent_in_doubt: false })
  expect(await rowAt(roles.mission)).toMatchObject({ consent_in_doubt: false })
  await sweepDueClocks(house.services)
  expect((await viewCase(house.services, roles.central, caseId)).newEvidence).toHaveLength(1)

  await house.act(roles.central, caseId, 'ask_reconsideration', {
    ...{ personIds: [principal], ground: 'nationality_not_established', reason: `${mark} nobody` },
  })
  expect(await rowAt(roles.central)).toEqual({ reconsidered: true, consent_in_doubt: false, my_turn: false })
  expect(await rowAt(roles.desk)).toMatchObject({ reconsidered: true, my_turn: true })
  const asked = await viewCase(house.services, roles.desk, caseId)
  expect(asked).toMatchObject({ myTurn: true, turn: { relation: 'requesting' } })
  expect(asked.reconsideration).toMatchObject({ causes: [], ground: 'nationality_not_established' })
  // Neither what the register said nor that one was asked.
  expect(JSON.stringify([asked.timeline, asked.reconsideration])).not.toMatch(/no_match|register/)

  await house.act(roles.central, caseId, 'confirm_consent', { reason: `${mark} found elsewhere` })
  const theirs = await viewCase(house.services, roles.desk, caseId)
  expect(theirs).toMatchObject({ reconsideration: null })
  expect(theirs.timeline.at(-1)).toMatchObject({ type: 'consent_confirmed', text: `${mark} found elsewhere` })
  expect(theirs.possible).toContain('request_travel_document')
  expect((await rebuildAll(house.services)).changed).toEqual([])
})
