import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Receipt } from '../../../contract/cases.ts'
import { type Filed, fileCase } from '../../features/cases/testing/file-case.ts'
import { verifyAll } from '../../features/cases/verify.ts'
import { loadOfficials } from '../../features/practice/officials.ts'
import { type RunningServer, startServer } from '../../main.ts'
import { readConfig } from '../../platform/config/config.ts'
import { type EmbeddedPostgres, startEmbedded } from '../../platform/database/embedded.ts'
import { testFolder } from '../cluster.ts'
import { type Client, signIn } from './client.ts'

/**
 * A disk of 96 MB that becomes full. It takes root to make one; everywhere else faults.test.ts lets the database say that
 * it is full.
 */
const folder = testFolder()
const disk = join(folder, 'disk')
const ballast = join(disk, 'ballast')
mkdirSync(disk)
const isSmall = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m,mode=711', 'tmpfs', disk]).status === 0
let cluster: EmbeddedPostgres | undefined
let server: RunningServer
let client: Client
let filed: Filed

beforeAll(async () => {
  if (!isSmall) return
  chmodSync(disk, 0o711)
  const dataDir = join(disk, 'data')
  // As durable as a real one, in small.
  const settings = { max_wal_size: '4MB', min_wal_size: '2MB' }
  cluster = await startEmbedded({ dataDir, settings, initdbOptions: ['--wal-segsize=1'] })
  server = await startServer({ ...readConfig({}), port: 0, dataDir }, { practiceCases: false })
  filed = await fileCase(server.services, await loadOfficials(server.services))
  client = await signIn(server.url, 'ayten.seferova@az-sms.practice.example')
}, 60_000)
afterAll(async () => {
  rmSync(ballast, { force: true })
  await server?.stop()
  await cluster?.stop()
  if (isSmall) spawnSync('umount', ['-l', disk])
  rmSync(folder, { recursive: true, force: true })
})

const receipts = new Map<string, Receipt>()
async function say(key: string): Promise<{ status: number; code?: string }> {
  const input = { text: 'Zəhmət olmasa, sənədin əslini göstərin. '.repeat(150) }
  const { status, body } = await client.ask('POST', `/cases/${filed.caseId}/actions/send_message`, { input }, key)
  if (status === 200) receipts.set(key, body as Receipt)
  return { status, code: (body as { code?: string }).code ?? '' }
}

function fillDisk(): void {
  const file = openSync(ballast, 'w')
  const piece = Buffer.alloc(65_536)
  try {
    for (;;) writeSync(file, piece)
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
  } finally {
    closeSync(file)
  }
}

test.runIf(isSmall)(
  'a full disk refuses words with its reason, loses none that were taken, and is good again once there is room',
  async () => {
    expect((await say('message-before')).status).toBe(200)
    fillDisk()
    let refused: string | null = null
    for (let index = 0; index < 400 && !refused; index++) {
      const { status, code } = await say(`message-${index}`)
      if (status === 200) continue
      refused = `message-${index}`
      expect([status, code]).toEqual([503, expect.stringMatching(/^database_(full|unavailable)$/)])
    }
    expect(refused).not.toBeNull()

    rmSync(ballast)
    await expect.poll(async () => (await say(refused!)).status, { timeout: 30_000, interval: 200 }).toBe(200)
    const { faults } = await verifyAll(server.services)
    expect(faults).toEqual([])
    const messages = await server.services.pools.system.db
      .selectFrom('events')
      .select('seq')
      .where('type', '=', 'message_sent')
      .execute()
    expect(messages).toHaveLength(receipts.size)
  },
  90_000,
)
