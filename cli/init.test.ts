import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../server/main.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { testFolder } from '../server/testing/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../server/testing/database.ts'
import { runCommand } from './run.ts'

/** A real installation on an empty database: set up by a command, met by its first administrator. */

let database: TestDatabase
let env: Record<string, string>
beforeAll(async () => {
  database = await createTestDatabase({ empty: true })
  const dataDir = testFolder()
  // The roles of the cluster belong to every test: their passwords must stay those of its own secret.
  mkdirSync(join(dataDir, 'secrets'))
  writeFileSync(join(dataDir, 'secrets', 'installation'), `${database.secret.toString('hex')}\n`)
  env = { RCMS_DATA: dataDir, DATABASE_URL: database.ownerUrl, RCMS_MODE: 'production', PORT: '0' }
})
afterAll(async () => {
  await database.drop()
  rmSync(env.RCMS_DATA!, { recursive: true })
})

async function rcms(words: string[], change: Record<string, string> = {}, answers?: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommand(words, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    words: speech('en'),
    env: { ...env, ...change },
    ...(answers ? { ask: async () => answers.shift() ?? '' } : {}),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const email = 'a.mustafayeva@sms.example'
const named = ['--authority-name', 'State Migration Service, operation', '--administrator-name', 'Aygün Mustafayeva']
const whole = ['init', '--state', 'AZ', ...named, '--administrator-email', email]

test('without RCMS_MODE=production nothing is opened', async () => {
  const { code, err } = await rcms(whole, { RCMS_MODE: 'practice' })
  expect([code, err]).toEqual([1, expect.stringContaining('RCMS_MODE=production')])
  const { rows } = await database.owner.pg.query(`select to_regclass('installation') as found`)
  expect(rows).toEqual([{ found: null }])
})

test('what is missing is named where nobody can be asked, and what is wrong is said', async () => {
  expect(await rcms(['init', '--state', 'AZ', ...named])).toMatchObject({
    code: 2,
    err: '--administrator-email is missing.',
  })
  expect((await rcms(['init', '--state', 'XX', ...named, '--administrator-email', email])).err).toMatch(/Calendars: AT/)
  const wrong = await rcms(['init', '--state', 'AZ', ...named, '--administrator-email', 'nobody'])
  expect(wrong).toMatchObject({ code: 2, err: '“nobody” is not an e-mail address.' })
})

let link: string
let lost: string

test('asks at the terminal for what is missing, and prints a link and no password', async () => {
  const answers = ['State Migration Service, operation', 'Aygün Mustafayeva', email]
  const { code, out, err } = await rcms(['init', '--state', 'az'], {}, answers)
  expect(code).toBe(0)
  link = /\S+\/invitation#\S+/.exec(out)?.[0] ?? ''
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:0\/invitation#[\w-]{43}$/)
  expect(out).toContain('az-operator')
  expect(out).toContain('rcms start')
  expect(err).toMatch(/RCMS_URL is not set/)
  const users = await database.system.db.selectFrom('users').selectAll().execute()
  expect(users).toMatchObject([{ email, authority_id: 'az-operator', roles: ['administrator'], password_hash: null }])
})

test('a second run says what is there and changes nothing', async () => {
  const before = await database.system.db.selectFrom('invitations').selectAll().execute()
  const { code, out } = await rcms(whole)
  expect([code, out]).toEqual([1, expect.stringContaining('set up already: 1 authority, 1 account')])
  expect(JSON.parse((await rcms([...whole, '--json'])).out)).toEqual({ setUp: true, authorities: 1, users: 1 })
  expect(await database.system.db.selectFrom('invitations').selectAll().execute()).toEqual(before)
})

test('a lost link is replaced', async () => {
  lost = link
  const { code, out } = await rcms(['user', 'link', '--email', email.toUpperCase(), '--json'], {
    RCMS_URL: 'https://rcms.example',
  })
  expect(code).toBe(0)
  link = JSON.parse(out).link
  expect(link).toMatch(/^https:\/\/rcms\.example\/invitation#/)
  expect(link.split('#')[1]).not.toBe(lost.split('#')[1])
  expect(await rcms(['user', 'link', '--email', 'nobody@sms.example'])).toMatchObject({
    code: 1,
    err: 'There is no account nobody@sms.example.',
  })
})

test('the first administrator chooses a password, sets up a second proof, and administers', async () => {
  await withServer(async (post, get) => {
    const password = 'quiet river and two owls'
    const [, token] = link.split('#')
    const gone = await post('/invitations/look', { token: lost.split('#')[1] })
    expect([gone.status, (await post('/invitations/look', { token })).status]).toEqual([404, 200])
    expect((await post('/invitations/accept', { token, password, language: 'az' })).status).toBe(204)
    expect((await post('/invitations/accept', { token, password, language: 'az' })).status).toBeGreaterThanOrEqual(400)
    const signedIn = await post('/session', { email, password })
    expect(await signedIn.json()).toMatchObject({ stage: 'enrol', installation: { practice: false } })
    expect((await get('/administration/authorities')).status).toBe(401)
    const { secret } = (await (await post('/account/totp')).json()) as { secret: string }
    expect((await post('/account/totp/confirm', { code: await generate({ secret }) })).status).toBe(200)
    expect(await (await get('/session')).json()).toMatchObject({ stage: 'full', roles: ['administrator'] })
    const administered = await (await get('/administration/authorities')).json()
    expect(administered).toMatchObject({ mayOpenStates: true, items: [{ id: 'az-operator', kind: 'operator' }] })
    const central = {
      ...{ id: 'az-sms', state: 'AZ', kind: 'central', name: { en: 'Migration Service', az: 'Miqrasiya Xidməti' } },
      ...{ place: 'Baku', timeZone: 'Asia/Baku', parentId: null, accreditedTo: [], crossingPoints: [], registers: [] },
    }
    expect((await post('/administration/authorities', central)).status).toBe(201)
    const official = { email: 'desk@sms.example', name: 'Desk', authorityId: 'az-sms', roles: ['central_desk'] }
    const invited = await post('/administration/users', { ...official, language: 'az' })
    expect(await invited.json()).toMatchObject({ link: expect.stringContaining('/invitation#'), mailed: false })
    expect((await get('/practice/accounts')).status).toBe(404)
  })
})

test('it never becomes a practice installation', async () => {
  const practice = { ...readConfig({ ...env, RCMS_MODE: 'practice' }), port: 0 }
  await expect(startServer(practice)).rejects.toThrow(/holds real work/)
  expect(await rcms(['seed'], { RCMS_MODE: 'practice' })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/holds real work/),
  })
  expect(await rcms(['seed'])).toMatchObject({ code: 1 })
})

test('a practice installation is never set up as a real one', async () => {
  const other = await createTestDatabase()
  const practice = { ...env, RCMS_MODE: 'practice', DATABASE_URL: other.ownerUrl }
  const server = await startServer({ ...readConfig(practice), port: 0 }, { practiceCases: false })
  await server.stop()
  const { code, err } = await rcms(whole, { DATABASE_URL: other.ownerUrl })
  expect([code, err]).toEqual([1, expect.stringMatching(/This installation is for practice/)])
  await other.drop()
})

type Ask = (path: string, body?: object) => Promise<Response>

/** The server in production mode, asked by one browser that keeps its cookie. */
async function withServer(work: (post: Ask, get: Ask) => Promise<void>): Promise<void> {
  const server = await startServer(readConfig(env))
  let cookie = ''
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { ...(cookie ? { cookie } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return response
  }
  try {
    await work(
      (path, body) => ask('POST', path, body),
      (path) => ask('GET', path),
    )
  } finally {
    await server.stop()
  }
}

test('an account made at the machine gets a one-time link, and nobody knows its password', async () => {
  const other = { email: 'r.aliyev@sms.example', name: 'Rauf Aliyev', authority: 'az-operator', roles: 'administrator' }
  const words = Object.entries(other).flatMap(([name, value]) => [`--${name}`, value])
  const { code, out } = await rcms(['user', 'add', ...words, '--json'], { RCMS_URL: 'https://rcms.example' })
  expect(code).toBe(0)
  const made = JSON.parse(out)
  expect(Object.keys(made)).toEqual(['email', 'link', 'expiresAt'])
  expect(made.link).toMatch(/^https:\/\/rcms\.example\/invitation#[\w-]{43}$/)
  const { rows } = await database.system.pg.query('select password_hash from users where email = $1', [other.email])
  expect(rows).toEqual([{ password_hash: null }])
})
