import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'

/** The account PostgreSQL runs under when we are root, which it refuses to be; null: the account we run under. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** An existing cluster keeps its account, whoever starts it; a new one gets `postgres`, else `nobody`. */
export function accountFor(existingCluster: string | null): Account | null {
  if (process.getuid?.() !== 0) return null
  if (existingCluster) {
    const { uid, gid } = statSync(existingCluster)
    if (uid !== 0) return { uid, gid }
  }
  const account = lookUp('postgres') ?? lookUp('nobody')
  if (account) return account
  throw new Error(
    'PostgreSQL refuses to run as root, and this system has neither an account "postgres" nor "nobody". ' +
      'Start OpenRCMS as an ordinary user, or set DATABASE_URL.',
  )
}

function lookUp(name: string): Account | null {
  const number = (flag: string) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
    return status === 0 ? Number(stdout.trim()) : Number.NaN
  }
  const uid = number('-u')
  const gid = number('-g')
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { uid, gid } : null
}

/** Asks the system itself, since folder modes, access lists and mount options all have a say. */
export function canUse(folder: string, account: Account | null): boolean {
  if (account) {
    const test = ['-c', 'test -r "$0" && test -w "$0" && test -x "$0"', folder]
    return spawnSync('/bin/sh', test, { ...account, cwd: '/' }).status === 0
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
