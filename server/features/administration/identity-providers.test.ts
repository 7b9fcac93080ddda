import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../platform/http/testing/house.ts'
import { openSecret, providerPlace } from '../session/factors/sealed.ts'
import { type Ask, audited, idOf, people, seat } from './testing/seats.ts'

let house: House
let operator: Ask
beforeAll(async () => {
  house = await openHouse({ config: { publicUrl: new URL('https://rcms.example') } })
  operator = await seat(house, people.operator)
})
afterAll(() => house.close())

const path = '/administration/identity-providers'
const provider = {
  ...{ authorityId: 'az-sms', name: { en: 'Migration Service', az: 'Miqrasiya Xidməti' } },
  ...{ issuer: 'https://id.sms.example/realm', clientId: 'rcms', clientSecret: 'first secret' },
}
const { authorityId: _, clientSecret: __, ...change } = provider
const secretOf = async (providerId: string) => {
  const row = await house.database.system.db
    .selectFrom('identity_providers')
    .selectAll()
    .where('provider_id', '=', providerId)
    .executeTakeFirstOrThrow()
  const stored = { epoch: row.epoch, wrapped: row.sealed_secret }
  return { row, secret: openSecret(house.services, providerPlace(providerId), stored) }
}

test('a provider is entered, its secret sealed and never shown again', async () => {
  const answer = await operator('POST', path, provider)
  expect(answer.statusCode).toBe(201)
  const { providerId, redirectUri } = answer.json()
  expect(redirectUri).toBe(`https://rcms.example/api/v1/session/providers/${providerId}/callback`)
  const list = await operator('GET', path)
  expect(list.json()).toEqual([answer.json()])
  expect(list.body).not.toContain('secret')
  const { row, secret } = await secretOf(providerId)
  expect(secret).toBe('first secret')
  expect(row.sealed_secret.toString('latin1')).not.toContain('first secret')
  expect(JSON.stringify(await audited(house, 'identity_provider_added'))).not.toContain('first secret')
})

test('a change without a secret keeps the old one', async () => {
  const [{ providerId }] = (await operator('GET', path)).json()
  const to = (body: object) => operator('PUT', `${path}/${providerId}`, body)
  expect((await to({ ...change, clientId: 'renamed' })).statusCode).toBe(204)
  expect(await secretOf(providerId)).toMatchObject({ secret: 'first secret', row: { client_id: 'renamed' } })
  expect((await to({ ...change, clientSecret: 'second secret' })).statusCode).toBe(204)
  expect((await secretOf(providerId)).secret).toBe('second secret')
})

test('once it has vouched for somebody it stays the same issuer: another one calls other people by the same names', async () => {
  const { db } = house.database.system
  const [{ providerId }] = (await operator('GET', path)).json()
  const to = (issuer: string) => operator('PUT', `${path}/${providerId}`, { ...change, issuer })
  expect((await to('https://id.sms.example/other')).statusCode).toBe(204)
  const link = { provider_id: providerId, subject: '1001', user_id: await idOf(house, people.desk) }
  await db
    .insertInto('external_identities')
    .values({ ...link, linked_at: new Date() })
    .execute()
  const answer = await to('https://elsewhere.example')
  expect(answer.json().fields).toMatchObject([{ path: 'issuer', code: 'issuer_in_use' }])
  expect((await secretOf(providerId)).row.issuer).toBe('https://id.sms.example/other')
  expect((await to('https://id.sms.example/other')).statusCode).toBe(204)
})

test('a provider that is disabled stays in the list', async () => {
  const [{ providerId }] = (await operator('GET', path)).json()
  expect((await operator('POST', `${path}/${providerId}/disable`)).statusCode).toBe(204)
  const [after] = (await operator('GET', path)).json()
  expect(after.disabledAt).toBe(house.services.clock().toISOString())
  const germany = await seat(house, people.germany)
  expect((await germany('GET', path)).json()).toEqual([])
  expect((await germany('POST', `${path}/${providerId}/disable`)).statusCode).toBe(404)
  expect((await germany('PUT', `${path}/${providerId}`, change)).statusCode).toBe(404)
})

test.each(['http://id.sms.example', 'http://localhost.sms.example', 'ftp://127.0.0.1'])(
  'an issuer at %s is refused',
  async (issuer) => {
    const answer = await operator('POST', path, { ...provider, issuer })
    expect(answer.json().fields).toMatchObject([{ path: 'issuer', code: 'https_needed' }])
  },
)
