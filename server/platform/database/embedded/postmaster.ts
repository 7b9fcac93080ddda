import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'

/** What `postmaster.pid` says of the server that uses, or used, a cluster. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number.parseInt(lines[0] ?? '', 10), port: Number.parseInt(lines[3] ?? '', 10) }
  } catch {
    return null
  }
}

/** Does this process exist, and can it be the server of this cluster rather than one that inherited its number? */
export function isServing(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  const file = `/proc/${pid}/cmdline`
  if (!existsSync(file)) return true // no /proc here: PostgreSQL itself checks what it can
  try {
    const [command = '', ...args] = readFileSync(file, 'utf8').split('\0') // empty for a dead process nobody collects
    const folder = args[args.indexOf('-D') + 1] ?? ''
    return basename(command) === 'postgres' && (folder === cluster || !isAbsolute(folder))
  } catch {
    return isAlive(pid)
  }
}

/**
 * When the number of a dead server belongs to another process now (after a restart of a container, or a dead child
 * that nobody collects), PostgreSQL would refuse to start for ever. The number is replaced by one that no process can
 * have; the rest stays, so that PostgreSQL still checks by its shared memory that no old backend is alive.
 */
export function disownPid(cluster: string): void {
  const file = join(cluster, 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [String(2 ** 31 - 2), ...rest].join('\n'))
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
