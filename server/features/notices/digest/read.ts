import { sql } from 'kysely'
import type { NoticeKind } from '../../../../domain/notices/kinds.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Official } from '../../../platform/http/actor.ts'
import type { Services } from '../../../platform/services.ts'
import { sidesRead } from '../../agreements/sides-read.ts'

/** Lines that a digest names; beyond them it says how many there are. */
export const named = 8

export interface Turn {
  /** Cases whose turn it is at the authority, held by the official or by nobody. */
  mine: number
  passed: number
  first: { caseId: string; reference: string; dueOn: string | null }[]
}

/** What is the official's turn, what bites first. As the app role in the official's name. */
export async function readTurn(
  tx: Transaction,
  { agreements }: Services,
  official: Official,
  today: string,
): Promise<Turn> {
  const sides = sidesRead(agreements, official.roles).map(({ side }) => side)
  if (sides.length === 0) return { mine: 0, passed: 0, first: [] }
  const own = sql`
    from desk d
    join cases c on c.case_id = d.case_id
    left join assignments held on held.case_id = d.case_id and held.authority_id = d.authority_id
   where d.authority_id = ${official.authority.id} and d.side = any (${sides}::text[]) and d.my_turn and d.stage <> 'closed'
     and (held.user_id is null or held.user_id = ${official.userId})`
  const { rows } = await sql<{ mine: number; passed: number }>`
    select count(*)::int as mine, (count(*) filter (where d.due_on < ${today}::date))::int as passed ${own}`.execute(tx)
  const { rows: first } = await sql<{ case_id: string; reference: string; due_on: string | null }>`
    select d.case_id, c.reference, d.due_on ${own} order by d.sort_on, d.case_id limit ${named}`.execute(tx)
  return {
    ...rows[0]!,
    first: first.map((row) => ({ caseId: row.case_id, reference: row.reference, dueOn: row.due_on })),
  }
}

/** The questions a register has not answered, the one wanted first at the head. */
export async function readQuestions(tx: Transaction, official: Official) {
  if (!official.roles.includes('verifier')) return { open: 0, wantedOn: null }
  const { rows } = await sql<{ open: number; wanted_on: string | null }>`
    select count(*)::int as open, min(wanted_on)::text as wanted_on from verifications
     where authority_id = ${official.authority.id} and answered_at is null`.execute(tx)
  return { open: rows[0]!.open, wantedOn: rows[0]!.wanted_on }
}

/** The persons whom the border expects today. */
export async function readArrivals(tx: Transaction, official: Official, today: string): Promise<number> {
  if (!official.roles.includes('border_officer')) return 0
  const { rows } = await sql<{ expected: number }>`
    select count(*)::int as expected from arrivals
     where authority_id = ${official.authority.id} and state = 'notified' and arrives_on = ${today}::date`.execute(tx)
  return rows[0]!.expected
}

export interface News {
  kind: NoticeKind
  caseId: string
  reference: string
  subject: string | null
}

/** What the official was told since the last digest and has neither read nor dealt with; not what they want in the program alone. */
export async function readNews(
  tx: Transaction,
  official: Official,
  day: string,
): Promise<{ count: number; first: News[] }> {
  const { rows } = await sql<{
    kind: NoticeKind
    case_id: string
    reference: string
    subject: string | null
    all: number
  }>`
    select n.kind, n.case_id, n.reference, n.subject, (count(*) over ())::int as all from notices n
     where n.user_id = ${official.userId} and n.authority_id = ${official.authority.id} and n.channel <> 'program'
       and n.read_at is null and n.settled_at is null
       and n.at > coalesce((select max(made_at) from mails
                             where user_id = ${official.userId} and purpose = 'digest' and day < ${day}::date), '-infinity')
     order by n.at desc, n.notice_id desc limit ${named}`.execute(tx)
  const first = rows.map((row) => ({
    kind: row.kind,
    caseId: row.case_id,
    reference: row.reference,
    subject: row.subject,
  }))
  return { count: rows[0]?.all ?? 0, first }
}
