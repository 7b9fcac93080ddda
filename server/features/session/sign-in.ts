import type { SignIn } from '../../../contract/session.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { audit } from './audit.ts'
import { heldFactors, needsSecondProof } from './factors/held.ts'
import { holdAttempts, isLocked, unknownAccount } from './lockout.ts'
import { openSession } from './open-session.ts'
import { passwordOpens } from './password.ts'
import { tokenDigest } from './token.ts'

/** The identifier of no account: what is asked of an account is asked of it too, so that nobody can tell the two apart. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Opens a session and returns its token. Whoever has set up a second factor still owes it. An unknown address, a closed
 * account, an account without a password and a wrong password cost the same: one computation and the same statements.
 * @throws ProblemError 401 `sign_in_refused` for all of these; 429 `account_locked` after ten failures within a quarter
 *   of an hour
 */
export async function signIn(services: Services, { email, password }: SignIn, client: string): Promise<string> {
  const account = await withSystem(services.pools.system, (tx) => findAccount(tx, email))
  const opens = await passwordOpens(account?.password_hash ?? null, password)
  const now = services.clock()
  // Thrown only after the commit: the failure must stay in the audit.
  const outcome = await withSystem(services.pools.system, async (tx) => {
    const actorId = account?.user_id ?? unknownAccount(services, email)
    await holdAttempts(tx, actorId)
    // The account may have been closed or given another password while this attempt waited for its turn.
    const still = await holdAccount(tx, account?.user_id ?? nobody)
    if (await isLocked(tx, actorId, now)) return 'locked'
    const authorityId = account?.authority_id ?? ''
    if (!account || !opens || still?.password_hash !== account.password_hash) {
      await audit(tx, services, { actorId, authorityId, act: 'sign_in_failed', details: { method: 'password' } })
      return 'refused'
    }
    const owes = needsSecondProof(await heldFactors(tx, account.user_id))
    const token = await openSession(tx, services, {
      userId: account.user_id,
      method: 'password',
      stage: owes ? 'second_factor' : 'full',
      strong: false,
      client,
    })
    const act = owes ? 'sign_in_begun' : 'sign_in'
    await audit(tx, services, { actorId, authorityId, act, details: { method: 'password' } })
    return { token }
  })
  if (outcome === 'locked') throw problem(429, 'account_locked', { retryAfter: 900 })
  if (outcome === 'refused') throw problem(401, 'sign_in_refused')
  return outcome.token
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
    .where('account_kind', '=', 'person')
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
}

function holdAccount(tx: Transaction, userId: string) {
  return tx
    .selectFrom('users')
    .select('password_hash')
    .where('user_id', '=', userId)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}
