import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, notify, rolesOf } from '../cases/testing/journey.ts'
import type { NewAuthority } from './install.ts'
import { rebuildAffected } from './rebuild-affected.ts'
import { authoritiesForChange, awaitedAt, changeAuthority } from './write.ts'

/** Who reads a case follows from the authorities: a change there reaches the cases that were filed before it. */

let house: House
let filed: Filed
beforeAll(async () => {
  house = await openHouse()
  filed = await house.file({ principalOnly: true })
})
afterAll(() => house.close())

async function change(id: string, what: Partial<NewAuthority>): Promise<void> {
  await withSystem(house.services.pools.system, async (tx) => {
    const before = (await authoritiesForChange(tx)).find((one) => one.id === id)!
    await changeAuthority(tx, house.services, before, { ...before, ...what })
  })
}

/** Turns of the job until nothing waits: transactions of other tests on the same server may hold it up for a moment. */
async function turns(): Promise<number> {
  let done = 0
  for (let attempt = 0; attempt < 1_000; attempt++) {
    done += await rebuildAffected(house.services)
    if ((await waiting()) === 0) return done
    await sleep(20)
  }
  throw new Error('cases are still waiting')
}
const waiting = async () => {
  const { db } = house.services.pools.system
  const rows = await db.selectFrom('case_rebuilds').select('rebuild_id').where('finished_at', 'is', null).execute()
  return rows.length
}
const readers = async () => {
  const { db } = house.services.pools.system
  const rows = await db
    .selectFrom('case_audience')
    .select('authority_id')
    .where('case_id', '=', filed.caseId)
    .where('basis', '=', 'mission')
    .execute()
  return rows.map((row) => row.authority_id)
}

it('changes the missions that read a case with their accreditation', async () => {
  expect(await readers()).toEqual(['az-mission-berlin'])
  await change('az-mission-berlin', { accreditedTo: [] })
  expect(await turns()).toBe(1)
  expect(await readers()).toEqual([])
  await change('az-mission-vienna', { accreditedTo: ['AT', 'DE'] })
  expect(await turns()).toBe(1)
  expect(await readers()).toEqual(['az-mission-vienna'])
  await change('az-mission-vienna', { accreditedTo: ['AT'] })
  await change('az-mission-berlin', { accreditedTo: ['DE'] })
  await turns()
  expect(await readers()).toEqual(['az-mission-berlin'])
})

it('leaves cases alone that do not follow from the change', async () => {
  await change('az-mission-paris', { accreditedTo: [] })
  await change('az-mission-berlin', { place: 'Potsdam' })
  expect(await turns()).toBe(0)
})

it('waits for whoever may still write by the authorities as they were', async () => {
  await house.services.pools.system.db.transaction().execute(async (tx) => {
    await tx.updateTable('users').set({ language: 'en' }).where('authority_id', '=', 'az-sms').execute()
    await change('az-mission-berlin', { accreditedTo: ['DE', 'PL'] })
    expect(await rebuildAffected(house.services)).toBe(0)
    expect(await rebuildAffected(house.services)).toBe(0)
    expect(await waiting()).toBe(1)
  })
  await turns()
  expect(await waiting()).toBe(0)
})

it('moves arrivals with the crossing point, and knows where somebody is still expected', async () => {
  const { services } = house
  const roles = rolesOf(house.find)
  await accept(house, roles, filed)
  await notify(house, roles, filed, '2026-03-20')
  const expected = (now: string) =>
    withSystem(services.pools.system, (tx) => awaitedAt(tx, 'az-sbs-airport', ['GYD', 'NAJ'], new Date(now)))
  expect(await expected('2026-03-19T08:00:00Z')).toEqual(['GYD'])
  expect(await expected('2026-04-19T08:00:00Z')).toEqual([])
  const border = async () => {
    const rows = await services.pools.system.db.selectFrom('arrivals').select('authority_id').execute()
    return rows.map((row) => row.authority_id)
  }
  expect(await border()).toEqual(['az-sbs-airport'])
  await change('az-sbs-airport', { crossingPoints: [] })
  await turns()
  expect(await border()).toEqual([])
})
