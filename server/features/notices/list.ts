import { sql } from 'kysely'
import { z } from 'zod'
import { mostUnread } from '../../../contract/most-unread.ts'
import type { Notice, NoticePage, noticeQuery, noticesRead } from '../../../contract/notices.ts'
import { type NoticeKind, noticeKinds, noticeRules } from '../../../domain/notices/kinds.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { decodeCursor, encodeCursor, momentKey } from '../desk/cursor.ts'

const place = z.tuple([momentKey, z.uuid()])
const legalKinds = noticeKinds.filter((kind) => noticeRules[kind].legal)
const newest = ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const

interface Row {
  unread: number
  notice_id: string | null
  at: Date
  kind: NoticeKind
  case_id: string
  reference: string
  other_state: string
  actor_authority: string | null
  subject: string | null
  read_at: Date | null
  settled_at: Date | null
  settled_name: string | null
  settled_authority: string | null
  mail_due_at: Date | null
  mail_id: string | null
  ended_at: Date | null
  outcome: string | null
}

/**
 * The official's own notices, newest first, and how many are neither read nor dealt with: one statement. Of a case that
 * the official meets no more, none is shown.
 * @throws ProblemError 422 for a cursor that no list gave out
 */
export async function listNotices(
  services: Services,
  official: Official,
  { show, limit, cursor }: z.infer<typeof noticeQuery>,
): Promise<NoticePage> {
  const [at, id] = cursor ? decodeCursor(place, cursor) : newest
  const rows = await withOfficial(
    services,
    official,
    async (tx) => {
      const shown = {
        all: sql`true`,
        unread: sql`n.read_at is null and n.settled_at is null`,
        legal: sql`n.kind = any (${legalKinds}::text[])`,
      }[show]
      const { rows: found } = await sql<Row>`
        with page as (
          select n.* from notices n
           where n.user_id = ${official.userId} and n.authority_id = ${official.authority.id}
             and ${known(services, official)} and ${shown} and (n.at, n.notice_id) < (${at}::timestamptz, ${id}::uuid)
           order by n.at desc, n.notice_id desc
           limit ${limit + 1})
        select counted.unread, page.*, colleague.name as settled_name, mails.ended_at, mails.outcome
          from (${unreadOf(services, official)}) counted
          left join page on true
          left join users colleague on colleague.user_id = page.settled_by
          left join mails on mails.mail_id = page.mail_id
         order by page.at desc, page.notice_id desc`.execute(tx)
      return found
    },
    { readOnly: true },
  )
  const found = rows.filter((row) => row.notice_id !== null)
  const last = found.length > limit ? found[limit - 1] : undefined
  return {
    unread: rows[0]?.unread ?? 0,
    items: found.slice(0, limit).map((row) => noticeOf(row, row.notice_id!)),
    next: last ? encodeCursor([last.at.toISOString(), last.notice_id!]) : null,
  }
}

/** How many notices of an official are neither read nor dealt with; `mostUnread` + 1 says that there are more. */
export async function countUnread(services: Services, official: Official): Promise<number> {
  return withOfficial(services, official, (tx) => unreadNow(tx, services, official), { readOnly: true })
}

async function unreadNow(tx: Transaction, services: Services, official: Official): Promise<number> {
  const { rows } = await unreadOf(services, official).execute(tx)
  return rows[0]?.unread ?? 0
}

function unreadOf(services: Services, official: Official) {
  return sql<{ unread: number }>`
    select count(*)::int as unread from (
      select from notices n
       where n.user_id = ${official.userId} and n.authority_id = ${official.authority.id}
         and n.read_at is null and n.settled_at is null and ${known(services, official)}
       limit ${mostUnread + 1}) one`
}

/** What the official's roles still meet; that the authority does is the row policy's floor. */
function known({ agreements }: Services, official: Official) {
  const pairs = sidesRead(agreements, official.roles).map(({ side }) => side as string)
  const sides = new Set(pairs)
  if (official.roles.includes('verifier') || official.roles.includes('border_officer')) sides.add('requested')
  return sql<boolean>`(n.side = any (${[...sides]}::text[]) or n.kind = 'rule_stated')`
}

/**
 * Marks as read: one, all of a case, or one and everything before it.
 * @returns how many are left
 * @throws ProblemError 404 for a notice that is not the official's
 */
export async function markRead(
  services: Services,
  official: Official,
  { noticeId, caseId, upTo }: z.infer<typeof noticesRead>,
): Promise<number> {
  const now = services.clock()
  return withOfficial(services, official, async (tx) => {
    const own = () =>
      tx
        .updateTable('notices')
        .set({ read_at: now })
        .where('user_id', '=', official.userId)
        .where('authority_id', '=', official.authority.id)
        .where('read_at', 'is', null)
    if (noticeId) await placeOf(tx, official, noticeId)
    if (noticeId) await own().where('notice_id', '=', noticeId).execute()
    if (caseId) await own().where('case_id', '=', caseId).execute()
    if (upTo) {
      const { at } = await placeOf(tx, official, upTo)
      await own().where(sql<boolean>`(at, notice_id) <= (${at}::timestamptz, ${upTo}::uuid)`).execute()
    }
    return unreadNow(tx, services, official)
  })
}

async function placeOf(tx: Transaction, official: Official, noticeId: string): Promise<{ at: Date }> {
  const row = await tx
    .selectFrom('notices')
    .select('at')
    .where('user_id', '=', official.userId)
    .where('notice_id', '=', noticeId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

function noticeOf(row: Row, noticeId: string): Notice {
  return {
    noticeId,
    at: row.at.toISOString(),
    kind: row.kind,
    caseId: row.case_id,
    reference: row.reference,
    otherState: row.other_state,
    authority: row.actor_authority,
    subject: row.subject,
    legal: noticeRules[row.kind].legal,
    readAt: row.read_at?.toISOString() ?? null,
    settled: row.settled_at
      ? { at: row.settled_at.toISOString(), by: row.settled_name, authority: row.settled_authority }
      : null,
    mail: mailOf(row),
  }
}

function mailOf({ mail_due_at, mail_id, ended_at, outcome }: Row): Notice['mail'] {
  if (mail_due_at) return 'waiting'
  if (!mail_id || outcome === 'nothing') return 'none'
  if (!ended_at) return 'waiting'
  return outcome === 'sent' || outcome === 'practice' ? outcome : 'failed'
}
