import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Official } from '../../platform/http/actor.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { tellEscalations } from './escalations.ts'
import { toldOf } from './testing/told.ts'

let house: House
let roles: Roles
let caseId: string
let principal: string
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

const propose = async (outcome: 'accepted' | 'refused') => {
  const { refusalReasons } = house.services.agreements.current.get('eu-azerbaijan')!.pack
  const reason = outcome === 'refused' ? { reason: refusalReasons[0]!.id, text: 'No entry in any register.' } : {}
  const persons = [{ personId: principal, outcome, ...reason, checked: ['application'] }]
  await house.act(roles.central, caseId, 'propose_reply', { persons })
}
const escalated = async (official: Official) =>
  (await toldOf(house, official, caseId)).filter(({ kind }) => kind === 'proposal_escalated')
const proposalId = async () => (await house.fold(caseId, 'requested')).proposal!.proposalId

// Received on Monday 6 April 2026: the reply is due on Tuesday the 21st, which ends at 20:00 UTC in Baku.
const filed = async () => {
  house.setClock('2026-04-06T08:00:00Z')
  ;({ caseId, principal } = await house.file({ principalOnly: true }))
}

test('at half of the time left approvers and the desk are told, once, by several processes', async () => {
  await filed()
  // Thirteen days before its end; half of them are over on Wednesday the 15th.
  house.setClock('2026-04-08T20:00:00Z')
  await propose('accepted')
  house.setClock('2026-04-15T07:55:00Z')
  await tellEscalations(house.services)
  expect(await escalated(roles.approver)).toEqual([])
  house.setClock('2026-04-15T08:05:00Z')
  await Promise.all([1, 2, 3].map(() => tellEscalations(house.services)))
  expect(await tellEscalations(house.services)).toBe(0)
  for (const official of [roles.approver, roles.central]) expect(await escalated(official)).toHaveLength(1)
  for (const official of [roles.mission, roles.desk, roles.officer]) expect(await escalated(official)).toEqual([])
})

test('it is settled when the proposal is returned; another has its own half, on days off told on the last duty day before', async () => {
  await house.act(roles.approver, caseId, 'return_proposal', { proposalId: await proposalId(), text: 'Look again.' })
  expect(await escalated(roles.approver)).toMatchObject([{ settled: { at: expect.any(String) } }])
  // Six days before its end; half of them are over when Sunday the 19th begins in Baku.
  house.setClock('2026-04-15T20:00:00Z')
  await propose('refused')
  house.setClock('2026-04-16T10:00:00Z')
  await tellEscalations(house.services)
  expect(await escalated(roles.approver)).toHaveLength(1)
  house.setClock('2026-04-17T06:00:00Z')
  await tellEscalations(house.services)
  expect(await escalated(roles.approver)).toHaveLength(2)
  await house.act(roles.approver, caseId, 'approve_reply', { proposalId: await proposalId() })
  expect((await escalated(roles.approver)).every(({ settled }) => settled !== null)).toBe(true)
})

test('of a case that was stopped, and of a reply that was given, nothing is told', async () => {
  await filed()
  house.setClock('2026-04-08T20:00:00Z')
  await propose('accepted')
  await house.act(roles.desk, caseId, 'stop', { reason: 'other', text: 'Later.' })
  house.setClock('2026-04-20T08:00:00Z')
  await tellEscalations(house.services)
  expect(await escalated(roles.approver)).toEqual([])
})
