import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { createPools } from './connect.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await createTestDatabase({ empty: true })
  folder = mkdtempSync(join(tmpdir(), 'rcms-migrations-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const rows = async (text: string) => (await database.owner.pg.query(text)).rows

it('runs what has not run yet, in order, several statements to a file', async () => {
  write('0002-second.sql', `insert into one values (2); comment on table one is 'semicolons; and $1 are just text';`)
  write('0001-first.sql', 'create table one (n int); insert into one values (1);')
  expect(await migrate(database.owner, folder)).toEqual(['0001-first', '0002-second'])
  write('0003-third.sql', 'insert into one values (3)')
  expect(await migrate(database.owner, folder)).toEqual(['0003-third'])
  expect(await migrate(database.owner, folder)).toEqual([])
  expect(await rows('select n from one order by n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

it('is safe for starts at the same time', async () => {
  write('0001-first.sql', 'create table one (n int); insert into one values (1); select pg_sleep(0.1);')
  const others = [1, 2, 3].map(() => createPools(database.ownerUrl, database.secret))
  const done = await Promise.all(others.map(({ owner }) => migrate(owner, folder)))
  await Promise.all(others.map((pools) => pools.close()))
  expect(done.flat()).toEqual(['0001-first'])
  expect(await rows('select n from one')).toEqual([{ n: 1 }])
})

it('leaves nothing of a failed run, and names the file', async () => {
  write('0001-first.sql', 'create table one (n int)')
  write('0002-broken.sql', 'insert into nowhere values (1)')
  await expect(migrate(database.owner, folder)).rejects.toThrow('The migration 0002-broken failed.')
  expect(await rows(`select to_regclass('one') as one`)).toEqual([{ one: null }])
})

it('tells a database of a later version, and one in which a migration was passed over, how to go on', async () => {
  write('0001-first.sql', '')
  write('0003-third.sql', '')
  await migrate(database.owner, folder)
  write('0002-second.sql', '')
  await expect(migrate(database.owner, folder)).rejects.toThrow(/0002-second was passed over/)
  rmSync(join(folder, '0002-second.sql'))
  rmSync(join(folder, '0003-third.sql'))
  await expect(migrate(database.owner, folder)).rejects.toThrow(/brought to 0003-third, which this version/)
})

it.each([['notes.txt'], ['1-short.sql'], ['0001-Capital.sql']])('refuses a file named %s', async (name) => {
  write(name, '')
  await expect(migrate(database.owner, folder)).rejects.toThrow(/is not named like/)
})

it('refuses a number given twice', async () => {
  write('0001-one.sql', '')
  write('0001-two.sql', '')
  await expect(migrate(database.owner, folder)).rejects.toThrow(/number 0001/)
})
