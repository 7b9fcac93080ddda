import type { Config } from '../config/config.ts'
import { installationSecret } from '../config/secret.ts'
import { connect, type Pools } from './connect.ts'
import { startEmbedded } from './embedded.ts'

export interface OpenDatabase extends Omit<Pools, 'close'> {
  readonly kind: 'embedded' | 'external'
  /** Closes the pools, then leaves the embedded server (it stops unless another process uses it). */
  close(): Promise<void>
}

/**
 * The database of this installation, ready for use: the server started or met, the roles made, the migrations run,
 * the result probed. Throws DatabaseUnfit or DatabaseUnavailable with sentences for the person who starts it.
 */
export async function openDatabase(config: Config, log: (line: string) => void = () => {}): Promise<OpenDatabase> {
  const { dataDir, databaseUrl } = config
  const secret = installationSecret(dataDir)
  const embedded = databaseUrl ? null : await startEmbedded({ dataDir, log })
  try {
    const pools = await connect(databaseUrl ?? embedded!.ownerUrl, secret, dataDir)
    return {
      ...pools,
      kind: embedded ? 'embedded' : 'external',
      close: async () => {
        await pools.close()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}
