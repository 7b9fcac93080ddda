import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { DatabaseUnfit } from './errors.ts'
import { createPool, withCredentials } from './pool.ts'
import { ensureRoles, roleUrl } from './roles.ts'

let database: TestDatabase
let secretsDir: string
beforeAll(async () => {
  database = await createTestDatabase({ empty: true })
  secretsDir = mkdtempSync(join(tmpdir(), 'rcms-roles-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(secretsDir, { recursive: true, force: true })
})

it('makes roles without any privilege, one of which nobody can sign in as', async () => {
  const { rows } = await database.owner.pg.query(
    `select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as may
       from pg_roles where rolname like 'rcms%' and rolname not like 'rcms_test%' and rolname <> current_user order by 1`,
  )
  expect(rows).toEqual([
    { rolname: 'rcms_app', rolcanlogin: true, may: false },
    { rolname: 'rcms_eraser', rolcanlogin: true, may: false },
    { rolname: 'rcms_search', rolcanlogin: false, may: false },
    { rolname: 'rcms_system', rolcanlogin: true, may: false },
  ])
})

it('does nothing when all is there, also for several starts at once', async () => {
  await Promise.all([1, 2, 3].map(() => ensureRoles(database.owner, database.secret, secretsDir)))
  await database.app.pg.query('select 1')
})

it('lets the app turn into the system role within a transaction, and inherit nothing from it', async () => {
  await database.owner.pg.query('create table only_system (n int); grant select on only_system to rcms_system')
  await expect(database.app.pg.query('select from only_system')).rejects.toThrow(/permission denied/)
  await database.app.pg.query('begin; set local role rcms_system; select from only_system; commit')
  await expect(database.app.pg.query('select from only_system')).rejects.toThrow(/permission denied/)
})

it('lets the owner, who is no superuser, give a function to the search role', async () => {
  await database.owner.pg.query(`
    create schema search_test; grant create on schema search_test to rcms_search;
    create function search_test.one() returns int language sql security definer return 1;
    alter function search_test.one() owner to rcms_search`)
})

it('tells an owner who may create no roles what to run, without showing a password', async () => {
  await asSuperuser(`create role rcms_test_weak login password 'weak'`)
  const weak = createPool(withCredentials(database.ownerUrl, 'rcms_test_weak', 'weak'))
  // Another secret stands for an installation whose roles were never made with it.
  const failure = await ensureRoles(weak, Buffer.alloc(32, 7), secretsDir).catch((error: unknown) => error)
  await weak.close()
  await asSuperuser('drop role rcms_test_weak')
  const file = join(secretsDir, 'create-roles.sql')
  expect(failure).toBeInstanceOf(DatabaseUnfit)
  expect((failure as Error).message).toMatch(/ALTER ROLE rcms_test_weak CREATEROLE/)
  expect((failure as Error).message).toContain(file)
  expect(existsSync(file)).toBe(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const password = decodeURIComponent(new URL(roleUrl(database.ownerUrl, 'rcms_app', Buffer.alloc(32, 7))).password)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain("ALTER ROLE rcms_app NOINHERIT PASSWORD 'SCRAM-SHA-256$")
  expect(text).toContain('GRANT rcms_search TO "rcms_test_weak"')
  expect(text).not.toContain(password)
})
