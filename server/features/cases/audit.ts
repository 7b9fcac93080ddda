// Offered to other features: every look and act leaves its line in the same audit.
import { type RawBuilder, sql } from 'kysely'
import { lookActs } from '../../../domain/oversight/looks.ts'
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

/** How often, and by how many officials of the own State, a case was looked at before this look. */
export interface Counted {
  looks: number
  officials: number
}

/**
 * For those who may know how often a case was looked at: in the statement that writes down their own look, so that the
 * page asks no more often. The policies show no line of the other State.
 */
export async function writeCountedRead(
  tx: Transaction,
  services: Services,
  acting: Acting,
  caseId: string,
  at: string,
  details: Record<string, unknown>,
): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with written as (${readLine(services, acting, 'case_read', caseId, at, details)})
    select count(*)::int as looks, count(distinct actor_id)::int as officials from audit
     where case_id = ${caseId} and act = any (${lookActs as string[]})
       and authority_id in (select authority_id from authorities where state = ${acting.authority.state})`.execute(tx)
  return rows[0]!
}

/** How long an open page counts as one look, as long as it shows the same. */
const oneLook = '15 minutes'

/**
 * A look at a case, or at what a register or the border sees of it. A page that asks again by itself leaves no second line
 * for the same details; other details (a new version), or coming back later, do. The app role sees the
 * own earlier looks.
 */
export async function writeRead(
  tx: Transaction,
  services: Services,
  acting: Acting,
  act: 'case_read' | 'verification_read' | 'document_read' | 'arrivals_listed' | 'persons_searched',
  caseId: string,
  at: string,
  details: Record<string, unknown>,
): Promise<void> {
  await readLine(services, acting, act, caseId, at, details).execute(tx)
}

function readLine(
  services: Services,
  acting: Acting,
  act: string,
  caseId: string,
  at: string,
  details: Record<string, unknown>,
): RawBuilder<unknown> {
  const text = JSON.stringify(named(acting, details))
  return sql`
    insert into audit (audit_id, at, actor_id, authority_id, act, case_id, details)
    select ${services.newId()}, ${at}, ${acting.userId}, ${acting.authority.id}, ${act}, ${caseId}, ${text}::jsonb
     where not exists (
       select 1 from audit
        where case_id = ${caseId} and at > ${at}::timestamptz - ${oneLook}::interval
          and actor_id = ${acting.userId} and act = ${act} and details = ${text}::jsonb)`
}
