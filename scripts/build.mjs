import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressPages } from './compress.mjs'
import { root } from './install.mjs'
import { writeParts } from './page-parts.mjs'

const dist = join(root, 'dist')
const cache = join(root, 'node_modules', '.cache', 'openrcms')

export const main = join(dist, 'cli', 'main.js')

/** Builds dist/ when the sources changed since the last build. A build appears by a rename: complete or not at all. */
export function ensureBuilt(node, say) {
  const fingerprint = fingerprintOfSources()
  if (lastFingerprint() === fingerprint) return
  say('Building (once, and after a change of the sources) …')
  const draft = join(cache, `build-${process.pid}`)
  try {
    compile(node, draft)
    writeFileSync(join(draft, '.fingerprint'), fingerprint)
    replace(draft)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function compile(node, draft) {
  mkdirSync(draft, { recursive: true })
  run(node, [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.build.json',
    '--outDir',
    draft,
    '--sourceRoot',
    `${root}/`,
  ])
  if (!existsSync(join(root, 'web', 'vite.config.ts'))) return
  const web = ['--outDir', join(draft, 'web'), '--emptyOutDir', '--logLevel', 'warn']
  run(node, ['node_modules/vite/bin/vite.js', 'build', 'web', '--config', 'web/vite.config.ts', ...web])
  writeParts(join(draft, 'web'))
  compressPages(join(draft, 'web'))
}

function run(node, args) {
  const { status } = spawnSync(node, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status === 0) return
  console.error('The build failed: see the lines above.')
  process.exitCode = 1
  throw new BuildFailed()
}

/** Has been said already; the callers only end. */
export class BuildFailed extends Error {}

function replace(draft) {
  const old = join(cache, `old-${process.pid}`)
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(draft, dist)
  rmSync(old, { recursive: true, force: true })
}

function lastFingerprint() {
  try {
    return readFileSync(join(dist, '.fingerprint'), 'utf8')
  } catch {
    return ''
  }
}

/** Everything the build reads, by content, since a checkout does not keep times. */
function fingerprintOfSources() {
  const hash = createHash('sha256')
  const add = (path) =>
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  const files = [
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'scripts/compress.mjs',
    'scripts/page-parts.mjs',
  ]
  for (const file of files) add(file)
  for (const folder of ['domain', 'contract', 'server', 'cli', 'web', 'docs/guide', 'docs/pictures']) {
    for (const path of filesBelow(folder)) add(path)
  }
  return hash.digest('hex')
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
    })
}
