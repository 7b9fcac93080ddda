import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { tryListen } from '../../platform/database/embedded/port.ts'
import { readPostmaster } from '../../platform/database/embedded/postmaster.ts'

/** A server process with its own database, to be killed and started again on the same port. */
export interface Victim {
  readonly url: string
  start(): Promise<void>
  /** Ends the process, the server of the database, or one of its sessions, at once and without a word. */
  kill(what: Kill): Promise<void>
  /** Milliseconds until it answered that it is ready; started again where it is gone. */
  untilReady(): Promise<number>
  stop(): Promise<void>
}

/** Milliseconds; a start takes a few seconds, and a minute while other tests keep every processor. */
const patience = 120_000

export const kills = ['program', 'postmaster', 'session', 'both'] as const
export type Kill = (typeof kills)[number]

export async function createVictim(dataDir: string): Promise<Victim> {
  const port = await ownPort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  const start = async () => {
    const { PATH, HOME, TMPDIR } = process.env
    const env = { PATH, HOME, TMPDIR, PORT: String(port), RCMS_DATA: dataDir }
    const program = spawn(process.execPath, [join(import.meta.dirname, 'program.ts')], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    program.once('exit', () => {
      if (child === program) child = null
    })
    child = program
  }
  const killProgram = async () => {
    const program = child
    if (!program) return
    const ended = once(program, 'exit')
    program.kill('SIGKILL')
    await ended
  }
  return {
    url,
    start,
    kill: async (what) => {
      if (what !== 'program') {
        const postmaster = readPostmaster(join(dataDir, 'postgres'))?.pid
        const target = what === 'session' ? sessionOf(postmaster) : postmaster
        if (target) process.kill(target, 'SIGKILL')
      }
      if (what === 'program' || what === 'both') await killProgram()
    },
    untilReady: async () => {
      const began = performance.now()
      while (!(await answers(url))) {
        if (!child) await start()
        if (performance.now() - began > patience) throw new Error('The server was not ready again within two minutes.')
        await sleep(20)
      }
      return performance.now() - began
    },
    stop: async () => {
      const program = child
      if (!program) return
      const ended = once(program, 'exit')
      program.kill('SIGTERM')
      await ended
    },
  }
}

/** A session in which the app role is at work, or any other of that role; the system tells which process that is. */
function sessionOf(postmaster: number | undefined): number | null {
  const sessions = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), ...describe(name) }))
    .filter((one) => one.parent === postmaster && one.title.includes('rcms_app'))
  const busy = sessions.filter((one) => !/ idle\s*\0*$/.test(one.title))
  return (busy[0] ?? sessions[0])?.pid ?? null
}

function describe(pid: string): { parent: number; title: string } {
  try {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    return { parent, title: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }
  } catch {
    return { parent: 0, title: '' } // it ended while it was looked at
  }
}

/** Below those that the system lends to connections: one of these would take the place while the program is down. */
async function ownPort(): Promise<number> {
  for (;;) {
    const port = await tryListen(20_000 + Math.floor(Math.random() * 10_000))
    if (port) return port
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(10_000) })).status === 200
  } catch {
    return false
  }
}
