import pg from 'pg'
import { startEmbedded } from '../../server/platform/database/embedded.ts'

/** The database of a filled installation, as its superuser; it runs until everybody has left. */
export async function openInstallation(dataDir: string): Promise<{ client: pg.Client; close(): Promise<void> }> {
  const embedded = await startEmbedded({ dataDir })
  const url = new URL(embedded.superuserUrl)
  url.pathname = '/rcms'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  return {
    client,
    close: async () => {
      await client.end()
      await embedded.stop()
    },
  }
}
