import { withSystem } from '../../../platform/database/transaction.ts'
import { notFound, problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import type { OwnSession } from '../own-session.ts'
import { afterFactorRemoved, afterFactorSet } from './after-change.ts'
import { replaceBackupCodes } from './backup-codes.ts'
import { keepChallenge } from './challenges.ts'
import { holdFactors, refuseLastFactor } from './may-change.ts'
import { newAppSecret, stepOfCode } from './one-time-password.ts'
import { oneTimePasswordPlace, openSecret, sealSecret } from './sealed.ts'
import { wrongCode } from './spend-code.ts'

interface Waiting {
  epoch: number
  sealed: string
}

/** A new secret for an authenticator app. An app that is set up already stays good until the new one is confirmed. */
export async function setUpApp(services: Services, own: OwnSession) {
  const { userId } = own
  return withSystem(services.pools.system, async (tx) => {
    await holdFactors(tx, own)
    const { email } = await tx
      .selectFrom('users')
      .select('email')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow()
    const app = await newAppSecret(email)
    const { epoch, wrapped } = sealSecret(services, oneTimePasswordPlace(userId), app.secret)
    await forgetWaiting(tx, userId)
    const data: Waiting = { epoch, sealed: wrapped.toString('base64') }
    await keepChallenge(tx, services, 'one_time_password', { userId, data })
    return app
  })
}

/**
 * The first code of a new app makes it count; ten new backup codes and the session's new token.
 * @throws ProblemError 422 at the field `code`, 409 `app_not_begun` when its secret was never shown or is too old
 */
export async function confirmApp(services: Services, own: OwnSession, code: string) {
  const { userId, authorityId } = own
  return withSystem(services.pools.system, async (tx) => {
    await holdFactors(tx, own)
    const now = services.clock()
    const waiting = await tx
      .selectFrom('sign_in_challenges')
      .select('data')
      .where('user_id', '=', userId)
      .where('purpose', '=', 'one_time_password')
      .where('expires_at', '>', now)
      .executeTakeFirst()
    if (!waiting) throw problem(409, 'app_not_begun')
    const { epoch, sealed: kept } = waiting.data as unknown as Waiting
    const sealed = Buffer.from(kept, 'base64')
    const secret = openSecret(services, oneTimePasswordPlace(userId), { epoch, wrapped: sealed })
    const step = stepOfCode(secret, code.replace(/\s/g, ''), now)
    if (step === null) throw wrongCode()
    await forgetWaiting(tx, userId)
    const row = { epoch, sealed, created_at: now, confirmed_at: now, last_step: step }
    await tx
      .insertInto('one_time_passwords')
      .values({ user_id: userId, ...row })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
      .execute()
    const codes = await replaceBackupCodes(tx, userId)
    const token = await afterFactorSet(tx, services, own)
    await audit(tx, services, { actorId: userId, authorityId, act: 'second_factor_set' })
    return { codes, token }
  })
}

/** @throws ProblemError 404 when none is set up, 409 `last_factor` */
export async function removeApp(services: Services, own: OwnSession): Promise<void> {
  const { userId, authorityId } = own
  await withSystem(services.pools.system, async (tx) => {
    const held = await holdFactors(tx, own)
    if (!held.totp) throw notFound()
    refuseLastFactor(services, own, { ...held, totp: false })
    await tx.deleteFrom('one_time_passwords').where('user_id', '=', userId).execute()
    await afterFactorRemoved(tx, userId)
    await audit(tx, services, { actorId: userId, authorityId, act: 'second_factor_removed' })
  })
}

/** Ten new backup codes; the earlier ones are void. @throws ProblemError 409 `no_factor_yet` */
export async function newBackupCodes(services: Services, own: OwnSession): Promise<string[]> {
  const { userId, authorityId } = own
  return withSystem(services.pools.system, async (tx) => {
    const held = await holdFactors(tx, own)
    if (!held.totp && held.passkeys === 0) throw problem(409, 'no_factor_yet')
    const codes = await replaceBackupCodes(tx, userId)
    await audit(tx, services, { actorId: userId, authorityId, act: 'backup_codes_made' })
    return codes
  })
}

function forgetWaiting(tx: Parameters<typeof afterFactorRemoved>[0], userId: string): Promise<unknown> {
  return tx
    .deleteFrom('sign_in_challenges')
    .where('user_id', '=', userId)
    .where('purpose', '=', 'one_time_password')
    .execute()
}
