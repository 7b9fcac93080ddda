import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createInstallationKey, InstallationKeyUnusable, loadInstallationKeys } from './installation-keys.ts'
import { systemRandom } from './random.ts'

let directory: string
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'rcms-keys-')), 'keys')
})
afterEach(() => rm(join(directory, '..'), { recursive: true, force: true }))

test('the first start makes one private key, every later start reads the same', async () => {
  const first = await loadInstallationKeys(directory)
  expect(first.current).toMatchObject({ epoch: 1, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) })
  expect(first.current.key).toHaveLength(32)
  expect(await readdir(directory)).toEqual(['epoch-1.key'])
  expect((await stat(join(directory, 'epoch-1.key'))).mode & 0o777).toBe(0o600)
  expect((await stat(directory)).mode & 0o777).toBe(0o700)
  expect(await loadInstallationKeys(directory)).toEqual(first)
})

test('starts at the same moment agree on one key', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => loadInstallationKeys(directory)))
  expect(new Set(all.map((keys) => keys.current.fingerprint)).size).toBe(1)
  expect(await readdir(directory)).toEqual(['epoch-1.key'])
})

test('the highest epoch is current by number, and a destroyed one is simply absent', async () => {
  await loadInstallationKeys(directory)
  await rm(join(directory, 'epoch-1.key'))
  await writeFile(join(directory, 'epoch-9.key'), Buffer.alloc(32, 9), { mode: 0o600 })
  await writeFile(join(directory, 'epoch-10.key'), Buffer.alloc(32, 10), { mode: 0o600 })
  const keys = await loadInstallationKeys(directory)
  expect(keys.current.epoch).toBe(10)
  expect([...keys.byEpoch.keys()]).toEqual([9, 10])
})

test('a key that is added or destroyed while keys are in use is noticed at the next use', async () => {
  const keys = await loadInstallationKeys(directory)
  await createInstallationKey(directory, 2, systemRandom)
  expect(keys.current.epoch).toBe(2)
  expect(keys.byEpoch.get(1)).toMatchObject({ epoch: 1 })
  await rm(join(directory, 'epoch-1.key'))
  expect([...keys.byEpoch.keys()]).toEqual([2])
})

test('a damaged key and one that others can read stop the start with a sentence', async () => {
  await loadInstallationKeys(directory)
  const path = join(directory, 'epoch-1.key')
  await chmod(path, 0o644)
  await expect(loadInstallationKeys(directory)).rejects.toThrow(/chmod 600/)
  await writeFile(path, 'short')
  await expect(loadInstallationKeys(directory)).rejects.toThrow(InstallationKeyUnusable)
})
