// Offered to other features: exports are logged as questions are.
import { sql } from 'kysely'
import { z } from 'zod'
import type { AskedFigures, askedFiguresQuery } from '../../../contract/statistics.ts'
import type { Question } from '../../../domain/statistics/tally.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { decodeCursor, encodeCursor, momentKey } from '../desk/cursor.ts'
import { asked } from '../oversight/looks.ts'
import { requireOversight } from '../oversight/overseen-case.ts'
import { periodOf } from '../oversight/period.ts'
import type { Counting } from './counting.ts'

export type Through = AskedFigures['items'][number]['through']

/** What came of a question: so many figures, of which so many hidden, or the rule that refused it. */
export interface Outcome {
  figures: number
  hidden: number
  refused?: string
}

/** Writes down that figures were asked for. What they were, and whose, is not kept. */
export async function logQuery(
  tx: Transaction,
  services: Services,
  official: Official,
  { agreementId, side, controlled }: Counting,
  through: Through,
  questions: readonly { question: Question; outcome: Outcome }[],
): Promise<void> {
  if (questions.length === 0) return
  const at = services.clock()
  const rows = questions.map(({ question: { measure, period, by, only = {} }, outcome }) => ({
    query_id: services.newId(),
    at,
    actor_id: official.userId,
    authority_id: official.authority.id,
    through,
    agreement_id: agreementId,
    side,
    measure: measure.code,
    version: measure.version,
    period: `${period.from}..${period.to}`,
    by: [...by],
    narrowed: JSON.stringify(only),
    controlled,
    figures: outcome.figures,
    hidden: outcome.hidden,
    refused: outcome.refused ?? null,
  }))
  await tx.insertInto('figure_queries').values(rows).execute()
}

const place = z.tuple([momentKey, z.uuid()])

/**
 * What officials of the own State asked figures of, the newest first; recorded as a look.
 * @throws ProblemError 403 for whoever has not the role oversight; 422 for a period without days or too long
 */
export async function readQueryLog(
  services: Services,
  official: Official,
  { from, until, cursor, limit }: z.infer<typeof askedFiguresQuery>,
): Promise<AskedFigures> {
  const { authority } = requireOversight(official)
  const { begin, end } = periodOf(official, from, until)
  const after = cursor === undefined ? null : decodeCursor(place, cursor)
  return withOfficial(services, official, async (tx) => {
    const rows = await tx
      .selectFrom('figure_queries as q')
      .leftJoin('users', (on) => on.on(sql<boolean>`users.user_id::text = q.actor_id`))
      .where('q.at', '>=', new Date(begin))
      .where('q.at', '<', new Date(end))
      .where('q.authority_id', 'in', (eb) =>
        eb.selectFrom('authorities').select('authority_id').where('state', '=', authority.state),
      )
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(q.at, q.query_id) < (${after![0]}::timestamptz, ${after![1]}::uuid)`),
      )
      .selectAll('q')
      .select('users.name')
      .orderBy('q.at', 'desc')
      .orderBy('q.query_id', 'desc')
      .limit(limit + 1)
      .execute()
    const items = rows.slice(0, limit).map((row) => ({
      queryId: row.query_id,
      at: row.at.toISOString(),
      official: { userId: row.actor_id, name: row.name ?? '' },
      authorityId: row.authority_id,
      through: row.through as Through,
      agreementId: row.agreement_id,
      side: row.side as Counting['side'],
      measure: row.measure,
      version: row.version,
      period: row.period,
      by: row.by as AskedFigures['items'][number]['by'],
      only: row.narrowed as Record<string, string[]>,
      controlled: row.controlled,
      figures: row.figures,
      hidden: row.hidden,
      refused: row.refused,
    }))
    const last = rows.length > limit ? items.at(-1) : undefined
    const at = services.clock().toISOString()
    await writeAudit(tx, services, official, 'looks_read', null, at, asked('figures', { from, until, cursor }))
    return { items, next: last ? encodeCursor([last.at, last.queryId]) : null }
  })
}

/** In days. */
const kept = 3 * 365

/** Ends the rows of the query log that are older than three years. */
export async function pruneQueryLog(services: Services): Promise<number> {
  const before = new Date(services.clock().getTime() - kept * 86_400_000)
  const { numDeletedRows } = await withSystem(services.pools.system, (tx) =>
    tx.deleteFrom('figure_queries').where('at', '<', before).executeTakeFirst(),
  )
  return Number(numDeletedRows)
}
