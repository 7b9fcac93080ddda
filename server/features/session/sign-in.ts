import type { SignIn } from '../../../contract/session.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { audit } from './audit.ts'
import { longest } from './lifetime.ts'
import { isLocked, unknownAccount } from './lockout.ts'
import { passwordOpens } from './password.ts'
import { newToken, tokenDigest } from './token.ts'

/**
 * Opens a session and returns its token.
 * @throws ProblemError 401 `sign_in_refused` whether the address or the password is wrong or the account disabled; 429
 *   `account_locked` after ten failures within a quarter of an hour
 */
export async function signIn(services: Services, { email, password }: SignIn): Promise<string> {
  const account = await withSystem(services.pools.system, (tx) => findAccount(tx, email))
  const opens = await passwordOpens(account?.password_hash ?? null, password)
  const now = services.clock()
  const token = newToken()
  // Thrown only after the commit: the failure must stay in the audit.
  const outcome = await withSystem(services.pools.system, async (tx) => {
    const accountId = account?.user_id ?? unknownAccount(email)
    if (account) await tx.selectFrom('users').select('user_id').where('user_id', '=', accountId).forUpdate().execute()
    if (await isLocked(tx, accountId, now)) return 'locked'
    const authorityId = account?.authority_id ?? ''
    if (!account || !opens) {
      await audit(tx, services, { actorId: accountId, authorityId, act: 'sign_in_failed' })
      return 'refused'
    }
    await forgetEnded(tx, account.user_id, now)
    await tx
      .insertInto('sessions')
      .values({
        token_digest: tokenDigest(token),
        user_id: account.user_id,
        created_at: now,
        last_seen_at: now,
        expires_at: new Date(now.getTime() + longest),
      })
      .execute()
    await audit(tx, services, { actorId: accountId, authorityId, act: 'sign_in' })
    return 'opened'
  })
  if (outcome === 'locked') throw problem(429, 'account_locked', { retryAfter: 900 })
  if (outcome === 'refused') throw problem(401, 'sign_in_refused')
  return token
}

/** Ends the session of a token at once; a token without a session changes nothing. */
export async function signOut(services: Services, token: string): Promise<void> {
  await withSystem(services.pools.system, async (tx) => {
    const ended = await tx
      .deleteFrom('sessions')
      .where('token_digest', '=', tokenDigest(token))
      .returning('user_id')
      .executeTakeFirst()
    if (!ended) return
    const user = await tx
      .selectFrom('users')
      .select('authority_id')
      .where('user_id', '=', ended.user_id)
      .executeTakeFirstOrThrow()
    await audit(tx, services, { actorId: ended.user_id, authorityId: user.authority_id, act: 'sign_out' })
  })
}

function findAccount(tx: Transaction, email: string) {
  return tx
    .selectFrom('users')
    .select(['user_id', 'authority_id', 'password_hash'])
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email.trim().toLowerCase()))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
}

async function forgetEnded(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.deleteFrom('sessions').where('user_id', '=', userId).where('expires_at', '<=', now).execute()
}
