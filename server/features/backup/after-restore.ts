import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { type Verification, verifyAll } from '../cases/verify.ts'

/**
 * What a restored installation needs before anybody works in it: whoever was signed in signs in again, since the backup
 * knows nothing of who was shut out after it; and the record is proven.
 */
export async function afterRestore(services: Services): Promise<Verification> {
  await withSystem(services.pools.system, async (tx) => {
    for (const table of ['sessions', 'sign_in_challenges', 'access_tokens'] as const) {
      await tx.deleteFrom(table).execute()
    }
    // A link that was used after the backup would be unused again.
    await tx.deleteFrom('invitations').where('used_at', 'is', null).execute()
  })
  return verifyAll(services)
}
