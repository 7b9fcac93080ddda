import type { PersonList, StartCheck } from '../../../contract/lists.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { requireSender } from './access.ts'
import { digestOf, wrong } from './send.ts'
import { listOf } from './view.ts'

/** One of these tells persons apart; a list without any of them is of nobody. */
const telling = ['name', 'surname', 'given_name', 'document_number', 'personal_number'] as const

/**
 * Names the columns of a list; its lines are then checked by a job, and its authority remembers the columns by the headings.
 * @throws ProblemError 404 as for the list; 409 `list_started` when it is being checked already; 422 at `columns`
 */
export function startCheck(
  services: Services,
  official: Official,
  listId: string,
  { columns, dateOrder }: StartCheck,
): Promise<PersonList> {
  requireSender(official)
  return withOfficial(services, official, async (tx) => {
    const list = await tx
      .selectFrom('person_lists')
      .select(['stage', 'headings'])
      .where('list_id', '=', listId)
      .where('authority_id', '=', official.authority.id)
      .executeTakeFirst()
    if (!list) throw notFound()
    const named = Object.values(columns).flat()
    if (named.some((column) => column >= list.headings.length)) throw wrong('columns', 'no_such_column')
    if (new Set(named).size < named.length) throw wrong('columns', 'column_twice')
    if (!telling.some((field) => columns[field])) throw wrong('columns', 'nobody_named')
    const at = services.clock()
    await asSystem(tx, async () => {
      const { numUpdatedRows } = await tx
        .updateTable('person_lists')
        .set({ columns: JSON.stringify(columns), date_order: dateOrder, stage: 'checking' })
        .where('list_id', '=', listId)
        .where('stage', '=', 'columns')
        .executeTakeFirst()
      if (numUpdatedRows === 0n) throw problem(409, 'list_started')
      const kept = { columns: JSON.stringify(columns), date_order: dateOrder, kept_at: at }
      await tx
        .insertInto('list_columns')
        .values({ authority_id: official.authority.id, headings_digest: digestOf(list.headings), ...kept })
        .onConflict((conflict) => conflict.columns(['authority_id', 'headings_digest']).doUpdateSet(kept))
        .execute()
    })
    await writeAudit(tx, services, official, 'list_started', null, at.toISOString(), { listId })
    return listOf(tx, official, listId)
  })
}
