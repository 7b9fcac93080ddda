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

/** The proof of the whole record belongs to the night; a measurement at night would be of both. Scheduled anew at each start. */
export async function leaveOutNightWork(client: pg.Client): Promise<void> {
  await client.query(`delete from jobs.schedule where name = 'prove-the-record'`)
}
