import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../platform/http/testing/house.ts'
import { type Ask, asking, idOf, people, seat } from '../administration/testing/seats.ts'
import { tokenDigest } from '../session/token.ts'

/** A machine of the State Migration Service, from its entry to its end, over the real routes. */

let house: House
let administrator: Ask
let secret: string
let userId: string

const clientId = 'sms-case-system'
const officer = people.desk

beforeAll(async () => {
  house = await openHouse()
  administrator = await seat(house, people.operator)
  const entered = await administrator('POST', '/administration/clients', {
    ...{ clientId, name: 'Case system', authorityId: 'az-sms', roles: ['central_desk', 'approver'] },
    actsFor: [await idOf(house, officer)],
  })
  expect(entered.statusCode).toBe(201)
  secret = entered.json().secret
  const listed = (await administrator('GET', '/administration/clients')).json() as {
    clientId: string
    userId: string
  }[]
  userId = listed.find((one) => one.clientId === clientId)!.userId
})
afterAll(() => house.close())

const basic = (id: string, word: string) =>
  `Basic ${Buffer.from(`${id}:${encodeURIComponent(word)}`).toString('base64')}`
const form = { 'content-type': 'application/x-www-form-urlencoded' }

async function askToken(headers: Record<string, string>, payload = 'grant_type=client_credentials') {
  return house.ask({ method: 'POST', url: '/api/v1/oauth/token', headers: { ...form, ...headers }, payload })
}

async function token(word = secret): Promise<string> {
  return (await askToken({ authorization: basic(clientId, word) })).json().access_token
}

/** Until somebody in this database waits for a row that another holds. */
async function untilWaiting(): Promise<void> {
  for (;;) {
    const { rows } = await house.database.owner.pg.query(
      `select 1 from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`,
    )
    if (rows.length > 0) return
  }
}

const as = (bearer: string, more: Record<string, string> = {}) => ({ authorization: `Bearer ${bearer}`, ...more })
const who = (headers: Record<string, string>) => house.ask({ method: 'GET', url: '/api/v1/session', headers })

describe('the token endpoint', () => {
  test('gives a token by HTTP Basic and by the form', async () => {
    const given = await askToken({ authorization: basic(clientId, secret) })
    expect([given.statusCode, given.json()]).toEqual([
      200,
      { access_token: expect.stringMatching(/^[\w-]{43}$/), token_type: 'Bearer', expires_in: 900 },
    ])
    expect(given.headers['cache-control']).toBe('no-store')
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret })
    expect((await askToken({}, body.toString())).statusCode).toBe(200)
  })

  test.each([
    ['a wrong secret', { authorization: basic(clientId, 'rcms_wrong') }, undefined, 401, 'invalid_client'],
    ['an unknown client', { authorization: basic('nobody', 'rcms_wrong') }, undefined, 401, 'invalid_client'],
    ['nobody', {}, undefined, 401, 'invalid_client'],
    ['what is no Basic', { authorization: 'Basic %%%' }, undefined, 401, 'invalid_client'],
    ['a password grant', {}, 'grant_type=password', 400, 'unsupported_grant_type'],
    ['no grant at all', {}, 'a=b', 400, 'invalid_request'],
    [
      'two proofs',
      { authorization: basic(clientId, 'x') },
      'grant_type=client_credentials&client_secret=x',
      400,
      'invalid_request',
    ],
  ] as const)('refuses %s in the words of RFC 6749', async (_name, headers, payload, status, error) => {
    const answer = await askToken({ ...headers }, payload)
    expect([answer.statusCode, answer.json()]).toEqual([status, { error }])
    expect(answer.headers['www-authenticate'] !== undefined).toBe(status === 401)
  })

  test('locks a client after ten wrong secrets, and its right secret with it', async () => {
    for (let wrong = 0; wrong < 12; wrong++) await askToken({ authorization: basic(clientId, `wrong ${wrong}`) })
    expect((await askToken({ authorization: basic(clientId, secret) })).statusCode).toBe(429)
    house.later(16 * 60_000)
    expect((await askToken({ authorization: basic(clientId, secret) })).statusCode).toBe(200)
  })

  test('takes JSON from nobody, and other routes take no form', async () => {
    const json = { 'content-type': 'application/json' }
    expect((await askToken(json, '{"grant_type":"client_credentials"}')).statusCode).toBe(400)
    const answer = await house.ask({ method: 'POST', url: '/api/v1/session', headers: form, payload: 'email=a' })
    expect(answer.statusCode).toBe(415)
  })
})

describe('a request with a token', () => {
  test('is the client’s own, or that of the official it names', async () => {
    const bearer = await token()
    const own = (await who(as(bearer))).json()
    expect(own).toMatchObject({ person: { id: userId, name: 'Case system' }, authority: { id: 'az-sms' } })
    expect([...own.roles].sort()).toEqual(['approver', 'central_desk'])
    const named = (await who(as(bearer, { 'on-behalf-of': officer.toUpperCase() }))).json()
    expect(named).toMatchObject({ person: { id: await idOf(house, officer) } })
    // Roles that both hold: a client lends nobody a right.
    expect(named.roles).toEqual(['central_desk'])
  })

  test('names nobody for whom it may not act', async () => {
    const bearer = await token()
    for (const other of [people.germany, 'nobody@sms.example', 'nigar.asgarova@az-sms.practice.example']) {
      const answer = await who(as(bearer, { 'on-behalf-of': other }))
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'official_refused'])
    }
  })

  test('comes from any origin, and never together with a session', async () => {
    const bearer = await token()
    const elsewhere = { origin: 'https://case-system.example', 'content-type': 'application/json' }
    const headers = as(bearer, { ...elsewhere, 'idempotency-key': 'from elsewhere' })
    const nobody = '0199a1b2-0000-7000-8000-000000000000'
    const url = `/api/v1/cases/${nobody}/actions/add_note`
    const answer = await house.ask({ method: 'POST', url, headers, payload: { input: { text: 'Hello.' } } })
    expect(answer.statusCode).toBe(404)
    const signedIn = await house.signIn(officer)
    const cookie = `${signedIn.cookies[0]!.name}=${signedIn.cookies[0]!.value}`
    const both = await house.ask({ method: 'GET', url: '/api/v1/session', headers: as(bearer) }, cookie)
    expect([both.statusCode, both.json().code]).toEqual([400, 'two_proofs'])
  })

  test('reaches no room of persons, however its address is spelled', async () => {
    const bearer = await token()
    for (const path of ['delegations', 'delegation%73', '%64elegations', 'account/security', 'accoun%74/security']) {
      const headers = as(bearer, { 'on-behalf-of': officer })
      const answer = await house.ask({ method: 'GET', url: `/api/v1/${path}`, headers })
      expect([path, answer.statusCode, answer.json().code]).toEqual([path, 403, 'person_needed'])
    }
  })

  test('says nothing of the law for a State, in whoever’s name it comes', async () => {
    const headers = as(await token(), { 'on-behalf-of': officer })
    const url = '/api/v1/agreements/eu-azerbaijan/rules/statements'
    const said = { requesting: 'DE', requested: 'AZ', rule: 'receipt', value: 'a'.repeat(64), seen: null }
    const answer = await house.ask({ method: 'POST', url, headers, payload: { ...said, verdict: 'confirmed' } })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'person_needed'])
  })

  test('is given by no secret that was renewed while it was asked for', async () => {
    const { db } = house.database.system
    const asked = await db.transaction().execute(async (tx) => {
      const renewal = tx.updateTable('machine_clients').where('user_id', '=', userId)
      await renewal.set({ secret_digest: tokenDigest('another') }).execute()
      const waiting = askToken({ authorization: basic(clientId, secret) })
      await untilWaiting()
      await tx.deleteFrom('access_tokens').where('user_id', '=', userId).execute()
      return { waiting }
    })
    expect((await asked.waiting).json()).toEqual({ error: 'invalid_client' })
    await db
      .updateTable('machine_clients')
      .set({ secret_digest: tokenDigest(secret) })
      .where('user_id', '=', userId)
      .execute()
  })

  test('ends with its time, with a new secret, with the client, and with the official', async () => {
    const old = await token()
    house.later(901_000)
    const late = await who(as(old))
    expect([late.statusCode, late.json().code]).toEqual([401, 'token_refused'])
    expect(late.headers['www-authenticate']).toContain('invalid_token')

    administrator = await seat(house, people.operator)
    const before = await token()
    const renewed = await administrator('POST', `/administration/clients/${userId}/secret`)
    expect((await who(as(before))).statusCode).toBe(401)
    expect((await askToken({ authorization: basic(clientId, secret) })).statusCode).toBe(401)
    secret = renewed.json().secret
    const bearer = await token()
    expect((await who(as(bearer))).statusCode).toBe(200)

    await house.database.system.db
      .updateTable('users')
      .set({ disabled_at: new Date() })
      .where('email', '=', officer)
      .execute()
    expect((await who(as(bearer, { 'on-behalf-of': officer }))).statusCode).toBe(403)
    expect((await administrator('POST', `/administration/clients/${userId}/disable`)).statusCode).toBe(204)
    expect((await who(as(bearer))).statusCode).toBe(401)
    expect((await askToken({ authorization: basic(clientId, secret) })).statusCode).toBe(401)
  })
})

describe('entering a client', () => {
  const input = {
    clientId: 'another-system',
    name: 'Other',
    authorityId: 'az-sms',
    roles: ['central_desk'],
    actsFor: [],
  }

  test.each([
    ['an identifier that is taken', { clientId }, 'clientId'],
    ['a role that means nothing there', { roles: ['verifier'] }, 'roles.0'],
    ['administration', { roles: ['administrator'] }, 'roles.0'],
    ['an official of another authority', { actsFor: ['germany'] }, 'actsFor'],
  ])('refuses %s at its field', async (_name, change, path) => {
    const actsFor = 'actsFor' in change ? [await idOf(house, people.germany)] : []
    const answer = await administrator('POST', '/administration/clients', { ...input, ...change, actsFor })
    expect([answer.statusCode, answer.json().fields[0].path]).toEqual([422, path])
  })

  test('is for the administrators of the State alone', async () => {
    const stranger = await seat(house, people.germany)
    expect((await stranger('POST', '/administration/clients', input)).statusCode).toBe(404)
    expect((await stranger('POST', `/administration/clients/${userId}/secret`)).statusCode).toBe(404)
    expect((await stranger('GET', '/administration/clients')).json()).toEqual([])
    const nobody = asking(house, '')
    expect((await nobody('GET', '/administration/clients')).statusCode).toBe(401)
  })
})
