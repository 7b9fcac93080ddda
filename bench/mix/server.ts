import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../../server/platform/config/root.ts'
import { flags, freePort } from '../program.ts'
import type { ServerTimes } from './server-times.ts'

/** A server in a process of its own, with the clock of `server-times.ts` inside. */
export interface Measured {
  url: string
  forget(): void
  tell(): Promise<ServerTimes>
  /** Resident memory of the process and its children (the form printer), in bytes. */
  memory(): { server: number; children: number }
  stop(): Promise<void>
}

export async function startMeasured(
  command: readonly string[],
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<Measured> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { PATH, HOME, TMPDIR } = process.env
  const clock = join(projectRoot, 'bench', 'mix', 'server-times.ts')
  const child = spawn(process.execPath, [...flags, '--import', clock, ...command], {
    env: { PATH, HOME, TMPDIR, PORT: String(port), RCMS_DATA: dataDir, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  let gone = false
  void ended.then(() => {
    gone = true
  })
  while (!(await answers(url))) {
    if (gone) throw new Error('The server ended before it was ready.')
    await sleep(50)
  }
  return {
    url,
    forget: () => child.send('forget'),
    tell: async () => {
      const told = once(child, 'message')
      child.send('tell')
      return (await told)[0] as ServerTimes
    },
    memory: () => memoryOf(child),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function memoryOf({ pid = 0 }: ChildProcess): { server: number; children: number } {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
  return { server: resident(String(pid)), children: children.reduce((sum, name) => sum + resident(name), 0) }
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(status(pid))?.[1])
}

function resident(pid: string): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status(pid))?.[1] ?? 0) * 1024
}

function status(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).status === 200
  } catch {
    return false
  }
}
