import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { buildApp } from '../../platform/http/app.ts'
import { routes as cases } from '../cases/routes.ts'
import { type Filed, mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { routes as search } from '../search/routes.ts'
import { recogniser } from '../session/recognise.ts'
import { newToken, sessionCookie, tokenDigest } from '../session/token.ts'
import { routes as desk } from './routes.ts'

/** What the hottest requests ask of the database, the session included; settings and the frame of a transaction are not counted. */

let house: House
let roles: Roles
let app: FastifyInstance
let first: Filed

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  app = await buildApp(house.services, { recognise: recogniser(house.services), features: [desk, cases, search] })
  first = await house.file()
})
afterAll(async () => {
  await app.close()
  await house.close()
})

async function sessionOf({ userId }: Official): Promise<string> {
  const token = newToken()
  const now = house.services.clock()
  await withSystem(house.services.pools.system, (tx) =>
    tx
      .insertInto('sessions')
      .values({
        token_digest: tokenDigest(token),
        user_id: userId,
        created_at: now,
        last_seen_at: now,
        expires_at: new Date(now.getTime() + 3_600_000),
      })
      .execute(),
  )
  return `${sessionCookie}=${token}`
}

async function asked(url: string, cookie: string): Promise<number> {
  const body = url === '/search' ? { method: 'POST' as const, payload: { q: mark } } : {}
  const statements = await house.statements(async () => {
    const answer = await app.inject({ url: `/api/v1${url}`, headers: { cookie }, ...body })
    expect(answer.statusCode).toBe(200)
  })
  return statements.filter((text) => !/^\s*select set_config/.test(text)).length
}

test('no number of cases and no history makes a request ask more often', async () => {
  const cookie = await sessionOf(roles.central)
  const requests = ['/desk', '/desk?view=closed', `/cases/${first.caseId}`, '/search']
  const few = await inTurn(requests, (url) => asked(url, cookie))
  expect(few).toEqual([3, 3, 8, 3])
  for (let number = 0; number < 12; number++) await house.file({ principalOnly: true })
  await accept(house, roles, first)
  expect(await inTurn(requests, (url) => asked(url, cookie))).toEqual(few)
})

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await work(item))
  return results
}
