import { sql } from 'kysely'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/** Any number will do, as long as every process takes the same. */
const dispatchLock = 7_264_013
const batch = 500

interface Waiting {
  outbox_id: string
  at: Date
}

/**
 * Gives waiting messages their place in the feed and lays them out for the webhooks that want them; one process at a time,
 * so that places are given in the order in which messages become visible. A reader of the feed therefore misses none,
 * however long the transaction that wrote one took.
 *
 * @returns how many were dispatched; 0 also while another process is at it
 */
export async function dispatchMessages(services: Services): Promise<number> {
  return withSystem(services.pools.system, async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${dispatchLock}) as mine`.execute(tx)
    if (!rows[0]?.mine) return 0
    const waiting = await tx
      .selectFrom('outbox')
      .select(['outbox_id', 'at'])
      .where('dispatched_at', 'is', null)
      // What belongs to no authority is for the program itself, see features/notices.
      .where('authority_id', 'is not', null)
      .orderBy('outbox_id')
      .limit(batch)
      .execute()
    if (waiting.length === 0) return 0
    await place(tx, waiting, services.clock())
    return waiting.length
  })
}

async function place(tx: Transaction, waiting: readonly Waiting[], now: Date): Promise<void> {
  // Within a case time never runs backwards, whichever process wrote; identifiers of two processes may.
  const inOrder = [...waiting].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.outbox_id < b.outbox_id ? -1 : 1))
  const ids = inOrder.map((one) => one.outbox_id)
  const { rows: places } = await sql<{ place: number }>`
    select nextval('outbox_positions') as place from generate_series(1, ${ids.length}::int)`.execute(tx)
  await sql`
    update outbox set position = placed.place, dispatched_at = ${now}
      from unnest(${ids}::uuid[], ${places.map(({ place: one }) => one)}::bigint[]) as placed (id, place)
     where outbox.outbox_id = placed.id`.execute(tx)
  await sql`
    insert into webhook_deliveries (webhook_id, outbox_id, case_id, position, next_attempt_at)
    select hook.webhook_id, message.outbox_id, message.case_id, message.position, ${now}
      from outbox message
      join webhooks hook on hook.authority_id = message.authority_id and hook.disabled_at is null
           and (hook.topics = '{}' or message.topic = any (hook.topics))
     where message.outbox_id = any (${ids}::uuid[])
    on conflict do nothing`.execute(tx)
}
