import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { asSystem } from './as-system.ts'
import { DatabaseUnavailable } from './errors.ts'
import { createPool } from './pool.ts'
import { type DatabaseActor, type Transaction, withActor, withSystem } from './transaction.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.owner.pg.query(`
    create table tally (id int primary key, amount bigint not null, day date not null default '2026-03-29');
    grant select, insert, update on tally to rcms_app, rcms_system;
    insert into tally values (1, 0), (2, 0)`)
})
afterAll(() => database.drop())

const officer: DatabaseActor = {
  actorId: 'u1',
  authorityId: 'de-desk',
  state: 'DE',
  roles: ['central_desk', 'approver'],
}

async function settings(tx: Transaction) {
  const { rows } = await sql<Record<string, string | null>>`select current_user as user,
    current_setting('app.actor_id', true) as actor, current_setting('app.authority_id', true) as authority,
    current_setting('app.state', true) as state, current_setting('app.roles', true) as roles`.execute(tx)
  return rows[0]
}

describe('withActor', () => {
  it('sets the actor for the transaction', async () => {
    expect(await withActor(database.app, officer, settings)).toEqual({
      user: 'rcms_app',
      actor: 'u1',
      authority: 'de-desk',
      state: 'DE',
      roles: 'central_desk,approver',
    })
  })

  it('leaves nothing of the actor on the connection', async () => {
    const single = createPool(database.app.url, { max: 1 })
    await withActor(single, officer, settings)
    await expect(withActor(single, officer, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const { rows } = await single.pg.query(`select current_setting('app.authority_id', true) as authority`)
    expect(rows[0].authority || null).toBeNull()
    await single.close()
  })

  it('gives no authority to a role that sees no case data', async () => {
    const analyst = { actorId: 'u2', authorityId: null, state: null, roles: ['analyst'] }
    expect(await withActor(database.app, analyst, settings)).toMatchObject({ authority: '', state: '' })
  })

  it('undoes everything when the work fails', async () => {
    const failing = withActor(database.app, officer, async (tx) => {
      await sql`update tally set amount = 99 where id = 1`.execute(tx)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await amount(1)).toBe(0)
  })

  it('never passes for done when a failure within it was swallowed', async () => {
    const swallowing = withActor(database.app, officer, async (tx) => {
      await sql`update tally set amount = 77 where id = 1`.execute(tx)
      await sql`select 1/0`.execute(tx).catch(() => {})
      return 'done'
    })
    await expect(swallowing).rejects.toThrow('nothing of it was written')
    expect(await amount(1)).toBe(0)
  })

  it('can be made unable to write', async () => {
    const writing = withActor(database.app, officer, (tx) => sql`update tally set amount = 1`.execute(tx), {
      readOnly: true,
    })
    await expect(writing).rejects.toThrow(/read-only/)
  })
})

it('keeps days as text and numbers as numbers', async () => {
  const { rows } = await withSystem(database.system, (tx) =>
    sql`select day, amount from tally where id = 1`.execute(tx),
  )
  expect(rows[0]).toEqual({ day: '2026-03-29', amount: 0 })
})

describe('conflicts', () => {
  const options = { isolation: 'serializable', retryable: true } as const

  it('are tried again when the work may be', async () => {
    await Promise.all(Array.from({ length: 3 }, () => withSystem(database.system, increment(2), options)))
    expect(await amount(2)).toBe(3)
  })

  it('surface when it may not', async () => {
    const both = [1, 2].map(() => withSystem(database.system, slowIncrement(1), { isolation: 'serializable' }))
    const results = await Promise.allSettled(both)
    const failed = results.filter((result) => result.status === 'rejected')
    expect(failed.map((result) => result.reason.code)).toEqual(['40001'])
  })
})

it('a refused connection is DatabaseUnavailable, and its message tells nobody where the database is', async () => {
  const nowhere = createPool('postgresql://someone:secret@127.0.0.1:1/rcms')
  const failure = await withSystem(nowhere, settings).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(DatabaseUnavailable)
  expect((failure as Error).message).not.toContain('127.0.0.1')
  await nowhere.close()
})

async function amount(id: number) {
  return (await database.owner.pg.query('select amount from tally where id = $1', [id])).rows[0].amount
}

function increment(id: number) {
  return async (tx: Transaction) => {
    const { rows } = await sql<{ amount: number }>`select amount from tally where id = ${id}`.execute(tx)
    await sql`update tally set amount = ${rows[0]!.amount + 1} where id = ${id}`.execute(tx)
  }
}

function slowIncrement(id: number) {
  return async (tx: Transaction) => {
    await sql`select amount from tally where id = ${id}`.execute(tx)
    await sql`select pg_sleep(0.1)`.execute(tx)
    await increment(id)(tx)
  }
}

describe('asSystem', () => {
  it('has the role once at a time, and gives it back', async () => {
    const roleOf = async (tx: Transaction) => (await settings(tx))!.user
    const roles = await withActor(database.app, officer, async (tx) => [
      await asSystem(tx, () => roleOf(tx)),
      await roleOf(tx),
      await asSystem(tx, () => roleOf(tx)),
    ])
    expect(roles).toEqual(['rcms_system', 'rcms_app', 'rcms_system'])
    const within = withActor(database.app, officer, (tx) => asSystem(tx, () => asSystem(tx, () => roleOf(tx))))
    await expect(within).rejects.toThrow('already')
    const atOnce = withActor(database.app, officer, (tx) =>
      Promise.all([asSystem(tx, () => roleOf(tx)), asSystem(tx, () => roleOf(tx))]),
    )
    await expect(atOnce).rejects.toThrow('already')
  })
})
