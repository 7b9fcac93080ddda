import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

const day = 86_400_000
/** How long a notice stays findable once it was read or dealt with, and at most; in days. */
const kept = { done: 90, atMost: 365 }
const batch = 5_000

/** Removes old notices and the mails that told of them. The case itself holds what happened; nothing is lost. */
export async function pruneNotices(services: Services): Promise<number> {
  const now = services.clock().getTime()
  const before = (days: number) => new Date(now - days * day)
  let removed = 0
  for (;;) {
    const count = await withSystem(services.pools.system, async (tx) => {
      const old = await tx
        .selectFrom('notices')
        .select('notice_id')
        .where('at', '<', before(kept.done))
        .where((eb) =>
          eb.or([eb('at', '<', before(kept.atMost)), eb('read_at', 'is not', null), eb('settled_at', 'is not', null)]),
        )
        .limit(batch)
        .execute()
      if (old.length === 0) return 0
      const ids = old.map((one) => one.notice_id)
      await tx.deleteFrom('notices').where('notice_id', 'in', ids).execute()
      return ids.length
    })
    removed += count
    if (count < batch) break
  }
  await withSystem(services.pools.system, (tx) =>
    tx.deleteFrom('mails').where('made_at', '<', before(kept.done)).where('ended_at', 'is not', null).execute(),
  )
  return removed
}
