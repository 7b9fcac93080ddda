import { setTimeout as sleep } from 'node:timers/promises'
import { type IsolationLevel, type Transaction as KyselyTransaction, sql } from 'kysely'
import { namingLoss, sqlState } from './errors.ts'
import type { DatabasePool } from './pool.ts'
import type { Database } from './schema.ts'

export type Transaction = KyselyTransaction<Database>

/** Who acts, as the row policies see it. */
export interface DatabaseActor {
  readonly actorId: string
  /** null when the role sees no case data (analyst, administrator) */
  readonly authorityId: string | null
  readonly state: string | null
  readonly roles: readonly string[]
}

export interface TransactionOptions {
  /** The work may run again from its beginning when the database gave up a conflict (40001, 40P01). */
  readonly retryable?: boolean
  readonly isolation?: IsolationLevel
  readonly readOnly?: boolean
  /** The moment the row policies compare with (ISO 8601, UTC); the database's own when not given. */
  readonly now?: string
  /** Its statements are named ones (named.ts), planned once for all values: planning takes longer than running them. */
  readonly prepared?: boolean
}

const nobody: DatabaseActor = { actorId: '', authorityId: null, state: null, roles: [] }
const attempts = 5
/**
 * A plan for all values takes lists to be short, and would gather one as a bitmap and sort it; the index has it in order.
 * With a hundred thousand cases that is a millisecond instead of thirty.
 */
const plannedOnce = sql`, set_config('plan_cache_mode', 'force_generic_plan', true),
      set_config('enable_bitmapscan', 'off', true)`

/**
 * One transaction of an actor. The settings `app.actor_id`, `app.authority_id`, `app.state`, `app.roles`
 * (comma-separated) and `app.now` ('' where there is none) hold for this transaction only, so nothing is left on the connection.
 * Throws DatabaseUnavailable when the database is lost.
 */
export function withActor<T>(
  pool: DatabasePool,
  actor: DatabaseActor,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return namingLoss(() => repeating(options.retryable ?? false, () => runOnce(pool, actor, work, options)))
}

/** One transaction of the program itself: projections, jobs, rebuild. Pass the system pool. */
export function withSystem<T>(
  pool: DatabasePool,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return withActor(pool, nobody, work, options)
}

function runOnce<T>(
  pool: DatabasePool,
  actor: DatabaseActor,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  let builder = pool.db.transaction()
  if (options.isolation) builder = builder.setIsolationLevel(options.isolation)
  if (options.readOnly) builder = builder.setAccessMode('read only')
  return builder.execute(async (tx) => {
    await sql`select set_config('app.actor_id', ${actor.actorId}, true),
      set_config('app.authority_id', ${actor.authorityId ?? ''}, true),
      set_config('app.state', ${actor.state ?? ''}, true),
      set_config('app.roles', ${actor.roles.join(',')}, true),
      set_config('app.now', ${options.now ?? ''}, true)${options.prepared ? plannedOnce : sql``}`.execute(tx)
    return work(tx)
  })
}

async function repeating<T>(retryable: boolean, run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const conflict = sqlState(error) === '40001' || sqlState(error) === '40P01'
      if (!retryable || !conflict || attempt === attempts) throw error
      await sleep(2 ** attempt * (5 + Math.random() * 5)) // apart from each other, or the two would meet again
    }
  }
}
