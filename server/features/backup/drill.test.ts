import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '../../../contract/cases.ts'
import { type RunningServer, startServer } from '../../main.ts'
import { openServices } from '../../open-services.ts'
import { withInstallation } from '../../platform/backup/open-installation.ts'
import { checkBackup } from '../../platform/backup/read.ts'
import { restoreBackup } from '../../platform/backup/restore.ts'
import { type Contents, writeBackup } from '../../platform/backup/write.ts'
import { type Config, readConfig } from '../../platform/config/config.ts'
import { type EmbeddedPostgres, startEmbedded } from '../../platform/database/embedded.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { askAt, catalogueOf } from '../../testing/catalogue.ts'
import { type Client, signIn } from '../../testing/chaos/client.ts'
import { testFolder, throwAway } from '../../testing/cluster.ts'
import { type Filed, fileCase } from '../cases/testing/file-case.ts'
import { verifyAll } from '../cases/verify.ts'
import { loadOfficials } from '../practice/officials.ts'
import { tellWaiting, waitingToBeTold } from '../statistics/kept/tell.ts'
import { afterRestore } from './after-restore.ts'

/** The drill: an installation at work, its backup, and a morning after in another place. */

const folder = testFolder()
const at = (name: string) => join(folder, name)
const passphrase = 'for the drill alone'
const about = { program: '0.0.0', createdAt: '2026-11-24T08:00:00.000Z' }
const desk = 'ayten.seferova@az-sms.practice.example'
const held: EmbeddedPostgres[] = []
const configOf = (name: string, databaseUrl: string | null = null): Config => ({
  ...readConfig({}),
  port: 0,
  dataDir: at(name),
  databaseUrl,
})

/** Holds a throw-away cluster in the folder, so that whoever starts there finds it running. */
async function hold(name: string): Promise<EmbeddedPostgres> {
  const cluster = await startEmbedded({ dataDir: at(name), ...throwAway })
  held.push(cluster)
  return cluster
}

let server: RunningServer
let filed: Filed
let contents: Contents
beforeAll(async () => {
  await hold('first')
  server = await startServer(configOf('first'), { practiceCases: false })
  const find = await loadOfficials(server.services)
  filed = await fileCase(server.services, find)
  for (let index = 0; index < 3; index++) await fileCase(server.services, find, { principalOnly: true })
  const { pools } = server.services
  while ((await withSystem(pools.system, waitingToBeTold)) > 0) await tellWaiting(server.services)
  await signIn(server.url, desk)
  const position = `select nextval('outbox_positions') from generate_series(1, 7)`
  await pools.system.pg.query(position)
  const backups = withInstallation(configOf('first'), (one) => writeBackup(one, at('first.rcms'), passphrase, about))
  contents = await backups
}, 60_000)
afterAll(async () => {
  await server?.stop()
  for (const cluster of held) await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the backup is whole, readable by its owner only, and says what it holds without saying it', async () => {
  expect(statSync(at('first.rcms')).mode & 0o777).toBe(0o600)
  const checked = await checkBackup(at('first.rcms'), passphrase)
  expect(checked).toEqual(contents)
  const counts = Object.fromEntries(checked.tables.map(({ name, rows }) => [name, rows]))
  expect(counts).toMatchObject({ cases: 4, events: expect.any(Number), facts_to_tell: 0, document_contents: 12 })
  const bytes = readFileSync(at('first.rcms'))
  for (const word of ['authorities', filed.caseId, checked.head.secret, 'practice.example']) {
    expect(bytes.includes(word)).toBe(false)
  }
})

test('it holds every table of the program', async () => {
  const { ownerUrl } = held[0]!
  const tables = await askAt<{ name: string }>(
    ownerUrl,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not relispartition and relname not like 'kysely_%' and relname <> 'live_changes' order by 1`,
  )
  expect(contents.tables.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name))
})

test('a backup replaces no file and leaves none when it cannot be made', async () => {
  const again = (file: string) =>
    withInstallation(configOf('first'), (one) => writeBackup(one, at(file), passphrase, about))
  await expect(again('first.rcms')).rejects.toMatchObject({ code: 'file_exists' })
  const owner = server.services.pools.owner.pg
  await owner.query('create policy narrower on cases as restrictive for select to rcms_system using (not closed)')
  await expect(again('second.rcms')).rejects.toMatchObject({ code: 'hidden_table', values: { table: 'cases' } })
  await owner.query('drop policy narrower on cases')
  expect(readdirSync(folder).filter((name) => name.includes('rcms'))).toEqual(['first.rcms'])
  await expect(
    withInstallation(configOf('nowhere'), (one) => writeBackup(one, at('x'), passphrase, about)),
  ).rejects.toMatchObject({ code: 'no_installation' })
  expect(existsSync(at('nowhere'))).toBe(false)
})

test('a backup holds one moment, however much is written meanwhile', async () => {
  const client = await signIn(server.url, desk)
  let writing = true
  let sent = 0
  const writer = (async () => {
    for (; writing; sent++) await act(client, filed.caseId, `busy ${sent}`, `busy-key-${sent}`)
  })()
  const busy = await withInstallation(configOf('first'), (one) => writeBackup(one, at('busy.rcms'), passphrase, about))
  writing = false
  await writer
  expect(sent).toBeGreaterThan(0)
  expect(busy.head.tables).toEqual(contents.head.tables)
  await restoreBackup(at('busy.rcms'), passphrase, configOf('from-busy'))
  const restored = await openServices(configOf('from-busy'))
  expect((await verifyAll(restored.services)).faults).toEqual([])
  await restored.close()
}, 60_000)

async function act(client: Client, caseId: string, text: string, key: string) {
  return client.ask('POST', `/cases/${caseId}/actions/send_message`, { input: { text } }, key)
}

describe('restored to a database that is given, and from there to an embedded one', () => {
  let given: EmbeddedPostgres
  let second: RunningServer
  let client: Client
  beforeAll(async () => {
    await server.stop()
    given = await hold('given')
    const config = configOf('second', given.ownerUrl)
    await restoreBackup(at('first.rcms'), passphrase, config)
    const { services, close } = await openServices(config)
    expect(await verifyAll(services)).toMatchObject({ cases: 4, faults: [] })
    await close()
    second = await startServer(config, { practiceCases: false })
    client = await signIn(second.url, desk)
  }, 60_000)
  afterAll(() => second?.stop())

  test('every table has the rows it had, and nobody is signed in any more', async () => {
    const ended = ['sessions', 'sign_in_challenges', 'access_tokens']
    for (const { name, rows: expected } of contents.tables.filter((table) => !ended.includes(table.name))) {
      // A start and a sign-in write there, and jobs compare who came in last and judge what waits for it.
      const goOn = [
        'users',
        'audit',
        'idempotency',
        'notices',
        'mails',
        'persons_to_compare',
        'like_persons',
        'quality_checks',
        'quality_findings',
        'quality_rule_counts',
        'quality_scores',
        'quality_waiting',
      ]
      if (goOn.includes(name)) continue
      const [found] = await withSystem(
        second.services.pools.system,
        async (tx) =>
          await tx
            .selectFrom(name as 'cases')
            .select((row) => row.fn.countAll<number>().as('n'))
            .execute(),
      )
      expect([name, found!.n]).toEqual([name, expected])
    }
    expect(contents.tables.find(({ name }) => name === 'sessions')?.rows).toBe(1)
    const sessions = await second.services.pools.system.db.selectFrom('sessions').select('session_id').execute()
    expect(sessions).toHaveLength(1) // that of this test
    const sequence = `select last_value >= 7 as beyond from pg_sequences where sequencename = 'outbox_positions'`
    expect(await askAt(given.ownerUrl, sequence)).toEqual([{ beyond: true }])
  })

  test('an official opens a case, reads an attachment, and acts', async () => {
    const page = (await client.ask('GET', `/cases/${filed.caseId}`)).body as CaseView
    expect(page).toMatchObject({ caseId: filed.caseId, side: 'requested' })
    const scan = await client.ask('GET', `/cases/${filed.caseId}/documents/${filed.scanId}`)
    expect(scan).toEqual({ status: 200, body: Buffer.from('scan') })
    expect(await act(client, filed.caseId, 'After the restore', 'after-the-restore')).toMatchObject({ status: 200 })
    expect((await verifyAll(second.services)).faults).toEqual([])
  })

  test('and back: to an installation with its own database, by the same schema', async () => {
    const config = configOf('second', given.ownerUrl)
    await withInstallation(config, (one) => writeBackup(one, at('second.rcms'), passphrase, about))
    await restoreBackup(at('second.rcms'), passphrase, configOf('third'))
    const cluster = await hold('third')
    expect(await catalogueOf(cluster.ownerUrl)).toEqual(await catalogueOf(given.ownerUrl))
    const third = await openServices(configOf('third'))
    expect(await verifyAll(third.services)).toMatchObject({ cases: 4, faults: [] })
    await third.close()
  }, 60_000)
})

test('who was erased since the backup is erased again', async () => {
  const line = (personId: string) => JSON.stringify({ personId, caseId: filed.caseId, at: '2026-11-25T08:00:00.000Z' })
  mkdirSync(at('forgetting'))
  writeFileSync(join(at('forgetting'), 'erasures.log'), `${line(filed.principal)}\n{"personId":"0199`)
  await restoreBackup(at('first.rcms'), passphrase, configOf('forgetting'))
  const { services, close } = await openServices(configOf('forgetting'))
  expect(await afterRestore(services)).toEqual({ erased: 1, gone: 0 })
  expect(await afterRestore(services)).toBeNull()
  const { faults, erased } = await verifyAll(services)
  expect([faults, erased > 0]).toEqual([[], true])
  const names = (personId: string) =>
    services.pools.system.db
      .selectFrom('case_persons')
      .select('family_name')
      .where('person_id', '=', personId)
      .execute()
  expect(await names(filed.principal)).toEqual([{ family_name: null }])
  expect((await names(filed.child!))[0]?.family_name).not.toBeNull()
  await close()
}, 60_000)

describe('a restore changes nothing', () => {
  const restored = (file: string, words: string, config: Config) => restoreBackup(file, words, config)

  test('with another passphrase, or from a file that is not whole', async () => {
    const whole = readFileSync(at('first.rcms'))
    writeFileSync(at('short'), whole.subarray(0, whole.length - 1))
    writeFileSync(at('other'), 'something else')
    for (const [file, words, code] of [
      ['first.rcms', 'a wrong passphrase', 'wrong_passphrase'],
      ['short', passphrase, 'cut_short'],
      ['other', passphrase, 'not_a_backup'],
    ] as const) {
      await expect(restored(at(file), words, configOf('never'))).rejects.toMatchObject({ code })
    }
    expect(existsSync(at('never'))).toBe(false)
  })

  test('in a folder or a database that is in use', async () => {
    await expect(restored(at('first.rcms'), passphrase, configOf('first'))).rejects.toMatchObject({
      code: 'folder_not_empty',
    })
    const inUse = await hold('given')
    await expect(restored(at('first.rcms'), passphrase, configOf('never', inUse.ownerUrl))).rejects.toMatchObject({
      code: 'database_not_empty',
    })
    expect(existsSync(at('never'))).toBe(false)
  })

  test('where the database fails in the middle, and leaves the ledger where it lay', async () => {
    const ledger = '{"personId":"01937000-0000-7000-8000-000000000000","at":"2026-11-25T08:00:00Z"}\n'
    const { superuserUrl, ownerUrl } = await hold('given')
    await askAt(superuserUrl, 'create database narrow owner rcms_owner')
    await askAt(superuserUrl, 'alter database narrow set default_transaction_read_only to on')
    const config = configOf('failing', ownerUrl.replace(/[^/]*$/, 'narrow'))
    mkdirSync(at('failing'))
    writeFileSync(join(at('failing'), 'erasures.log'), ledger)
    await expect(restored(at('first.rcms'), passphrase, config)).rejects.toThrow()
    expect(readFileSync(join(at('failing'), 'erasures.log'), 'utf8')).toBe(ledger)
    expect(readdirSync(at('failing'))).toEqual(['erasures.log'])
  })
})
