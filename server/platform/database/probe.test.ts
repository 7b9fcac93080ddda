import pg from 'pg'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { createPools } from './connect.ts'
import { migrate } from './migrate.ts'
import { createPool } from './pool.ts'
import { type Asked, probeReady, probeServer, type ServerFacts, serverFaults } from './probe.ts'
import { clockFaults } from './probe-clock.ts'
import { lockFaults } from './probe-locks.ts'
import { guardFaults, roleFaults } from './probe-rows.ts'
import { type Session, sessionFaults, withSessions } from './probe-sessions.ts'

let database: TestDatabase
afterEach(() => database.drop())

it('accepts the database the program makes', async () => {
  database = await createTestDatabase()
  await probeServer(database.owner)
  await probeReady(database.owner)
})

it('refuses a database that compares only the letters of English, and says how to make another', async () => {
  database = await createTestDatabase({ empty: true })
  await asSuperuser(`drop database ${database.name} with (force)`)
  await asSuperuser(
    `create database ${database.name} template template0 owner rcms_owner encoding 'UTF8' locale_provider libc locale 'C'`,
  )
  const { owner, close } = createPools(database.ownerUrl, database.secret)
  await probeServer(owner)
  await owner.pg.query('create extension pg_trgm')
  await expect(probeReady(owner)).rejects.toThrow(/LC_CTYPE.*CREATE DATABASE rcms TEMPLATE template0/)
  await close()
})

it('refuses a database whose owner is somebody else', async () => {
  database = await createTestDatabase({ empty: true })
  await asSuperuser(`alter database ${database.name} owner to postgres`)
  await expect(probeServer(database.owner)).rejects.toThrow(/owner of the database/)
})

it('is ready after the migrations of an empty database', async () => {
  database = await createTestDatabase({ empty: true })
  await migrate(database.owner)
  await probeReady(database.owner)
})

it('refuses a database that takes no changes, and says which setting to take back', async () => {
  database = await createTestDatabase()
  await asSuperuser(`alter database ${database.name} set default_transaction_read_only = on`)
  await expect(probeServer(database.owner)).rejects.toThrow(/RESET default_transaction_read_only/)
})

it('refuses what no test can make: an old server, a standby, a server without the extension', () => {
  const good: ServerFacts = {
    ...{ version: 150004, name: '15.4', encoding: 'UTF8', may: true },
    ...{ readOnly: false, standby: false, extensions: ['pg_trgm'], astray: null },
  }
  expect(serverFaults(good)).toEqual([])
  expect(serverFaults({ ...good, version: 140010, name: '14.10' })[0]).toMatch(/14\.10; OpenRCMS needs version 15/)
  expect(serverFaults({ ...good, encoding: 'LATIN1' })[0]).toMatch(/LATIN1.*CREATE DATABASE/)
  expect(serverFaults({ ...good, standby: true, readOnly: true })).toEqual([expect.stringMatching(/primary/)])
  expect(serverFaults({ ...good, extensions: [] })[0]).toMatch(/pg_trgm.*contrib/)
})

it('finds an extension that was installed where nobody looks', async () => {
  database = await createTestDatabase({ empty: true })
  await database.owner.pg.query('create schema extensions; create extension pg_trgm schema extensions')
  await expect(probeServer(database.owner)).rejects.toThrow(/ALTER EXTENSION pg_trgm SET SCHEMA public/)
})

describe('the protection of rows', () => {
  it('is missed on any table of cases, for its owner too', async () => {
    database = await createTestDatabase()
    await database.owner.pg.query('alter table event_payloads no force row level security')
    await database.owner.pg.query('alter table desk disable row level security')
    expect(await guardFaults(database.owner)).toEqual([
      expect.stringMatching(/ALTER TABLE desk ENABLE ROW LEVEL SECURITY, FORCE/),
      expect.stringMatching(/ALTER TABLE event_payloads /),
    ])
    await expect(probeReady(database.owner)).rejects.toThrow(/does not protect its rows/)
  })

  it.each([
    ['alter role rcms_app bypassrls', /^The role rcms_app could.*ALTER ROLE rcms_app NOSUPERUSER NOBYPASSRLS/],
    ['alter role rcms_system superuser', /^The role rcms_.* could/],
    ['grant pg_read_all_data to rcms_eraser', /REVOKE "pg_read_all_data" FROM rcms_eraser/],
    ['alter table arrivals owner to rcms_app', /^The table arrivals belongs to rcms_app/],
  ])('after %s is no protection', async (change, sentence) => {
    database = await createTestDatabase()
    // Roles are shared with every other test, so the change is never committed.
    await withinSuperuser(async (asked) => {
      expect(await roleFaults(asked)).toEqual([])
      await asked.pg.query(change)
      expect((await roleFaults(asked))[0]).toMatch(sentence)
    })
  })

  async function withinSuperuser(work: (asked: Asked) => Promise<void>): Promise<void> {
    const client = new pg.Client(inject('testCluster').superuserUrl.replace(/[^/]*$/, database.name))
    await client.connect()
    try {
      await client.query('begin')
      await work({ pg: client as unknown as Asked['pg'] })
    } finally {
      await client.query('rollback')
      await client.end()
    }
  }
})

describe('connections', () => {
  it('to two databases do not keep each other out, and that is said', async () => {
    database = await createTestDatabase()
    const other = await createTestDatabase()
    try {
      expect(await withSessions(database.owner, lockFaults)).toEqual([])
      const here = await database.owner.pg.connect()
      const there = await other.owner.pg.connect()
      const faults = await lockFaults(here as unknown as Session, there as unknown as Session)
      here.release()
      there.release()
      expect(faults).toEqual([
        expect.stringMatching(/^Advisory locks do not exclude.*name the primary itself/),
        expect.stringMatching(/^Locks of rows do not exclude/),
      ])
    } finally {
      await other.drop()
    }
  })

  it('through a pooler that shares sessions are noticed', async () => {
    database = await createTestDatabase()
    expect(await withSessions(database.owner, sessionFaults)).toEqual([])
    const pool = createPool(database.ownerUrl, { max: 2 })
    const [first, second] = [pooled(pool.pg), pooled(pool.pg)]
    expect(await sessionFaults(first, second)).toEqual([expect.stringMatching(/PgBouncer.*session mode/)])
    await pool.close()
  })

  /** A connection as a pooler in transaction mode gives it: the server's session belongs to it until its transaction ends. */
  function pooled(pool: pg.Pool): Session {
    let held: pg.PoolClient | undefined
    return {
      query: async (text: string, values?: unknown[]) => {
        const client = held ?? (await pool.connect())
        held = text === 'begin' ? client : held
        const result = await client.query(text, values as never)
        if (text === 'rollback' || !held) client.release()
        if (text === 'rollback') held = undefined
        return result as never
      },
    }
  }
})

it('refuses a clock that is more than five seconds from that of the database', async () => {
  database = await createTestDatabase()
  expect(await clockFaults(database.owner)).toEqual([])
  expect(await clockFaults(database.owner, () => Date.now() + 4_000)).toEqual([])
  for (const wrong of [9_000, -9_000]) {
    const [fault] = await clockFaults(database.owner, () => Date.now() + wrong)
    expect(fault).toMatch(/differ by 9 seconds.*NTP/)
  }
  // An answer that took long says nothing about the clock.
  let asked = 0
  expect(await clockFaults(database.owner, () => Date.now() + 20_000 * asked++)).toEqual([])
})
