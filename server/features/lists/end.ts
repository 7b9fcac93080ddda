// Offered to other features: an erasure takes a person out of the lists on which somebody looked like them.
import { sql } from 'kysely'
import { asSystem } from '../../platform/database/as-system.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { requireSender } from './access.ts'

/** Takes a list away with everything in it, before its day. @throws ProblemError 404 for a list that is not theirs */
export function removeList(services: Services, official: Official, listId: string): Promise<void> {
  requireSender(official)
  return withOfficial(services, official, async (tx) => {
    await asSystem(tx, async () => {
      const { numDeletedRows } = await tx
        .deleteFrom('person_lists')
        .where('list_id', '=', listId)
        .where('authority_id', '=', official.authority.id)
        .executeTakeFirst()
      if (numDeletedRows === 0n) throw notFound()
    })
    await writeAudit(tx, services, official, 'list_removed', null, services.clock().toISOString(), { listId })
  })
}

/** Takes away the lists whose last day is over everywhere, and those whose columns nobody named within a day. @returns how many */
export function endLists(services: Services): Promise<number> {
  return withSystem(services.pools.system, async (tx) => {
    const { numAffectedRows } = await sql`
      delete from person_lists
       where expires_on < (${services.clock()}::timestamptz at time zone 'UTC')::date - 1
          or (stage = 'columns' and uploaded_at < ${services.clock()}::timestamptz - interval '1 day')`.execute(tx)
    return Number(numAffectedRows ?? 0)
  })
}

/**
 * Persons who are erased are no longer found on any list; a line that looked like nobody else keeps no particulars either, and
 * one that looks like others still says how much. As the eraser.
 */
export async function takeOffLists(tx: Transaction, caseId: string, personIds: readonly string[]): Promise<void> {
  const persons = [...personIds]
  const { rows } = await sql<{ list_id: string; line: number }>`
    delete from person_list_hits where holder_id = ${caseId} and person_id = any (${persons}::uuid[])
    returning list_id, line`.execute(tx)
  if (rows.length === 0) return
  const lines = sql`unnest(${rows.map((one) => one.list_id)}::uuid[], ${rows.map((one) => one.line)}::int[]) gone (list_id, line)`
  const left = (band: string) => sql`exists (
    select from person_list_hits other
     where other.list_id = row.list_id and other.line = row.line and other.band like ${band})`
  await sql`
    update person_list_rows row set profile = null, own_id = null, outcome = 'nobody' from ${lines}
     where row.list_id = gone.list_id and row.line = gone.line and not ${left('%')}`.execute(tx)
  await sql`
    update person_list_rows row set outcome = 'look' from ${lines}
     where row.list_id = gone.list_id and row.line = gone.line and row.outcome = 'same'
       and ${left('look')} and not ${left('same')}`.execute(tx)
}
