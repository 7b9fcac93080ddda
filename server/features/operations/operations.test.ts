import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Operations } from '../../../contract/operations.ts'
import { operations } from '../../../contract/operations.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { cookieOf, type House, openHouse } from '../../platform/http/testing/house.ts'
import { askFigures } from './figures.ts'
import { writeNote } from './notes.ts'
import { noted } from './turns.ts'

let house: House
let operator: string
let operatorEmail: string
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rcms-operations-'))
  house = await openHouse({ config: { dataDir: folder } })
  const { email } = await house.database.system.db
    .selectFrom('users')
    .select('email')
    .where('authority_id', '=', 'az-operator')
    .where(sql<boolean>`'administrator' = any(roles)`)
    .executeTakeFirstOrThrow()
  operatorEmail = email
  operator = cookieOf(await house.signIn(email))
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

const look = async (): Promise<Operations> => {
  const answer = await house.ask({ url: '/api/v1/administration/operations' }, operator)
  expect(answer.statusCode).toBe(200)
  return operations.parse(answer.json())
}

test('is shown to administrators of the operator alone', async () => {
  expect((await house.ask({ url: '/api/v1/administration/operations' })).statusCode).toBe(401)
  const others = await house.database.system.db
    .selectFrom('users')
    .innerJoin('authorities', 'authorities.authority_id', 'users.authority_id')
    .select(['email', 'kind', 'roles'])
    .execute()
  const administrators = others.filter(({ roles, kind }) => roles.includes('administrator') && kind !== 'operator')
  const officer = others.find(({ roles }) => roles.includes('central_desk'))!
  for (const { email } of [...administrators, officer]) {
    const cookie = cookieOf(await house.signIn(email))
    expect((await house.ask({ url: '/api/v1/administration/operations' }, cookie)).statusCode).toBe(404)
  }
  expect(administrators.length).toBeGreaterThan(0)
})

test('tells of the program, the database, the pools, the disk and the keys', async () => {
  const found = await look()
  expect(found.program).toMatchObject({ mode: 'practice', version: expect.stringMatching(/^\d+\./) })
  expect(found.database).toMatchObject({ kind: 'embedded', version: expect.stringMatching(/^\d+/) })
  expect(found.database.migration).toMatch(/^\d{4}-/)
  expect(found.database.sizeBytes).toBeGreaterThan(1_000_000)
  expect(found.database.connections).toBeGreaterThan(0)
  expect(found.pools.map(({ name }) => name)).toEqual(['app', 'system', 'eraser', 'owner'])
  expect(found.disk.freeBytes).toBeGreaterThan(0)
  expect(found.keys).toEqual([expect.objectContaining({ epoch: 1, current: true, present: true })])
  expect([found.backup, found.verification, found.round]).toEqual([null, null, null])
})

test('a transaction that stays open is seen, whichever of the roles has it', async () => {
  const client = await house.database.app.pg.connect()
  await client.query('begin')
  const began = (await client.query<{ at: Date }>('select now() as at')).rows[0]!.at
  expect((await look()).database.oldestTransactionAt).toBe(began.toISOString())
  await client.query('rollback')
  client.release()
})

test('failed sign-ins of the last day are counted, without a word about whose', async () => {
  const before = (await look()).signIns
  await house.signIn(operatorEmail, 'wrong')
  await house.signIn('nobody@practice.example', 'wrong')
  expect((await look()).signIns).toEqual({ ...before, failures: before.failures + 2 })
})

describe('turns of the jobs', () => {
  const job = (run: () => Promise<unknown>) =>
    noted(house.services, [{ name: 'count-clouds', cron: '* * * * *', run }])[0]!
  const shown = async () => (await look()).jobs.find(({ name }) => name === 'count-clouds')

  beforeAll(() =>
    // The tables of pg-boss are its own; these columns are what the page reads of them.
    sql
      .raw(`create schema jobs; grant usage on schema jobs to rcms_system;
        create table jobs.schedule (name text, cron text);
        create table jobs.job (name text, state text, created_on timestamptz, start_after timestamptz default now());
        grant select on all tables in schema jobs to rcms_system;
        insert into jobs.schedule values ('count-clouds', '* * * * *');
        insert into jobs.job values ('count-clouds', 'created', '2026-11-24T07:00:00Z'), ('count-clouds', 'failed', now())`)
      .execute(house.database.owner.db),
  )

  test('have not come, come to something, fail, and stay out', async () => {
    expect(await shown()).toMatchObject({ state: 'not_yet', beganAt: null })
    expect(await job(async () => 3).run()).toBe(3)
    expect(await shown()).toMatchObject({ state: 'well', succeededAt: '2026-11-24T08:00:00.000Z', fault: null })
    house.later(60_000)
    const failing = job(async () => {
      throw Object.assign(new Error('names Katrin Vogel'), { code: '53100' })
    })
    await expect(failing.run()).rejects.toThrow(/Katrin/)
    expect(await shown()).toMatchObject({ state: 'failed', fault: '53100', failedAt: '2026-11-24T08:01:00.000Z' })
    house.later(60_000)
    await job(async () => undefined).run()
    expect(await shown()).toMatchObject({ state: 'well', succeededAt: '2026-11-24T08:02:00.000Z' })
    expect((await look()).queue).toEqual({ waiting: 1, active: 0, failed: 1, oldestAt: '2026-11-24T07:00:00.000Z' })
  })

  test('are measured: what failed, what came of it, when the last one succeeded', async () => {
    const text = (await house.ask({ url: '/metrics' })).body
    expect(text).toMatch(/^openrcms_job_turns_total\{job="count-clouds",outcome="done"\} 2$/m)
    expect(text).toMatch(/^openrcms_job_turns_total\{job="count-clouds",outcome="failed"\} 1$/m)
    expect(text).toMatch(/^openrcms_job_items_total\{job="count-clouds"\} 3$/m)
    expect(text).toMatch(/^openrcms_account_acts_total\{act="sign_in_failed"\} (?:[2-9]|\d{2,})$/m)
  })
})

test('the figures are those of the page, and a fault in the record is one of them', async () => {
  const { system } = house.database
  const now = house.services.clock()
  await withSystem(system, async (tx) => {
    await writeNote(tx, 'verification', now, { cases: 9, events: 90, faults: 1, kinds: ['hash'] })
    await writeNote(tx, 'backup', now, { program: '0.1.0', bytes: 4096, rows: 7 })
  })
  const found = await look()
  expect(found.verification).toEqual({
    finishedAt: now.toISOString(),
    cases: 9,
    events: 90,
    faults: 1,
    kinds: ['hash'],
  })
  expect(found.backup).toEqual({ at: now.toISOString(), program: '0.1.0', bytes: 4096, rows: 7 })
  const figures = await askFigures(house.services)
  const value = (name: string) => figures.find((one) => one.name === `openrcms_${name}`)?.value
  expect(value('database_up')).toBe(1)
  expect(value('record_faults')).toBe(1)
  expect(value('backup_timestamp_seconds')).toBe(now.getTime() / 1000)
  expect(value('outbox_waiting')).toBe(found.outbox.waiting)
  expect(value('disk_free_bytes')).toBeGreaterThan(0)
})
