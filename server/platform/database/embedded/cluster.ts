import { spawnSync } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Account, accountFor, canUse } from './account.ts'
import { type Binaries, program } from './binaries.ts'

export interface Place {
  readonly folder: string
  readonly account: Account | null
}

/**
 * Where the cluster lives: `RCMS_DATA/postgres`. When we are root and the database's account cannot get there (a
 * folder above has mode 0700), a folder of the system state directory, remembered in `RCMS_DATA/postgres-location`.
 */
export function placeCluster(dataDir: string, stateDir: string, secret: Buffer, log: (line: string) => void): Place {
  const note = join(dataDir, 'postgres-location')
  const usual = join(realpathSync(dataDir), 'postgres')
  const folder = existsSync(note) ? readFileSync(note, 'utf8').trim() : usual
  const exists = isCluster(folder)
  const account = accountFor(exists ? folder : null)
  if (exists) {
    if (canUse(folder, account)) return { folder, account }
    throw new Error(
      `The database in ${folder} cannot be opened by the account that runs it. ` +
        'Start OpenRCMS as the user who made it, let that account pass through the folders above (chmod o+x), ' +
        'or set RCMS_DATA to a new folder.',
    )
  }
  if (canHold(dirname(usual), account)) {
    rmSync(note, { force: true })
    return { folder: usual, account }
  }
  // The name depends on the secret: whoever deletes the data folder to start anew gets a new cluster here too.
  const id = createHmac('sha256', secret).update('cluster').digest('hex').slice(0, 12)
  const elsewhere = join(stateDir, `database-${id}`, 'postgres')
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o755 })
  writeFileSync(note, `${elsewhere}\n`)
  log(`The account of the database cannot enter ${dataDir}; the database is kept in ${elsewhere}.`)
  return { folder: elsewhere, account }
}

/** Creates the cluster when there is none. It appears by a rename: complete or not at all, and only once. */
export function createCluster(place: Place, binaries: Binaries, password: string, extra: readonly string[] = []): void {
  if (isCluster(place.folder)) {
    const major = readFileSync(join(place.folder, 'PG_VERSION'), 'utf8').trim()
    if (major === binaries.major) return
    throw new Error(
      `The database in ${place.folder} was made by PostgreSQL ${major}, but this program brings ${binaries.major}. ` +
        'Export it with the earlier version of OpenRCMS and import it here.',
    )
  }
  sweepDrafts(place.folder)
  const draft = `${place.folder}.partial-${process.pid}-${randomBytes(3).toString('hex')}`
  const passwordFile = `${draft}.pw`
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.account) {
    for (const path of [draft, passwordFile]) chownSync(path, place.account.uid, place.account.gid)
  }
  try {
    runInitdb(place, binaries, draft, passwordFile, extra)
    renameSync(draft, place.folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!isCluster(place.folder)) throw error // else a concurrent start finished first
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Locale messages in English, so that the launcher can read the log; UTC. */
export const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

function runInitdb(place: Place, binaries: Binaries, draft: string, pwfile: string, extra: readonly string[]): void {
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']
  const secrets = ['--auth=scram-sha-256', `--pwfile=${pwfile}`]
  const { status, stderr, error } = spawnSync(
    program(binaries, 'initdb'),
    ['-D', draft, '-U', 'postgres', '--encoding=UTF8', ...locale, ...secrets, '--data-checksums', ...extra],
    { ...place.account, cwd: '/', env: environment, encoding: 'utf8' },
  )
  if (status === 0) return
  const nameless = /user does not exist/.test(stderr)
  const remedy = nameless ? ' Start under an account with a name in /etc/passwd, or set DATABASE_URL.' : ''
  throw new Error(`The database could not be created: ${error?.message ?? stderr.trim()}.${remedy}`)
}

function isCluster(folder: string): boolean {
  try {
    return statSync(join(folder, 'PG_VERSION')).isFile()
  } catch (error) {
    // Not allowed to look inside: it is somebody's, so never make another in its place.
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}

function canHold(folder: string, account: Account | null): boolean {
  const trial = join(folder, `.trial-${process.pid}`)
  try {
    mkdirSync(trial, { mode: 0o700 })
    if (account) chownSync(trial, account.uid, account.gid)
    return canUse(trial, account)
  } catch (error) {
    if (account) return false // for example a network drive where root may not change owners
    throw new Error(`The folder ${folder} cannot be written to. Set RCMS_DATA to another.`, { cause: error })
  } finally {
    rmSync(trial, { recursive: true, force: true })
  }
}

/** Drafts of starts that were killed; a living one is never ten minutes old. */
function sweepDrafts(folder: string): void {
  const parent = dirname(folder)
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(folder)}.partial-`)) continue
    const path = join(parent, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > 600_000) rmSync(path, { recursive: true, force: true })
  }
}
