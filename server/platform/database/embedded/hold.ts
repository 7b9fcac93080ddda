import { realpathSync } from 'node:fs'
import pg from 'pg'

/**
 * A hold on the running server: one connection with a shared advisory lock. Who starts or adopts a server takes one;
 * who leaves asks for the lock alone, and whoever gets it is the last and stops the server. A killed process loses
 * its hold with its connection, so there is nothing stale to clean up.
 */
export interface Hold {
  readonly client: pg.Client
  readonly port: number
}

/** Any number will do, as long as every process takes the same. */
const holdLock = 7_264_002

/** The password kept here does not open the running server. */
export class WrongPassword extends Error {
  override readonly name = 'WrongPassword'
}

/** null when nobody answers yet, the server belongs to other data, or it is being stopped. */
export async function tryHold(port: number, cluster: string, password: string): Promise<Hold | null> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    application_name: 'openrcms hold',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  client.on('error', () => {}) // its end is what matters, and is listened to elsewhere
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string; held: boolean }>(
      `select current_setting('data_directory') as folder, pg_try_advisory_lock_shared($1) as held`,
      [holdLock],
    )
    if (rows[0]?.held && realpathSync(rows[0].folder) === cluster) return { client, port }
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') throw new WrongPassword(undefined, { cause: error })
  }
  await client.end().catch(() => {})
  return null
}

/** True when no other process holds the server any more; from then on nobody can take a new hold. */
export async function isLast({ client }: Hold): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [holdLock])
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [holdLock])
  return rows[0]?.alone ?? false
}
