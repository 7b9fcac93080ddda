import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { idle } from './lifetime.ts'

const day = 24 * 60 * 60_000
const kept = 30 * day

/** Takes away what has ended: sessions, unanswered questions, and one-time links a month after they were good for anything. */
export async function sweepSignIn(services: Pick<Services, 'pools' | 'clock'>): Promise<void> {
  const now = services.clock()
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  await withSystem(services.pools.system, async (tx) => {
    await tx
      .deleteFrom('sessions')
      .where((eb) => eb.or([eb('expires_at', '<=', now), eb('last_seen_at', '<=', before(idle))]))
      .execute()
    await tx.deleteFrom('sign_in_challenges').where('expires_at', '<=', now).execute()
    await tx.deleteFrom('invitations').where('expires_at', '<=', before(kept)).execute()
  })
}
