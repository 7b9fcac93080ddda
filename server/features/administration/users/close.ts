import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { writeAudit } from '../../cases/audit.ts'
import { administer } from '../administer.ts'
import { managedUser } from './managed.ts'

/** Closes an account: its sessions, its links and what it lent or was lent end at once. @throws ProblemError 404, 409 */
export async function closeUser(services: Services, official: Official, userId: string): Promise<void> {
  await administer(services, official, async (tx) => {
    await managedUser(tx, official, userId)
    if (userId === official.userId) throw problem(409, 'own_account')
    const now = services.clock()
    await tx
      .updateTable('users')
      .set((eb) => ({ disabled_at: eb.fn.coalesce('disabled_at', eb.val(now)) }))
      .where('user_id', '=', userId)
      .execute()
    await tx.deleteFrom('sessions').where('user_id', '=', userId).execute()
    await tx.deleteFrom('invitations').where('user_id', '=', userId).where('used_at', 'is', null).execute()
    await endLoans(tx, userId, now)
    await note(tx, services, official, 'account_disabled', userId)
  })
}

/** Opens a closed account again; whoever it belongs to signs in as before. @throws ProblemError 404 */
export async function openUser(services: Services, official: Official, userId: string): Promise<void> {
  await administer(services, official, async (tx) => {
    const { disabled } = await managedUser(tx, official, userId)
    if (!disabled) return
    // Closed at the machine, an account keeps what it lent and was lent; opened again, it begins without.
    await endLoans(tx, userId, services.clock())
    await tx.updateTable('users').set({ disabled_at: null }).where('user_id', '=', userId).execute()
    await note(tx, services, official, 'account_enabled', userId)
  })
}

/** For the day the telephone is lost: every second proof of an account goes, and its sessions end. @throws ProblemError 404 */
export async function forgetSecondFactor(services: Services, official: Official, userId: string): Promise<void> {
  await administer(services, official, async (tx) => {
    await managedUser(tx, official, userId)
    // The own proofs are changed on the page of the own account, which asks for one of them.
    if (userId === official.userId) throw problem(409, 'own_account')
    for (const table of ['one_time_passwords', 'backup_codes', 'passkeys', 'sessions'] as const) {
      await tx.deleteFrom(table).where('user_id', '=', userId).execute()
    }
    await note(tx, services, official, 'second_factor_forgotten', userId)
  })
}

async function endLoans(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx
    .updateTable('delegations')
    .set({ ended_at: now })
    .where((eb) => eb.or([eb('from_user', '=', userId), eb('to_user', '=', userId)]))
    .where('ended_at', 'is', null)
    .where('until_at', '>', now)
    .execute()
}

async function note(tx: Transaction, services: Services, official: Official, act: string, userId: string) {
  await writeAudit(tx, services, official, act, null, services.clock().toISOString(), { userId })
}
