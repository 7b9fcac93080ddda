import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testFolder } from '../../testing/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { loadInstallationKeys } from '../encryption/installation-keys.ts'
import { noteInstallation, secretBelongs } from './belongs.ts'

let database: TestDatabase
const folder = testFolder()
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('a database is used with the secrets and keys it was set up with, and with no others', async () => {
  const keys = await loadInstallationKeys(join(folder, 'keys'))
  const { owner, system, secret } = database
  await secretBelongs(owner, secret, 'secrets')
  await noteInstallation(system, secret, keys, 'keys')
  await noteInstallation(system, secret, keys, 'keys')
  await secretBelongs(owner, secret, 'secrets')
  await expect(secretBelongs(owner, randomBytes(32), 'secrets')).rejects.toThrow('set up with other secrets')
  const others = await loadInstallationKeys(join(folder, 'other-keys'))
  await expect(noteInstallation(system, secret, others, 'keys')).rejects.toThrow(
    'are not those this database was sealed with',
  )
})
