import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { sampleForm } from '../server/platform/pdf/testing/sample-form.ts'
import { testFolder } from '../server/testing/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../server/testing/database.ts'
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

async function rcms(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const code = await runCommand(['agreement', ...words], { ...io, words: speech('en'), env })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

function rewrite(from: string, to: string): void {
  const file = join(folder, 'agreement.yaml')
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`“${from}” does not stand there`)
  writeFileSync(file, text.replace(from, to))
}

async function inForce() {
  const { services, close } = await openServices(readConfig(env))
  try {
    const found = services.agreements.current.get('az-xx')
    const form =
      found && (await services.renderer.render({ template: 'az-xx/forms/application.typ', data: sampleForm('Trial') }))
    return { version: found?.pack.version, digest: found?.digest, form: form?.subarray(0, 5).toString(), services }
  } finally {
    await close()
  }
}

test('an agreement is installed, in force from the next start with its forms, and followed by a later version', async () => {
  expect(
    (await rcms('new', folder, '--partner', 'AZ', '--states', 'QQ', '--prefix', 'QQ', '--from', '2026-01-05')).code,
  ).toBe(0)
  const first = await rcms('install', folder)
  expect(first).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Installed: az-xx, version 2026\.1\./) })
  expect(first.out).toMatch(/No calendar yet for: QQ\./)
  const earlier = await inForce()
  expect(earlier).toMatchObject({ version: '2026.1', form: '%PDF-' })

  expect(await rcms('install', folder)).toMatchObject({ code: 1, err: expect.stringMatching(/installed already/) })
  rewrite('amount: 15,', 'amount: 12,')
  expect(await rcms('install', folder)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/2026\.1 of az-xx is not new/),
  })
  rewrite("version: '2026.1'", "version: '2026.10'")
  const second = await rcms('install', folder)
  expect(second).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Reply to the application: 15 → 12 calendar days$/m),
  })
  const later = await inForce()
  expect(later).toMatchObject({ version: '2026.10', form: '%PDF-' })
  // By its digest the first version is there for ever: cases pinned to it go on under it.
  const { services, close } = await openServices(readConfig(env))
  const pinned = await services.agreements.version(earlier.digest!).finally(close)
  expect(pinned.clocks[0]!.period?.amount).toBe(15)

  const listed = (await rcms('list', '--installed')).out.split('\n').filter((line) => line.startsWith('az-xx'))
  expect(listed).toEqual([
    expect.stringMatching(/^az-xx@2026\.10 .* in force /),
    expect.stringMatching(/^az-xx@2026\.1 (?!.*in force)/),
  ])
  expect((await rcms('diff', 'az-xx@2026.1', 'az-xx@2026.10')).out).toMatch(/15 → 12 calendar days/)
  expect(await rcms('diff', 'az-xx@2026.1', 'az-xx@2030.1')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/az-xx@2030\.1/),
  })
})

test('what is not sound, or takes the prefix of another, is not installed', async () => {
  rewrite("version: '2026.10'", "version: '2026.11'")
  rewrite('referencePrefix: QQ', 'referencePrefix: AZ')
  expect(await rcms('install', folder)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/“AZ” .* is taken by eu-azerbaijan/),
  })
  rewrite('referencePrefix: AZ', 'referencePrefix: QQ')
  rewrite('amount: 12,', 'amount: -12,')
  expect(await rcms('install', folder)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/agreement\.yaml line \d+, column \d+: /),
  })
  expect((await inForce()).version).toBe('2026.10')
})
