// Offered to other features: administration invites officials and gives them a new link when they are locked out.
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import { invitationLasts, resetLasts } from '../lifetime.ts'
import { newToken, tokenDigest } from '../token.ts'

export interface NewInvitation {
  /** Belongs behind `<address of the website>/invitation#`; kept nowhere. */
  token: string
  expiresAt: Date
}

/**
 * A one-time link to set a password, for the account it is made for; every earlier one of the account is void. It stands
 * in the audit. Runs as the system role.
 * @param createdBy the user who made it, or `operator`
 */
export async function newInvitation(
  tx: Transaction,
  services: Pick<Services, 'newId' | 'clock'>,
  userId: string,
  purpose: 'invitation' | 'reset',
  createdBy: string,
): Promise<NewInvitation> {
  const now = services.clock()
  const token = newToken()
  const expiresAt = new Date(now.getTime() + (purpose === 'reset' ? resetLasts : invitationLasts))
  // The row of the account is held, so that two links made at once do not both stay good.
  const { authority_id: authorityId } = await tx
    .selectFrom('users')
    .select('authority_id')
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('invitations')
    .set((eb) => ({ expires_at: eb.fn<Date>('least', ['expires_at', eb.val(now)]) }))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
  await tx
    .insertInto('invitations')
    .values({
      token_digest: tokenDigest(token),
      user_id: userId,
      purpose,
      created_by: createdBy,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  await audit(tx, services, {
    actorId: createdBy,
    authorityId,
    act: 'invitation_made',
    userId,
    details: { purpose },
  })
  return { token, expiresAt }
}
