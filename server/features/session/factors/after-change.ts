import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { raiseSession } from '../open-session.ts'
import type { OwnSession } from '../own-session.ts'
import { forgetBackupCodes } from './backup-codes.ts'
import { heldFactors, needsSecondProof } from './held.ts'

/**
 * A factor was set up in this session, which thereby stands on it; every other session of the official that has not
 * shown one owes it from now on. The session's new token, or null when it has ended. Runs as the system role.
 */
export async function afterFactorSet(
  tx: Transaction,
  services: Pick<Services, 'clock'>,
  { userId, sessionId }: OwnSession,
): Promise<string | null> {
  const token = await raiseSession(tx, services, sessionId)
  await tx
    .updateTable('sessions')
    .set({ stage: 'second_factor' })
    .where('user_id', '=', userId)
    .where('strong', '=', false)
    .execute()
  return token
}

/** Without a factor there is nothing for backup codes to stand in for, and no session stands on one. */
export async function afterFactorRemoved(tx: Transaction, userId: string): Promise<void> {
  if (needsSecondProof(await heldFactors(tx, userId))) return
  await forgetBackupCodes(tx, userId)
  await tx.updateTable('sessions').set({ strong: false }).where('user_id', '=', userId).execute()
}
