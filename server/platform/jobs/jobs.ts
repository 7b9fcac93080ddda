import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import type { Pools } from '../database/connect.ts'
import { namingLoss, sqlState } from '../database/errors.ts'

/** Work that comes back by the clock of the database. Any number of processes run jobs; each turn is taken by one. */
export interface RecurringJob {
  name: string
  /** Five fields, in UTC. */
  cron: string
  run(): Promise<unknown>
}

export interface RunningJobs {
  /** Has a job take a turn at once, besides its hours; while one waits already, nothing is added. */
  now(name: string): Promise<void>
  stop(): Promise<void>
}

const schema = 'jobs'
const patience = 2_000

/** Makes the tables of the jobs as the owner, then works as the system role, which may not change them. */
export async function startJobs(
  pools: Pools,
  jobs: readonly RecurringJob[],
  log: (line: string) => void,
): Promise<RunningJobs> {
  await namingLoss(() => prepare(pools, jobs))
  const boss = new PgBoss({
    connectionString: pools.system.url,
    application_name: 'openrcms jobs',
    max: 4,
    schema,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    reindex: false,
    monitorVacuum: false,
  })
  // A lost database is met again at the next poll; without a listener the error would end the process.
  boss.on(
    'error',
    sparingly((code) => log(`The jobs met an error (${code}) and go on.`)),
  )
  await namingLoss(() => boss.start())
  for (const job of jobs) {
    const failed = sparingly((code) => log(`A turn of the job ${job.name} failed (${code}); the next one tries again.`))
    await boss.work(job.name, { batchSize: 10, burstWhenBatchFull: true }, async () => {
      try {
        await job.run()
      } catch (error) {
        failed(error)
        throw error
      }
    })
  }
  return {
    now: async (name) => void (await boss.send(name)),
    stop: async () => {
      const stopping = boss.stop({ graceful: true, timeout: patience }).catch(() => {})
      // Against a database that is gone, waiting for an orderly end would only hold up the rest.
      await Promise.race([stopping, sleep(patience + 1_000, undefined, { ref: false })])
    },
  }
}

/** Any number, the same for all; in these statements, which are one transaction. */
const grantsLock = 4_729_113

async function prepare({ owner }: Pools, jobs: readonly RecurringJob[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: owner.url,
    application_name: 'openrcms owner',
    max: 1,
    schema,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  boss.on('error', () => {}) // what matters is thrown by start()
  await boss.start()
  try {
    for (const { name, cron } of jobs) {
      // Only one may wait or run: a slow turn is not followed by a queue of others. The next turn is the retry.
      const options = { retryLimit: 0, expireInSeconds: 600, deleteAfterSeconds: 3_600, notify: true }
      if (await boss.getQueue(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, { ...options, policy: 'exclusive' })
      await boss.schedule(name, cron, null, { tz: 'UTC' })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  // Several programs may start at once, and PostgreSQL refuses one of two that grant the same at the same moment.
  await owner.pg.query(`
    select pg_advisory_xact_lock(${grantsLock});
    grant usage on schema ${schema} to rcms_system;
    grant select, insert, update, delete on all tables in schema ${schema} to rcms_system;
    grant execute on all functions in schema ${schema} to rcms_system`)
}

/** A lost database makes many errors of one kind; once a minute is enough. Their texts may name hosts: left out. */
function sparingly(tell: (code: string) => void): (error: unknown) => void {
  let last = 0
  return (error) => {
    if (Date.now() - last < 60_000) return
    last = Date.now()
    tell(sqlState(error) ?? (error instanceof Error ? error.name : 'unknown'))
  }
}
