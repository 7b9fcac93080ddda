import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import { loadInstallationKeys } from '../../platform/encryption/installation-keys.ts'
import { mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { verifyAll } from '../cases/verify.ts'
import { viewCase } from '../cases/view.ts'
import { oneTimePasswordPlace, openSecret, sealSecret } from '../session/factors/sealed.ts'
import { destroyEpoch } from './destroy-epoch.ts'
import { erase } from './erase.ts'
import { rotateKeys } from './rotate-keys.ts'

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

const epochsOf = () =>
  withSystem(house.services.pools.system, async (tx) => {
    const rows = await tx.selectFrom('data_keys').select('epoch').distinct().where('wrapped', 'is not', null).execute()
    return rows.map(({ epoch }) => epoch)
  })

test('a new key takes over everything while the system runs, and the old one goes when no backup needs it', async () => {
  const { services } = house
  const gone = await house.file({ principalOnly: true })
  await erase(services, { personId: gone.principal, basis: 'order', althoughOpen: true, reason: 'Order 1' })
  const { caseId } = await house.file()
  const { userId } = roles.desk
  const place = oneTimePasswordPlace(userId)
  const { epoch, wrapped } = sealSecret(services, place, 'a secret')
  await withSystem(services.pools.system, (tx) =>
    tx
      .insertInto('one_time_passwords')
      .values({ user_id: userId, epoch, sealed: wrapped, created_at: services.clock(), confirmed_at: services.clock() })
      .execute(),
  )
  // Another process of the same installation, started before.
  const elsewhere = { ...services, keys: await loadInstallationKeys(join(services.config.dataDir, 'keys')) }

  expect(await destroyEpoch(services, 1)).toEqual({ code: 'current_epoch' })
  expect(await destroyEpoch(services, 7)).toEqual({ code: 'unknown_epoch' })
  expect(await rotateKeys(services)).toMatchObject({ epoch: 2, secrets: 1, dataKeys: expect.any(Number) })
  expect(await epochsOf()).toEqual([2])
  const view = await viewCase(elsewhere, roles.central, caseId)
  expect(view.persons[0]?.familyName).toBe(`${mark} family_name`)
  await house.file()
  expect(await epochsOf()).toEqual([2])
  const row = await withSystem(services.pools.system, (tx) =>
    tx.selectFrom('one_time_passwords').selectAll().where('user_id', '=', userId).executeTakeFirstOrThrow(),
  )
  expect(openSecret(services, place, { epoch: row.epoch, wrapped: row.sealed })).toBe('a secret')

  expect(await destroyEpoch(services, 1)).toEqual({ code: 'backups_need_it', until: '2026-04-18' })
  expect(existsSync(join(services.config.dataDir, 'keys', 'epoch-1.key'))).toBe(true)
  house.setClock('2026-04-18T00:00:00Z')
  expect(await destroyEpoch(services, 1)).toBeNull()
  expect(existsSync(join(services.config.dataDir, 'keys', 'epoch-1.key'))).toBe(false)
  expect((await verifyAll(elsewhere)).faults).toEqual([])
})

test('an epoch that still wraps something is kept, and the next run goes on without a further key', async () => {
  const { services } = house
  const { caseId, principal } = await house.file({ principalOnly: true })
  const before = services.keys.current.epoch
  expect((await rotateKeys(services)).epoch).toBe(before + 1)
  // A key wrapped by the earlier epoch, as by a process that lagged behind.
  const left = await withSystem(services.pools.system, async (tx) => {
    await tx.updateTable('key_epochs').set({ retired_at: null }).where('epoch', '=', before).execute()
    return tx
      .updateTable('data_keys')
      .set({ epoch: before })
      .where('case_id', '=', caseId)
      .where('person_id', '=', principal)
      .where('section', '=', 'health')
      .executeTakeFirstOrThrow()
  })
  expect(left.numUpdatedRows).toBe(1n)
  expect(await destroyEpoch(services, before)).toEqual({ code: 'still_wraps', count: 1 })
  // It cannot be opened by the key it names, and nothing is half done.
  await expect(rotateKeys(services)).rejects.toMatchObject({ name: 'SealBroken' })
  await withSystem(services.pools.system, (tx) =>
    tx
      .updateTable('data_keys')
      .set({ epoch: before + 1 })
      .where('epoch', '=', before)
      .execute(),
  )
  expect((await rotateKeys(services)).epoch).toBe(before + 1)
  expect(await destroyEpoch(services, before)).toMatchObject({ code: 'backups_need_it' })
})
