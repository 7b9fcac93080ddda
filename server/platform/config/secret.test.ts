import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { derivePassword, installationSecret } from './secret.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rcms-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('makes one secret, keeps it, and shows it to its owner only', () => {
  const dataDir = join(folder, 'new', 'data')
  const first = installationSecret(dataDir)
  expect(first).toHaveLength(32)
  expect(installationSecret(dataDir)).toEqual(first)
  expect(statSync(join(dataDir, 'secrets', 'installation')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700)
  expect(installationSecret(join(folder, 'other'))).not.toEqual(first)
})

it('refuses a damaged secret instead of making a new one', () => {
  installationSecret(folder)
  writeFileSync(join(folder, 'secrets', 'installation'), 'gone')
  expect(() => installationSecret(folder)).toThrow(/damaged/)
})

it('derives a different password for each purpose', () => {
  const secret = installationSecret(folder)
  expect(derivePassword(secret, 'a')).toBe(derivePassword(secret, 'a'))
  expect(derivePassword(secret, 'a')).not.toBe(derivePassword(secret, 'b'))
  expect(derivePassword(secret, 'a')).toMatch(/^[\w-]{43}$/)
})

it('names the way out when the data folder cannot be made', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => installationSecret(join(folder, 'file', 'data'))).toThrow(/Set RCMS_DATA/)
})
