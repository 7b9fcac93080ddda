import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

export interface AccountAct {
  /** A user, an unknown account, or `operator` for a command given at the machine. */
  actorId: string
  authorityId: string
  act: 'sign_in' | 'sign_in_failed' | 'sign_out' | 'account_added' | 'account_disabled'
  /** The account concerned, where it is not the actor's own. */
  userId?: string
}

/** Runs as the system role. */
export async function audit(tx: Transaction, services: Services, entry: AccountAct): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      audit_id: services.newId(),
      at: services.clock(),
      actor_id: entry.actorId,
      authority_id: entry.authorityId,
      act: entry.act,
      details: JSON.stringify(entry.userId ? { userId: entry.userId } : {}),
    })
    .execute()
}
