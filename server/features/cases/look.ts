import { sql } from 'kysely'
import type { Look } from '../../../contract/cases.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { accessTo } from './read-access.ts'

/**
 * Keeps how much of a case an official has seen: what comes later is new to them. An older page never takes back what a
 * newer one has shown. It is no line of the audit; reading the page left one.
 * @throws ProblemError 404 for a case that is not theirs, exactly as for one that does not exist
 */
export async function keepLook(services: Services, official: Official, caseId: string, seen: Look): Promise<void> {
  const at = services.clock().toISOString()
  await withOfficial(services, official, async (tx) => {
    if (!(await accessTo(tx, services, official, caseId))) throw notFound()
    await sql`
      insert into case_looks (user_id, case_id, shared_version, own_version, looked_at)
      values (${official.userId}::uuid, ${caseId}::uuid, ${seen.shared}, ${seen.own}, ${at})
      on conflict (user_id, case_id) do update
         set shared_version = greatest(case_looks.shared_version, excluded.shared_version),
             own_version = greatest(case_looks.own_version, excluded.own_version),
             looked_at = greatest(case_looks.looked_at, excluded.looked_at)`.execute(tx)
  })
}
