import { sql } from 'kysely'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/** Milliseconds for which a list is held from batch to batch: another process goes on with it where this one ended. */
const hold = 120_000

/** A list that is checked, as the process that checks it holds it. */
export interface Waiting {
  list_id: string
  authority_id: string
  sides: string[]
  kind: string
  file: Buffer | null
  file_key: Buffer | null
  file_epoch: number | null
  headings: string[]
  columns: unknown
  date_order: string
}

/** Of the lists that nobody holds the one whose authority had no turn for longest, and of that the one that had none. */
export async function takeTurn(services: Services): Promise<Waiting | null> {
  const now = services.clock()
  const { rows } = await withSystem(services.pools.system, (tx) =>
    sql<Waiting>`
      update person_lists taken set held_until = ${until(now)} from (
        select list.list_id from person_lists list
         where list.stage = 'checking' and (list.held_until is null or list.held_until <= ${now})
         order by (select max(held_until) from person_lists own
                    where own.authority_id = list.authority_id and own.stage = 'checking') nulls first,
                  list.held_until nulls first, list.uploaded_at, list.list_id
         limit 1 for update skip locked) next
       where taken.list_id = next.list_id
      returning taken.list_id, authority_id, sides, kind, file, file_key, file_epoch, headings, columns, date_order`.execute(
      tx,
    ),
  )
  return rows[0] ?? null
}

/** Lets the others go first. */
export async function endTurn(services: Services, { list_id }: Waiting): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    tx.updateTable('person_lists').set({ held_until: services.clock() }).where('list_id', '=', list_id).execute(),
  )
}

/** Whether a list waits that nobody holds. */
export async function othersWait(services: Services, { list_id }: Waiting): Promise<boolean> {
  const other = await withSystem(
    services.pools.system,
    (tx) =>
      tx
        .selectFrom('person_lists')
        .select('list_id')
        .where('stage', '=', 'checking')
        .where('list_id', '<>', list_id)
        .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '<=', services.clock())]))
        .limit(1)
        .executeTakeFirst(),
    { readOnly: true },
  )
  return other !== undefined
}

/** Until when a list is held by whoever just worked at it. */
export function until(now: Date): Date {
  return new Date(now.getTime() + hold)
}
