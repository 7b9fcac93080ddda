import { withSystem } from '../../../platform/database/transaction.ts'
import { problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import { holdAttempts, isLocked } from '../lockout.ts'
import { raiseSession } from '../open-session.ts'
import type { OwnSession } from '../own-session.ts'
import { spendCode, wrongCode } from './spend-code.ts'

/**
 * Completes a sign-in with a code; the new token of the session. A wrong code counts towards the lockout like a wrong
 * password.
 * @throws ProblemError 422 at the field `code`, 429 `account_locked`, 409 `nothing_owed`
 */
export async function giveSecondFactor(services: Services, own: OwnSession, code: string): Promise<string> {
  if (own.stage !== 'second_factor') throw problem(409, 'nothing_owed')
  const { userId, authorityId, sessionId } = own
  // Thrown only after the commit: the failure must stay in the audit.
  const outcome = await withSystem(services.pools.system, async (tx) => {
    await holdAttempts(tx, userId)
    if (await isLocked(tx, userId, services.clock())) return 'locked'
    const factor = await spendCode(tx, services, userId, code)
    const entry = { actorId: userId, authorityId }
    if (!factor) {
      await audit(tx, services, { ...entry, act: 'sign_in_failed', details: { method: 'code' } })
      return 'refused'
    }
    if (factor === 'backup_code') await audit(tx, services, { ...entry, act: 'backup_code_used' })
    const token = await raiseSession(tx, services, sessionId)
    if (!token) return 'ended'
    await audit(tx, services, { ...entry, act: 'sign_in', details: { method: 'password', factor } })
    return { token }
  })
  if (outcome === 'locked') throw problem(429, 'account_locked', { retryAfter: 900 })
  if (outcome === 'refused') throw wrongCode()
  if (outcome === 'ended') throw problem(401, 'sign_in_needed')
  return outcome.token
}
