import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problem as problemSchema } from '../../../contract/problem.ts'
import { actionIds } from '../../../domain/agreement/vocabulary.ts'
import { features } from '../../features.ts'
import { asSuperuser } from '../../testing/database.ts'
import type { Feature } from './app.ts'
import { problem } from './problems.ts'
import { cookieOf, type House, openHouse } from './testing/house.ts'

const routes: RouteOptions[] = []
const probe: Feature = () => async (app) => {
  app.addHook('onRoute', (route) => void routes.push(route))
  app.get('/probe/stripped', { schema: { response: { 200: z.object({ shown: z.string() }) } } }, async () => {
    const wide = { shown: 'yes', secret: 'no' }
    return wide
  })
  app.get('/probe/broken', async () => {
    throw new Error('names Katrin Vogel')
  })
  app.get('/probe/refused', async () => {
    throw problem(409, 'refused', {
      messages: 'problems.refusal.window_passed',
      values: { due: '2026-03-31' },
      fields: [{ path: 'date', code: 'after_window' }],
    })
  })
  app.get('/probe/hidden/:id', { schema: { params: z.object({ id: z.uuid() }) } }, async () => {
    throw problem(404, 'not_found')
  })
}
const declared: Feature = (services) => async (app) => {
  app.addHook('onRoute', (route) => void routes.push(route))
  for (const feature of features) await app.register(feature(services))
}

const html = { accept: 'text/html,application/xhtml+xml' }
let pages: string
let house: House
let cookie: string
beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'rcms-pages-'))
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>OpenRCMS</title>')
  writeFileSync(join(pages, 'assets', 'main-abc123.js'), 'export {}')
  for (const path of ['index.html', 'assets/main-abc123.js']) writeFileSync(join(pages, `${path}.br`), 'smaller')
  house = await openHouse({ pages, features: [declared, probe] })
  cookie = cookieOf(await house.signIn('katrin.vogel@de-lea-berlin.practice.example'))
})
afterAll(async () => {
  await house.close()
  rmSync(pages, { recursive: true })
})

describe('problems', () => {
  test('are problem details with a title, what to do next and the request id', async () => {
    const answer = await house.ask({ url: '/api/v1/desk' })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(problemSchema.parse(answer.json())).toMatchObject({ code: 'sign_in_needed', status: 401 })
    expect(answer.json().requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('speak the language the browser asks for', async () => {
    const answer = await house.ask({ url: '/api/v1/desk', headers: { 'accept-language': 'az' } })
    expect(answer.headers['content-language']).toBe('az')
    expect(answer.json().title).toBe('Siz sistemə daxil olmamısınız')
  })

  test('of what does not exist, is not visible, or cannot be an address are the same', async () => {
    const urls = [
      '/api/v1/nothing',
      '/api/v1/probe/hidden/01937000-0000-7000-8000-000000000000',
      '/api/v1/probe/hidden/x',
    ]
    const bodies = []
    for (const url of urls) {
      const answer = await house.ask({ url }, cookie)
      const { requestId: _, ...body } = answer.json()
      bodies.push({ status: answer.statusCode, type: answer.headers['content-type'], body })
    }
    expect(bodies[0]).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(bodies[1]).toEqual(bodies[0])
    expect(bodies[2]).toEqual(bodies[0])
  })

  test('name every field that is wrong', async () => {
    const answer = await house.ask({ method: 'POST', url: '/api/v1/session', payload: { email: 7, nickname: 'x' } })
    expect(answer.statusCode).toBe(422)
    const { fields } = problemSchema.parse(answer.json())
    expect(fields?.map(({ path, code }) => [path, code]).sort()).toEqual([
      ['email', 'wrong_type'],
      ['nickname', 'unknown_field'],
      ['password', 'missing'],
    ])
    for (const field of fields ?? []) expect(field.message).toMatch(/\.$/)
  })

  test('say dates in words', async () => {
    const answer = await house.ask({ url: '/api/v1/probe/refused' }, cookie)
    expect(answer.json()).toMatchObject({
      title: 'The time for the transfer ended on 31 March 2026',
      fields: [{ path: 'date', message: expect.stringMatching(/after the end of the period/) }],
    })
  })

  test('that nobody foresaw tell nothing of what happened', async () => {
    const answer = await house.ask({ url: '/api/v1/probe/broken' }, cookie)
    expect(answer.statusCode).toBe(500)
    expect(answer.json().code).toBe('unexpected')
    expect(answer.body).not.toContain('Katrin')
  })

  test.each([
    ['not JSON', { 'content-type': 'application/json' }, '{"email":', 400, 'not_understood'],
    ['a form of another page', { 'content-type': 'application/x-www-form-urlencoded' }, 'email=a', 415, 'media_type'],
    ['plain text', { 'content-type': 'text/plain' }, '{}', 415, 'media_type'],
    ['a body without a type', {}, '{}', 415, 'media_type'],
    ['too much', { 'content-type': 'application/json' }, `"${'x'.repeat(1_100_000)}"`, 413, 'too_large'],
    [
      'another origin',
      { 'content-type': 'application/json', origin: 'https://evil.example' },
      '{}',
      403,
      'foreign_origin',
    ],
    [
      'another site',
      { 'content-type': 'application/json', 'sec-fetch-site': 'same-site' },
      '{}',
      403,
      'foreign_origin',
    ],
  ])('refuse %s', async (_what, headers, payload, status, code) => {
    const answer = await house.ask({ method: 'POST', url: '/api/v1/session', headers, payload })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})

describe('answers', () => {
  test('carry no field that the contract does not declare', async () => {
    expect((await house.ask({ url: '/api/v1/probe/stripped' }, cookie)).json()).toEqual({ shown: 'yes' })
  })

  test('are for nobody else, and nothing foreign runs in the pages', async () => {
    const { headers } = await house.ask({ url: '/api/v1/session' }, cookie)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toMatch(/unsafe|\*|http:/)
  })

  test('are given to no method that nobody declared', async () => {
    const bare = await house.app.listen({ port: 0, host: '127.0.0.1' })
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${bare}/api/v1/session`, { method: 'TRACE', agent: false }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      asked.on('error', reject).end()
    })
    expect(status).toBe(404)
  })

  test('of every route but the open ones need a session', async () => {
    const open = []
    for (const { url, method, config } of routes) {
      if (config?.open) open.push(`${method} ${url}`)
      else {
        const address = url.replace(/:\w+/g, '01937000-0000-7000-8000-000000000000')
        expect((await house.ask({ method: [method].flat()[0] as 'GET', url: address })).statusCode, url).toBe(401)
      }
    }
    expect(open.filter((one) => !one.startsWith('HEAD')).sort()).toEqual([
      'DELETE /api/v1/session',
      'GET /api/v1/languages/:language/texts',
      'GET /api/v1/practice/accounts',
      'GET /api/v1/schemas/exchange.json',
      'GET /api/v1/schemas/sdmx-structure.json',
      'GET /api/v1/session/providers',
      'GET /api/v1/session/providers/:id/callback',
      'POST /api/v1/invitations/accept',
      'POST /api/v1/invitations/look',
      'POST /api/v1/oauth/token',
      'POST /api/v1/session',
      'POST /api/v1/session/passkey',
      'POST /api/v1/session/passkey-options',
      'POST /api/v1/session/providers/:id',
    ])
  })
})

test('the OpenAPI document describes every route', async () => {
  const document = (await house.ask({ url: '/api/v1/openapi.json' })).json()
  expect(document.openapi).toBe('3.1.0')
  const described = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  // The one route of all acts is described act by act.
  const all = routes
    .flatMap(({ method, url }) => [method].flat().map((one) => `${one} ${url.replace(/:(\w+)/g, '{$1}')}`))
    .flatMap((one) => (one.endsWith('{action}') ? actionIds.map((act) => one.replace('{action}', act)) : [one]))
  expect(described.sort()).toEqual(all.filter((one) => !one.startsWith('HEAD')).sort())
  for (const [path, operations] of Object.entries<Record<string, { summary?: string; tags?: string[] }>>(
    document.paths,
  )) {
    if (path.startsWith('/api/v1/probe')) continue
    for (const { summary, tags } of Object.values(operations))
      expect([path, !!summary, tags?.length]).toEqual([path, true, 1])
  }
  expect(document.components.schemas.SignIn.required).toEqual(['email', 'password'])
})

describe('pages', () => {
  test('come smaller to whoever takes them so, and whole to whoever does not', async () => {
    for (const url of ['/', '/desk', '/assets/main-abc123.js']) {
      const ask = (accepted?: string) =>
        house.ask({ url, headers: { accept: '*/*', ...(accepted ? { 'accept-encoding': accepted } : {}) } })
      const small = await ask('gzip, deflate, br')
      expect(small.body, url).toBe('smaller')
      expect(small.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringMatching(/accept-encoding/i) })
      for (const none of [undefined, 'identity', 'br;q=0']) {
        const whole = await ask(none)
        expect(whole.body, url).not.toBe('smaller')
        expect(whole.headers['content-encoding']).toBeUndefined()
      }
    }
  })

  test('an answer of the API comes smaller to whoever takes that, and says the same', async () => {
    const ask = (accepted?: string) =>
      house.ask(
        { url: '/api/v1/agreements/eu-azerbaijan', headers: accepted ? { 'accept-encoding': accepted } : {} },
        cookie,
      )
    const whole = await ask()
    const small = await ask('gzip, deflate, br')
    expect(small.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringMatching(/accept-encoding/i) })
    expect(small.rawPayload.length).toBeLessThan(whole.rawPayload.length / 3)
    expect(brotliDecompressSync(small.rawPayload).toString()).toBe(whole.body)
    expect(whole.headers['content-encoding']).toBeUndefined()
  })

  test('every address of a page is index.html, asked for anew each time', async () => {
    for (const url of ['/', '/cases/1?x=y', '/index.html']) {
      const answer = await house.ask({ url, headers: html })
      expect([answer.statusCode, answer.headers['cache-control'], answer.body.includes('OpenRCMS')]).toEqual([
        200,
        'no-cache',
        true,
      ])
    }
  })

  test('files with a hash in their name are kept for ever; one that is gone is not index.html', async () => {
    const found = await house.ask({ url: '/assets/main-abc123.js' })
    expect(found.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await house.ask({ url: '/assets/main-old.js', headers: html })).statusCode).toBe(404)
    expect((await house.ask({ url: '/..%2fpackage.json', headers: html })).body).not.toContain('devDependencies')
  })

  test('no page hides an address of the API that is not there', async () => {
    const answer = await house.ask({ url: '/api/v1/nothing', headers: html }, cookie)
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found'])
  })
})

test('while the database is lost everything answers 503 calmly, and works again when it is back', async () => {
  const { name } = house.database
  expect((await house.ask({ url: '/readyz' })).statusCode).toBe(200)
  await asSuperuser(`alter database ${name} connection limit 0`)
  await asSuperuser('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  const health = await house.ask({ url: '/readyz' })
  expect([health.statusCode, health.headers['retry-after']]).toEqual([503, '5'])
  expect(health.json()).toMatchObject({ status: 'not_ready', database: 'away' })
  expect((await house.ask({ url: '/healthz' })).statusCode).toBe(200)
  const api = await house.ask({ url: '/api/v1/session' }, cookie)
  expect([api.statusCode, api.json().code]).toEqual([503, 'database_unavailable'])
  expect((await house.signIn('katrin.vogel@de-lea-berlin.practice.example')).statusCode).toBe(503)
  const page = await house.ask({ url: '/', headers: { ...html, 'accept-language': 'az' } })
  expect([page.statusCode, page.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8'])
  expect(page.body).toContain('Heç nə itməyib')
  // A page that reloads by itself is hard to read (WCAG 2.2.1); a link is not.
  expect(page.body).toContain('<a href="">Yenidən cəhd et</a>')
  await asSuperuser(`alter database ${name} connection limit -1`)
  expect((await house.ask({ url: '/readyz' })).statusCode).toBe(200)
  expect((await house.ask({ url: '/api/v1/session' }, cookie)).statusCode).toBe(200)
})
