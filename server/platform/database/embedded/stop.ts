import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries.ts'
import { environment } from './cluster.ts'
import { isServing, readPostmaster } from './postmaster.ts'
import type { Server } from './server.ts'

/** Stops the server: fast (sessions are ended, everything is written), at once when that takes too long. */
export async function stopServer(server: Server): Promise<void> {
  const running = readPostmaster(server.place.folder)
  if (!running) return
  if (process.platform === 'win32') {
    const args = ['stop', '-D', server.place.folder, '-m', 'fast', '-w']
    spawnSync(program(server.binaries, 'pg_ctl'), args, { cwd: '/', env: environment })
    return
  }
  const gone = () =>
    readPostmaster(server.place.folder)?.pid !== running.pid && !isServing(running.pid, server.place.folder)
  signal(running.pid, 'SIGINT')
  if (await within(20_000, gone)) return
  signal(running.pid, 'SIGQUIT')
  await within(5_000, gone)
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function within(milliseconds: number, done: () => boolean): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (!done()) {
    if (Date.now() > until) return false
    await sleep(20)
  }
  return true
}
