import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BuildFailed, ensureBuilt } from '../scripts/build.mjs'
import { ensureInstalled, root } from '../scripts/install.mjs'
import { findNode } from '../scripts/node.mjs'

// node deploy/make-ready.mjs, as root: does all that the program would otherwise do in its own folder at its first start, so that
// the service may run where it can write nothing but its data.

ensureInstalled(console.error)
const node = findNode()
try {
  ensureBuilt(node, console.error)
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error
  process.exit(1)
}
// npm packages hold no symbolic links; PostgreSQL's libraries want theirs. Where npm has no PostgreSQL, DATABASE_URL names one.
const binaries = pathToFileURL(join(root, 'dist', 'server', 'platform', 'database', 'embedded', 'binaries.js'))
const link = `import('${binaries}').then(({ findBinaries }) => findBinaries(null, '', () => {})).catch((e) => console.error(e.message))`
spawnSync(node, ['-e', link], { stdio: 'inherit' })
console.error(`Ready: ${root}`)
