// Offered to other features: machines and webhooks are administered by the same rule.
import { sql } from 'kysely'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'

/** Any number will do, as long as every process takes the same. */
export const administrationLock = 7_264_012

/**
 * One change of administration at a time, in the whole installation. Under the lock it is asked again whether the
 * administrator still is one: of two who close each other's account at the same moment, the second finds the own one closed.
 *
 * @throws ProblemError 401 when the account was closed or lost the role meanwhile
 */
export async function administer<T>(
  services: Services,
  official: Official,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withSystem(services.pools.system, async (tx) => {
    await sql`select pg_advisory_xact_lock(${administrationLock})`.execute(tx)
    const still = await tx
      .selectFrom('users')
      .select('user_id')
      .where('user_id', '=', official.userId)
      .where('disabled_at', 'is', null)
      .where(sql<boolean>`'administrator' = any(roles)`)
      .executeTakeFirst()
    if (!still) throw problem(401, 'sign_in_needed')
    return work(tx)
  })
}
