import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from '../config/config.ts'
import { secretsFolder } from '../config/secret.ts'
import { createPools } from '../database/connect.ts'
import { startEmbedded } from '../database/embedded.ts'
import { migrate, migrationNames, migrationsFolder } from '../database/migrate.ts'
import { probeServer } from '../database/probe.ts'
import { ensureRoles } from '../database/roles.ts'
import type { Database } from '../database/schema.ts'
import { copyEverythingIn } from './copy-in.ts'
import { BackupFault } from './fault.ts'
import type { Head } from './frames.ts'
import { checkBackup } from './read.ts'
import type { Contents } from './write.ts'

type Target = Pick<Config, 'dataDir' | 'databaseUrl'>

/** What may lie in the folder beforehand: who was erased since the backup was made. */
const ledger = 'erasures.log'

/** Lies in the data folder until what must follow a restore was done; a start does it when the restore could not. */
export const restoredMark = 'restored'

/**
 * From a backup to an installation with the same secret, keys and rows, in the form of the newest migration. The backup is
 * read to its end before anything is written; where a restore fails, nothing of it remains.
 * @throws BackupFault when the file is not whole, is of a newer program, or the place is not empty
 */
export async function restoreBackup(
  file: string,
  passphrase: string,
  target: Target,
  log: (line: string) => void = () => {},
): Promise<Contents> {
  const contents = await checkBackup(file, passphrase)
  await knows(contents.head.migrations)
  refuseUsedFolder(target.dataDir)
  if (target.databaseUrl) await refuseUsedDatabase(target.databaseUrl)
  const earlier = readLedger(target.dataDir)
  try {
    writeInstallation(target.dataDir, contents.head, earlier)
    await intoDatabase(file, passphrase, target, contents, log)
    return contents
  } catch (error) {
    clearFolder(target.dataDir, earlier)
    throw error
  }
}

async function knows(migrations: readonly string[]): Promise<void> {
  const ours = await migrationNames()
  if (migrations.some((name, index) => ours[index] !== name)) throw new BackupFault('newer_program')
}

function refuseUsedFolder(dataDir: string): void {
  const found = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name !== ledger) : []
  if (found.length > 0) throw new BackupFault('folder_not_empty', { folder: dataDir })
}

async function refuseUsedDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') limit 1`,
    )
    if (rowCount) throw new BackupFault('database_not_empty')
  } finally {
    await client.end()
  }
}

function readLedger(dataDir: string): string {
  const path = join(dataDir, ledger)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** The same secret and keys; and of both ledgers every line, so that no erasure is forgotten. */
function writeInstallation(dataDir: string, head: Head, earlier: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const secret = { mode: 0o600, flush: true }
  writeFileSync(join(secretsFolder(dataDir), 'installation'), `${head.secret}\n`, secret)
  mkdirSync(join(dataDir, 'keys'), { mode: 0o700 })
  for (const { epoch, key } of head.keys) {
    writeFileSync(join(dataDir, 'keys', `epoch-${epoch}.key`), Buffer.from(key, 'hex'), secret)
  }
  writeFileSync(join(dataDir, restoredMark), '', secret)
  const lines = new Set([...linesOf(head.erasures), ...linesOf(earlier)])
  if (lines.size > 0) writeFileSync(join(dataDir, ledger), [...lines, ''].join('\n'), secret)
}

/** A last line without its end was cut short by a crash: its erasure was not committed. */
function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1).filter(Boolean)
}

async function intoDatabase(
  file: string,
  passphrase: string,
  { dataDir, databaseUrl }: Target,
  { head, tables }: Contents,
  log: (line: string) => void,
): Promise<void> {
  const secret = Buffer.from(head.secret, 'hex')
  const embedded = databaseUrl ? null : await startEmbedded({ dataDir, log })
  const pools = createPools(databaseUrl ?? embedded!.ownerUrl, secret)
  try {
    await probeServer(pools.owner)
    await ensureRoles(pools.owner, secret, secretsFolder(dataDir))
    await wholly(pools.owner.pg, async (client, tx) => {
      await migrate({ db: tx }, migrationsFolder, head.migrations.at(-1))
      await copyEverythingIn(client, file, passphrase, tables)
    })
    await migrate(pools.owner)
  } finally {
    await pools.close()
    await embedded?.stop()
  }
}

/** One transaction on one connection: through Kysely for the migrations, on the connection itself for copying. */
async function wholly(
  pool: pg.Pool,
  work: (client: pg.PoolClient, tx: Kysely<Database>) => Promise<void>,
): Promise<void> {
  const client = await pool.connect()
  const borrowed = { query: client.query.bind(client), release: () => {} }
  const dialect = new PostgresDialect({ pool: { connect: async () => borrowed, end: async () => {} } as never })
  try {
    await new Kysely<Database>({ dialect }).transaction().execute((tx) => work(client, tx))
  } finally {
    client.release(true) // its settings are those of a copy
  }
}

/** Everything in it is ours: the folder was empty. Of a cluster that lies elsewhere only a note is here. */
function clearFolder(dataDir: string, earlier: string): void {
  const note = join(dataDir, 'postgres-location')
  if (existsSync(note)) rmSync(dirname(readFileSync(note, 'utf8').trim()), { recursive: true, force: true })
  for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true, force: true })
  if (earlier) writeFileSync(join(dataDir, ledger), earlier, { mode: 0o600 })
}
