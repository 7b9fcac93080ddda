import type { z } from 'zod'
import type { newPassword } from '../../../../contract/session.ts'
import { type Transaction, withSystem } from '../../../platform/database/transaction.ts'
import { problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import { holdAttempts, isLocked } from '../lockout.ts'
import { endOtherSessions } from '../open-session.ts'
import type { OwnSession } from '../own-session.ts'
import { hashPassword, passwordOpens } from '../password.ts'
import { requireGoodPassword } from '../password-rules.ts'

/**
 * Replaces the password and ends every other session. A wrong present password counts towards the lockout.
 * @throws ProblemError 422 at `current` or `next`, 429 `account_locked`, 409 `no_password` where the authority's provider
 *   vouches and there is none
 */
export async function changePassword(
  services: Services,
  own: OwnSession,
  { current, next }: z.infer<typeof newPassword>,
): Promise<void> {
  const { userId, authorityId } = own
  const account = await withSystem(services.pools.system, (tx) => accountOf(tx, userId))
  const before = account.password_hash
  if (before === null) throw problem(409, 'no_password')
  await requireGoodPassword('next', next, account)
  const opens = await passwordOpens(before, current)
  const after = opens ? await hashPassword(next) : null
  // Thrown only after the commit: the failure must stay in the audit.
  const outcome = await withSystem(services.pools.system, async (tx) => {
    await holdAttempts(tx, userId)
    if (await isLocked(tx, userId, services.clock())) return 'locked'
    const entry = { actorId: userId, authorityId }
    if (after === null || !(await replaced(tx, userId, before, after))) {
      await audit(tx, services, { ...entry, act: 'proof_failed', details: { method: 'password' } })
      return 'refused'
    }
    await endOtherSessions(tx, userId, own.sessionId)
    await audit(tx, services, { ...entry, act: 'password_changed' })
    return 'changed'
  })
  if (outcome === 'locked') throw problem(429, 'account_locked', { retryAfter: 900 })
  if (outcome === 'refused') throw problem(422, 'invalid', { fields: [{ path: 'current', code: 'password_wrong' }] })
}

function accountOf(tx: Transaction, userId: string) {
  return tx
    .selectFrom('users')
    .select(['password_hash', 'name', 'email'])
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
}

/** Whether the password was still the one that opened the account. */
async function replaced(tx: Transaction, userId: string, before: string, after: string): Promise<boolean> {
  const changed = await tx
    .updateTable('users')
    .set({ password_hash: after })
    .where('user_id', '=', userId)
    .where('password_hash', '=', before)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
