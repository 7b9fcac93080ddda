import { open, unlink } from 'node:fs/promises'
import { withSystem } from '../../platform/database/transaction.ts'
import { installationKeyFile } from '../../platform/encryption/installation-keys.ts'
import { systemRandom } from '../../platform/encryption/random.ts'
import { KEY_BYTES } from '../../platform/encryption/seal.ts'
import type { Services } from '../../platform/services.ts'
import { finalOn } from './certificate.ts'
import { keysFolder } from './rotate-keys.ts'
import { wrappedBy } from './wrapped.ts'

/** Why an installation key is kept; `cli.keys.kept.<code>` says it in words. */
export type EpochKept =
  | { code: 'unknown_epoch' | 'current_epoch' | 'not_retired' }
  | { code: 'still_wraps'; count: number }
  | { code: 'backups_need_it'; until: string }

/**
 * Destroys the key of an epoch for good, so that no backup from its time opens any more. Refused, with nothing changed,
 * while anything is wrapped by it or a backup of its time may still be kept.
 * @returns null when it is destroyed
 */
export function destroyEpoch(services: Services, epoch: number): Promise<EpochKept | null> {
  const { keys, pools, clock, config } = services
  return withSystem(pools.system, async (tx) => {
    if (!keys.byEpoch.has(epoch)) return { code: 'unknown_epoch' }
    if (keys.current.epoch === epoch) return { code: 'current_epoch' }
    const count = await wrappedBy(tx, epoch, { hold: true })
    if (count > 0) return { code: 'still_wraps', count }
    const known = await tx.selectFrom('key_epochs').select('retired_at').where('epoch', '=', epoch).executeTakeFirst()
    if (!known?.retired_at) return { code: 'not_retired' }
    const until = finalOn(known.retired_at.toISOString(), config.backupDays)
    const now = clock()
    if (now.toISOString().slice(0, 10) < until) return { code: 'backups_need_it', until }
    await tx.updateTable('key_epochs').set({ destroyed_at: now }).where('epoch', '=', epoch).execute()
    await shred(installationKeyFile(keysFolder(config), epoch))
    return null
  })
}

/** Written over before it goes, for what that is worth on a disk that moves its blocks. */
async function shred(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.writeFile(systemRandom(KEY_BYTES))
    await file.sync()
  } finally {
    await file.close()
  }
  await unlink(path)
}
