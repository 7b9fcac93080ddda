import { resolve } from 'node:path'
import { BackupFault } from '../server/platform/backup/fault.ts'
import { noteBackup } from '../server/platform/backup/note.ts'
import { withInstallation } from '../server/platform/backup/open-installation.ts'
import { programVersion } from '../server/platform/backup/program.ts'
import { checkBackup } from '../server/platform/backup/read.ts'
import { type Contents, writeBackup } from '../server/platform/backup/write.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'
import { passphraseFor } from './passphrase.ts'
import { columns } from './table.ts'

const passphrase = { 'passphrase-file': { type: 'string' } } as const

export const backup: Command = {
  options: { out: { type: 'string' }, ...passphrase, ...json },
  required: ['out'],
  example: 'rcms backup --out /srv/backup/2026-11-24.rcms --passphrase-file /root/backup-passphrase',
  run: (options, io) =>
    sayingFaults(io, async () => {
      const file = resolve(textOption(options, 'out'))
      const words = await passphraseFor(options, io, { isNew: true })
      if (words === null) return 2
      const about = { program: programVersion(), createdAt: new Date().toISOString() }
      const contents = await withInstallation(readConfig(io.env), async (installation) => {
        const written = await writeBackup(installation, file, words, about)
        await noteBackup(installation, file, written)
        return written
      })
      tell(contents, file, options, io)
      return 0
    }),
}

export const backupCheck: Command = {
  options: { from: { type: 'string' }, ...passphrase, ...json },
  required: ['from'],
  example: 'rcms backup check --from /srv/backup/2026-11-24.rcms --passphrase-file /root/backup-passphrase',
  run: (options, io) =>
    sayingFaults(io, async () => {
      const file = resolve(textOption(options, 'from'))
      const words = await passphraseFor(options, io, { isNew: false })
      if (words === null) return 2
      tell(await checkBackup(file, words), file, options, io)
      return 0
    }),
}

/** A fault of a backup is a sentence for the person at the terminal. */
export async function sayingFaults(io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const { t } = io.words
    const { code = '', path, syscall } = error as NodeJS.ErrnoException
    if (error instanceof BackupFault) io.err(t(`backup.${error.code}`, error.values))
    else if (code === 'ENOSPC') io.err(t('backup.no-room'))
    else if (syscall === 'open' && path) io.err(t('backup.no-file', { file: path, code }))
    else throw error
    return 1
  }
}

/** What is in the file: never its secrets. */
export function tell({ head, tables }: Contents, file: string, options: Options, { out, words }: Io): void {
  const { program, createdAt, migrations } = head
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  if (options.json) {
    out(JSON.stringify({ file, program, createdAt, migrations, rows, tables }, null, 2))
    return
  }
  const schema = migrations.at(-1) ?? ''
  out(words.t('backup.whole', { file, program, schema, time: words.format.dateTime(createdAt), rows }))
  const filled = tables.filter((table) => table.rows > 0)
  for (const line of columns(filled.map((table) => [table.name, words.format.number(table.rows)]))) out(`  ${line}`)
}
