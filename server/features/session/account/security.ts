import type { Security } from '../../../../contract/session.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { heldFactors } from '../factors/held.ts'
import { idle } from '../lifetime.ts'
import type { OwnSession } from '../own-session.ts'

/** How the account is protected, and where it is signed in: this session first, then the one used last. */
export async function securityOf(services: Services, { userId, sessionId }: OwnSession): Promise<Security> {
  const now = services.clock()
  return withSystem(services.pools.system, async (tx) => {
    const account = await tx
      .selectFrom('users')
      .leftJoin('one_time_passwords as app', 'app.user_id', 'users.user_id')
      .select(['users.password_hash', 'app.confirmed_at'])
      .where('users.user_id', '=', userId)
      .executeTakeFirstOrThrow()
    const { backupCodes } = await heldFactors(tx, userId)
    const passkeys = await tx
      .selectFrom('passkeys')
      .select(['credential_id', 'name', 'created_at', 'last_used_at'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute()
    const sessions = await tx
      .selectFrom('sessions')
      .select(['session_id', 'client', 'method', 'created_at', 'last_seen_at'])
      .where('user_id', '=', userId)
      .where('stage', '=', 'full')
      .where('expires_at', '>', now)
      .where('last_seen_at', '>', new Date(now.getTime() - idle))
      .orderBy((eb) => eb('session_id', '=', sessionId), 'desc')
      .orderBy('last_seen_at', 'desc')
      .execute()
    return {
      hasPassword: account.password_hash !== null,
      totp: account.confirmed_at && { confirmedAt: account.confirmed_at.toISOString() },
      backupCodesLeft: backupCodes,
      passkeys: passkeys.map((one) => ({
        id: one.credential_id,
        name: one.name,
        createdAt: one.created_at.toISOString(),
        lastUsedAt: one.last_used_at?.toISOString() ?? null,
      })),
      sessions: sessions.map((one) => ({
        id: one.session_id,
        client: one.client,
        method: one.method as Security['sessions'][number]['method'],
        createdAt: one.created_at.toISOString(),
        lastSeenAt: one.last_seen_at.toISOString(),
        current: one.session_id === sessionId,
      })),
    }
  })
}
