import { randomInt } from 'node:crypto'
import type { Session } from './probe-sessions.ts'

const mend =
  'The connections of DATABASE_URL do not all lead to one PostgreSQL server: name the primary itself, without a balancer that spreads connections.'

/**
 * Whether a lock that one connection holds keeps the other out: two officials must not decide one case at once. Not so where
 * the connections lead to different servers, or to a database that only speaks like PostgreSQL. Asked after the migrations.
 */
export async function lockFaults(first: Session, second: Session): Promise<string[]> {
  const faults: string[] = []
  // A number of its own for each probe: several processes may start at once.
  const key = randomInt(2 ** 40)
  await first.query('begin')
  await second.query('begin')
  try {
    await first.query('select pg_advisory_xact_lock($1)', [key])
    const { rows } = await second.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [key])
    if (rows[0]?.taken) faults.push(`Advisory locks do not exclude. ${mend}`)
    // Any row that is always there will do.
    await first.query('select one from directory_version for update')
    const { rows: free } = await second.query('select one from directory_version for update skip locked')
    if (free.length > 0) faults.push(`Locks of rows do not exclude. ${mend}`)
  } finally {
    await second.query('rollback')
    await first.query('rollback')
  }
  return faults
}
