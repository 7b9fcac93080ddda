// Offered to other features: every look and act leaves its line in the same audit.
import { sql } from 'kysely'
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

/** How long an open page counts as one look, as long as it shows the same version of the case. */
const oneLook = '15 minutes'

/**
 * A look at a case. A page that asks again by itself leaves no second line for the same version; a new version, or coming
 * back later, does.
 */
export async function writeRead(
  tx: Transaction,
  services: Services,
  acting: Acting,
  caseId: string,
  at: string,
  details: Record<string, unknown>,
): Promise<void> {
  const text = JSON.stringify(details)
  await sql`
    insert into audit (audit_id, at, actor_id, authority_id, act, case_id, details)
    select ${services.newId()}, ${at}, ${acting.userId}, ${acting.authority.id}, 'case_read', ${caseId}, ${text}::jsonb
     where not exists (
       select 1 from audit
        where case_id = ${caseId} and at > ${at}::timestamptz - ${oneLook}::interval
          and actor_id = ${acting.userId} and act = 'case_read' and details = ${text}::jsonb)`.execute(tx)
}
