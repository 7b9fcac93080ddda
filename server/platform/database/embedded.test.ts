import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { testFolder, throwAway } from '../../testing/cluster.ts'
import { isServing, readPostmaster } from './embedded/postmaster.ts'
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded.ts'

const isRoot = process.getuid?.() === 0
const home = testFolder()
let dataDir: string
let started: EmbeddedPostgres[]
let children: ChildProcess[]
let lines: string[]

beforeEach(() => {
  dataDir = join(home, 'data') // one cluster serves all who need not see it made
  started = []
  children = []
  lines = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const server of started) await server.stop()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const options = (): EmbeddedOptions => ({
  dataDir,
  stateDir: join(home, 'state'),
  ...throwAway,
})

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ ...options(), log: (line) => lines.push(line) })
  started.push(server)
  return server
}

/** Another process that uses the same data folder until it is killed or its input ends. */
async function startElsewhere(): Promise<ChildProcess> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'embedded.ts')).href)}
    const server = await startEmbedded(${JSON.stringify(options())})
    process.stdin.on('end', () => server.stop().then(() => process.exit(0)))
    process.stdin.resume()
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  await once(child.stdout!, 'data')
  return child
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

const cluster = () => join(dataDir, 'postgres')
const postmaster = () => readPostmaster(cluster())

it('starts from nothing, stops without a trace, and starts again with its data on the same port', async () => {
  const first = await start()
  expect(statSync(cluster()).mode & 0o777).toBe(0o700)
  await query(first.ownerUrl, 'create table kept as select 42 as answer')
  const { pid } = postmaster()!
  await first.stop()
  expect(postmaster()).toBeNull()
  expect(isServing(pid, cluster())).toBe(false)
  const began = Date.now()
  const second = await start()
  expect(Date.now() - began).toBeLessThan(20_000)
  expect(second.port).toBe(first.port)
  expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
})

it('runs under no privilege, compares letters of every script, and listens on this machine only', async () => {
  const { ownerUrl, superuserUrl, port } = await start()
  const [owner] = await query(
    ownerUrl,
    `select rolsuper, rolbypassrls, rolcreaterole, current_setting('data_checksums') as checksums,
       current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding
     from pg_roles where rolname = current_user`,
  )
  expect(owner).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: true,
    checksums: 'on',
    addresses: '127.0.0.1',
    encoding: 'UTF8',
  })
  const rules = await query<{ auth_method: string }>(superuserUrl, 'select distinct auth_method from pg_hba_file_rules')
  expect(rules.map((rule) => rule.auth_method)).toEqual(['scram-sha-256'])
  await expect(query(`postgresql://postgres:guess@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow(/password/)
})

it('keeps no statement and no rejected row in its log', async () => {
  const { ownerUrl } = await start()
  await query(ownerUrl, 'create table persons (name text primary key check (length(name) < 3))')
  await expect(query(ownerUrl, `insert into persons values ('Synthetic Person')`)).rejects.toThrow()
  const log = readFileSync(join(cluster(), 'server.log'), 'utf8')
  expect(log).toContain('persons_name_check')
  expect(log).not.toContain('Synthetic')
})

it('adopts the server of a process that was killed, and stops it', async () => {
  const child = await startElsewhere()
  const { pid } = postmaster()!
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isServing(pid, cluster())).toBe(true)
  const adopted = await start()
  expect(postmaster()!.pid).toBe(pid)
  await adopted.stop()
  expect(isServing(pid, cluster())).toBe(false)
})

it('shares the server with a second process; the last to leave stops it', async () => {
  const child = await startElsewhere()
  const { pid } = postmaster()!
  await (await start()).stop()
  expect(lines).toContain('The embedded database keeps running for another process.')
  expect(isServing(pid, cluster())).toBe(true)
  const again = await start()
  child.stdin!.end()
  await once(child, 'exit')
  expect(await query(again.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await again.stop()
  expect(isServing(pid, cluster())).toBe(false)
})

it('lets two processes start at once in an empty folder', async () => {
  dataDir = join(home, 'at-once')
  const [child, here] = await Promise.all([startElsewhere(), start()])
  expect(postmaster()!.port).toBe(here.port)
  child.stdin!.end()
  await once(child, 'exit')
  expect(await query(here.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

it('starts after its server was killed under load', async () => {
  const child = await startElsewhere()
  const { pid } = postmaster()!
  child.kill('SIGKILL')
  process.kill(pid, 'SIGKILL')
  // Its port may be held for a moment by what is left of the old server; any free one will do.
  const server = await start()
  expect(await query(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

it('starts its server again when it is killed on the way', async () => {
  const { ownerUrl } = await start()
  const { pid } = postmaster()!
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => query(ownerUrl, 'select 1 as one').catch(() => 'not yet')).toEqual([{ one: 1 }])
  expect(postmaster()!.pid).not.toBe(pid)
})

it('is not stopped by a process that has inherited the number of the dead server', async () => {
  const server = await start()
  await server.stop()
  const file = join(cluster(), 'postmaster.pid')
  writeFileSync(file, [process.pid, cluster(), '0', server.port, '', '127.0.0.1', '0 0', 'ready', ''].join('\n'))
  expect(await query((await start()).ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

it('takes another port when the remembered one is taken', async () => {
  const first = await start()
  await first.stop()
  const stranger = spawn(
    process.execPath,
    ['-e', `require('net').createServer().listen(${first.port}, '127.0.0.1', () => console.log('taken'))`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(stranger)
  await once(stranger.stdout!, 'data')
  expect((await start()).port).not.toBe(first.port)
})

it('starts below a folder that is closed to others', async () => {
  const closed = join(home, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  dataDir = join(closed, 'data')
  const first = await start()
  await query(first.ownerUrl, 'create table kept as select 42 as answer')
  await first.stop()
  expect(lines.some((line) => line.includes('the database is kept in'))).toBe(isRoot)
  chmodSync(closed, 0o755) // it stays where it was made
  const second = await start()
  expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  expect(existsSync(cluster())).toBe(!isRoot)
})

it('says what to do when the secrets do not belong to the database', async () => {
  await (await start()).stop()
  rmSync(join(dataDir, 'secrets'), { recursive: true })
  await expect(start()).rejects.toThrow(/Put the folder "secrets" back/)
  expect(postmaster()).toBeNull()
})
