import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { audit } from '../session/audit.ts'
import { holdAttempts, isLocked, unknownAccount } from '../session/lockout.ts'
import { newToken, tokenDigest } from '../session/token.ts'
import { secretOpens } from './secret.ts'

/** How long an access token lasts, in seconds. */
export const tokenLasts = 900

export interface ClientCredentials {
  clientId: string
  secret: string
}

/**
 * An access token for a machine client (RFC 6749 §4.4), or why there is none. Failures count towards the lockout of the
 * client like wrong passwords, and a client that does not exist answers like one whose secret is wrong.
 */
export async function giveToken(
  services: Services,
  { clientId, secret }: ClientCredentials,
): Promise<{ token: string } | 'refused' | 'locked'> {
  const now = services.clock()
  const token = newToken()
  const outcome = await withSystem(services.pools.system, async (tx) => {
    const client = await findClient(tx, clientId)
    const opens = secretOpens(client?.secret_digest ?? null, secret)
    const actorId = client?.user_id ?? unknownAccount(services, clientId)
    await holdAttempts(tx, actorId)
    if (await isLocked(tx, actorId, now)) return 'locked' as const
    const authorityId = client?.authority_id ?? ''
    if (!client || !opens) {
      await audit(tx, services, { actorId, authorityId, act: 'sign_in_failed' })
      return 'refused' as const
    }
    const expires = new Date(now.getTime() + tokenLasts * 1000)
    const { user_id } = client
    await tx.deleteFrom('access_tokens').where('user_id', '=', user_id).where('expires_at', '<=', now).execute()
    await tx
      .insertInto('access_tokens')
      .values({ token_digest: tokenDigest(token), user_id, created_at: now, expires_at: expires })
      .execute()
    await tx.updateTable('machine_clients').set({ last_used_at: now }).where('user_id', '=', user_id).execute()
    await audit(tx, services, { actorId, authorityId, act: 'sign_in' })
    return 'given' as const
  })
  return outcome === 'given' ? { token } : outcome
}

/** Held until the token is kept: a secret that is being renewed gives none that would outlast it. */
function findClient(tx: Transaction, clientId: string) {
  return tx
    .selectFrom('machine_clients as client')
    .innerJoin('users', 'users.user_id', 'client.user_id')
    .select(['client.user_id', 'client.secret_digest', 'users.authority_id'])
    .where((eb) => eb(eb.fn('lower', ['users.email']), '=', clientId.toLowerCase()))
    .where('client.disabled_at', 'is', null)
    .where('users.disabled_at', 'is', null)
    .forUpdate('client')
    .executeTakeFirst()
}
