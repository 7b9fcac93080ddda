import type { DatabasePool } from './pool.ts'

/** One connection as the program has it. */
export interface Session {
  query<Row = unknown>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>
}

/** Two connections of one pool, both given back as they were found. */
export async function withSessions<T>(
  owner: DatabasePool,
  ask: (first: Session, second: Session) => Promise<T>,
): Promise<T> {
  const first = await owner.pg.connect()
  try {
    const second = await owner.pg.connect()
    try {
      return await ask(first as unknown as Session, second as unknown as Session)
    } finally {
      second.release()
    }
  } finally {
    first.release()
  }
}

/**
 * Whether a connection stays one session from statement to statement. A pooler in transaction mode gives the server's
 * session to the next who begins: what was prepared or set on it is then somebody else's.
 */
export async function sessionFaults(first: Session, second: Session): Promise<string[]> {
  const before = await processOf(first)
  await second.query('begin')
  try {
    await processOf(second)
    if ((await processOf(first)) === before) return []
  } finally {
    await second.query('rollback')
  }
  return [
    'Between the program and the database stands a pooler that shares sessions between connections (such as PgBouncer in transaction mode). Set it to session mode, or point DATABASE_URL at the server itself.',
  ]
}

async function processOf(session: Session): Promise<number | undefined> {
  const { rows } = await session.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid
}
