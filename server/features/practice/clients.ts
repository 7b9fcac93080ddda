// Offered to other features: a practice installation shows how a State connects its own system.
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { tokenDigest } from '../session/token.ts'
import { countries } from './countries.ts'

/** The case system of the central desk of one State; its secret is public and of no use anywhere else. */
export const practiceClient = countries.find(({ client }) => client)!.client!

/**
 * Enters the machine client of the practice, which acts for the officials of its central desk. In a real installation it
 * does nothing, and what an administrator did with the client since stays.
 */
export async function installPracticeClient(services: Services): Promise<void> {
  if (services.config.mode !== 'practice') return
  const { clientId, secret, name, authority, roles } = practiceClient
  const [userId, now] = [services.newId(), services.clock()]
  await withSystem(services.pools.system, async (tx) => {
    const actsFor = await tx
      .selectFrom('users')
      .select(['user_id', 'roles'])
      .where('authority_id', '=', authority)
      .where('account_kind', '=', 'person')
      .execute()
    const inserted = await tx
      .insertInto('users')
      .values({
        ...{ user_id: userId, authority_id: authority, email: clientId, name, roles: [...roles] },
        ...{ account_kind: 'machine', created_at: now },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) return
    await tx
      .insertInto('machine_clients')
      .values({
        ...{ user_id: userId, secret_digest: tokenDigest(secret), created_by: 'practice', created_at: now },
        acts_for: actsFor.filter((one) => one.roles.includes('central_desk')).map((one) => one.user_id),
      })
      .execute()
  })
}
