import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrationsFolder } from '../../platform/database/migrate.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { rebuildAffected } from '../authorities/rebuild-affected.ts'
import { mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { search } from './search.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('cases of an earlier version are found once the job has made them anew', async () => {
  const { caseId } = await house.file({ principalOnly: true })
  const official = house.find('az-sms', 'central_desk')
  const found = async () => (await search(house.services, official, { q: mark })).items.map((item) => item.caseId)
  await withSystem(house.services.pools.system, (tx) => tx.deleteFrom('case_names').execute())
  expect(await found()).toEqual([])
  const text = await readFile(join(migrationsFolder, '0010-search-keys-of-earlier-cases.sql'), 'utf8')
  await house.database.owner.pg.query(text)
  while ((await rebuildAffected(house.services)) === 0);
  expect(await found()).toEqual([caseId])
  await house.database.owner.pg.query(text)
  const { waiting } = await withSystem(house.services.pools.system, (tx) =>
    tx
      .selectFrom('case_rebuilds')
      .select((row) => row.fn.countAll<number>().as('waiting'))
      .where('finished_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  expect(waiting).toBe(0)
})
