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

test('cases and extracts of an earlier version: the desk is made anew, and every extract has a last day', async () => {
  const { caseId } = await house.file({ principalOnly: true })
  const system = <T>(work: Parameters<typeof withSystem<T>>[1]) => withSystem(house.services.pools.system, work)
  const questions = async () =>
    (await system((tx) => tx.selectFrom('desk').select('questions_by_us').where('case_id', '=', caseId).execute())).map(
      (row) => row.questions_by_us,
    )
  await system((tx) => tx.updateTable('desk').set({ questions_by_us: 7 }).where('case_id', '=', caseId).execute())
  await house.database.owner.pg.query(`
    alter table register_extracts alter column expires_on drop not null;
    alter table register_extracts no force row level security;
    insert into register_extracts (extract_id, authority_id, register, dated, loaded_at, file_digest, rows_read, rows_kept)
    values (gen_random_uuid(), 'az-mia', 'az-passports', '2026-03-01', '2026-03-01T21:00:00Z', repeat('a', 64), 0, 0);
    alter table register_extracts force row level security`)
  const text = await readFile(join(migrationsFolder, '0049-made-anew-and-ended.sql'), 'utf8')
  await house.database.owner.pg.query(text)
  while ((await rebuildAffected(house.services)) === 0);
  expect(new Set(await questions())).toEqual(new Set([0]))
  // Baku was in the next day already, and a load may name the 366th after it.
  const extracts = await system((tx) => tx.selectFrom('register_extracts').select('expires_on').execute())
  expect(extracts).toEqual([{ expires_on: '2027-03-03' }])
})
