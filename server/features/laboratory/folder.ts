import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
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
  /** Where it can be reached; null while its story is being told. */
  url: string | null
  since: string
  pid: number
}

/** Says that the laboratory of this folder runs in this process, and where it can be reached. */
export function noteRunning(folder: string, found: Omit<Running, 'pid'>): void {
  rmSync(join(folder, stopAsked), { force: true })
  writeFileSync(join(folder, running), JSON.stringify({ ...found, pid: process.pid }))
}

export function noteStopped(folder: string): void {
  rmSync(join(folder, running), { force: true })
  rmSync(join(folder, stopAsked), { force: true })
}

/** @returns null also where the process that wrote the note is gone: it was ended without a word */
export function runningIn(folder: string): Running | null {
  try {
    const found = JSON.parse(readFileSync(join(folder, running), 'utf8')) as Running
    return lives(found.pid) ? found : null
  } catch {
    return null
  }
}

function lives(pid: number | undefined): boolean {
  // Noted by an earlier version, which did not say it.
  if (pid === undefined) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Of somebody else, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a laboratory was opened in this folder once. Asks nothing of its database, and makes nothing. */
export function isThere(folder: string): boolean {
  return existsSync(join(folder, sign)) && existsSync(join(folder, 'secrets'))
}

/** What keeps a laboratory from being kept in a folder. */
export type Unusable = 'no_folder' | 'no_room'

/** Of a story and the copy to which a reset goes back, with what the database writes beside them. */
const bytesNeeded = 2 * 1024 ** 3

/** Makes the folder where there is none. */
export function unusableFolder(folder: string): Unusable | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    accessSync(folder, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(folder)
    return isThere(folder) || bavail * bsize > bytesNeeded ? null : 'no_room'
  } catch {
    return 'no_folder'
  }
}

/** Asks the process that runs the laboratory to end: a file and no signal, so that nobody else's process is ever met. */
export function askToStop(folder: string): void {
  writeFileSync(join(folder, stopAsked), '')
}

export function isAskedToStop(folder: string): boolean {
  return existsSync(join(folder, stopAsked))
}
