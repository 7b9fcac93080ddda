import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { BuildFailed, ensureBuilt, main } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { findNode } from './node.mjs'

/** Installs and builds what is missing, then runs the program with these arguments until it ends. */
export function runProgram(args, { say, stayTogether }) {
  ensureInstalled(say)
  const node = findNode()
  try {
    ensureBuilt(node, say)
  } catch (error) {
    if (error instanceof BuildFailed) return
    throw error
  }
  // The channel lets the program notice our death, even by kill -9, and stop its database.
  const stdio = stayTogether ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit'
  // What lives at once is small (docs/performance.md): told so, the process sweeps in time instead of growing.
  const flags = ['--enable-source-maps', '--max-semi-space-size=8', '--max-old-space-size=512']
  const child = spawn(node, [...flags, main, ...args], { stdio })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (stayTogether) leaveWithLauncher(child)
  child.on('error', (error) => {
    console.error(`The program could not be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** When npm is killed it takes nobody along. Its absence shows in a new parent, of ours or of the shell between us. */
function leaveWithLauncher(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const line = ancestors()
  setInterval(() => {
    if (ancestors() !== line) child.kill('SIGTERM')
  }, 1_000).unref()
}

function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`
  } catch {
    return String(process.ppid)
  }
}
