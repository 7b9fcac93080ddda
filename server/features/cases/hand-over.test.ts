import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Official } from '../../platform/http/actor.ts'
import { readDesk } from '../desk/read.ts'
import { NoEffectError } from './outcome.ts'
import { rebuildAll } from './rebuild.ts'
import type { Filed } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { type Roles, rolesOf } from './testing/journey.ts'
import { viewCase } from './view.ts'

/** The case moves from Berlin to Bielefeld; Berlin sees nothing of it any more, and Baku never learns that it moved. */

let house: House
let roles: Roles
let filed: Filed
let bielefeld: Official

const handOver = (unit: string) =>
  house.act(roles.desk, filed.caseId, 'hand_over', { unit, note: 'The family moved to Bielefeld.' })
const inView = (official: Official) =>
  viewCase(house.services, official, filed.caseId).then(
    () => true,
    () => false,
  )
const onDesk = async (official: Official) => {
  const views = ['my_turn', 'waiting', 'closed'] as const
  const pages = await Promise.all(views.map((view) => readDesk(house.services, official, { view, limit: 50 })))
  return pages.some(({ items }) => items.some(({ caseId }) => caseId === filed.caseId))
}

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file({ principalOnly: true })
  bielefeld = house.find('de-zab-bielefeld', 'case_officer')
})
afterAll(() => house.close())

it('is refused for what is no unit of the State that drafts applications', async () => {
  for (const unit of ['de-bpol-fra', 'az-sms', 'nobody']) {
    const refused = await handOver(unit).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NoEffectError)
    expect((refused as NoEffectError).effect).toMatchObject({ fields: [{ path: 'unit', code: 'choose_one' }] })
  }
})

it('ends the access of the former unit with the same act', async () => {
  expect([await inView(roles.officer), await inView(bielefeld)]).toEqual([true, false])
  await handOver('de-zab-bielefeld')
  expect([await inView(roles.officer), await inView(bielefeld)]).toEqual([false, true])
  expect([await onDesk(roles.officer), await onDesk(bielefeld)]).toEqual([false, true])
  const late = { text: 'too late' }
  await expect(house.act(roles.officer, filed.caseId, 'add_note', late)).rejects.toBeInstanceOf(NoEffectError)
})

it('is read in the history of the own side alone, and its references stay', async () => {
  const view = await viewCase(house.services, bielefeld, filed.caseId)
  expect(view.requestingUnit).toBe('de-zab-bielefeld')
  expect(view.timeline.find(({ type }) => type === 'case_handed_over')?.text).toBe('The family moved to Bielefeld.')
  expect(view.references).toHaveLength(1)
  const abroad = await viewCase(house.services, roles.central, filed.caseId)
  expect(JSON.stringify(abroad)).not.toMatch(/bielefeld|handed_over/i)
})

it('is the same after a rebuild', async () => {
  expect((await rebuildAll(house.services)).changed).toEqual([])
})
