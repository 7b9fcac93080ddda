import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asProblem } from './features/cases/read-effect.ts'
import { mark } from './features/cases/testing/file-case.ts'
import { type House, openHouse } from './features/cases/testing/house.ts'
import { accept, notify, type Roles, rolesOf } from './features/cases/testing/journey.ts'
import { erase } from './features/erasure/erase.ts'
import { askFigures } from './features/operations/figures.ts'
import { noted } from './features/operations/turns.ts'
import { practicePassword } from './features/practice/users.ts'
import { features } from './features.ts'
import type { Official } from './platform/http/actor.ts'
import { buildApp, type Feature } from './platform/http/app.ts'
import { watchStatements } from './platform/metrics/slow-statements.ts'
import { recognise } from './recognise.ts'
import { asSuperuser } from './testing/database.ts'

/** A whole journey with the log at its loudest, and with everything in it that should never be written down. */

const planted = 'Wolfsbane-17'
const secretToken = 'metrics-token-of-nobody'
const near = '203.0.113.77'
const far = '198.51.100.9'

let house: House
let roles: Roles
let app: FastifyInstance
let lines: string[]
const cookies = new Map<string, string>()

/** Goes wrong in the ways in which programs quote what they were given. */
const careless: Feature =
  ({ pools }) =>
  async (one) => {
    one.post('/careless/database', async () => {
      await pools.app.pg.query(`select '${planted}'::uuid`)
    })
    one.post('/careless/json', async () => JSON.parse(`{"${planted}"`))
    one.post('/careless/cause', async () => {
      throw new Error(planted, { cause: new TypeError(planted) })
    })
  }

beforeAll(async () => {
  lines = []
  house = await openHouse()
  roles = rolesOf(house.find)
  for (const pool of [house.database.app, house.database.system, house.database.eraser]) watchStatements(pool, 1)
  // Connections that were made before nobody listened to are made anew.
  await asSuperuser('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [house.database.name])
  app = await buildApp(house.services, {
    recognise: recognise(house.services),
    features: [...features, careless],
    asProblem,
    figures: () => askFigures(house.services),
    logTo: { level: 'trace', stream: { write: (line) => void lines.push(line) } },
  })
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const emailOf = async ({ userId }: Official) =>
  (
    await house.database.system.db
      .selectFrom('users')
      .select('email')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow()
  ).email

async function ask(official: Official | null, request: InjectOptions) {
  const cookie = official ? cookies.get(official.userId) : undefined
  const headers = { ...request.headers, 'x-forwarded-for': far, ...(cookie ? { cookie } : {}) }
  return app.inject({ ...request, headers, remoteAddress: '127.0.0.1' })
}

async function signIn(official: Official): Promise<void> {
  const payload = { email: await emailOf(official), password: practicePassword }
  const answer = await ask(null, { method: 'POST', url: '/api/v1/session', payload })
  expect(answer.statusCode).toBe(200)
  cookies.set(official.userId, `${answer.cookies[0]!.name}=${answer.cookies[0]!.value}`)
}

/** The house, whose officials act over HTTP. */
function overHttp(): House {
  return {
    ...house,
    act: async (official, caseId, action, input) => {
      const page = await ask(official, { url: `/api/v1/cases/${caseId}` })
      const known = page.statusCode === 200 ? { expectedVersion: page.json().versions } : {}
      const answer = await ask(official, {
        method: 'POST',
        url: `/api/v1/cases/${caseId}/actions/${action}`,
        headers: { 'idempotency-key': house.services.newId() },
        payload: { ...known, input } as object,
      })
      expect([action, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([action, 200, ''])
      return answer.json()
    },
  }
}

test('the log of a whole journey names no person, no official, no address and no secret', async () => {
  for (const official of Object.values(roles)) await signIn(official as Official)
  const email = await emailOf(roles.officer)
  for (const payload of [
    { email, password: planted },
    { email: `${planted.toLowerCase()}@practice.example`, password: planted },
    { email: planted, password: '' },
  ]) {
    expect((await ask(null, { method: 'POST', url: '/api/v1/session', payload })).statusCode).toBeGreaterThan(400)
  }
  await app.inject({ url: '/api/v1/desk', remoteAddress: near, headers: { authorization: `Bearer ${planted}` } })

  const drafted = await ask(roles.officer, {
    method: 'POST',
    url: '/api/v1/drafts',
    payload: { agreementId: 'eu-azerbaijan', requestedState: 'AZ' },
  })
  expect(drafted.statusCode).toBe(201)
  const draft = `/api/v1/drafts/${drafted.json().caseId}`
  const references = (content: unknown) =>
    ask(roles.officer, { method: 'PUT', url: `${draft}/parts/references`, payload: { version: 0, content } })
  expect((await references([{ kind: 'file', value: planted }])).statusCode).toBe(200)
  expect((await references([{ kind: 'file', value: `${planted} later` }])).statusCode).toBe(409)
  expect((await references({ [planted]: planted })).statusCode).toBe(422)
  const broken = { 'content-type': 'application/json' }
  const url = `${draft}/parts/references`
  expect((await ask(roles.officer, { method: 'PUT', url, headers: broken, payload: `{"${planted}` })).statusCode).toBe(
    400,
  )
  expect((await upload(`${draft}/files`)).statusCode).toBe(422)

  const filed = await house.file()
  await accept(overHttp(), roles, filed)
  await notify(overHttp(), roles, filed, '2026-04-20', `${mark} needs`)
  const { caseId, principal } = filed
  const visits = [`/api/v1/cases/${caseId}`, `/api/v1/desk?cursor=${planted}`, '/api/v1/arrivals']
  for (const one of visits) await ask(roles.desk, { url: one })
  expect((await ask(roles.desk, { method: 'POST', url: '/api/v1/search', payload: { q: planted } })).statusCode).toBe(
    200,
  )
  const opened = { personId: principal, purpose: planted }
  const sealed = await ask(roles.central, {
    method: 'POST',
    url: `/api/v1/cases/${caseId}/sealed/health`,
    payload: opened,
  })
  expect(sealed.statusCode).toBe(200)
  await ask(roles.desk, {
    url: `/api/v1/cases/${caseId}/${planted}?name=${planted}`,
    headers: { referer: `https://${planted}` },
  })
  await ask(roles.desk, {
    method: 'POST',
    url: '/api/v1/drafts',
    headers: { origin: `https://${planted}` },
    payload: {},
  })
  for (const way of ['database', 'json', 'cause']) {
    const answer = await ask(roles.desk, { method: 'POST', url: `/api/v1/careless/${way}`, payload: {} })
    expect([way, answer.statusCode]).toEqual([way, 500])
    expect(answer.body).not.toContain(planted)
  }
  const failing = { name: 'careless', cron: '* * * * *', run: () => Promise.reject(new Error(planted)) }
  await expect(noted(house.services, [failing])[0]!.run()).rejects.toThrow()
  await erase(house.services, { caseId, personId: principal, basis: 'order', althoughOpen: true, reason: planted })

  const said = lines.join('')
  // The journey is in the log, and loudly.
  for (const what of ['"msg":"answered"', '"msg":"request failed"', '"msg":"slow statement"', '"msg":"job failed"']) {
    expect(said).toContain(what)
  }
  expect(said).toContain('/api/v1/cases/:caseId/actions/:action')
  const measured = (await app.inject({ url: '/metrics' })).body
  expect(measured).toContain('route="/api/v1/cases/:caseId/actions/:action"')
  const secrets = [mark, planted, practicePassword, near, far, secretToken, caseId, principal, filed.scanId, 'Katrin']
  for (const official of Object.values(roles) as Official[]) {
    secrets.push(official.name, official.userId, await emailOf(official), cookies.get(official.userId)!.split('=')[1]!)
  }
  for (const secret of secrets) {
    for (const [where, text] of Object.entries({ log: said, metrics: measured })) {
      const found = text.toLowerCase().indexOf(secret.toLowerCase())
      expect(found < 0 ? '' : `${secret} in the ${where}: ${text.slice(Math.max(0, found - 80), found + 80)}`).toBe('')
    }
  }
  expect(said).not.toMatch(/\d{1,3}(\.\d{1,3}){3}|@[a-z-]+\.practice|127\.0/)
})

async function upload(url: string) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ purpose: 'evidence', personId: planted, freeOfAsylumData: 'true' })) {
    form.set(name, value)
  }
  form.set('file', new Blob([`<svg>${planted}</svg>`], { type: 'image/svg+xml' }), `${planted}.svg`)
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const payload = Buffer.from(await request.arrayBuffer())
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  return ask(roles.officer, { method: 'POST', url, headers, payload })
}
