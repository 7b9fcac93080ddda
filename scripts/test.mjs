import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BuildFailed, ensureBuilt } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { failedTests } from './failed-tests.mjs'
import { ensureInstalled, root } from './install.mjs'
import { findNode } from './node.mjs'

// npm test: one command, one report. Every step runs, also after a failure, so that one look shows all of it.

/** What went wrong stands above it already. */
class StepFailed extends Error {}

ensureInstalled(console.log)
const node = findNode()
const began = Date.now()
const total = { passed: 0, failed: 0 }
const failures = []
const failed = []

step('Types', () => {
  run('node_modules/typescript/bin/tsc', '-p', '.')
  if (existsSync(join(root, 'web', 'tsconfig.json'))) run('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'web')
})
step('Lint and format', () => run('node_modules/@biomejs/biome/bin/biome', 'check'))
step('Import boundaries', () => run('scripts/boundaries.ts'))
step('Unit and property tests', () => vitest('unit'))
step('Integration tests on a real PostgreSQL', () => vitest('integration'))
step('Build', () => ensureBuilt(node, console.log))
step('Browser journeys', () => {
  const chromium = findChromium(console.log)
  if (!chromium) throw new StepFailed()
  vitest('browser', { RCMS_CHROMIUM: chromium })
})

for (const { name, message } of failed) console.log(`\nFAILED ${name}\n${message}`)
console.log(`\nTook ${seconds(began)}.${failures.length > 0 ? ` Failed: ${failures.join(', ')}.` : ''}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function step(title, work) {
  console.log(`\n== ${title}`)
  const start = Date.now()
  const before = total.failed
  try {
    // A step that counts its own tests says so; every other one counts as one.
    if (work() !== 'counted') total.passed++
  } catch (error) {
    if (!(error instanceof StepFailed || error instanceof BuildFailed)) console.error(error)
    if (total.failed === before) total.failed++
  }
  const broken = total.failed > before
  if (broken) failures.push(title)
  console.log(`-- ${title}: ${broken ? 'failed' : 'passed'} after ${seconds(start)}`)
}

function run(...args) {
  if (spawn(args).status !== 0) throw new StepFailed()
}

/** Runs one project of vitest.config.ts and adds its tests to the total. */
function vitest(project, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'rcms-report-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { status } = spawn(['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters], env)
    const told = JSON.parse(readFileSync(report, 'utf8'))
    total.passed += told.numPassedTests
    total.failed += told.numFailedTests
    failed.push(...failedTests(told, root))
    if (status !== 0) throw new StepFailed() // also when a file could not even be read
    return 'counted'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function spawn(args, extra = {}) {
  // No setting of a real installation may reach the tests.
  const env = { ...process.env, ...extra, NODE_ENV: 'test' }
  for (const name of Object.keys(env)) {
    if (/^(RCMS_(?!CHROMIUM)|DATABASE_URL$|PORT$|HOST$|PG[A-Z])/.test(name)) delete env[name]
  }
  return spawnSync(node, args, { cwd: root, stdio: 'inherit', env })
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`
}
