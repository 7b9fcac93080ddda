import { sql } from 'kysely'
import type { LiveChange } from '../../../contract/live.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import type { Change } from './changes.ts'

/**
 * Those of the changes that this official may know of now: asked of the database under the official's own access, so that
 * whoever no longer reads a case hears no more of it. Nothing is said of what cannot be seen.
 */
export async function mayKnow(
  services: Services,
  official: Official,
  changes: readonly Change[],
): Promise<LiveChange[]> {
  const about = (topic: Change['topic']) => changes.filter((change) => change.topic === topic)
  const idsOf = (topic: Change['topic']) => [...new Set(about(topic).flatMap(({ case_id }) => case_id ?? []))]
  const [cases, arrivals, verifications] = [idsOf('case'), idsOf('arrivals'), idsOf('verifications')]
  const asked = await readable(services, official, { cases, arrivals, verifications })
  const found: LiveChange[] = asked.cases.map((caseId) => ({ topic: 'case', caseId }))
  if (asked.arrivals) found.push({ topic: 'arrivals' })
  if (asked.verifications) found.push({ topic: 'verifications' })
  // No case is named by these two, and each is about the reader's own authority or the reader.
  if (asked.cases.length > 0 || (official.readsCases && about('desk').length > 0)) found.push({ topic: 'desk' })
  if (about('notices').length > 0) found.push({ topic: 'notices' })
  return found
}

interface Ids {
  cases: readonly string[]
  arrivals: readonly string[]
  verifications: readonly string[]
}

async function readable(services: Services, official: Official, ids: Ids) {
  const read = sidesRead(services.agreements, official.roles)
  const pairs = read.flatMap(({ side, agreements }) => agreements.map((agreement) => `${side} ${agreement}`))
  const gate = official.roles.includes('border_officer') ? ids.arrivals : []
  const registers = official.roles.includes('verifier') ? ids.verifications : []
  if (ids.cases.length + gate.length + registers.length === 0 || !official.readsCases) {
    return { cases: [], arrivals: false, verifications: false }
  }
  const own = official.authority.id
  const { rows } = await withOfficial(
    services,
    official,
    (tx) =>
      sql<{ cases: string[]; arrivals: boolean; verifications: boolean }>`
      select array(select audience.case_id::text from case_audience audience
                     join cases on cases.case_id = audience.case_id
                    where audience.case_id = any (${ids.cases}::uuid[]) and audience.authority_id = ${own}
                      and audience.side || ' ' || cases.agreement_id = any (${pairs}::text[])) as cases,
             exists (select 1 from arrivals where case_id = any (${gate}::uuid[]) and authority_id = ${own}
                        and (select current_moment()) between visible_from and visible_until) as arrivals,
             exists (select 1 from verifications
                      where case_id = any (${registers}::uuid[]) and authority_id = ${own}
                      union all
                     select 1 from verifications_ended
                      where case_id = any (${registers}::uuid[]) and authority_id = ${own}) as verifications`.execute(
        tx,
      ),
    { readOnly: true },
  )
  return rows[0]!
}
