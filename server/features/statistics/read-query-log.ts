// Offered to other features: data quality looks up what oversight reads of its questions.
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { AskedFigures, QueryLog, queryLogFilter, queryLogQuery } from '../../../contract/query-log.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { decodeCursor, encodeCursor, momentKey } from '../desk/cursor.ts'
import { asked } from '../oversight/looks.ts'
import { requireOversight } from '../oversight/overseen-case.ts'
import { periodOf } from '../oversight/period.ts'

const place = z.tuple([momentKey, z.uuid()])
export type LogFilter = z.infer<typeof queryLogFilter>

/**
 * What officials of the own State asked figures of in a period, the newest first; recorded as a look. A page is so many moments, and
 * has everything that was asked in each: a dashboard or a report asks for dozens of figures at once, and is opened every morning.
 * @throws ProblemError 403 for whoever has not the role oversight; 422 for a period without days or too long
 */
export async function readQueryLog(
  services: Services,
  official: Official,
  query: z.infer<typeof queryLogQuery>,
): Promise<QueryLog> {
  const { cursor, limit, ...filter } = query
  const which = askedIn(requireOversight(official), filter)
  return withOfficial(services, official, async (tx) => {
    const page = await momentsPage(tx, which, cursor, limit)
    const at = services.clock().toISOString()
    await writeAudit(tx, services, official, 'looks_read', null, at, asked('figures', { ...filter, cursor }))
    const whole = askedIn(official, { from: filter.from, until: filter.until })
    return { officials: await officialsIn(tx, whole), measures: await measuresIn(tx, whole), ...page }
  })
}

const ends = {
  refused: sql`and q.refused is not null`,
  hidden: sql`and q.hidden > 0`,
  told: sql`and q.refused is null and q.hidden = 0`,
} as const

/** The rows of a period; the State is asked for here as well as by the policy. */
export function askedIn(official: Official, filter: LogFilter): RawBuilder<unknown> {
  const { begin, end } = periodOf(official, filter.from, filter.until)
  const { official: by, through, measure } = filter
  return sql`q.at >= ${begin}::timestamptz and q.at < ${end}::timestamptz
    and q.authority_id in (select authority_id from authorities where state = ${official.authority.state})
    ${by === undefined ? sql`` : sql`and q.actor_id = ${by}`}
    ${through === undefined ? sql`` : sql`and q.through = ${through}`}
    ${measure === undefined ? sql`` : sql`and q.measure = ${measure}`}
    ${filter.end === undefined ? sql`` : ends[filter.end]}`
}

interface Row {
  query_id: string
  at: Date
  actor_id: string
  name: string | null
  authority_id: string
  through: AskedFigures['through']
  agreement_id: string | null
  side: AskedFigures['side']
  measure: string
  version: number
  period: string
  by: AskedFigures['by']
  narrowed: AskedFigures['only']
  controlled: boolean
  figures: number
  hidden: number
  refused: string | null
}

/** Everything that was asked in some moments. */
async function momentsPage(
  tx: Transaction,
  which: RawBuilder<unknown>,
  cursor: string | undefined,
  limit: number,
): Promise<Pick<QueryLog, 'items' | 'next'>> {
  const after = cursor === undefined ? null : decodeCursor(place, cursor)
  const { rows } = await sql<{ at: Date }>`
    select distinct q.at from figure_queries q
     where ${which} and ${after ? sql`q.at < ${after[0]}::timestamptz` : sql`true`}
     order by q.at desc limit ${limit + 1}`.execute(tx)
  const oldest = rows.slice(0, limit).at(-1)
  if (!oldest) return { items: [], next: null }
  const { items } = await logPage(tx, sql`${which} and q.at >= ${oldest.at}`, cursor, mostRows)
  return { items, next: rows.length > limit ? encodeCursor([oldest.at.toISOString(), beforeAll]) : null }
}

/** Far more than the widest screen asks for in as many moments as make a page. */
const mostRows = 20_000
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** One page, its names looked up for the page alone. */
export async function logPage(
  tx: Transaction,
  which: RawBuilder<unknown>,
  cursor: string | undefined,
  limit: number,
): Promise<Pick<QueryLog, 'items' | 'next'>> {
  const after = cursor === undefined ? null : decodeCursor(place, cursor)
  const { rows } = await sql<Row>`
    with page as materialized (
      select q.* from figure_queries q
       where ${which} and ${after ? sql`(q.at, q.query_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
       order by q.at desc, q.query_id desc
       limit ${limit + 1})
    select page.*, (select u.name from users u where u.user_id::text = page.actor_id) as name
      from page order by at desc, query_id desc`.execute(tx)
  const items = rows.slice(0, limit).map(lineOf)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? encodeCursor([last.at, last.queryId]) : null }
}

function lineOf(row: Row): AskedFigures {
  const { through, side, measure, version, period, by, controlled, figures, hidden, refused } = row
  return {
    ...{ queryId: row.query_id, at: row.at.toISOString() },
    official: { userId: row.actor_id, name: row.name ?? '', authorityId: row.authority_id },
    ...{ through, agreementId: row.agreement_id, side, measure, version, period, by, only: row.narrowed },
    ...{ controlled, figures, hidden, refused },
  }
}

async function officialsIn(tx: Transaction, which: RawBuilder<unknown>): Promise<QueryLog['officials']> {
  const { rows } = await sql<QueryLog['officials'][number]>`
    select seen.actor_id as "userId", seen.authority_id as "authorityId",
           coalesce((select u.name from users u where u.user_id::text = seen.actor_id), '') as name
      from (select distinct q.actor_id, q.authority_id from figure_queries q where ${which}) seen
     order by name, "userId"`.execute(tx)
  return rows
}

async function measuresIn(tx: Transaction, which: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ measure: string }>`
    select distinct q.measure from figure_queries q where ${which} order by 1`.execute(tx)
  return rows.map(({ measure }) => measure)
}
