// Offered to other features: whom a note may mention is asked of the same officials who are told.
import { sql } from 'kysely'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { AuthorityKind, Relation } from '../../../domain/agreement/vocabulary.ts'
import type { Colleague, Readers } from '../../../domain/notices/recipients.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { effectiveRoles } from '../../platform/http/actor.ts'
import { borderAt, type Directory } from '../authorities/directory.ts'

/** What is known of a case before anybody is told of it. Runs as the system role. */
export interface ToldCase {
  caseId: string
  reference: string
  requestingState: string
  requestedState: string
  requestingAuthority: string
  packDigest: string
}

export async function toldCase(tx: Transaction, caseId: string): Promise<ToldCase | null> {
  const row = await tx
    .selectFrom('cases')
    .select(['reference', 'requesting_state', 'requested_state', 'requesting_authority', 'pack_digest'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!row) return null
  return {
    caseId,
    reference: row.reference,
    requestingState: row.requesting_state,
    requestedState: row.requested_state,
    requestingAuthority: row.requesting_authority,
    packDigest: row.pack_digest,
  }
}

/** Who reads the file of a case, and who holds it where. Runs as the system role. */
export async function readersOf(
  tx: Transaction,
  told: ToldCase,
  pack: AgreementPack,
  directory: Directory,
): Promise<Readers> {
  const audience = await tx
    .selectFrom('case_audience')
    .select(['authority_id', 'side'])
    .where('case_id', '=', told.caseId)
    .execute()
  const held = await tx
    .selectFrom('assignments')
    .select(['authority_id', 'user_id'])
    .where('case_id', '=', told.caseId)
    .execute()
  return {
    pack,
    audience: audience.map((row) => ({ authorityId: row.authority_id, side: row.side as Relation })),
    holders: new Map(held.map((row) => [row.authority_id, row.user_id])),
    borderAt: (crossingPoint) => borderAt(directory, told.requestedState, crossingPoint)?.id,
  }
}

interface Row {
  user_id: string
  authority_id: string
  kind: AuthorityKind
  roles: string[]
  lent: string[]
  lenders: string[]
}

/** The officials with an account at these authorities, each with what colleagues lent them for now. As the system role. */
export async function colleaguesAt(tx: Transaction, authorityIds: readonly string[], now: Date): Promise<Colleague[]> {
  if (authorityIds.length === 0) return []
  const { rows } = await sql<Row>`
    select u.user_id, u.authority_id, a.kind, u.roles,
           coalesce(lent.roles, '{}') as lent, coalesce(lent.lenders, '{}') as lenders
      from users u
      join authorities a on a.authority_id = u.authority_id
      left join lateral (
        select array_agg(role) as roles, array_agg(distinct d.from_user::text) as lenders
          from delegations d
          join users lender on lender.user_id = d.from_user and lender.disabled_at is null
               and lender.authority_id = u.authority_id,
               unnest(d.roles) as role
         where d.to_user = u.user_id and d.ended_at is null and d.from_at <= ${now} and d.until_at > ${now}
           and role = any (lender.roles)) lent on true
     where u.authority_id = any (${[...authorityIds]}::text[]) and u.disabled_at is null and u.account_kind = 'person'
     order by u.user_id`.execute(tx)
  return rows.map((row) => ({
    userId: row.user_id,
    authorityId: row.authority_id,
    roles: effectiveRoles(row.kind, [...row.roles, ...row.lent]),
    standsInFor: row.lenders,
  }))
}
