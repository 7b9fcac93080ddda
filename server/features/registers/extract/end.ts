// Offered to the jobs of the program.
import { type Selectable, sql } from 'kysely'
import { dateIn } from '../../../../domain/time/zone.ts'
import type { Database } from '../../../platform/database/schema.ts'
import { type Transaction, withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { forgetExtract } from '../../persons/known.ts'

/** Whether the last day on which an extract answers is over where its authority works. */
export function isOver(one: { expires_on: string; time_zone: string }, now: Date): boolean {
  return one.expires_on < dateIn(one.time_zone, now)
}

/**
 * Deletes the extracts whose last day is over, with everybody in them and what was found of them, each in a transaction of its
 * own. What stays is that there was one: of which day, how many entries, and when and why it went.
 * @returns how many
 */
export async function endExtracts(services: Services): Promise<number> {
  const now = services.clock()
  const rows = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('register_extracts')
      .innerJoin('authorities', 'authorities.authority_id', 'register_extracts.authority_id')
      .select(['register_extracts.authority_id', 'register', 'expires_on', 'time_zone'])
      .execute(),
  )
  let ended = 0
  for (const { authority_id, register, time_zone } of rows.filter((one) => isOver(one, now))) {
    ended += await withSystem(services.pools.system, async (tx) => {
      await lockExtract(tx, authority_id, register)
      // Asked again under the lock: a load may have come first, and a new extract has a day of its own.
      const one = await tx
        .selectFrom('register_extracts')
        .selectAll()
        .where('authority_id', '=', authority_id)
        .where('register', '=', register)
        .executeTakeFirst()
      if (!one || !isOver({ expires_on: one.expires_on, time_zone }, now)) return 0
      await noteEnd(tx, one, now, 'expired')
      await forgetExtract(tx, one.extract_id)
      await tx.deleteFrom('register_extracts').where('extract_id', '=', one.extract_id).execute()
      return 1
    })
  }
  return ended
}

/** Loads and ends of one register come one after the other. */
export async function lockExtract(tx: Transaction, authorityId: string, register: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`extract ${authorityId} ${register}`}, 0))`.execute(tx)
}

/** Writes down that an extract goes. As the system role. */
export async function noteEnd(
  tx: Transaction,
  one: Selectable<Database['register_extracts']>,
  at: Date,
  why: 'expired' | 'replaced',
): Promise<void> {
  const { extract_id, loaded_at, authority_id, register, dated, expires_on, rows_kept, file_digest } = one
  await tx
    .insertInto('register_extracts_ended')
    .values({
      extract_id,
      loaded_at,
      authority_id,
      register,
      dated,
      expires_on,
      rows_kept,
      file_digest,
      ended_at: at,
      why,
    })
    .execute()
}
