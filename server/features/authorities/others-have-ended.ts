// Offered to other features: whoever changes what cases are made of waits for those that may have read it as it was.
import { sql } from 'kysely'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/**
 * Whether every transaction has ended that may have read what a change replaced. The change is committed when it is first met
 * here, so whoever begins later reads it.
 *
 * @param horizon the number of the first such later transaction; null when the change is met for the first time
 * @param keep writes that number down, unless another process did
 */
export async function othersHaveEnded(
  services: Services,
  horizon: number | null,
  keep: (tx: Transaction, horizon: number) => Promise<unknown>,
): Promise<boolean> {
  return withSystem(services.pools.system, async (tx) => {
    const { next, oldest } = await transactions(tx)
    if (horizon === null) await keep(tx, next)
    return oldest >= (horizon ?? next)
  })
}

/** The number that the next transaction gets, and the oldest that has not ended. */
async function transactions(tx: Transaction): Promise<{ next: number; oldest: number }> {
  const { rows } = await sql<{ next: number; oldest: number }>`
    select pg_snapshot_xmax(now)::text::bigint as next, pg_snapshot_xmin(now)::text::bigint as oldest
      from pg_current_snapshot() as now`.execute(tx)
  return rows[0]!
}
