// Offered to other features: every look and act leaves its line in the same audit.
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import type { Acting } from './context.ts'

/** One line of the audit: who did or saw what, when. Codes and identifiers only; never a name or a number. */
export async function writeAudit(
  tx: Transaction,
  services: Services,
  acting: Acting,
  act: string,
  caseId: string | null,
  at: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      audit_id: services.newId(),
      at,
      actor_id: acting.userId,
      authority_id: acting.authority.id,
      act,
      case_id: caseId,
      details: JSON.stringify(details),
    })
    .execute()
}
