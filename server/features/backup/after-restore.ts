import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { restoredMark } from '../../platform/backup/restore.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { type Again, eraseAgain } from '../erasure/erase-again.ts'

/**
 * What a restored installation needs before anybody works in it, done once, by the restore or by the first start after it.
 * Whoever was signed in signs in again, since the backup knows nothing of who was shut out after it; whoever was erased
 * after it is erased again.
 */
export async function afterRestore(services: Services): Promise<Again | null> {
  const mark = join(services.config.dataDir, restoredMark)
  if (!existsSync(mark)) return null
  await withSystem(services.pools.system, async (tx) => {
    for (const table of ['sessions', 'sign_in_challenges', 'access_tokens'] as const) {
      await tx.deleteFrom(table).execute()
    }
    // A link that was used after the backup would be unused again.
    await tx.deleteFrom('invitations').where('used_at', 'is', null).execute()
    // Mails that waited then have gone out since, as far as this database can know.
    await tx.updateTable('notices').set({ mail_due_at: null }).where('mail_due_at', 'is not', null).execute()
    await tx
      .updateTable('mails')
      .set({ next_attempt_at: null, ended_at: services.clock(), outcome: 'unknown' })
      .where('ended_at', 'is', null)
      .execute()
  })
  const again = await eraseAgain(services, await ledgerOf(services))
  await rm(mark, { force: true })
  return again
}

async function ledgerOf({ config }: Services): Promise<string> {
  try {
    return await readFile(join(config.dataDir, 'erasures.log'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
