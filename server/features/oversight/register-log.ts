import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { LoggedQuery, RegisterLog, registerLogFilter, registerLogQuery } from '../../../contract/register-log.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { decodeCursor, encodeCursor, momentKey } from '../desk/cursor.ts'
import { asked } from './looks.ts'
import { requireOversight } from './overseen-case.ts'
import { periodOf } from './period.ts'

const place = z.tuple([momentKey, z.uuid()])
export type LogFilter = z.infer<typeof registerLogFilter>

/**
 * What the connected registers of the own State were asked in a period, the newest first: by whom, for which case and purpose,
 * how each attempt ended, and the digests that prove it. Nothing of what was asked or answered. Recorded as a look.
 * @throws ProblemError 403 for whoever has not the role oversight; 422 for a period without days or too long
 */
export function readRegisterLog(
  services: Services,
  official: Official,
  query: z.infer<typeof registerLogQuery>,
): Promise<RegisterLog> {
  const { cursor, limit, ...filter } = query
  const which = askedIn(requireOversight(official), filter)
  return withOfficial(services, official, async (tx) => {
    const page = await logPage(tx, which, cursor, limit)
    const at = services.clock().toISOString()
    await writeAudit(tx, services, official, 'looks_read', null, at, asked('registers', { ...filter, cursor }))
    const whole = askedIn(official, { from: filter.from, until: filter.until })
    return { registers: await registersIn(tx, whole), officials: await officialsIn(tx, whole), ...page }
  })
}

/** The rows of a period; the State is asked for here as well as by the policy. */
export function askedIn({ authority, ...official }: Official, filter: LogFilter): RawBuilder<unknown> {
  const { begin, end } = periodOf({ ...official, authority }, filter.from, filter.until)
  const { authority: at, register, official: by } = filter
  return sql`q.created_at >= ${begin}::timestamptz and q.created_at < ${end}::timestamptz
    and q.authority_id in (select authority_id from authorities where state = ${authority.state})
    ${at === undefined ? sql`` : sql`and q.authority_id = ${at}`}
    ${register === undefined ? sql`` : sql`and q.register = ${register}`}
    ${by === undefined ? sql`` : sql`and q.asked_by = ${by}::uuid`}`
}

interface Row {
  query_id: string
  created_at: Date
  asked_by: string | null
  asked_by_authority: string
  authority_id: string
  register: string
  source: string | null
  again: LoggedQuery['again']
  case_id: string
  state: LoggedQuery['state']
  outcome: LoggedQuery['outcome']
  name: string | null
  reference: string | null
  attempts: (Omit<LoggedQuery['attempts'][number], 'beganAt'> & { beganAt: string })[]
}

/** One page, its names and attempts looked up for the page alone. */
export async function logPage(
  tx: Transaction,
  which: RawBuilder<unknown>,
  cursor: string | undefined,
  limit: number,
): Promise<Pick<RegisterLog, 'items' | 'next'>> {
  const after = cursor === undefined ? null : decodeCursor(place, cursor)
  const { rows } = await sql<Row>`
    with page as materialized (
      select q.query_id, q.created_at, q.asked_by, q.asked_by_authority, q.authority_id, q.register, q.source, q.again,
             q.case_id, q.state, q.outcome
        from register_queries q
       where ${which} and ${after ? sql`(q.created_at, q.query_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
       order by q.created_at desc, q.query_id desc
       limit ${limit + 1})
    select page.*, (select u.name from users u where u.user_id = page.asked_by) as name,
           (select c.reference from cases c where c.case_id = page.case_id) as reference,
           coalesce((select json_agg(json_build_object('number', a.number, 'beganAt', a.began_at, 'durationMs', a.duration_ms,
               'outcome', a.outcome, 'fault', a.fault, 'requestDigest', a.request_digest, 'answerDigest', a.answer_digest)
               order by a.number) from register_attempts a where a.query_id = page.query_id), '[]') as attempts
      from page order by created_at desc, query_id desc`.execute(tx)
  const items = rows.slice(0, limit).map(lineOf)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? encodeCursor([last.at, last.queryId]) : null }
}

function lineOf(row: Row): LoggedQuery {
  return {
    queryId: row.query_id,
    at: row.created_at.toISOString(),
    official: row.asked_by ? { userId: row.asked_by, name: row.name ?? '', authorityId: row.asked_by_authority } : null,
    authority: row.authority_id,
    register: row.register,
    source: row.source,
    purpose: 'verification',
    again: row.again,
    case: { caseId: row.case_id, reference: row.reference },
    state: row.state,
    outcome: row.outcome,
    attempts: row.attempts.map((one) => ({ ...one, beganAt: new Date(one.beganAt).toISOString() })),
  }
}

async function registersIn(tx: Transaction, which: RawBuilder<unknown>): Promise<RegisterLog['registers']> {
  const { rows } = await sql<RegisterLog['registers'][number]>`
    select distinct q.authority_id as authority, q.register from register_queries q
     where ${which} order by 1, 2`.execute(tx)
  return rows
}

async function officialsIn(tx: Transaction, which: RawBuilder<unknown>): Promise<RegisterLog['officials']> {
  const { rows } = await sql<RegisterLog['officials'][number]>`
    select seen.asked_by as "userId", seen.asked_by_authority as "authorityId",
           coalesce((select u.name from users u where u.user_id = seen.asked_by), '') as name
      from (select distinct q.asked_by, q.asked_by_authority from register_queries q
             where ${which} and q.asked_by is not null) seen
     order by name, "userId"`.execute(tx)
  return rows
}
