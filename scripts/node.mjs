import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/**
 * The Node that runs the program: the one npm brought (a shell that already runs an older one keeps it, hence the
 * absolute path), else the running one when it can read TypeScript (22.18 or later).
 */
export function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', file)
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  console.error(
    `npm brings no Node for ${system}-${process.arch}, and the Node here is ${process.versions.node}: install Node 24 and start again.`,
  )
  return process.exit(1)
}
