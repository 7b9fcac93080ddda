import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const ask = async (url: string) => {
  const answer = await house.ask({ url })
  expect(answer.headers['cache-control']).toBe('no-store')
  return { code: answer.statusCode, ...answer.json() }
}

test('a process that has just started is ready', async () => {
  expect(await ask('/readyz')).toEqual({ code: 200, status: 'ready', database: 'ok', schema: 'ok', jobs: 'ok' })
})

test('is not ready while the jobs stand still, and lives', async () => {
  house.later(11 * 60_000)
  expect(await ask('/readyz')).toMatchObject({ code: 503, status: 'not_ready', jobs: 'silent' })
  expect(await ask('/healthz')).toEqual({ code: 200, status: 'ok' })
  const began = house.services.clock()
  await house.database.system.db.insertInto('job_turns').values({ name: 'any', began_at: began }).execute()
  expect(await ask('/readyz')).toMatchObject({ code: 200, jobs: 'ok' })
})

test('is not ready on the tables of an older or a newer program', async () => {
  const { pg } = house.database.owner
  await pg.query(`insert into kysely_migration (name, timestamp) values ('9999-newer', '2027-01-01')`)
  expect(await ask('/readyz')).toMatchObject({ code: 503, schema: 'ahead' })
  await pg.query(`delete from kysely_migration where name in ('9999-newer', '0006-operations')`)
  expect(await ask('/readyz')).toMatchObject({ code: 503, schema: 'behind' })
})
