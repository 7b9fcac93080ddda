// Offered to other features: accounts of machines leave their lines in the same record.
import type { Transaction } from '../../platform/database/transaction.ts'
import { tell } from '../../platform/metrics/happenings.ts'
import type { Services } from '../../platform/services.ts'

/** What happens to accounts and sessions, as the record names it. */
export type AccountActName =
  | 'sign_in'
  /** The password was right and a second proof is still owed. */
  | 'sign_in_begun'
  | 'sign_in_failed'
  | 'sign_out'
  | 'session_ended'
  | 'proof_given'
  | 'proof_failed'
  | 'account_added'
  | 'account_disabled'
  | 'invitation_made'
  | 'invitation_accepted'
  | 'password_changed'
  | 'second_factor_set'
  | 'second_factor_removed'
  | 'backup_codes_made'
  | 'backup_code_used'
  | 'passkey_added'
  | 'passkey_removed'
  | 'provider_linked'

export interface AccountAct {
  /** A user, an unknown account, or `operator` for a command given at the machine. */
  actorId: string
  authorityId: string
  act: AccountActName
  /** The account concerned, where it is not the actor's own. */
  userId?: string
  /** How: codes and identifiers alone. */
  details?: Readonly<Record<string, string | number>>
}

/** Runs as the system role. */
export async function audit(
  tx: Transaction,
  services: Pick<Services, 'newId' | 'clock'>,
  entry: AccountAct,
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      audit_id: services.newId(),
      at: services.clock(),
      actor_id: entry.actorId,
      authority_id: entry.authorityId,
      act: entry.act,
      details: JSON.stringify({ ...entry.details, ...(entry.userId ? { userId: entry.userId } : {}) }),
    })
    .execute()
  tell({ kind: 'account', act: entry.act })
}
