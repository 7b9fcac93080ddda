import { sql } from 'kysely'
import type { z } from 'zod'
import { mostOfficials, type OfficialCounts, type periodQuery } from '../../../contract/oversight.ts'
import { actsOf } from '../../../domain/oversight/looks.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { asked } from './looks.ts'
import { requireOversight } from './overseen-case.ts'
import { periodOf } from './period.ts'

type Row = Omit<OfficialCounts, 'official'> & { user_id: string; authority_id: string; name: string | null }

/**
 * How much each official of the own State looked at in a period. What is rare stands first: sealed sections, then what left
 * the program, then searches. Nothing is weighed or judged; recorded as a look.
 * @throws ProblemError 403 for whoever has not the role; 422 as `periodOf`
 */
export async function lookingOfficials(
  services: Services,
  official: Official,
  { from, until }: z.infer<typeof periodQuery>,
): Promise<OfficialCounts[]> {
  const { authority } = requireOversight(official)
  const { begin, end } = periodOf(official, from, until)
  const of = (kind: Parameters<typeof actsOf>[0]) => sql`a.act = any (${actsOf(kind) as string[]})`
  return withOfficial(services, official, async (tx) => {
    const { rows } = await sql<Row>`
      with counted as materialized (
        select a.actor_id, a.authority_id, count(*) filter (where ${of('sealed')})::int as sealed,
               count(*) filter (where ${of('export')})::int as exports,
               count(*) filter (where ${of('copy')})::int as copies,
               count(*) filter (where ${of('search')})::int as searches,
               count(distinct a.case_id)::int as cases
          from audit a
         where a.at >= ${begin}::timestamptz and a.at < ${end}::timestamptz and ${of(null)}
           and a.authority_id in (select authority_id from authorities where state = ${authority.state})
         group by a.actor_id, a.authority_id)
      select actor_id as user_id, authority_id, sealed, exports, copies, searches, cases,
             (select u.name from users u where u.user_id = actor_id::uuid) as name
        from counted
       order by sealed desc, exports desc, copies desc, searches desc, cases desc, name, actor_id
       limit ${mostOfficials}`.execute(tx)
    const at = services.clock().toISOString()
    await writeAudit(tx, services, official, 'looks_read', null, at, asked('officials', { from, until }))
    return rows.map(({ user_id: userId, authority_id: authorityId, name, ...counts }) => ({
      official: { userId, name: name ?? '', authorityId },
      ...counts,
    }))
  })
}
