import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/** How long told messages stay in the feed, in days. */
const kept = 90
const batch = 5_000

/** Removes messages that were told long ago, with their deliveries; what still waits for a receiver stays. */
export async function pruneOutbox(services: Services): Promise<number> {
  const before = new Date(services.clock().getTime() - kept * 86_400_000)
  let removed = 0
  for (;;) {
    const count = await withSystem(services.pools.system, async (tx) => {
      const old = await tx
        .selectFrom('outbox')
        .select('outbox_id')
        .where('dispatched_at', '<', before)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('webhook_deliveries as delivery')
                .innerJoin('webhooks as hook', 'hook.webhook_id', 'delivery.webhook_id')
                .select('delivery.outbox_id')
                .whereRef('delivery.outbox_id', '=', 'outbox.outbox_id')
                .where('delivery.next_attempt_at', 'is not', null)
                .where('hook.disabled_at', 'is', null),
            ),
          ),
        )
        .limit(batch)
        .execute()
      if (old.length === 0) return 0
      const ids = old.map((one) => one.outbox_id)
      await tx.deleteFrom('webhook_deliveries').where('outbox_id', 'in', ids).execute()
      await tx.deleteFrom('outbox').where('outbox_id', 'in', ids).execute()
      return ids.length
    })
    removed += count
    if (count < batch) return removed
  }
}
