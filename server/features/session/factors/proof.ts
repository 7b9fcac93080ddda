import type { z } from 'zod'
import type { proof } from '../../../../contract/session.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { type ProblemError, type ProblemField, problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import { holdAttempts, isLocked } from '../lockout.ts'
import { noteProof } from '../open-session.ts'
import type { OwnSession } from '../own-session.ts'
import { passwordOpens } from '../password.ts'
import { heldFactors, needsSecondProof } from './held.ts'
import { spendCode, wrongCode } from './spend-code.ts'

/**
 * Shows again who acts: with a code where a second factor is set up, else with the password; the session's new token. A
 * failure counts towards the lockout like one at sign-in.
 * @throws ProblemError 422 at the field, 429 `account_locked`, 409 `proof_by_provider` where the account has neither
 */
export async function giveProof(
  services: Services,
  own: OwnSession,
  { password, code }: z.infer<typeof proof>,
): Promise<string> {
  const { userId, authorityId, sessionId } = own
  const account = await withSystem(services.pools.system, async (tx) => ({
    held: await heldFactors(tx, userId),
    ...(await tx.selectFrom('users').select('password_hash').where('user_id', '=', userId).executeTakeFirstOrThrow()),
  }))
  const byCode = needsSecondProof(account.held)
  if (byCode && !code) throw at({ path: 'code', code: 'missing' })
  if (!byCode && account.password_hash === null) throw problem(409, 'proof_by_provider')
  if (!byCode && !password) throw at({ path: 'password', code: 'missing' })
  const opens = password === undefined || (await passwordOpens(account.password_hash, password))
  const outcome = await withSystem(services.pools.system, async (tx) => {
    await holdAttempts(tx, userId)
    if (await isLocked(tx, userId, services.clock())) return 'locked'
    const entry = { actorId: userId, authorityId }
    const method = byCode && opens ? await spendCode(tx, services, userId, code ?? '') : 'password'
    if (!opens || !method) {
      await audit(tx, services, { ...entry, act: 'proof_failed', details: { method: method ?? 'code' } })
      return opens ? 'wrong_code' : 'wrong_password'
    }
    if (method === 'backup_code') await audit(tx, services, { ...entry, act: 'backup_code_used' })
    const token = await noteProof(tx, services, sessionId)
    if (!token) return 'ended'
    await audit(tx, services, { ...entry, act: 'proof_given', details: { method } })
    return { token }
  })
  if (outcome === 'locked') throw problem(429, 'account_locked', { retryAfter: 900 })
  if (outcome === 'wrong_code') throw wrongCode()
  if (outcome === 'wrong_password') throw at({ path: 'password', code: 'password_wrong' })
  if (outcome === 'ended') throw problem(401, 'sign_in_needed')
  return outcome.token
}

function at(field: ProblemField): ProblemError {
  return problem(422, 'invalid', { fields: [field] })
}
