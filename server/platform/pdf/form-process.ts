import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { ProcessSetup, RenderAnswer, RenderJob } from './render-job.ts'

/** The process ended before it answered: killed, out of memory, or told to stop. */
export class FormProcessEnded extends Error {
  override name = 'FormProcessEnded'
}

export type FormProcess = {
  pid: number | undefined
  alive: () => boolean
  send: (job: RenderJob) => Promise<RenderAnswer>
  kill: () => void
  /** Fulfilled once the process is gone and has left nothing behind. */
  ended: Promise<void>
}

/** Starts one Typst process. It gets no environment of ours (no database address, no secret) and no fonts of the system. */
export function startFormProcess(setup: ProcessSetup): FormProcess {
  // The same file in development (.ts) and in production (.js).
  const program = join(import.meta.dirname, `typst-process${extname(import.meta.filename)}`)
  const scratch = mkdtempSync(join(tmpdir(), 'rcms-fonts-'))
  const child = fork(program, [JSON.stringify(setup)], {
    env: bareEnvironment(scratch),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let alive = true
  let waiting: { id: number; answer: (answer: RenderAnswer) => void; fail: (error: Error) => void } | undefined
  const { promise: ended, resolve: hasEnded } = Promise.withResolvers<void>()
  const end = () => {
    if (alive) rmSync(scratch, { recursive: true, force: true })
    alive = false
    waiting?.fail(new FormProcessEnded('The Typst process ended before it answered.'))
    waiting = undefined
    hasEnded()
  }
  child.once('exit', end)
  child.once('error', end)
  child.on('message', (answer: RenderAnswer) => {
    if (answer.id !== waiting?.id) return
    waiting.answer(answer)
    waiting = undefined
  })
  return {
    pid: child.pid,
    alive: () => alive,
    send: (job) =>
      new Promise((answer, fail) => {
        waiting = { id: job.id, answer, fail }
        child.send(job, (error) => error && end())
      }),
    kill: () => stop(child),
    ended,
  }
}

function stop(child: ChildProcess): void {
  child.kill('SIGKILL')
}

/**
 * On Linux the compiler would also load the fonts of the machine, and a form would look different on another one.
 * A font configuration that knows only an empty folder keeps them out; elsewhere the templates' fixed list must do.
 */
function bareEnvironment(scratch: string): NodeJS.ProcessEnv {
  const configuration = join(scratch, 'fonts.conf')
  writeFileSync(configuration, `<?xml version="1.0"?><fontconfig><dir>${scratch}</dir></fontconfig>`)
  const { SystemRoot } = process.env
  return { FONTCONFIG_FILE: configuration, ...(SystemRoot ? { SystemRoot } : {}) }
}
