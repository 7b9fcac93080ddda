import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, program } from './binaries.ts'
import { environment, type Place } from './cluster.ts'
import { type Hold, tryHold } from './hold.ts'
import { freePort, rememberedPort } from './port.ts'
import { disownPid, isAlive, isServing, readPostmaster } from './postmaster.ts'
import { stopServer } from './stop.ts'

export interface Server {
  readonly place: Place
  readonly binaries: Binaries
  readonly password: string
  /** Settings beyond the launcher's own; the tests do without durability. */
  readonly settings: Readonly<Record<string, string>>
  /** Where the port of the last start is remembered. */
  readonly portFile: string
}

/**
 * A hold on the server of this cluster: on the one that runs already, else on a new one. After a `kill -9` of the
 * server PostgreSQL refuses until its last backend is gone, so a refusal is answered by patience (milliseconds).
 * Two processes may do this at once: PostgreSQL lets one start, and the other finds it running.
 */
export async function ensureRunning(server: Server, fixedPort?: number, patience = 60_000): Promise<Hold> {
  const until = Date.now() + patience
  let port = fixedPort ?? (await rememberedPort(server.portFile))
  let reason = 'it did not answer'
  let refusals = 0
  while (Date.now() < until && refusals < 10) {
    const running = readPostmaster(server.place.folder)
    if (running && isServing(running.pid, server.place.folder)) {
      const hold = running.port > 0 ? await tryHold(running.port, server.place.folder, server.password) : null
      if (hold) return hold // otherwise it is starting, recovering, or being stopped by another process: wait
    } else {
      if (running && isAlive(running.pid)) disownPid(server.place.folder)
      const result = await startServer(server, port, until)
      if (typeof result !== 'string') {
        writeFileSync(server.portFile, `${port}\n`)
        return result
      }
      reason = result
      if (/Address already in use|could not create any TCP/.test(reason)) port = fixedPort ?? (await freePort())
      if (!/lock file|shared memory block/.test(reason)) refusals++
    }
    await sleep(100)
  }
  throw new Error(`The database in ${server.place.folder} could not be started: ${reason}`)
}

/** Starts the server; the hold on it, or the reason why there is none. */
async function startServer(server: Server, port: number, until: number): Promise<Hold | string> {
  const { folder } = server.place
  const log = openLog(server.place)
  const child = spawnServer(server, port, log.fd)
  closeSync(log.fd)
  const state = { ended: false }
  child.once('exit', () => {
    state.ended = true
  })
  child.once('error', () => {
    state.ended = true
  })
  child.unref()
  try {
    while (!state.ended && Date.now() < until) {
      await sleep(20)
      // Its lock file tells whether it is our child that listens on this port.
      if (readPostmaster(folder)?.port !== port) continue
      const hold = await tryHold(port, folder, server.password)
      if (hold) return hold
    }
  } catch (error) {
    await stopServer(server)
    throw error
  }
  return lastComplaint(log.file, log.size)
}

function spawnServer(server: Server, port: number, log: number): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A failed statement may hold a person's data: the log keeps neither the statement nor the rejected row.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...server.settings,
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Detached, so that Ctrl-C in the terminal reaches us alone: the database stops last, when we say so.
  return spawn(program(server.binaries, 'postgres'), ['-D', server.place.folder, '-p', String(port), ...args], {
    ...server.place.account,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
}

function openLog(place: Place): { file: string; fd: number; size: number } {
  const file = join(place.folder, 'server.log')
  const old = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const size = old > 5_000_000 ? 0 : old
  const fd = openSync(file, size === 0 ? 'w' : 'a', 0o600)
  if (place.account) chownSync(file, place.account.uid, place.account.gid)
  return { file, fd, size }
}

function lastComplaint(file: string, from: number): string {
  const lines = readFileSync(file).subarray(from).toString().split('\n')
  const complaints = lines.filter((line) => /FATAL|PANIC|could not|error while loading/.test(line))
  return complaints.join(' ') || `see ${file}`
}
