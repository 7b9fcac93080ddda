import { sql } from 'kysely'
import { asSystem } from '../../platform/database/as-system.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { ownExport } from './view.ts'

/** Days for which a line says that there was a file, after the file itself is gone. */
const daysOfTheLine = 30

/**
 * Ends an export: one that waits or is being made is cancelled, a file that is there is taken away with its line.
 * @throws ProblemError 404 for the export of somebody else
 */
export function endExport(services: Services, official: Official, exportId: string): Promise<void> {
  return withOfficial(services, official, async (tx) => {
    const { state } = await ownExport(tx, official, exportId)
    await asSystem(tx, async () => {
      if (state !== 'waiting' && state !== 'working') {
        await tx.deleteFrom('exports').where('export_id', '=', exportId).execute()
        return
      }
      await tx.deleteFrom('export_pieces').where('export_id', '=', exportId).execute()
      await tx
        .updateTable('exports')
        .set({ state: 'cancelled', file_key: null, file_epoch: null, held_until: null, held_by: null })
        .where('export_id', '=', exportId)
        .where('state', 'in', ['waiting', 'working'])
        .execute()
    })
  })
}

/** Takes away files whose days are over, with their keys; and later their lines. @returns how many files */
export function endExports(services: Services): Promise<number> {
  const now = services.clock()
  return withSystem(services.pools.system, async (tx) => {
    const { rows } = await sql<{ export_id: string }>`
      update exports set ended_at = ${now}, file_key = null, file_epoch = null
       where kept_until < ${now} and ended_at is null and state not in ('waiting', 'working')
      returning export_id`.execute(tx)
    const ended = rows.map(({ export_id }) => export_id)
    if (ended.length > 0) await tx.deleteFrom('export_pieces').where('export_id', 'in', ended).execute()
    await sql`delete from exports where ended_at < ${now}::timestamptz - make_interval(days => ${daysOfTheLine})`.execute(
      tx,
    )
    return ended.length
  })
}
