import { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { type RunningJobs, startJobs } from './jobs.ts'

let database: TestDatabase
let jobs: RunningJobs
let turns = 0
let failing = 0
let lines: string[] = []
beforeEach(async () => {
  database = await createTestDatabase()
  turns = 0
  failing = 0
  lines = []
  jobs = await start()
})
afterEach(async () => {
  await jobs.stop()
  await database.drop()
})

const start = () =>
  startJobs(
    database,
    [
      {
        name: 'test-turn',
        cron: '0 0 1 1 *',
        run: async () => {
          turns += 1
          if (turns === failing) throw new RangeError('Aytən Məmmədova')
        },
      },
    ],
    (line) => lines.push(line),
  )

async function ask(): Promise<void> {
  const options = {
    connectionString: database.system.url,
    schema: 'jobs',
    migrate: false,
    supervise: false,
    schedule: false,
  }
  const boss = new PgBoss({ ...options, registerInstance: false, max: 1 })
  boss.on('error', () => {})
  await boss.start()
  await boss.send('test-turn')
  await boss.stop({ graceful: false })
}

test('a turn that is due is taken at once, by a role that cannot change the tables', async () => {
  await ask()
  await expect.poll(() => turns).toBe(1)
  await expect(database.system.pg.query('create table jobs.mine (id int)')).rejects.toThrow(/permission denied/)
  await expect(database.app.pg.query('select 1 from jobs.job')).rejects.toThrow(/permission denied/)
})

test('a turn that fails is told, without what the error says', async () => {
  failing = 1
  await ask()
  await expect.poll(() => lines).toEqual([expect.stringMatching(/test-turn failed \(RangeError\)/)])
  expect(lines.join()).not.toContain('Aytən')
})

test('a second process starts beside the first, and stopping takes no time', async () => {
  const other = await start()
  const began = performance.now()
  await other.stop()
  expect(performance.now() - began).toBeLessThan(10_000)
  await ask()
  await expect.poll(() => turns).toBe(1)
})

test('the work goes on after the database was lost', async () => {
  await asSuperuser('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database.name])
  await ask()
  await expect.poll(() => turns).toBe(1)
})
