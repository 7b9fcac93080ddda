import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { disableAccount } from '../accounts.ts'
import { type Authenticator, newAuthenticator } from '../testing/authenticator.ts'
import { actsOf, newOfficial, post, setUpApp, stage, type TestOfficial } from '../testing/officials.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ config: { secondFactor: 'required' } })
})
afterAll(() => house.close())

type Changes = Parameters<Authenticator['get']>[1]

async function add(cookie: string, key: Authenticator, changes?: Changes) {
  const { challengeId, options } = (await post(house, '/account/passkeys/options', undefined, cookie)).json()
  return post(
    house,
    '/account/passkeys',
    { challengeId, response: key.create(options, changes), name: 'My key' },
    cookie,
  )
}

async function ask(cookie?: string) {
  return (await post(house, '/session/passkey-options', undefined, cookie)).json()
}

async function use(key: Authenticator, cookie?: string, changes?: Changes) {
  const { challengeId, options } = await ask(cookie)
  return post(house, '/session/passkey', { challengeId, response: key.get(options, changes) }, cookie)
}

async function withKey(): Promise<{ official: TestOfficial; key: Authenticator; cookie: string }> {
  const official = await newOfficial(house)
  const key = newAuthenticator()
  const added = await add(cookieOf(await house.signIn(official.email, official.password)), key)
  return { official, key, cookie: cookieOf(added) }
}

test.each(['none', 'packed'] as const)(
  'is set up with the attestation %s and completes the enrolment',
  async (format) => {
    const official = await newOfficial(house)
    const cookie = cookieOf(await house.signIn(official.email, official.password))
    const key = newAuthenticator()
    const added = await add(cookie, key, { format } as Changes)
    expect(added.json().passkeys).toMatchObject([{ id: key.credentialId, name: 'My key', lastUsedAt: null }])
    expect(await stage(house, cookieOf(added))).toBe('full')
    expect(await stage(house, cookie)).toBe('sign_in_needed')
    expect((await add(cookieOf(added), key)).json().code).toBe('passkey_refused')
  },
)

test('signs in alone, asking for no address, as a full session', async () => {
  const { official, key } = await withKey()
  const { options } = await ask()
  expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required', allowCredentials: [] })
  const answer = await use(key)
  expect(answer.json()).toMatchObject({ person: { id: official.userId }, stage: 'full', secondFactor: { passkeys: 1 } })
  const security = (await house.ask({ url: '/api/v1/account/security' }, cookieOf(answer))).json()
  expect(security.sessions).toMatchObject([{ method: 'passkey', current: true }, { method: 'password' }])
  expect(security.passkeys[0].lastUsedAt).toBe(house.services.clock().toISOString())
  expect(await actsOf(house, official.userId)).toEqual(['sign_in', 'passkey_added', 'sign_in'])
})

test('completes a sign-in that began with the password', async () => {
  const { official, key } = await withKey()
  const half = cookieOf(await house.signIn(official.email, official.password))
  expect(await stage(house, half)).toBe('second_factor')
  const { options } = await ask(half)
  expect(options.allowCredentials).toMatchObject([{ id: key.credentialId }])
  const full = await use(key, half)
  expect(full.json().stage).toBe('full')
  expect(cookieOf(full)).not.toBe(half)
})

test('shows again who acts, in the same session under a new token', async () => {
  const { official, key, cookie } = await withKey()
  house.later(31 * 60_000)
  expect((await post(house, '/account/passkeys/options', undefined, cookie)).json().code).toBe('proof_needed')
  const answer = await use(key, cookie)
  const sessions = (await house.ask({ url: '/api/v1/account/security' }, cookieOf(answer))).json().sessions
  expect(sessions).toHaveLength(1)
  expect((await house.ask({ url: '/api/v1/session' }, cookie)).statusCode).toBe(401)
  expect((await post(house, '/account/passkeys/options', undefined, cookieOf(answer))).statusCode).toBe(200)
  expect((await actsOf(house, official.userId)).at(-1)).toBe('proof_given')
})

test.each<[string, Changes]>([
  ['of another website', { origin: 'http://localhost.evil.example' }],
  ['for another website', { rpId: 'evil.example' }],
  ['that did not ask who holds it', { userVerified: false }],
  ['with a counter that does not advance', { counter: 1 }],
  ['in the name of another account', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
])('is refused %s', async (_what, changes) => {
  const { key } = await withKey()
  await use(key)
  expect((await use(key)).statusCode).toBe(200)
  const refused = await use(key, undefined, changes)
  expect([refused.statusCode, refused.json().code, refused.cookies]).toEqual([422, 'passkey_refused', []])
})

test.each<[string, Changes]>([
  ['of another website', { origin: 'http://localhost.evil.example' }],
  ['for another website', { rpId: 'evil.example' }],
  ['that did not ask who holds it', { userVerified: false }],
])('is not set up %s', async (_what, changes) => {
  const official = await newOfficial(house)
  const cookie = cookieOf(await house.signIn(official.email, official.password))
  expect((await add(cookie, newAuthenticator(), changes)).json().code).toBe('passkey_refused')
})

test('answers each question once, also when given twice at the same moment', async () => {
  const { key } = await withKey()
  const { challengeId, options } = await ask()
  const payload = { challengeId, response: key.get(options) }
  const answers = await Promise.all([1, 2, 3].map(() => post(house, '/session/passkey', payload)))
  expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 422, 422])
  const late = await ask()
  house.later(10 * 60_000)
  const response = key.get(late.options)
  expect((await post(house, '/session/passkey', { challengeId: late.challengeId, response })).statusCode).toBe(422)
})

test('of somebody else does not complete a session', async () => {
  const [one, other] = [await withKey(), await withKey()]
  const half = cookieOf(await house.signIn(one.official.email, one.official.password))
  expect((await use(other.key, half)).statusCode).toBe(422)
  expect(await stage(house, half)).toBe('second_factor')
})

test('of a closed account, and one that is not known, are refused alike', async () => {
  const { official, key } = await withKey()
  await disableAccount(house.services, official.email)
  const closed = await use(key)
  const unknown = await use(newAuthenticator())
  const { requestId: _, ...first } = closed.json()
  const { requestId: __, ...second } = unknown.json()
  expect(first).toEqual(second)
  expect(first.code).toBe('passkey_refused')
})

test('is removed by its owner alone, and the last of an obligatory factor stays', async () => {
  const { key, cookie } = await withKey()
  const stranger = await withKey()
  const remove = (id: string, by: string) => house.ask({ method: 'DELETE', url: `/api/v1/account/passkeys/${id}` }, by)
  expect((await remove(key.credentialId, stranger.cookie)).statusCode).toBe(404)
  expect((await remove(key.credentialId, cookie)).json().code).toBe('last_factor')
  const app = await setUpApp(house, cookie)
  expect((await remove(key.credentialId, app.cookie)).statusCode).toBe(204)
  expect((await use(key)).statusCode).toBe(422)
})

test('works under a name only', async () => {
  const answer = await house.ask({
    method: 'POST',
    url: '/api/v1/session/passkey-options',
    headers: { host: '127.0.0.1:8080' },
  })
  expect(answer.json().code).toBe('passkeys_need_a_name')
})

test('belongs to the address of the website where one is configured', async () => {
  const publicUrl = new URL('https://rcms.example')
  const named = await openHouse({ config: { publicUrl } })
  const { options } = (await post(named, '/session/passkey-options')).json()
  expect(options.rpId).toBe('rcms.example')
  await named.close()
})
