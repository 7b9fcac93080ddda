import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Config, readConfig } from '../../platform/config/config.ts'
import { databaseName } from '../../platform/database/embedded/prepare.ts'
import { startEmbedded } from '../../platform/database/embedded.ts'
import { DatabaseUnfit } from '../../platform/database/errors.ts'
import { notALaboratory } from '../../platform/database/laboratory-mark.ts'
import { openAgain } from './reset.ts'

/** What the folder of a laboratory says of it before its database is asked. */
const sign = 'laboratory'
const running = 'running.json'
const stopAsked = 'stop-asked'

/**
 * The settings of a laboratory: its own folder, its own embedded database, practice. Nothing is taken from the environment, so that
 * no DATABASE_URL and no RCMS_CONFIG of another installation is ever met.
 */
export function laboratoryConfig({ folder, port, host }: { folder: string; port: number; host: string }): Config {
  return readConfig({ RCMS_DATA: folder, PORT: String(port), HOST: host, RCMS_MODE: 'practice' })
}

/**
 * Refuses a folder that belongs to anything else, before anything in it is opened or changed, and then a database that bears no
 * mark, before a migration runs. A folder that is new is made and signed.
 * @throws DatabaseUnfit
 */
export async function requireLaboratory(folder: string, log: (line: string) => void): Promise<void> {
  const signed = existsSync(join(folder, sign))
  const used = existsSync(folder) && readdirSync(folder).length > 0
  if (used && !signed) throw new DatabaseUnfit([notALaboratory])
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  if (!signed)
    return writeFileSync(join(folder, sign), 'Practice data of a data laboratory. Nothing real is in this folder.\n')
  if (existsSync(join(folder, 'secrets'))) await requireMark(folder, log)
}

/** A sign can be forged by a copied file; the mark in the database is what counts. */
async function requireMark(folder: string, log: (line: string) => void): Promise<void> {
  const embedded = await startEmbedded({ dataDir: folder, log })
  try {
    await openAgain({ superuserUrl: embedded.superuserUrl, name: databaseName })
    await requireMarked(embedded.ownerUrl)
  } finally {
    await embedded.stop()
  }
}

/** @throws DatabaseUnfit for a database that is in use and bears no mark; nothing is changed */
export async function requireMarked(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ tables: number; known: boolean }>(
      `select count(*)::int as tables, to_regclass('public.installation') is not null as known
         from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    // Cut short before its first table was made: nothing is in it.
    if (rows[0]?.tables === 0) return
    if (!rows[0]?.known) throw new DatabaseUnfit([notALaboratory])
    const parts = await client.query<{ part: string }>('select part from installation')
    // Cut short before the mark was set: not even the mode of the installation was noted, or nobody has an account.
    if (parts.rows.some(({ part }) => part === 'laboratory')) return
    if (parts.rows.some(({ part }) => part === 'mode')) throw new DatabaseUnfit([notALaboratory])
  } finally {
    await client.end()
  }
}

export interface Running {
  url: string
  since: string
}

/** Says where the laboratory of this folder can be reached, for as long as it runs. */
export function noteRunning(folder: string, found: Running): void {
  rmSync(join(folder, stopAsked), { force: true })
  writeFileSync(join(folder, running), JSON.stringify(found))
}

export function noteStopped(folder: string): void {
  rmSync(join(folder, running), { force: true })
  rmSync(join(folder, stopAsked), { force: true })
}

export function runningIn(folder: string): Running | null {
  try {
    return JSON.parse(readFileSync(join(folder, running), 'utf8')) as Running
  } catch {
    return null
  }
}

/** Asks the process that runs the laboratory to end: a file and no signal, so that nobody else's process is ever met. */
export function askToStop(folder: string): void {
  writeFileSync(join(folder, stopAsked), '')
}

export function isAskedToStop(folder: string): boolean {
  return existsSync(join(folder, stopAsked))
}
