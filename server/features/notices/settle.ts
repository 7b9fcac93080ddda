import { sql } from 'kysely'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { NoticeKind } from '../../../domain/notices/kinds.ts'
import type { StandingNotice } from '../../../domain/notices/settle.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { tellBells } from './insert.ts'

interface Bell {
  user_id: string
  authority_id: string
}

export interface Standing extends StandingNotice {
  noticeId: string
  settled?: { at: Date; by: string | null; authority: string | null }
}

/** The notices of a case that nobody has dealt with yet. As the system role. */
export async function standingNotices(tx: Transaction, caseId: string): Promise<Standing[]> {
  const rows = await tx
    .selectFrom('notices')
    .select(['notice_id', 'kind', 'side', 'authority_id', 'subject'])
    .where('case_id', '=', caseId)
    .where('settled_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    noticeId: row.notice_id,
    kind: row.kind as NoticeKind,
    side: row.side as Relation,
    authorityId: row.authority_id,
    subject: row.subject,
  }))
}

/**
 * Marks what was dealt with: it leaves the count, and a mail that has not gone is not sent. Whoever did it has it read. A
 * colleague is named within the own authority alone. As the system role.
 */
export async function settleNotices(tx: Transaction, standing: readonly Standing[], now: Date): Promise<void> {
  const done = standing.flatMap(({ noticeId, settled }) => (settled ? [{ noticeId, ...settled }] : []))
  if (done.length === 0) return
  const { rows } = await sql<Bell>`
    update notices
       set settled_at = done.at, settled_authority = done.authority, mail_due_at = null,
           settled_by = case when done.authority = notices.authority_id then done.by end,
           read_at = case when done.by = notices.user_id then coalesce(read_at, ${now}) else read_at end
      from unnest(${done.map((one) => one.noticeId)}::uuid[], ${done.map((one) => one.at)}::timestamptz[],
                  ${done.map((one) => one.by)}::uuid[], ${done.map((one) => one.authority)}::text[])
           as done (id, at, by, authority)
     where notices.notice_id = done.id and notices.settled_at is null
    returning notices.user_id, notices.authority_id`.execute(tx)
  await tellBells(tx, rows)
}

/** Deadlines that are over for an authority: another clock bites first there, or the turn went over. As the system role. */
export async function settleDeadlines(
  tx: Transaction,
  caseId: string,
  { at, by, authority }: NonNullable<Standing['settled']>,
): Promise<void> {
  const { rows } = await sql<Bell>`
    update notices n
       set settled_at = ${at}, settled_authority = ${authority}, mail_due_at = null,
           settled_by = case when ${authority}::text = n.authority_id then ${by}::uuid end
     where n.case_id = ${caseId} and n.settled_at is null and n.kind in ('deadline_near', 'deadline_passed')
       and not exists (
         select from desk d
          where d.authority_id = n.authority_id and d.case_id = n.case_id and d.next_clock = n.subject
            and n.source = (case n.kind when 'deadline_near' then 'near:' else 'passed:' end)
                           || d.next_clock || ':' || d.due_on
            and (d.my_turn or n.kind = 'deadline_passed'))
    returning n.user_id, n.authority_id`.execute(tx)
  await tellBells(tx, rows)
}
