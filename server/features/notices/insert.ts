import type { Insertable } from 'kysely'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { mayChoose, type NoticeChannel, type NoticeKind, usualChannel } from '../../../domain/notices/kinds.ts'
import type { Colleague } from '../../../domain/notices/recipients.ts'
import type { Database } from '../../platform/database/schema.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { tellLive } from '../live/tell.ts'
import type { ToldCase } from './readers.ts'

/** How long a mail waits for others to go with it, in milliseconds. */
const gathered = 3 * 60_000
/** News older than this is not mailed any more: the program was down, or the case came with a history. In milliseconds. */
const mailedWithin = 24 * 3_600_000
/** News older than this is entered as read, so that nobody comes back to hundreds of them. In milliseconds. */
const unreadWithin = 7 * 24 * 3_600_000

export interface NewNotice {
  colleague: Colleague
  kind: NoticeKind
  side: Relation
  source: string
  subject: string | null
  actorAuthority: string | null
  at: Date
  /** Somebody has already done what it asks for: it is told as dealt with. */
  settled?: { at: Date; by: string | null; authority: string | null }
}

/**
 * Writes notices as their officials chose to have them. Whoever was told of the same source before is not told again. As the
 * system role.
 * @returns how many were written
 */
export async function insertNotices(
  tx: Transaction,
  services: Pick<Services, 'newId'>,
  told: Pick<ToldCase, 'caseId' | 'reference' | 'requestingState' | 'requestedState'>,
  found: readonly NewNotice[],
  now: Date,
): Promise<number> {
  const chosen = await choicesOf(tx, [...new Set(found.map(({ colleague }) => colleague.userId))])
  const rows = found.flatMap((one): Insertable<Database['notices']>[] => {
    const { colleague, kind, at, settled } = one
    const choice = chosen.get(`${colleague.userId} ${kind}`)
    const channel = choice && mayChoose(kind, choice) ? choice : usualChannel(kind, colleague.roles)
    if (channel === 'off') return []
    const age = now.getTime() - at.getTime()
    return [
      {
        notice_id: services.newId(),
        user_id: colleague.userId,
        authority_id: colleague.authorityId,
        case_id: told.caseId,
        reference: told.reference,
        other_state: one.side === 'requesting' ? told.requestedState : told.requestingState,
        side: one.side,
        kind,
        source: one.source,
        subject: one.subject,
        actor_authority: one.actorAuthority,
        at,
        channel,
        mail_due_at: channel === 'mail' && !settled && age < mailedWithin ? new Date(now.getTime() + gathered) : null,
        read_at: age < unreadWithin ? null : now,
        settled_at: settled?.at ?? null,
        settled_by: settled?.by ?? null,
        settled_authority: settled?.authority ?? null,
      },
    ]
  })
  if (rows.length === 0) return 0
  const written = await tx
    .insertInto('notices')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['user_id', 'case_id', 'source']).doNothing())
    .returning(['user_id', 'authority_id'])
    .execute()
  await tellBells(tx, written)
  return written.length
}

/** Open pages of these officials learn that something changed at their bell. */
export async function tellBells(
  tx: Transaction,
  rows: readonly { user_id: string; authority_id: string }[],
): Promise<void> {
  const bells = new Map(rows.map((row) => [row.user_id, row.authority_id]))
  const told = [...bells].map(([userId, authorityId]) => ({ topic: 'notices' as const, userId, authorityId }))
  await tellLive(tx, told)
}

async function choicesOf(tx: Transaction, userIds: readonly string[]): Promise<Map<string, NoticeChannel>> {
  if (userIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('notice_choices')
    .selectAll()
    .where('user_id', 'in', [...userIds])
    .execute()
  return new Map(rows.map((row) => [`${row.user_id} ${row.kind}`, row.channel as NoticeChannel]))
}
