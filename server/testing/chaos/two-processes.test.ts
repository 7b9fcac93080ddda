import { rmSync } from 'node:fs'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildAll } from '../../features/cases/rebuild.ts'
import { sweepDueClocks } from '../../features/cases/sweep.ts'
import { fileCase } from '../../features/cases/testing/file-case.ts'
import { verifyAll } from '../../features/cases/verify.ts'
import { beat } from '../../features/operations/heartbeat.ts'
import { loadOfficials } from '../../features/practice/officials.ts'
import { type RunningServer, startServer } from '../../main.ts'
import { readConfig } from '../../platform/config/config.ts'
import { type EmbeddedPostgres, startEmbedded } from '../../platform/database/embedded.ts'
import { startJobs } from '../../platform/jobs/jobs.ts'
import { testFolder, throwAway } from '../cluster.ts'
import { type Client, signIn } from './client.ts'

/** Two programs on one installation: both take acts, of one act there is one effect, of one turn of a job one run. */

const dataDir = testFolder()
let cluster: EmbeddedPostgres
let servers: RunningServer[] = []
let clients: Client[]
let caseIds: string[]
let now = Date.parse('2026-11-24T08:00:00Z')

beforeAll(async () => {
  cluster = await startEmbedded({ dataDir, ...throwAway })
  const start = () =>
    startServer({ ...readConfig({}), port: 0, dataDir }, { practiceCases: false, clock: () => new Date(now) })
  servers = await Promise.all([start(), start()])
  const { services } = servers[0]!
  const find = await loadOfficials(services)
  caseIds = []
  for (let index = 0; index < 4; index++) {
    now += 60_000
    caseIds.push((await fileCase(services, find, { principalOnly: true })).caseId)
  }
  clients = await Promise.all(servers.map(({ url }) => signIn(url, 'ayten.seferova@az-sms.practice.example')))
}, 60_000)
afterAll(async () => {
  for (const server of servers) await server.stop()
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const count = async (type: string) => {
  const rows = servers[0]!.services.pools.system.db.selectFrom('events').select('seq').where('type', '=', type)
  return (await rows.execute()).length
}

test('both take acts, and an act given to both under one key is one', async () => {
  const acts = caseIds.flatMap((caseId) =>
    Array.from({ length: 5 }, (_, index) =>
      clients.map((client) => {
        const key = `${caseId}-${index}`
        return client.ask('POST', `/cases/${caseId}/actions/send_message`, { input: { text: `Word ${index}.` } }, key)
      }),
    ),
  )
  for (const twice of acts) {
    const [one, other] = await Promise.all(twice)
    expect(one!.status).toBe(200)
    expect(other).toEqual(one)
  }
  expect(await count('message_sent')).toBe(caseIds.length * 5)
})

test('clocks that fell due while both were down are held once, whichever of them looks first', async () => {
  await beat(servers[0]!.services)
  now += 40 * 86_400_000
  const sweep = () => Promise.all(servers.map(({ services }) => sweepDueClocks(services)))
  // Their own jobs look every minute, and may have been the first.
  const swept = () => sweep().then(() => count('expiry_held'))
  await expect.poll(swept).toBeGreaterThanOrEqual(caseIds.length)
  const settled = await count('expiry_held')
  expect(await count('consent_deemed')).toBe(0)
  expect(await sweep()).toEqual([0, 0])
  expect(await count('expiry_held')).toBe(settled)
  expect((await verifyAll(servers[0]!.services)).faults).toEqual([])
  expect((await rebuildAll(servers[1]!.services)).changed).toEqual([])
})

test('one turn of a job is taken by one of them', async () => {
  const ran: string[] = []
  const { pools } = servers[0]!.services
  const running = await Promise.all(
    ['one', 'other'].map((name) =>
      startJobs(pools, [{ name: 'counted', cron: '0 0 1 1 *', run: async () => ran.push(name) }], () => {}),
    ),
  )
  const options = {
    connectionString: pools.system.url,
    schema: 'jobs',
    migrate: false,
    supervise: false,
    schedule: false,
  }
  const boss = new PgBoss({ ...options, registerInstance: false, max: 1 })
  boss.on('error', () => {})
  await boss.start()
  for (let turn = 1; turn <= 3; turn++) {
    // Refused while the turn before is still being put away.
    await expect.poll(() => boss.send('counted')).not.toBeNull()
    await expect.poll(() => ran.length).toBe(turn)
  }
  await boss.stop({ graceful: false })
  for (const jobs of running) await jobs.stop() // waits for whatever had begun
  expect(ran).toHaveLength(3)
}, 30_000)
