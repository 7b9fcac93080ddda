import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testFolder, throwAway } from '../../testing/cluster.ts'
import { readConfig } from '../config/config.ts'
import { readPostmaster } from './embedded/postmaster.ts'
import { startEmbedded } from './embedded.ts'
import { DatabaseUnavailable, DatabaseUnfit } from './errors.ts'
import { type OpenDatabase, openDatabase } from './open.ts'
import { createPool, type DatabasePool } from './pool.ts'
import { withActor, withSystem } from './transaction.ts'

const dataDir = testFolder()
const config = readConfig({ RCMS_DATA: dataDir })
let database: OpenDatabase
let superuser: DatabasePool
beforeAll(async () => {
  // An earlier user of the same data makes the cluster without durability; opening adopts its server.
  const earlier = await startEmbedded({ dataDir, ...throwAway })
  database = await openDatabase(config)
  superuser = createPool(earlier.superuserUrl, { max: 1 })
  await earlier.stop()
})
afterAll(async () => {
  await superuser.close()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const actor = { actorId: 'u1', authorityId: 'de-desk', state: 'DE', roles: [] }
const ask = () => withActor(database.app, actor, async () => 'answer')

it('opens a new installation under its own roles', async () => {
  expect(database.kind).toBe('embedded')
  expect(await ask()).toBe('answer')
  expect(await withSystem(database.system, async () => 'answer')).toBe('answer')
  await expect(database.app.pg.query('create table mine ()')).rejects.toThrow(/permission denied/)
})

it('opens a second time without changing anything', async () => {
  const second = await openDatabase({ ...config, databaseUrl: database.owner.url })
  expect(second.kind).toBe('external')
  await second.close()
  expect(await ask()).toBe('answer')
})

it('refuses to open when a role could pass by the protection of rows, and says how to mend it', async () => {
  await superuser.pg.query('alter role rcms_eraser bypassrls; grant pg_read_all_data to rcms_app')
  await expect(openDatabase(config)).rejects.toThrow(
    /REVOKE "pg_read_all_data" FROM rcms_app;\n.*ALTER ROLE rcms_eraser NOSUPERUSER NOBYPASSRLS;/,
  )
  await superuser.pg.query('alter role rcms_eraser nobypassrls; revoke pg_read_all_data from rcms_app')
  await (await openDatabase(config)).close()
})

it('names the loss of the database in the middle of the work, and recovers when it is back', async () => {
  const { pid } = readPostmaster(join(dataDir, 'postgres'))!
  await ask() // idle connections are lost too, and none of them may end the process
  const broken = withActor(database.app, actor, async (tx) => {
    process.kill(pid, 'SIGQUIT')
    for (;;) await tx.selectNoFrom((eb) => eb.lit(1).as('one')).execute()
  })
  await expect(broken).rejects.toBeInstanceOf(DatabaseUnavailable)
  const failures = new Set<string>()
  await expect.poll(() => ask().catch((error: Error) => failures.add(error.name) && 'not yet')).toBe('answer')
  expect([...failures].filter((name) => name !== 'DatabaseUnavailable')).toEqual([])
})

it.each([
  [(url: URL) => Object.assign(url, { password: 'wrong' }), /refuses the account or the password/],
  [(url: URL) => Object.assign(url, { pathname: '/nowhere' }), /does not exist/],
])('says what is wrong with an address (%#)', async (spoil, sentence) => {
  const databaseUrl = spoil(new URL(database.owner.url)).href
  const failure = await openDatabase({ ...config, databaseUrl }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(DatabaseUnfit)
  expect((failure as Error).message).toMatch(sentence)
  expect((failure as Error).message).not.toContain('wrong')
})
