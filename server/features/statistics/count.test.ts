import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { measureOf, measures } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { erase } from '../erasure/erase.ts'
import { count } from './count.ts'

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

const agreement = 'eu-azerbaijan'
const of = (code: string, period: string, ...by: Dimension[]) =>
  count(house.services, agreement, { measure: measureOf(code)!, period: readPeriod(period)!, by })

test('cases of two months are counted by their day, each unit by itself, and the same once persons are erased', async () => {
  house.setClock('2026-03-13T08:00:00Z')
  const family = await house.file()
  house.setClock('2026-04-02T08:00:00Z')
  const alone = await house.file({ principalOnly: true })
  await accept(house, roles, alone)

  expect(await of('received', '2026-Q1')).toEqual([{ by: {}, count: 1, value: 1 }])
  expect(await of('persons_received', '2026', 'month')).toEqual([
    { by: { month: '2026-03' }, count: 2, value: 2 },
    { by: { month: '2026-04' }, count: 1, value: 1 },
  ])
  expect(await of('reply_days_median', '2026')).toEqual([{ by: {}, count: 1, value: 0 }])
  expect(await of('pending', '2026-04', 'turn')).toEqual([{ by: { turn: 'requested' }, count: 1, value: 1 }])
  expect(await of('received', '2025')).toEqual([{ by: {}, count: 0, value: 0 }])

  const all = () => Promise.all(measures.map(({ code }) => of(code, '2026', 'procedure')))
  const before = await all()
  await rebuildAll(house.services)
  expect(await all()).toEqual(before)
  house.setClock('2026-04-20T08:00:00Z')
  const gone = {
    personId: family.principal,
    basis: 'order',
    family: true,
    althoughOpen: true,
    reason: 'order 7',
  } as const
  await erase(house.services, gone)
  expect(await all()).toEqual(before)
})
