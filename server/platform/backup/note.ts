import { stat } from 'node:fs/promises'
import pg from 'pg'
import { installationSecret } from '../config/secret.ts'
import { roleUrl } from '../database/roles.ts'
import type { Contents, Installation } from './write.ts'

/**
 * Leaves behind that there is a backup, for the operator and the monitor. A backup is no worse without it: on a database of an
 * earlier form, or one that takes no changes, nothing is noted.
 */
export async function noteBackup(installation: Installation, file: string, { head, tables }: Contents): Promise<void> {
  const { ownerUrl, dataDir } = installation
  const system = new pg.Client({ connectionString: roleUrl(ownerUrl, 'rcms_system', installationSecret(dataDir)) })
  system.on('error', () => {})
  try {
    await system.connect()
    const { size: bytes } = await stat(file)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    await system.query(
      `insert into operation_notes (subject, noted_at, content) values ('backup', $1, $2)
         on conflict (subject) do update set noted_at = excluded.noted_at, content = excluded.content`,
      [head.createdAt, JSON.stringify({ program: head.program, bytes, rows })],
    )
  } catch {
    // The file is whole and on the disk; its command says so.
  } finally {
    await system.end().catch(() => {})
  }
}
