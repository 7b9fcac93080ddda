import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { plantCodes, plantCount } from '../../../domain/laboratory/story.ts'
import { isLaboratory, markLaboratory } from '../../platform/database/laboratory-mark.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { createTestDatabase } from '../../testing/database.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { verifyAll } from '../cases/verify.ts'
import { laboratoryConfig, requireLaboratory, requireMarked } from './folder.ts'
import { plantsOf } from './plants.ts'
import { keepStart, resetToStart } from './reset.ts'
import { makeStory } from './story/make.ts'

const size = 60
let house: House
let services: Services
beforeAll(async () => {
  house = await openHouse()
  house.setClock('2026-11-30T08:00:00Z')
  services = { ...house.services, laboratory: true }
  await makeStory(services, { seed: 'test', size })
})
afterAll(() => house.close())

const count = async (table: 'cases' | 'users') =>
  Number(
    (
      await withSystem(services.pools.system, (tx) =>
        tx
          .selectFrom(table)
          .select((row) => row.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      )
    ).n,
  )

test('what is told is a record like any other: chains hold, payloads open, and a rebuild changes nothing', async () => {
  const { cases, changed } = await rebuildAll(services)
  expect(cases).toBeGreaterThan(size / 2)
  expect(changed).toEqual([])
  const verified = await verifyAll(services)
  expect(verified.faults).toEqual([])
})

test('every fault is planted, and the two records of one person are of different units', async () => {
  const planted = await plantsOf(services)
  for (const code of plantCodes) {
    const found = planted.filter(({ plant }) => plant === code)
    expect(found.length, code).toBeGreaterThan(0)
    expect(found.length, code).toBeLessThanOrEqual(plantCount(code, size))
  }
  const [twice] = planted.filter(({ plant }) => plant === 'duplicates')
  const units = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('cases')
      .select('requesting_unit')
      .where('case_id', 'in', [twice!.caseId, twice!.other!.caseId])
      .execute(),
  )
  expect(new Set(units.map(({ requesting_unit }) => requesting_unit)).size).toBe(2)
})

test('what was sent in the last hours of a year is received in the next', async () => {
  const [planted] = (await plantsOf(services)).filter(({ plant }) => plant === 'year_boundary')
  const row = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('cases')
      .select(['submitted_on', 'received_on'])
      .where('case_id', '=', planted!.caseId)
      .executeTakeFirstOrThrow(),
  )
  expect(row.submitted_on).toMatch(/-12-31$/)
  expect(row.received_on).toMatch(/-01-01$/)
})

test('the settings of another installation are never met', () => {
  const config = laboratoryConfig({ folder: '/somewhere', port: 0, host: '127.0.0.1' })
  expect(config).toMatchObject({
    databaseUrl: null,
    mode: 'practice',
    dataDir: '/somewhere',
    registers: null,
    smtpUrl: null,
  })
})

test('a folder that holds anything else is refused before anything in it is opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rcms-real-'))
  try {
    writeFileSync(join(folder, 'secrets'), 'of a real installation')
    await expect(requireLaboratory(folder, () => {})).rejects.toThrow(/no laboratory/)
    expect(readdirSync(folder)).toEqual(['secrets'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a database that is in use never becomes a laboratory, and one without the mark is neither opened nor reset', async () => {
  const { database } = house
  const place = { superuserUrl: inject('testCluster').superuserUrl, name: database.name }
  const before = await count('cases')
  await withSystem(services.pools.system, (tx) =>
    tx.insertInto('installation').values({ part: 'mode', fingerprint: 'practice' }).execute(),
  )
  // Officials and cases of practice are in it: it is somebody's.
  await expect(markLaboratory(services.pools.system)).rejects.toThrow(/no laboratory/)
  await expect(requireMarked(database.ownerUrl)).rejects.toThrow(/no laboratory/)
  await expect(keepStart(place)).rejects.toThrow(/no laboratory/)
  await expect(resetToStart(place, { keepProgress: false })).rejects.toThrow(/no laboratory/)
  expect(await isLaboratory(services.pools.system)).toBe(false)
  expect(await count('cases')).toBe(before)
})

test('nor does one of real work, even while it is empty', async () => {
  const real = await createTestDatabase()
  try {
    await withSystem(real.system, (tx) =>
      tx.insertInto('installation').values({ part: 'mode', fingerprint: 'production' }).execute(),
    )
    await expect(markLaboratory(real.system)).rejects.toThrow(/no laboratory/)
  } finally {
    await real.drop()
  }
})
