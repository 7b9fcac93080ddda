// Offered to other features: every look and act leaves its line in the same audit.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import type { Acting } from './context.ts'

/** One line of the audit: who did or saw what, when. Codes, identifiers and the stated purpose of a look; never what was seen. */
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
      details: JSON.stringify(named(acting, details)),
    })
    .execute()
}

/** The same for an act upon many cases at one go: a line for each. */
export async function writeAudits(
  tx: Transaction,
  services: Services,
  acting: Acting,
  act: string,
  at: string,
  lines: readonly { caseId: string; details: Record<string, unknown> }[],
): Promise<void> {
  if (lines.length === 0) return
  const values = lines.map(({ caseId, details }) => ({
    audit_id: services.newId(),
    at,
    actor_id: acting.userId,
    authority_id: acting.authority.id,
    act,
    case_id: caseId,
    details: JSON.stringify(named(acting, details)),
  }))
  await tx.insertInto('audit').values(values).execute()
}

/** Where a machine acts in an official's name, the line names both. */
function named({ client }: Acting, details: Record<string, unknown>): Record<string, unknown> {
  return client ? { ...details, client } : details
}

/** How long an open page counts as one look, as long as it shows the same. */
const oneLook = '15 minutes'

/**
 * A look at a case, or at what a register or the border sees of it. A page that asks again by itself leaves no second line
 * for the same details; other details (a new version), or coming back later, do. As the app role only readers of the file
 * see their earlier looks; for a register or the border it must run as the system role.
 */
export async function writeRead(
  tx: Transaction,
  services: Services,
  acting: Acting,
  act: 'case_read' | 'verification_read' | 'arrivals_listed',
  caseId: string,
  at: string,
  details: Record<string, unknown>,
): Promise<void> {
  const text = JSON.stringify(named(acting, details))
  await sql`
    insert into audit (audit_id, at, actor_id, authority_id, act, case_id, details)
    select ${services.newId()}, ${at}, ${acting.userId}, ${acting.authority.id}, ${act}, ${caseId}, ${text}::jsonb
     where not exists (
       select 1 from audit
        where case_id = ${caseId} and at > ${at}::timestamptz - ${oneLook}::interval
          and actor_id = ${acting.userId} and act = ${act} and details = ${text}::jsonb)`.execute(tx)
}
