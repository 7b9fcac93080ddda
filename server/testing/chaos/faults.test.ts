import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Filed } from '../../features/cases/testing/file-case.ts'
import { type Roles, rolesOf } from '../../features/cases/testing/journey.ts'
import { verifyAll } from '../../features/cases/verify.ts'
import { createPool, type PoolOptions } from '../../platform/database/pool.ts'
import { asSuperuser } from '../database.ts'
import { type Office, openOffice } from './office.ts'

/** Whatever fails beneath a legal step: it is refused with its reason in both languages, or done wholly; never half. */

let office: Office
let roles: Roles
let filed: Filed
beforeAll(async () => {
  office = await openOffice()
  roles = rolesOf(office.house.find)
  filed = await office.house.file({ principalOnly: true })
  const persons = [{ personId: filed.principal, outcome: 'accepted' }]
  await office.house.act(roles.central, filed.caseId, 'propose_reply', { persons })
})
afterAll(() => office.close())

const owner = (text: string) => office.house.database.owner.pg.query(text)

/** The reply of the requested State: the act that binds it most. */
async function approve(at: Office = office, language = 'en') {
  const { versions, proposal } = await office.house.fold(filed.caseId, 'requested')
  const expectedVersion = { shared: versions.shared, own: versions.requested }
  const payload = { expectedVersion, input: { proposalId: proposal!.proposalId } }
  return at.post(roles.approver, `/cases/${filed.caseId}/actions/approve_reply`, payload, 'key-of-the-reply', language)
}

/** The reply is refused with this code, in both languages, and nothing in the record has moved. */
async function refused(code: string, status = 503, at: Office = office): Promise<void> {
  const before = await office.rowsOf(filed.caseId)
  for (const language of ['en', 'az']) {
    const answer = await approve(at, language)
    expect(answer).toMatchObject({ status, body: { code, title: expect.any(String), detail: expect.any(String) } })
    expect(answer.body.detail.length).toBeGreaterThan(20)
  }
  expect(await office.rowsOf(filed.caseId)).toEqual(before)
}

describe.each(['case_streams', 'events', 'event_payloads', 'desk', 'outbox', 'audit', 'idempotency'])(
  'where a row of %s cannot be written',
  (table) => {
    // Events lie in partitions, where a trigger before each row is allowed as well.
    const broken = (code: string) =>
      owner(`
      create function fail_on_purpose() returns trigger language plpgsql as $$
        begin raise exception using errcode = '${code}', message = 'names Katrin Vogel'; end $$;
      create trigger fail_on_purpose before insert or update on ${table} for each row execute function fail_on_purpose()`)
    afterEach(() => owner('drop function fail_on_purpose() cascade'))

    test('the step is not done, and says that it could not be recorded', async () => {
      await broken('P0001')
      await refused('database_refused', 500)
    })

    test('the step is not done, and says that there is no room', async () => {
      await broken('53100')
      await refused('database_full')
    })
  },
)

test('the database may only be read', async () => {
  const { name, app, system } = office.house.database
  const only = async (statement: string) => {
    await asSuperuser(`alter database ${name} ${statement}`)
    await asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    // Until the pools have heard of it they would lend out what was cut.
    await expect.poll(() => app.pg.totalCount + system.pg.totalCount).toBe(0)
  }
  try {
    await only('set default_transaction_read_only to on')
    await refused('database_read_only')
    expect((await office.get(roles.central, `/cases/${filed.caseId}`)).body.code).toBe('database_read_only')
  } finally {
    await only('reset default_transaction_read_only')
  }
  const words = { input: { text: 'It can be written again.' } }
  const path = `/cases/${filed.caseId}/actions/send_message`
  // A connection that was cut may be taken once more before its end is noticed; the key makes asking again harmless.
  const say = () => office.post(roles.central, path, words, 'key-of-some-words')
  await expect.poll(async () => (await say()).status).toBe(200)
})

describe('under a pool', () => {
  async function under(options: PoolOptions, work: (at: Office, hold: () => Promise<() => void>) => Promise<void>) {
    const pool = createPool(office.house.database.app.url, options)
    const at = await openOffice(office.house, (services) => ({ pools: { ...services.pools, app: pool } }))
    const hold = async () => {
      const client = await pool.pg.connect()
      return () => client.release()
    }
    await work(at, hold).finally(async () => {
      await at.close()
      await pool.close()
    })
  }
  const limits = { statement_timeout: 0, lock_timeout: 0, idle_in_transaction_session_timeout: 0 }

  /** Somebody else holds the case and does not let go. */
  async function whileLocked(work: () => Promise<void>): Promise<void> {
    const client = await office.house.database.system.pg.connect()
    await client.query('begin')
    await client.query('select from case_streams where case_id = $1 for update', [filed.caseId])
    await work().finally(async () => {
      await client.query('rollback')
      client.release()
    })
  }

  test('whose connections are all in use', () =>
    under({ max: 1, patience: 200 }, async (at, hold) => {
      const release = await hold()
      await refused('busy', 503, at)
      release()
    }))

  test('whose statements take too long', () =>
    under({ limits: { ...limits, statement_timeout: 300 } }, (at) =>
      whileLocked(() => refused('database_slow', 503, at)),
    ))

  test('whose lock does not come free', () =>
    under({ limits: { ...limits, lock_timeout: 300 } }, (at) => whileLocked(() => refused('busy', 503, at))))

  test('whose connection is cut in the middle of the step', () =>
    under({}, (at) =>
      whileLocked(async () => {
        const before = await office.rowsOf(filed.caseId)
        const answer = approve(at)
        const cut = `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = $1`
        while ((await asSuperuser(cut, [office.house.database.name])).length === 0);
        expect(await answer).toMatchObject({ status: 503, body: { code: 'database_unavailable' } })
        expect(await office.rowsOf(filed.caseId)).toEqual(before)
      }),
    ))
})

test('after all of this the same request, under the same key, is done once', async () => {
  const before = await office.rowsOf(filed.caseId)
  const { proposal } = await office.house.fold(filed.caseId, 'requested')
  expect(proposal?.open).toBe(true)
  expect(await approve()).toMatchObject({ status: 200, body: { action: 'approve_reply' } })
  expect((await office.rowsOf(filed.caseId)).idempotency).toBe(before.idempotency! + 1)
  expect((await verifyAll(office.house.services)).faults).toEqual([])
})
