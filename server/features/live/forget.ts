import { sql } from 'kysely'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/** Forgets what was told more than an hour ago, by the clock of the database that wrote it. */
export async function forgetLive(services: Pick<Services, 'pools'>): Promise<number> {
  return withSystem(services.pools.system, async (tx) => {
    const gone = await sql`delete from live_changes where at < now() - interval '1 hour'`.execute(tx)
    return Number(gone.numAffectedRows ?? 0)
  })
}
