// Offered to other features: reading another log is recorded alike.
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { CaseLooks, caseLooksQuery, Look, OfficialLooks, officialLooksQuery } from '../../../contract/oversight.ts'
import { actsOf, kindOfLook, type LookAct, type LookKind } from '../../../domain/oversight/looks.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { decodeCursor, encodeCursor, momentKey } from '../desk/cursor.ts'
import { overseenCase } from './overseen-case.ts'
import { periodOf } from './period.ts'

const place = z.tuple([momentKey, z.uuid()])

interface Row {
  audit_id: string
  at: Date
  actor_id: string
  authority_id: string
  act: LookAct
  case_id: string | null
  details: Record<string, unknown>
  name: string | null
  reference: string | null
}

/**
 * Who of the own State looked at a case, the newest first. That it was asked is a look itself, and recorded.
 * @throws ProblemError 404 for anybody but the oversight who reads the file
 */
export function looksAtCase(
  services: Services,
  official: Official,
  caseId: string,
  { kind, official: userId, cursor, limit }: z.infer<typeof caseLooksQuery>,
): Promise<CaseLooks> {
  return withOfficial(services, official, async (tx) => {
    const { reference } = await overseenCase(tx, services, official, caseId)
    const of = userId ? sql`and a.actor_id = ${userId}` : sql``
    const page = await pageOf(tx, official, sql`a.case_id = ${caseId}::uuid ${of}`, { kind, cursor, limit })
    const officials = await officialsAt(tx, official, caseId)
    const at = services.clock().toISOString()
    await writeAudit(tx, services, official, 'looks_read', caseId, at, asked('case', { kind, userId, cursor }))
    return { case: { caseId, reference }, officials, ...page }
  })
}

/**
 * What one official of the own State looked at in a period, the newest first; recorded as a look.
 * @throws ProblemError 404 for somebody of another State, exactly as for nobody; 422 for a period without days or too long
 */
export function looksOfOfficial(
  services: Services,
  official: Official,
  userId: string,
  { from, until, kind, cursor, limit }: z.infer<typeof officialLooksQuery>,
): Promise<OfficialLooks> {
  const { begin, end } = periodOf(official, from, until)
  return withOfficial(services, official, async (tx) => {
    const looked = await tx
      .selectFrom('users')
      .innerJoin('authorities', 'authorities.authority_id', 'users.authority_id')
      .where('users.user_id', '=', userId)
      .where('authorities.state', '=', official.authority.state)
      .select(['users.name', 'users.authority_id as authorityId'])
      .executeTakeFirst()
    if (!looked) throw notFound()
    const of = sql`a.actor_id = ${userId} and a.at >= ${begin}::timestamptz and a.at < ${end}::timestamptz`
    const page = await pageOf(tx, official, of, { kind, cursor, limit })
    const at = services.clock().toISOString()
    await writeAudit(
      tx,
      services,
      official,
      'looks_read',
      null,
      at,
      asked('official', { userId, kind, from, until, cursor }),
    )
    return { official: { userId, ...looked }, ...page }
  })
}

interface Asked {
  kind: LookKind | undefined
  cursor: string | undefined
  limit: number
}

/** The State is asked for here as well as by the policy. Names are looked up for the page alone. */
async function pageOf(tx: Transaction, { authority }: Official, which: RawBuilder<unknown>, asked: Asked) {
  const { kind = null, cursor, limit } = asked
  const after = cursor === undefined ? null : decodeCursor(place, cursor)
  const { rows } = await sql<Row>`
    with page as materialized (
      select a.audit_id, a.at, a.actor_id, a.authority_id, a.act, a.case_id, a.details from audit a
       where ${which} and a.act = any (${actsOf(kind) as string[]})
         and a.authority_id in (select authority_id from authorities where state = ${authority.state})
         and ${after ? sql`(a.at, a.audit_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
       order by a.at desc, a.audit_id desc
       limit ${limit + 1})
    select page.*, (select u.name from users u where u.user_id = page.actor_id::uuid) as name,
           (select c.reference from cases c where c.case_id = page.case_id) as reference
      from page order by at desc, audit_id desc`.execute(tx)
  const items = rows.slice(0, limit).map(lookOf)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? encodeCursor([last.at, last.lookId]) : null }
}

async function officialsAt(tx: Transaction, { authority }: Official, caseId: string) {
  const { rows } = await sql<{ userId: string; authorityId: string; name: string | null }>`
    select seen.actor_id as "userId", seen.authority_id as "authorityId",
           (select u.name from users u where u.user_id = seen.actor_id::uuid) as name
      from (select distinct a.actor_id, a.authority_id from audit a
             where a.case_id = ${caseId}::uuid and a.act = any (${actsOf(null) as string[]})
               and a.authority_id in (select authority_id from authorities where state = ${authority.state})) seen
     order by name, "userId", "authorityId"`.execute(tx)
  return rows.map((row) => ({ ...row, name: row.name ?? '' }))
}

function lookOf(row: Row): Look {
  const { details, act } = row
  const said = (name: string) => (typeof details[name] === 'string' ? (details[name] as string) : null)
  const counted = (details.found ?? details.rows) as unknown
  return {
    lookId: row.audit_id,
    at: row.at.toISOString(),
    official: { userId: row.actor_id, name: row.name ?? '', authorityId: row.authority_id },
    act,
    kind: kindOfLook[act],
    case: row.case_id ? { caseId: row.case_id, reference: row.reference } : null,
    section: act === 'sealed_opened' ? (said('section') as Look['section']) : null,
    document: act === 'document_read' ? said('purpose') : null,
    purpose: act === 'sealed_opened' || act === 'case_printed' ? said('purpose') : null,
    count: typeof counted === 'number' ? counted : null,
    bySystem: said('client') !== null,
  }
}

/** What was asked for, in codes and identifiers; a further page is marked as one. */
export function asked(of: string, details: Record<string, string | undefined>): Record<string, unknown> {
  const { cursor, ...others } = details
  const given = Object.entries(others).filter(([, value]) => value !== undefined)
  return { of, ...Object.fromEntries(given), ...(cursor ? { further: true } : {}) }
}
