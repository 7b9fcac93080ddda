import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The scripts start under whatever Node the system has (20 or later) and must not need anything from node_modules.

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs the locked packages, without their install scripts, unless exactly these are there already. */
export function ensureInstalled(say) {
  if (isInstalled()) return
  if (isLink(join(root, 'node_modules'))) {
    // npm empties the folder before it installs: through a link that is another checkout's.
    console.error(
      'node_modules is a link to another folder, which does not hold the locked packages. Remove the link and start again.',
    )
    process.exit(1)
  }
  say('Installing the locked packages (once, and after a change of package-lock.json) …')
  const [command, ...first] = npm()
  const { status } = spawnSync(
    command,
    [...first, 'ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2], // standard output belongs to the command that was asked for
      shell: process.platform === 'win32' && command === 'npm',
      env: { ...process.env, NODE_ENV: 'development' }, // the build needs the development packages
    },
  )
  if (status !== 0) {
    console.error('The packages could not be installed: see the lines above. Check the network and start again.')
    process.exit(1)
  }
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** npm writes what it installed into a lock file of its own, at the very end; a broken installation has none. */
function isInstalled() {
  try {
    const locked = packagesOf(join(root, 'package-lock.json'))
    const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
    return Object.entries(locked).every(([path, entry]) => {
      if (path === '') return true
      const found = present[path]
      return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional)
    })
  } catch {
    return false
  }
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function npm() {
  const path = process.env.npm_execpath
  return path?.endsWith('.js') ? [process.execPath, path] : ['npm']
}
