import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startServer } from './main.ts'
import { type Config, readConfig } from './platform/config/config.ts'
import { testFolder } from './testing/cluster.ts'
import { createTestDatabase, type TestDatabase } from './testing/database.ts'

let database: TestDatabase
let config: Config
let server: RunningServer
beforeAll(async () => {
  database = await createTestDatabase()
  const dataDir = testFolder()
  // The roles of the cluster belong to every test: their passwords must stay those of its own secret.
  mkdirSync(join(dataDir, 'secrets'))
  writeFileSync(join(dataDir, 'secrets', 'installation'), `${database.secret.toString('hex')}\n`)
  config = { ...readConfig({}), port: 0, dataDir, databaseUrl: database.ownerUrl }
  server = await startServer(config, { practiceCases: false, clock: () => new Date('2026-11-24T08:00:00Z') })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  rmSync(config.dataDir, { recursive: true })
})

const get = (path: string) => fetch(`${server.url}${path}`)
const read = async (path: string) => JSON.parse(await (await get(path)).text())

test('starts on a database that is given, and is ready', async () => {
  expect(await read('/readyz')).toEqual({ status: 'ready', database: 'ok', schema: 'ok', jobs: 'ok' })
  expect((await read('/api/v1/openapi.json')).paths).toHaveProperty('/api/v1/desk')
  expect((await read('/api/v1/practice/accounts')).length).toBeGreaterThan(50)
  expect(server.services.newId().slice(0, 13)).toBe('01a20c91-a000')
})

test('a port that is taken stops a second start, which leaves the first in peace', async () => {
  const port = Number(new URL(server.url).port)
  await expect(startServer({ ...config, port }, { practiceCases: false })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  expect((await get('/healthz')).status).toBe(200)
})

test('stops quickly, once, and nobody answers any more', async () => {
  const other = await startServer(config, { practiceCases: false })
  const began = performance.now()
  await Promise.all([other.stop(), other.stop()])
  expect(performance.now() - began).toBeLessThan(10_000)
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow()
})
