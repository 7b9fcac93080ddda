import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { features } from '../../features.ts'
import type { Official } from '../../platform/http/actor.ts'
import { buildApp } from '../../platform/http/app.ts'
import { signedIn } from '../../testing/signed-in.ts'
import { asProblem } from './read-effect.ts'
import { type Filed, mark } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { accept, rolesOf } from './testing/journey.ts'

/** Every route of the API, asked by those whom a case does not concern: no answer may differ from that for no case. */

let house: House
let app: FastifyInstance
let filed: Filed
let requestId: string
let reference: string
let official: Official | null = null
let paths: [path: string, methods: string[]][]

beforeAll(async () => {
  house = await openHouse()
  filed = await house.file()
  await accept(house, rolesOf(house.find), filed)
  const file = await house.fold(filed.caseId, 'requested')
  requestId = file.verifications[0]!.requestId
  reference = file.reference
  app = await buildApp(house.services, { recognise: async () => signedIn(official), features, asProblem })
  app.log.level = 'silent'
  official = house.find('az-sms', 'central_desk')
  const contract = (await app.inject({ url: '/api/v1/openapi.json' })).json<{ paths: Record<string, object> }>()
  paths = Object.entries(contract.paths).map(([path, item]) => [path, Object.keys(item)])
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const strangers: [string, string, Role][] = [
  ['the central desk of another State', 'fr-dgef', 'central_desk'],
  ['the approver of another State', 'nl-dtv', 'approver'],
  ['another unit of the same State', 'de-zab-bielefeld', 'case_officer'],
  ['a mission accredited elsewhere', 'az-mission-vienna', 'mission_officer'],
  ['a register that was not asked', 'az-moj', 'verifier'],
  ['the border, where nobody was notified', 'az-sbs-airport', 'border_officer'],
  ['an analyst of an authority that reads the case', 'az-sms', 'analyst'],
  ['an administrator', 'az-operator', 'administrator'],
]

/** Real values of every parameter in the contract, and what stands for nothing at all. */
function values(path: string): [real: string, nothing: string] {
  const none = '0199a1b2-0000-7000-8000-000000000000'
  const known: Record<string, [string, string]> = {
    caseId: [filed.caseId, none],
    documentId: [filed.scanId, none],
    requestId: [requestId, none],
    section: ['health', 'health'],
    clock: ['reply', 'reply'],
    form: ['reply', 'reply'],
    action: ['send_message', 'send_message'],
    part: ['setup', 'setup'],
    id: ['eu-azerbaijan', 'eu-azerbaijan'],
    digest: ['0'.repeat(64), '0'.repeat(64)],
  }
  const fill = (which: 0 | 1) =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (!known[name]) throw new Error(`the parameter ${name} of ${path} is not in this test`)
      return known[name][which]
    })
  return [fill(0), fill(1)]
}

async function answer(method: string, url: string) {
  const payload = method === 'get' || method === 'delete' ? undefined : bodyFor(url)
  const response = await app.inject({
    method: method.toUpperCase() as 'GET',
    url,
    headers: { 'idempotency-key': `stranger-${Math.random()}` },
    ...(payload ? { payload } : {}),
  })
  const { requestId: _, ...body } = response.headers['content-type']?.includes('json') ? response.json() : {}
  return { status: response.statusCode, body }
}

function bodyFor(url: string): object {
  if (url.includes('/actions/')) return { input: { text: 'Hello.' } }
  if (url.includes('/sealed/')) return { personId: filed.principal, purpose: 'curiosity' }
  if (url.includes('/parts/')) return { version: 0, content: {} }
  if (url.endsWith('/return')) return { note: 'back' }
  if (url.endsWith('/submission')) {
    return { attestations: filed.attestations, form: { documentId: filed.scanId, digest: '0'.repeat(64) } }
  }
  return {}
}

test('the same questions asked by a reader of the case are answered', async () => {
  official = house.find('az-sms', 'central_desk')
  expect((await answer('get', `/api/v1/cases/${filed.caseId}`)).status).toBe(200)
  expect((await answer('get', `/api/v1/cases/${filed.caseId}/documents/${filed.scanId}`)).status).toBe(200)
  official = house.find('az-mia', 'verifier')
  expect((await answer('get', `/api/v1/verifications/${requestId}`)).status).toBe(200)
})

test.each(strangers)('%s', async (_who, authority, role) => {
  official = house.find(authority, role)
  let asked = 0
  for (const [path, methods] of paths) {
    if (path.includes('/session') || path.includes('/practice/')) continue
    const [real, nothing] = values(path)
    for (const method of methods) {
      const about = await answer(method, real)
      asked += 1
      expect(JSON.stringify(about.body), `${method} ${path}`).not.toContain(mark)
      expect(JSON.stringify(about.body), `${method} ${path}`).not.toContain(reference)
      if (!path.includes('{caseId}') && !path.includes('{requestId}')) continue
      expect(about, `${method} ${path}`).toEqual(await answer(method, nothing))
      expect(about.status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
    }
  }
  expect(asked).toBeGreaterThan(20)
})
