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

/**
 * Takes away the lists whose last day is over where their authority is, whatever stage they are in, and those whose columns
 * nobody named within a day. @returns how many
 */
export function endLists(services: Services): Promise<number> {
  return withSystem(services.pools.system, async (tx) => {
    const { numAffectedRows } = await sql`
      delete from person_lists list using authorities
       where authorities.authority_id = list.authority_id
         and (list.expires_on < (${services.clock()}::timestamptz at time zone authorities.time_zone)::date
          or (list.stage = 'columns' and list.uploaded_at < ${services.clock()}::timestamptz - interval '1 day'))`.execute(
      tx,
    )
    return Number(numAffectedRows ?? 0)
  })
}

/**
 * Persons who are erased are no longer found on any list, nor in what it came to; a line that looked like nobody else keeps
 * no particulars either, and one that looks like others still says how much. As the eraser.
 */
export async function takeOffLists(tx: Transaction, caseId: string, personIds: readonly string[]): Promise<void> {
  const gone = sql`holder_id = ${caseId} and person_id = any (${[...personIds]}::uuid[])`
  // The lists first, as whoever takes one away does: neither waits for the other with what that one needs.
  const lists = await sql<{ list_id: string }>`
    select list_id from person_lists where list_id in (select list_id from person_list_hits where ${gone})
     order by list_id for no key update`.execute(tx)
  if (lists.rows.length === 0) return
  await sql`
    with gone as (
      delete from person_list_hits where ${gone} returning list_id, line, place),
    left_of as (
      select row.list_id, row.line, row.outcome as before,
             case when count(other.line) = 0 then 'nobody'
                  when row.outcome = 'same' and bool_or(other.band = 'same') then 'same' else 'look' end as after
        from (select distinct list_id, line from gone) touched
        join person_list_rows row on row.list_id = touched.list_id and row.line = touched.line
        left join person_list_hits other
          on other.list_id = row.list_id and other.line = row.line
         and not exists (select from gone
                          where gone.list_id = other.list_id and gone.line = other.line and gone.place = other.place)
       group by row.list_id, row.line, row.outcome),
    lines as (
      update person_list_rows row
         set outcome = left_of.after,
             profile = case when left_of.after = 'nobody' then null else row.profile end,
             own_id = case when left_of.after = 'nobody' then null else row.own_id end
        from left_of
       where row.list_id = left_of.list_id and row.line = left_of.line and left_of.after <> left_of.before),
    moved as (
      select list_id, count(*) filter (where after = 'same') - count(*) filter (where before = 'same') as same,
             count(*) filter (where after = 'look') - count(*) filter (where before = 'look') as look,
             count(*) filter (where after = 'nobody') as nobody
        from left_of group by list_id)
    update person_lists list
       set same = list.same + moved.same, look = list.look + moved.look, nobody = list.nobody + moved.nobody
      from moved where moved.list_id = list.list_id`.execute(tx)
}
