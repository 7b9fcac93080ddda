import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { prepareNamed } from './named.ts'
import type { Database } from './schema.ts'

/** Connections under one role: Kysely for typed SQL, the pg pool beneath it for named statements. */
export interface DatabasePool {
  readonly db: Kysely<Database>
  readonly pg: pg.Pool
  readonly url: string
  close(): Promise<void>
}

export interface PoolOptions {
  max?: number
  applicationName?: string
  /** How long a request waits for a connection, in milliseconds. */
  patience?: number
  /** How long, in milliseconds, the server lets a statement run, wait for a lock, and a transaction stand still. */
  limits?: { statement_timeout: number; lock_timeout: number; idle_in_transaction_session_timeout: number }
}

export function createPool(url: string, options: PoolOptions = {}): DatabasePool {
  const pool = new pg.Pool({
    Client: CommittingClient,
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'openrcms',
    connectionTimeoutMillis: options.patience ?? 5_000,
    keepAlive: true,
    ...options.limits,
    types: { getTypeParser: typeParser },
  })
  // Without listeners a connection lost while idle or in use would end the process. The failing query reports the loss;
  // the pool drops the connection and makes a new one when it is next asked.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('connect', prepareNamed)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  let closed: Promise<void> | undefined
  return {
    db,
    pg: pool,
    url,
    close: () => {
      closed ??= db.destroy().then(() => (pool.ended ? undefined : pool.end()))
      return closed
    },
  }
}

/**
 * PostgreSQL answers the commit of a failed transaction with ROLLBACK and without an error. Code that swallowed the
 * failure would then acknowledge what was never written.
 */
class CommittingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const answer = (super.query as (...all: unknown[]) => unknown).apply(this, args)
    const [asked] = args as [string | pg.QueryConfig]
    const committing = (typeof asked === 'string' ? asked : asked?.text) === 'commit' && answer instanceof Promise
    return (committing ? answer.then(refuseRollback) : answer) as never
  }
}

function refuseRollback(result: pg.QueryResult): pg.QueryResult {
  if (result.command === 'COMMIT') return result
  throw new Error('The transaction had failed before its end; nothing of it was written.')
}

/** The same database under another account. Works for host addresses and for `postgresql:///name?host=/socket`. */
export function withCredentials(url: string, user: string, password: string): string {
  const target = new URL(url)
  if (target.host) {
    target.username = encodeURIComponent(user)
    target.password = encodeURIComponent(password)
    target.searchParams.delete('user')
    target.searchParams.delete('password')
  } else {
    target.searchParams.set('user', user)
    target.searchParams.set('password', password)
  }
  return target.href
}

const { builtins } = pg.types

/**
 * Dates stay the text they are (a day has no time zone), and bigint becomes a number as long as that is exact;
 * the driver's defaults are a local midnight and a string.
 */
function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format !== 'binary' && oid === builtins.DATE) return (value) => value
  if (format !== 'binary' && oid === builtins.INT8) return exactNumber
  return pg.types.getTypeParser(oid, format as 'text')
}

function exactNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`The number ${value} of the database is too large.`)
  return number
}
