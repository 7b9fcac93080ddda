import { sql } from 'kysely'
import type { Pools } from '../../platform/database/connect.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** Runs as the system role. */
export async function databaseFacts(tx: Transaction) {
  const { rows } = await sql<{ version: string; size: number; connections: number; most: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as size,
      (select numbackends from pg_stat_database where datname = current_database()) as connections,
      current_setting('max_connections')::int as most`.execute(tx)
  return rows[0]!
}

/** The server shows each account its own transactions only, so each is asked for the oldest. */
export async function oldestTransaction({ app, system }: Pools): Promise<Date | null> {
  const found = await Promise.all([app, system].map(oldestOf))
  const times = found.filter((at) => at !== null)
  return times.length > 0 ? new Date(Math.min(...times.map(Number))) : null
}

async function oldestOf({ pg }: DatabasePool): Promise<Date | null> {
  const { rows } = await pg.query<{ at: Date | null }>(
    `select min(xact_start) as at from pg_stat_activity
      where datname = current_database() and usename = session_user and pid <> pg_backend_pid()`,
  )
  return rows[0]?.at ?? null
}

/** The last migration that has run. */
export async function lastMigration({ owner }: Pools): Promise<string> {
  const { rows } = await owner.pg.query<{ name: string }>(
    'select name from kysely_migration order by timestamp desc, name desc limit 1',
  )
  return rows[0]?.name ?? ''
}

export interface Queue {
  schedules: { name: string; cron: string }[]
  waiting: number
  active: number
  failed: number
  oldest: Date | null
}

/** The jobs as pg-boss keeps them; nothing before the first start has made its tables. Runs as the system role. */
export async function queueFacts(tx: Transaction): Promise<Queue> {
  const { rows: made } = await sql<{ there: boolean }>`select to_regclass('jobs.job') is not null as there`.execute(tx)
  if (!made[0]?.there) return { schedules: [], waiting: 0, active: 0, failed: 0, oldest: null }
  const { rows: schedules } = await sql<{ name: string; cron: string }>`
    select name, cron from jobs.schedule order by name`.execute(tx)
  const { rows } = await sql<Omit<Queue, 'schedules'>>`
    select count(*) filter (where state in ('created', 'retry') and start_after <= now())::int as waiting,
      count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state = 'failed')::int as failed,
      min(created_on) filter (where state in ('created', 'retry') and start_after <= now()) as oldest
      from jobs.job`.execute(tx)
  return { schedules, ...rows[0]! }
}

/** Messages that no feed shows yet, deliveries that wait, and the webhooks that do not answer. Runs as the system role. */
export async function outboxFacts(tx: Transaction) {
  const { rows } = await sql<{ waiting: number; oldest: Date | null; deliveries: number; failing: number }>`
    select count(*)::int as waiting, min(at) as oldest,
      (select count(*)::int from webhook_deliveries d join webhooks w using (webhook_id)
        where d.next_attempt_at is not null and w.disabled_at is null) as deliveries,
      (select count(*)::int from webhooks where disabled_at is null and failing_since is not null) as failing
      from outbox where dispatched_at is null`.execute(tx)
  return rows[0]!
}

/** Runs as the system role. */
export async function signInFacts(tx: Transaction, now: Date) {
  const yesterday = new Date(now.getTime() - 24 * 60 * 60_000)
  const { rows } = await sql<{ sessions: number; failures: number }>`
    select (select count(*)::int from sessions where expires_at > ${now}) as sessions,
      (select count(*)::int from audit where at > ${yesterday} and act in ('sign_in_failed', 'proof_failed')) as failures
    `.execute(tx)
  return rows[0]!
}
