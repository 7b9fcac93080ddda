import type { z } from 'zod'
import type { acceptInvitation as acceptance, Invitation } from '../../../../contract/session.ts'
import type { Localized } from '../../../../domain/agreement/form.ts'
import { type Transaction, withSystem } from '../../../platform/database/transaction.ts'
import { type ProblemError, problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import { endOtherSessions } from '../open-session.ts'
import { hashPassword } from '../password.ts'
import { requireGoodPassword } from '../password-rules.ts'
import { tokenDigest } from '../token.ts'

/** Whom a one-time link is for. @throws ProblemError 404 `invitation_unusable`, used, over or never given alike */
export async function lookAtInvitation(services: Services, token: string): Promise<Invitation> {
  const found = await withSystem(services.pools.system, (tx) => findUsable(tx, token, services.clock()))
  if (!found) throw unusable()
  return {
    purpose: found.purpose as Invitation['purpose'],
    name: found.name,
    email: found.email,
    authority: found.authority as Localized,
    expiresAt: found.expires_at.toISOString(),
  }
}

/**
 * Sets the password and the language by a one-time link, which is then used up; every session of the account ends. A
 * second factor that is set up stays.
 * @throws ProblemError 404 `invitation_unusable`, 422 at the field `password`
 */
export async function acceptInvitation(
  services: Services,
  { token, password, language }: z.infer<typeof acceptance>,
): Promise<void> {
  const found = await withSystem(services.pools.system, (tx) => findUsable(tx, token, services.clock()))
  if (!found) throw unusable()
  await requireGoodPassword('password', password, found)
  const passwordHash = await hashPassword(password)
  const { user_id: userId, authority_id: authorityId, purpose } = found
  await withSystem(services.pools.system, async (tx) => {
    const now = services.clock()
    const opened = await tx
      .updateTable('users')
      .set({ password_hash: passwordHash, language })
      .where('user_id', '=', userId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    const used = await tx
      .updateTable('invitations')
      .set({ used_at: now })
      .where('token_digest', '=', tokenDigest(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    if (opened.numUpdatedRows !== 1n || used.numUpdatedRows !== 1n) throw unusable()
    await endOtherSessions(tx, userId, null)
    await audit(tx, services, { actorId: userId, authorityId, act: 'invitation_accepted', details: { purpose } })
  })
}

function findUsable(tx: Transaction, token: string, now: Date) {
  return tx
    .selectFrom('invitations')
    .innerJoin('users', 'users.user_id', 'invitations.user_id')
    .innerJoin('authorities', 'authorities.authority_id', 'users.authority_id')
    .select(['invitations.purpose', 'invitations.expires_at', 'authorities.name as authority'])
    .select(['users.user_id', 'users.authority_id', 'users.name', 'users.email'])
    .where('invitations.token_digest', '=', tokenDigest(token))
    .where('invitations.used_at', 'is', null)
    .where('invitations.expires_at', '>', now)
    .where('users.disabled_at', 'is', null)
    .executeTakeFirst()
}

function unusable(): ProblemError {
  return problem(404, 'invitation_unusable')
}
