import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../server/platform/config/root.ts'

/** The built program in an installation of its own: what a person starts, and not a part of it. */
export interface Bench {
  url: string
  pid: number
  /** From the start of the process to the first 200 of /readyz. */
  readyAfter: number
  /** When each line of the program's messages came, from the same moment. */
  messages: { text: string; after: number }[]
  /** How long the program and its database took to end. */
  stop(): Promise<number>
}

/** As scripts/run.mjs starts the program. */
export const flags = ['--enable-source-maps', '--max-semi-space-size=8', '--max-old-space-size=512']

const program = join(projectRoot, 'dist', 'cli', 'main.js')

export function newDataFolder(): { dataDir: string; remove(): void } {
  if (!existsSync(program)) throw new Error('There is no build yet. Run npm start once, then measure.')
  const folder = mkdtempSync(join(tmpdir(), 'rcms-bench-'))
  // Also as root the database then lies in this folder, and goes with it.
  chmodSync(folder, 0o711)
  return { dataDir: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export async function startProgram(dataDir: string): Promise<Bench> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const messages: Bench['messages'] = []
  const began = performance.now()
  const child = spawn(process.execPath, [...flags, program, 'start'], {
    env: settings(dataDir, port),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (line) messages.push({ text: line, after: performance.now() - began })
  })
  const ended = once(child, 'exit')
  let gone = false
  void ended.then(() => {
    gone = true
  })
  while (!(await answers(url))) {
    if (gone) throw new Error(`The program ended before it was ready:\n${messages.map((one) => one.text).join('\n')}`)
    await sleep(10)
  }
  return {
    url,
    pid: child.pid!,
    readyAfter: performance.now() - began,
    messages,
    stop: async () => {
      const asked = performance.now()
      child.kill('SIGTERM')
      await ended
      return performance.now() - asked
    },
  }
}

/** Runs one command of the built program; its time from start to end in milliseconds. */
export function timeCommand(words: readonly string[], dataDir: string): number {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [...flags, program, ...words], {
    env: settings(dataDir, 0),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`rcms ${words.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - began
}

/** The value below which a share of the values lies; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new RangeError('nothing was measured')
  return value
}

export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GB, ${process.platform}-${process.arch}, Node ${process.versions.node}`
}

function settings(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return { PATH, HOME, TMPDIR, PORT: String(port), RCMS_DATA: dataDir }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).status === 200
  } catch {
    return false
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (!address || typeof address === 'string') throw new Error('no free port')
  return address.port
}
