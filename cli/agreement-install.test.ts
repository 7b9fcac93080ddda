import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installFolder } from '../server/features/agreements/install.ts'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { sampleForm } from '../server/platform/pdf/testing/sample-form.ts'
import type { Services } from '../server/platform/services.ts'
import { testFolder } from '../server/testing/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../server/testing/database.ts'
import { lawOf } from '../server/testing/law.ts'
import { runCommand } from './run.ts'

/** An agreement that the program does not bring, from its first folder to its second version. */

let database: TestDatabase
let env: Record<string, string>
let folder: string
beforeAll(async () => {
  database = await createTestDatabase({ empty: true })
  const dataDir = testFolder()
  mkdirSync(join(dataDir, 'secrets'))
  writeFileSync(join(dataDir, 'secrets', 'installation'), `${database.secret.toString('hex')}\n`)
  env = { RCMS_DATA: dataDir, DATABASE_URL: database.ownerUrl, RCMS_MODE: 'production', PORT: '0' }
  folder = join(testFolder(), 'az-xx')
})
afterAll(async () => {
  await database.drop()
  rmSync(env.RCMS_DATA!, { recursive: true })
})

const rcms = (...words: string[]) => run('agreement', ...words)

async function run(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const code = await runCommand(words, { ...io, words: speech('en'), law: lawOf('production'), env })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

function rewrite(from: string, to: string): void {
  const file = join(folder, 'agreement.yaml')
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`“${from}” does not stand there`)
  writeFileSync(file, text.replace(from, to))
}

async function withOpen<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const { services, close } = await openServices(readConfig(env), { law: lawOf('production') })
  return work(services).finally(close)
}

// Each command opens the installation as in life, which takes its time on a busy machine.
const patient = 60_000
let first: string

test('an agreement is installed, and in force from the next start with its forms', { timeout: patient }, async () => {
  const made = await rcms('new', folder, '--partner', 'AZ', '--states', 'QQ', '--prefix', 'QQ', '--from', '2026-01-05')
  expect(made.code).toBe(0)
  const { code, out, err } = await rcms('install', folder)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^Installed: az-xx, version 2026\.1\./)
  expect(out).toMatch(/No calendar yet for: QQ\./)
  await withOpen(async (services) => {
    const { pack, digest } = services.agreements.current.get('az-xx')!
    expect(pack.version).toBe('2026.1')
    first = digest
    const form = { template: 'az-xx/forms/application.typ', data: sampleForm('Trial') }
    expect((await services.renderer.render(form)).subarray(0, 5).toString()).toBe('%PDF-')

    expect(await installFolder(services, folder)).toMatchObject({ ok: false, code: 'installed-already' })
    rewrite('amount: 15,', 'amount: 12,')
    expect(await installFolder(services, folder)).toMatchObject({ ok: false, code: 'version-not-new' })
    rewrite('referencePrefix: QQ', 'referencePrefix: AZ')
    rewrite("version: '2026.1'", "version: '2026.2'")
    const taken = { ok: false, code: 'prefix-taken', values: { id: 'eu-azerbaijan' } }
    expect(await installFolder(services, folder)).toMatchObject(taken)
    rewrite('referencePrefix: AZ', 'referencePrefix: QQ')
  })
})

test('what is not sound is not installed', { timeout: patient }, async () => {
  rewrite('amount: 12,', 'amount: -12,')
  const { code, err } = await rcms('install', folder)
  expect([code, err]).toEqual([1, expect.stringMatching(/agreement\.yaml line \d+, column \d+: /)])
  rewrite('amount: -12,', 'amount: 12,')
})

test('a later version follows, and the earlier one is there for its cases for ever', { timeout: patient }, async () => {
  rewrite("version: '2026.2'", "version: '2026.10'")
  const { code, out } = await rcms('install', folder)
  expect([code, out]).toEqual([0, expect.stringMatching(/^Reply to the application: 15 → 12 calendar days$/m)])
  await withOpen(async (services) => {
    expect(services.agreements.current.get('az-xx')?.pack.version).toBe('2026.10')
    const pinned = await services.agreements.version(first)
    expect(pinned.clocks[0]!.period?.amount).toBe(15)
  })
  const listed = (await rcms('list', '--installed')).out.split('\n').filter((line) => line.startsWith('az-xx'))
  expect(listed).toEqual([
    expect.stringMatching(/^az-xx@2026\.10 .* in force /),
    expect.stringMatching(/^az-xx@2026\.1 (?!.*in force)/),
  ])
  expect((await rcms('diff', 'az-xx@2026.1', 'az-xx@2026.10')).out).toMatch(/15 → 12 calendar days/)
  const { out: cases } = await rcms('diff', 'az-xx@2026.1', folder, '--cases')
  expect(cases.split('\n').at(-1)).toBe('There is no open case.')
  const asked = ['--agreement', 'az-xx', '--clock', 'reply', '--state', 'AZ', '--from', '2026-06-01', '--json']
  expect(JSON.parse((await run('deadline', ...asked)).out)).toMatchObject({ due: '2026-06-16', source: 'installation' })
  const unknown = await rcms('diff', 'az-xx@2026.1', 'az-xx@2030.1')
  expect(unknown).toMatchObject({ code: 2, err: expect.stringMatching(/az-xx@2030\.1/) })
})
