import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { installationSecret } from '../config/secret.ts'
import { roleUrl } from '../database/roles.ts'
import { loadInstallationKeys } from '../encryption/installation-keys.ts'
import { keyOf, newPrefix, sealing } from './cipher.ts'
import { BackupFault } from './fault.ts'
import { frame, type Head, type TableEnd, type TableShape, type Tail } from './frames.ts'
import { copyOut, plainText, tablesOf } from './tables.ts'

export interface Installation {
  /** The owner of the database. */
  ownerUrl: string
  dataDir: string
}

export interface Contents {
  head: Head
  tables: TableEnd[]
}

const reader = 'rcms_system'

/**
 * Writes everything the installation holds at this moment into one new file, while it goes on working. The file appears
 * under its name when it is complete and on the disk, and never replaces another.
 */
export async function writeBackup(
  installation: Installation,
  file: string,
  passphrase: string,
  about: { program: string; createdAt: string },
): Promise<Contents> {
  if (existsSync(file)) throw new BackupFault('file_exists', { file })
  const secret = installationSecret(installation.dataDir)
  const owner = new pg.Client({ connectionString: installation.ownerUrl })
  const system = new pg.Client({ connectionString: roleUrl(installation.ownerUrl, reader, secret) })
  const draft = `${file}.partial-${randomBytes(4).toString('hex')}`
  for (const client of [owner, system]) client.on('error', () => {})
  try {
    await Promise.all([owner.connect(), system.connect()])
    const tables = await beginSnapshot(owner, system)
    const head = { ...about, ...(await installationPart(installation.dataDir, secret)), tables, ...(await past(owner)) }
    const prefix = newPrefix()
    const key = await keyOf(prefix, passphrase)
    const contents: Contents = { head, tables: [] }
    await keep(draft, prefix, () => [
      Readable.from(parts(owner, system, contents), { objectMode: false }),
      createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
      sealing(key, prefix),
    ])
    await giveName(draft, file)
    await flushFolder(dirname(file))
    return contents
  } finally {
    await rm(draft, { force: true })
    await Promise.all([owner.end(), system.end()]).catch(() => {})
  }
}

/**
 * One view of all tables for both connections: the system role reads the rows, the owner what describes them. The tables
 * are locked against a change of their form, and against nothing else.
 */
async function beginSnapshot(owner: pg.Client, system: pg.Client): Promise<TableShape[]> {
  await Promise.all([owner.query(plainText), system.query(plainText)])
  const expected = await tablesOf(owner, reader)
  await system.query('begin isolation level repeatable read read only')
  const names = expected.map(({ name }) => `public.${pg.escapeIdentifier(name)}`)
  await system.query(`lock table ${names.join(', ')} in access share mode`)
  const { rows } = await system.query<{ id: string }>('select pg_export_snapshot() as id')
  await owner.query('begin isolation level repeatable read read only')
  await owner.query(`set transaction snapshot ${pg.escapeLiteral(rows[0]!.id)}`)
  const tables = await tablesOf(owner, reader)
  if (JSON.stringify(tables) !== JSON.stringify(expected)) throw new BackupFault('schema_changed')
  return tables
}

async function past(owner: pg.Client): Promise<Pick<Head, 'migrations'>> {
  const { rows } = await owner.query<{ name: string }>('select name from kysely_migration order by name')
  return { migrations: rows.map(({ name }) => name) }
}

async function installationPart(dataDir: string, secret: Buffer) {
  const { byEpoch } = await loadInstallationKeys(join(dataDir, 'keys'))
  const keys = [...byEpoch.values()].map(({ epoch, key }) => ({ epoch, key: key.toString('hex') }))
  const erasures = await readFile(join(dataDir, 'erasures.log'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return { secret: secret.toString('hex'), keys, erasures }
}

async function* parts(owner: pg.Client, system: pg.Client, contents: Contents): AsyncGenerator<Buffer> {
  yield frame({ kind: 'head', content: contents.head })
  for (const table of contents.head.tables) {
    const rows = system.query(copyTo(copyOut(table)))
    const digest = createHash('sha256')
    for await (const content of rows as AsyncIterable<Buffer>) {
      digest.update(content)
      yield frame({ kind: 'rows', content })
    }
    const end = { name: table.name, rows: rows.rowCount, sha256: digest.digest('hex') }
    contents.tables.push(end)
    yield frame({ kind: 'table_end', content: end })
  }
  yield frame({ kind: 'tail', content: await tail(owner) })
}

/** Sequences stand outside of every snapshot. Read last, they are beyond every number that the rows hold. */
async function tail(owner: pg.Client): Promise<Tail> {
  const { rows } = await owner.query<{ name: string; value: string | null }>(
    `select sequencename as name, last_value as value from pg_sequences where schemaname = 'public' order by 1`,
  )
  return { sequences: rows.flatMap(({ name, value }) => (value === null ? [] : [{ name, value: Number(value) }])) }
}

async function keep(path: string, prefix: Buffer, stages: () => [Readable, ...NodeJS.ReadWriteStream[]]) {
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  target.write(prefix)
  await pipeline([...stages(), target])
}

async function giveName(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file) // unlike a change of name it never replaces a file that came into being meanwhile
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new BackupFault('file_exists', { file })
    await rename(draft, file) // a drive without hard links
  }
}

/** Windows and some network drives flush no folder. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
