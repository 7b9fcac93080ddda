import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import { startEmbedded } from '../database/embedded.ts'
import { BackupFault } from './fault.ts'
import type { Installation } from './write.ts'

/**
 * The installation of the settings as it stands: nothing is made that is missing, and nothing migrates, so that a newer
 * program can back up before it changes anything. A server that runs on it is joined.
 */
export async function withInstallation<T>(
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const parts = [join('secrets', 'installation'), 'keys']
  if (!parts.every((part) => existsSync(join(dataDir, part)))) {
    throw new BackupFault('no_installation', { folder: dataDir })
  }
  if (databaseUrl) return work({ ownerUrl: databaseUrl, dataDir })
  const embedded = await startEmbedded({ dataDir })
  try {
    return await work({ ownerUrl: embedded.ownerUrl, dataDir })
  } finally {
    await embedded.stop()
  }
}
