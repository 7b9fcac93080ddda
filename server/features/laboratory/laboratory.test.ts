import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { LabExercise, Laboratory, LabProgress } from '../../../contract/laboratory.ts'
import { exercises } from '../../../domain/laboratory/exercises.ts'
import { plantCodes, plantCount } from '../../../domain/laboratory/story.ts'
import { rightAnswer } from '../../../domain/laboratory/testing/answers.ts'
import { isLaboratory, markLaboratory } from '../../platform/database/laboratory-mark.ts'
import { withActor, withSystem } from '../../platform/database/transaction.ts'
import { buildApp } from '../../platform/http/app.ts'
import type { Services } from '../../platform/services.ts'
import { createTestDatabase } from '../../testing/database.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import { sweepDueClocks } from '../cases/sweep.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { verifyAll } from '../cases/verify.ts'
import { tellDeadlines } from '../notices/deadlines.ts'
import { recogniser } from '../session/recognise.ts'
import { routes as session } from '../session/routes.ts'
import { tellAllAnew } from '../statistics/kept/anew.ts'
import { emailOf, enterParticipants, slipPassword } from './accounts.ts'
import { truthOf } from './exercises/check.ts'
import { knownFor } from './exercises/known.ts'
import { isThere, laboratoryConfig, noteRunning, requireLaboratory, requireMarked, runningIn } from './folder.ts'
import { plantsOf } from './plants.ts'
import { keepStart, openAgain, resetToStart } from './reset.ts'
import { routes } from './routes.ts'
import { makeStory } from './story/make.ts'
import { worldOf } from './world.ts'

const size = 60
let house: House
let services: Services
let app: FastifyInstance
beforeAll(async () => {
  house = await openHouse()
  house.setClock('2026-11-30T08:00:00Z')
  services = { ...house.services, laboratory: true }
  await makeStory(services, { seed: 'test', size })
  await enterParticipants(services, 3, 'en')
  app = await buildApp(services, { recognise: recogniser(services), features: [session, routes] })
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const placeOf = ({ ownerUrl, name }: House['database']) => ({
  superuserUrl: inject('testCluster').superuserUrl,
  ownerUrl,
  name,
})

const count = async (table: 'cases' | 'users') =>
  Number(
    (
      await withSystem(services.pools.system, (tx) =>
        tx
          .selectFrom(table)
          .select((row) => row.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      )
    ).n,
  )

test('what is told is a record like any other: chains hold, payloads open, and a rebuild changes nothing', async () => {
  const { cases, changed } = await rebuildAll(services)
  expect(cases).toBeGreaterThan(size / 2)
  expect(changed).toEqual([])
  const verified = await verifyAll(services)
  expect(verified.faults).toEqual([])
})

test('its facts come with it, and telling them anew from the record changes nothing', async () => {
  const kept = () =>
    withSystem(services.pools.system, (tx) =>
      sql`select (select jsonb_agg(f order by case_id, ordinal) from facts f) as facts,
        (select jsonb_agg(c order by topic_id, month, group_id, days) from fact_cells c) as cells,
        (select jsonb_agg(c order by topic_id, month, group_id, days) from fact_sums c) as sums`.execute(tx),
    )
  const { rows } = await kept()
  expect((rows[0] as { facts: unknown[] }).facts.length).toBeGreaterThan(size * 10)
  await tellAllAnew(services)
  expect((await kept()).rows).toEqual(rows)
})

test('every fault is planted, and the two records of one person are of different units', async () => {
  const planted = await plantsOf(services)
  for (const code of plantCodes) {
    const found = planted.filter(({ plant }) => plant === code)
    expect(found.length, code).toBeGreaterThan(0)
    expect(found.length, code).toBeLessThanOrEqual(plantCount(code, size))
  }
  const [twice] = planted.filter(({ plant }) => plant === 'duplicates')
  const units = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('cases')
      .select('requesting_unit')
      .where('case_id', 'in', [twice!.caseId, twice!.other!.caseId])
      .execute(),
  )
  expect(new Set(units.map(({ requesting_unit }) => requesting_unit)).size).toBe(2)
})

test('nothing of the story is left for the clock of the day, and nobody is reminded of it', async () => {
  expect(await sweepDueClocks(services)).toBe(0)
  expect(await tellDeadlines(services)).toBe(0)
})

test('what was sent in the last hours of a year is received in the next', async () => {
  const [planted] = (await plantsOf(services)).filter(({ plant }) => plant === 'year_boundary')
  const row = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('cases')
      .select(['submitted_on', 'received_on'])
      .where('case_id', '=', planted!.caseId)
      .executeTakeFirstOrThrow(),
  )
  expect(row.submitted_on).toMatch(/-12-31$/)
  expect(row.received_on).toMatch(/-01-01$/)
})

test('the settings of another installation are never met', () => {
  const config = laboratoryConfig({ folder: '/somewhere', port: 0, host: '127.0.0.1' })
  expect(config).toMatchObject({
    databaseUrl: null,
    mode: 'practice',
    dataDir: '/somewhere',
    registers: null,
    smtpUrl: null,
  })
})

test('a folder that holds anything else is refused before anything in it is opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rcms-real-'))
  try {
    writeFileSync(join(folder, 'secrets'), 'of a real installation')
    await expect(requireLaboratory(folder, () => {})).rejects.toThrow(/no laboratory/)
    expect(readdirSync(folder)).toEqual(['secrets'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a folder says whether its laboratory is being opened, is open, or was ended without a word', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rcms-lab-'))
  try {
    expect(runningIn(folder)).toBeNull()
    noteRunning(folder, { url: null, since: '2026-11-30T08:00:00Z' })
    expect(runningIn(folder)).toMatchObject({ url: null, pid: process.pid })
    // No process has this number.
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ url: 'http://127.0.0.1:1', pid: 2 ** 30 }))
    expect(runningIn(folder)).toBeNull()
    expect(isThere(folder)).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a database that is in use never becomes a laboratory, and one without the mark is neither opened nor reset', async () => {
  const { database } = house
  const place = placeOf(database)
  const before = await count('cases')
  await withSystem(services.pools.system, (tx) =>
    tx.insertInto('installation').values({ part: 'mode', fingerprint: 'practice' }).execute(),
  )
  // Officials and cases of practice are in it: it is somebody's.
  await expect(markLaboratory(services.pools.system)).rejects.toThrow(/no laboratory/)
  await expect(requireMarked(database.ownerUrl)).rejects.toThrow(/no laboratory/)
  await expect(keepStart(place)).rejects.toThrow(/no laboratory/)
  await expect(resetToStart(place, { keepProgress: false })).rejects.toThrow(/no laboratory/)
  expect(await isLaboratory(services.pools.system)).toBe(false)
  expect(await count('cases')).toBe(before)
})

test('nor does one of real work, even while it is empty', async () => {
  const real = await createTestDatabase()
  try {
    await withSystem(real.system, (tx) =>
      tx.insertInto('installation').values({ part: 'mode', fingerprint: 'production' }).execute(),
    )
    await expect(markLaboratory(real.system)).rejects.toThrow(/no laboratory/)
  } finally {
    await real.drop()
  }
})

/** Whoever signs in with what stands on the slip of this number. */
async function enter(number: number) {
  const payload = { email: emailOf(number), password: slipPassword(services.secret, number) }
  const signedIn = await app.inject({ method: 'POST', url: '/api/v1/session', payload })
  expect(signedIn.statusCode).toBe(200)
  const [given] = signedIn.cookies
  expect(given?.name).toBe('rcms_laboratory')
  const cookie = `${given!.name}=${given!.value}`
  const ask = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
    const answer = await app.inject({
      ...{ method, url: `/api/v1/laboratory${path}`, headers: { cookie } },
      ...(body ? { payload: body } : {}),
    })
    return { status: answer.statusCode, body: answer.body, json: () => answer.json() }
  }
  return { ask, installation: signedIn.json().installation, userId: signedIn.json().person.id as string }
}

test('a script plays every exercise to its end, task by task, as its page does', async () => {
  const { ask, installation } = await enter(1)
  expect(installation).toMatchObject({ practice: true, laboratory: 'participant' })
  expect((await ask('PUT', '/track', { track: 'technical' })).status).toBe(204)
  const world = await worldOf(services)()
  for (const exercise of exercises) {
    const page: LabExercise = (await ask('GET', `/exercises/${exercise.id}`)).json()
    expect(page.tasks.every(({ standing }) => standing.hints.length === 0 && standing.why === null)).toBe(true)
    for (const { name } of page.files)
      expect((await ask('GET', `/exercises/${exercise.id}/files/${name}`)).status).toBe(200)
    for (const task of exercise.tasks) {
      const answer = rightAnswer(task, await truthOf(world, exercise, task), await knownFor(world, exercise, task))
      const given = await ask('POST', `/exercises/${exercise.id}/tasks/${task.id}/answer`, { answer })
      expect(given.json(), `${exercise.id} ${task.id}`).toMatchObject({
        verdict: { state: 'right', share: 1 },
        standing: { solved: true, attempts: 1, why: expect.stringMatching(/./) },
      })
    }
  }
  const { exercises: all, track }: Laboratory = (await ask('GET', '')).json()
  expect(track).toBe('technical')
  expect(all.every(({ solved, tasks }) => solved === tasks)).toBe(true)
  expect((await ask('GET', '/certificate?name=Somebody')).body).toMatch(/^%PDF/)
}, 60_000)

test('hints come one at a time, what cannot be read is no attempt, and what is solved stays solved', async () => {
  const { ask } = await enter(2)
  const place = '/exercises/counting/tasks/applications'
  expect((await ask('POST', `${place}/hint`)).json()).toMatchObject({ hints: [expect.any(String)], hintsLeft: 1 })
  const unreadable = await ask('POST', `${place}/answer`, { answer: { kind: 'number', value: 'many' } })
  expect(unreadable.json()).toMatchObject({ verdict: { state: 'unreadable' }, standing: { attempts: 0 } })
  const gone = { kind: 'several', chosen: ['of an earlier story'] }
  const nothing = await ask('POST', '/exercises/duplicates/tasks/in_program/answer', { answer: gone })
  expect(nothing.json()).toMatchObject({ verdict: { state: 'unreadable' }, standing: { attempts: 0 } })
  const wrong = await ask('POST', `${place}/answer`, { answer: { kind: 'number', value: '7' } })
  expect(wrong.json()).toMatchObject({
    verdict: { state: 'wrong' },
    standing: { attempts: 1, solved: false, why: null },
  })
  const world = await worldOf(services)()
  const [exercise] = exercises
  const [task] = exercise!.tasks
  const answer = rightAnswer(task!, await truthOf(world, exercise!, task!), await knownFor(world, exercise!, task!))
  await ask('POST', `${place}/answer`, { answer })
  const again = await ask('POST', `${place}/answer`, { answer: { kind: 'number', value: '7' } })
  expect(again.json()).toMatchObject({ verdict: { state: 'wrong' }, standing: { attempts: 3, solved: true } })
})

test('the facilitator sees the room, hands out a hint and lets somebody begin again; nobody else may', async () => {
  const [facilitator, third] = [await enter(0), await enter(3)]
  const stuckAt = { exercise: 'counting', task: 'persons' }
  await third.ask('POST', '/exercises/counting/tasks/persons/answer', { answer: { kind: 'number', value: '1' } })
  const room = async (): Promise<LabProgress> => (await facilitator.ask('GET', '/progress')).json()
  expect((await room()).stuck[0]).toMatchObject({
    ...stuckAt,
    tried: 1,
    waiting: [{ number: 3, attempts: 1, hints: 0 }],
  })
  expect((await room()).participants.map(({ number }) => number)).toEqual([1, 2, 3])
  expect((await facilitator.ask('POST', '/hints', { number: 3, ...stuckAt })).status).toBe(204)
  const page: LabExercise = (await third.ask('GET', '/exercises/counting')).json()
  expect(page.tasks.find(({ id }) => id === 'persons')!.standing.hints).toHaveLength(1)
  for (const [method, path, body] of [
    ['GET', '/progress', undefined],
    ['GET', '/slips', undefined],
    ['GET', '/certificate?name=Somebody', undefined],
    ['GET', '/handbook?reader=facilitator', undefined],
    ['POST', '/hints', { number: 1, ...stuckAt }],
    ['POST', '/participants/1/reset', undefined],
    ['POST', '/reset', { progress: 'clear' }],
  ] as const) {
    expect((await third.ask(method, path, body)).status, path).toBe(404)
  }
  expect((await facilitator.ask('POST', '/participants/3/reset')).status).toBe(204)
  expect((await room()).stuck).toEqual([])
  expect((await facilitator.ask('GET', '/slips')).body).toMatch(/^%PDF/)
})

test('the database itself shows nobody the answers of another', async () => {
  const { userId } = await enter(3)
  const actor = { actorId: userId, authorityId: null, state: null, roles: [] }
  const seen = await withActor(services.pools.app, actor, async (tx) => ({
    answers: await tx.selectFrom('laboratory_answers').select('user_id').execute(),
    participants: await tx.selectFrom('laboratory_participants').select('number').execute(),
  }))
  expect(seen).toEqual({ answers: [], participants: [{ number: 3 }] })
})

test('back to the start: cases as they were, accounts and sessions kept, answers as it is wished', async () => {
  const place = placeOf(house.database)
  await withSystem(services.pools.system, (tx) =>
    tx.insertInto('installation').values({ part: 'laboratory', fingerprint: 'test' }).execute(),
  )
  const { ask } = await enter(2)
  await keepStart(place)
  const [before, users] = [await count('cases'), await count('users')]
  const solved = async () => ((await ask('GET', '')).json() as Laboratory).exercises[0]!.solved
  await withSystem(services.pools.system, (tx) => tx.updateTable('cases').set({ stage: 'changed' }).execute())
  expect(await solved()).toBe(1)
  await resetToStart(place, { keepProgress: true })
  expect(await solved()).toBe(1)
  expect(await count('cases')).toBe(before)
  expect(await count('users')).toBe(users)
  const changed = await withSystem(services.pools.system, (tx) =>
    tx.selectFrom('cases').select('case_id').where('stage', '=', 'changed').execute(),
  )
  expect(changed).toEqual([])
  // What is answered while a reset goes on is kept, or was not taken.
  const answered = async () =>
    (await ask('POST', '/exercises/counting/tasks/persons/answer', { answer: { kind: 'number', value: '1' } })).status
  let taken = 0
  let going = true
  const reset = resetToStart(place, { keepProgress: true }).finally(() => {
    going = false
  })
  while (going) {
    const status = await answered()
    expect([200, 503]).toContain(status)
    if (status === 200) taken += 1
    else await new Promise((done) => setTimeout(done, 50))
  }
  await reset
  const page: LabExercise = (await ask('GET', '/exercises/counting')).json()
  expect(taken).toBeGreaterThan(0)
  expect(page.tasks.find(({ id }) => id === 'persons')!.standing.attempts).toBeGreaterThanOrEqual(taken)
  // At once from the page and the command line: one after the other.
  await Promise.all([resetToStart(place, { keepProgress: false }), resetToStart(place, { keepProgress: true })])
  expect(await solved()).toBe(0)
  expect(await count('cases')).toBe(before)

  // A reset that was cut short left the database shut, or, in an earlier version, no database of the name, and the ready copy beside it.
  const { superuserUrl, name } = place
  const superuser = new pg.Client({ connectionString: superuserUrl.replace(/[^/]*$/, 'postgres') })
  await superuser.connect()
  try {
    await superuser.query(`alter database ${name} allow_connections false`)
    await superuser.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`)
    await openAgain(place)
    expect(await count('cases')).toBe(before)
    await superuser.query(`alter database ${name} allow_connections false`)
    await superuser.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`)
    await superuser.query(`alter database ${name} rename to ${name}_next`)
    await superuser.query(`create database ${name}_old`)
    await resetToStart(place, { keepProgress: false })
    expect(await count('cases')).toBe(before)
    const { rows } = await superuser.query(
      `select datname, datallowconn from pg_database where datname like '${name}%' order by 1`,
    )
    expect(rows).toEqual([
      { datname: name, datallowconn: true },
      { datname: `${name}_start`, datallowconn: false },
    ])
  } finally {
    await superuser.end()
  }
})
