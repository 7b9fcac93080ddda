import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { disableAccount } from '../accounts.ts'
import {
  enterProvider,
  type IdentityProvider,
  openIdentityProvider,
  type Person,
} from '../testing/identity-provider.ts'
import { actsOf, codeOf, newOfficial, post, setUpApp, stage } from '../testing/officials.ts'

let house: House
let provider: IdentityProvider
const [german, azerbaijani, stale] = [randomUUID(), randomUUID(), randomUUID()]
const callback = (id: string) => `http://localhost/api/v1/session/providers/${id}/callback`
beforeAll(async () => {
  house = await openHouse({ config: { secondFactor: 'required' } })
  provider = await openIdentityProvider(() => [german, azerbaijani].map(callback))
  await enterProvider(house, german, 'de-bpolp', provider)
  await enterProvider(house, azerbaijani, 'az-sms', provider)
})
afterAll(async () => {
  await provider.close()
  await house.close()
})

const journeyOf = (started: LightMyRequestResponse) => started.cookies[0]!
const start = (id: string, cookie?: string) => post(house, `/session/providers/${id}`, undefined, cookie)
const comeBack = (id: string, search: string, cookie?: string) =>
  house.ask({ url: `/api/v1/session/providers/${id}/callback${search}` }, cookie)

/** Signs in by way of the provider as this person; the answer to the browser that comes back. */
async function through(person: Person, { id = azerbaijani, cookie, jar }: Partial<Visit> = {}) {
  provider.person = person
  const started = await start(id, cookie)
  const { name, value } = journeyOf(started)
  const back = await provider.visit(started.json().url, jar)
  return comeBack(id, back.search, `${name}=${value}`)
}
interface Visit {
  id: string
  cookie: string
  jar: Map<string, string>
}
const where = (answer: LightMyRequestResponse) => [answer.statusCode, answer.headers.location]
const sessionOf = (answer: LightMyRequestResponse) => {
  const found = answer.cookies.find((one) => one.name === 'rcms_session')
  return `${found?.name}=${found?.value}`
}
const unknown = [302, '/sign-in?problem=provider_unknown_official']
const refused = [302, '/sign-in?problem=provider_refused']
const mfa = { amr: ['pwd', 'otp', 'mfa'] }

test('the pages list the providers', async () => {
  const list = (await house.ask({ url: '/api/v1/session/providers' })).json()
  expect(list).toHaveLength(2)
  expect(Object.keys(list[0])).toEqual(['id', 'name'])
})

describe('an official the provider knows', () => {
  test('is found once by the checked address, afterwards by what the provider calls them', async () => {
    const official = await newOfficial(house)
    const person = { subject: randomUUID(), email: official.email.toUpperCase(), ...mfa }
    const first = await through(person)
    expect(where(first)).toEqual([302, '/'])
    expect(await stage(house, sessionOf(first))).toBe('full')
    const security = (await house.ask({ url: '/api/v1/account/security' }, sessionOf(first))).json()
    expect(security.sessions).toMatchObject([{ method: 'provider', current: true }])
    const later = await through({ subject: person.subject, email: 'another@sms.example', emailVerified: false })
    expect(where(later)).toEqual([302, '/'])
    const other = await through({ ...person, subject: randomUUID() })
    expect(where(other)).toEqual(unknown)
    expect(await actsOf(house, official.userId)).toEqual(['provider_linked', 'sign_in', 'sign_in'])
  })

  test('needs no password: the account may be without one', async () => {
    const approver = await newOfficial(house)
    await house.database.system.db
      .updateTable('users')
      .set({ password_hash: null })
      .where('user_id', '=', approver.userId)
      .execute()
    const answer = await through({ subject: randomUUID(), email: approver.email, ...mfa })
    const cookie = sessionOf(answer)
    expect(await stage(house, cookie)).toBe('full')
    const proof = await post(house, '/session/proof', { password: 'whatever it may be' }, cookie)
    expect(proof.json().code).toBe('proof_by_provider')
    const change = { current: '', next: 'three quiet herons fishing' }
    const put = await house.ask({ method: 'PUT', url: '/api/v1/account/password', payload: change }, cookie)
    expect(put.json().code).toBe('no_password')
  })

  test('still owes or sets up a second factor where the provider states none', async () => {
    const official = await newOfficial(house)
    const person = { subject: randomUUID(), email: official.email, amr: ['pwd'] }
    const enrolling = sessionOf(await through(person))
    expect(await stage(house, enrolling)).toBe('enrol')
    const { secret } = await setUpApp(house, enrolling)
    const half = sessionOf(await through(person))
    expect(await stage(house, half)).toBe('second_factor')
    const full = await post(house, '/session/second-factor', { code: codeOf(house, secret) }, half)
    expect(full.json().stage).toBe('full')
    expect(await stage(house, sessionOf(await through({ ...person, ...mfa })))).toBe('full')
  })

  test('has shown who they are when the provider says so, and shows it anew by going there again', async () => {
    const official = await newOfficial(house)
    const person = { subject: randomUUID(), email: official.email, ...mfa }
    const jar = new Map<string, string>()
    const cookie = sessionOf(await through(person, { jar }))
    house.later(31 * 60_000)
    expect((await post(house, '/account/totp', undefined, cookie)).json().code).toBe('proof_needed')
    const again = await start(azerbaijani, cookie)
    expect(new URL(again.json().url).searchParams.get('max_age')).toBe('0')
    const anew = sessionOf(await through(person, { cookie, jar }))
    expect((await post(house, '/account/totp', undefined, anew)).statusCode).toBe(200)
    expect(await stage(house, cookie)).toBe('sign_in_needed')
  })
})

describe('nobody comes in', () => {
  test.each<[string, () => Promise<Person>, string?]>([
    ['without an account', async () => ({ subject: randomUUID(), email: 'nobody@sms.example', ...mfa })],
    [
      'by an address the provider has not checked',
      async () => ({ subject: randomUUID(), email: (await newOfficial(house)).email, emailVerified: false, ...mfa }),
    ],
    ['without an address', async () => ({ subject: randomUUID(), ...mfa })],
    [
      'of an authority that does not stand below the provider’s',
      async () => ({ subject: randomUUID(), email: (await newOfficial(house)).email, ...mfa }),
      german,
    ],
    [
      'whose account is closed',
      async () => {
        const { email } = await newOfficial(house)
        await disableAccount(house.services, email)
        return { subject: randomUUID(), email, ...mfa }
      },
    ],
    [
      'with the account of a machine',
      async () => {
        const { email, userId } = await newOfficial(house)
        const machine = house.database.system.db.updateTable('users').set({ account_kind: 'machine' })
        await machine.where('user_id', '=', userId).execute()
        return { subject: randomUUID(), email, ...mfa }
      },
    ],
  ])('%s', async (_who, person, id = azerbaijani) => {
    const answer = await through(await person(), { id })
    expect(where(answer)).toEqual(unknown)
    expect(answer.cookies.some((one) => one.name === 'rcms_session')).toBe(false)
  })

  test('who has moved to an authority for which the provider does not vouch', async () => {
    const official = await newOfficial(house)
    const person = { subject: randomUUID(), email: official.email, ...mfa }
    expect(where(await through(person))).toEqual([302, '/'])
    const move = house.database.system.db.updateTable('users').set({ authority_id: 'de-bpolp' })
    await move.where('user_id', '=', official.userId).execute()
    expect(where(await through(person))).toEqual(unknown)
  })
})

test('a provider vouches for the authorities below its own', async () => {
  const below = await newOfficial(house, { roles: ['analyst'], authorityId: 'de-bpol-frankfurt-airport' })
  const person = { subject: randomUUID(), email: below.email, ...mfa }
  expect(where(await through(person))).toEqual(unknown)
  expect(where(await through(person, { id: german }))).toEqual([302, '/'])
})

describe('a journey', () => {
  const set = async () => {
    const official = await newOfficial(house)
    provider.person = { subject: randomUUID(), email: official.email, ...mfa }
    const started = await start(azerbaijani)
    const { name, value } = journeyOf(started)
    const back = await provider.visit(started.json().url)
    return { cookie: `${name}=${value}`, search: back.search }
  }

  test('is made once', async () => {
    const { cookie, search } = await set()
    const answers = await Promise.all([1, 2, 3].map(() => comeBack(azerbaijani, search, cookie)))
    expect(answers.map((one) => one.headers.location).sort()).toEqual([
      ...['/', '/sign-in?problem=provider_refused', '/sign-in?problem=provider_refused'],
    ])
  })

  test('ends in the browser and at the provider where it began', async () => {
    const [one, other] = [await set(), await set()]
    expect(where(await comeBack(azerbaijani, one.search))).toEqual(refused)
    expect(where(await comeBack(azerbaijani, one.search, other.cookie))).toEqual(refused)
    const third = await set()
    expect(where(await comeBack(german, third.search, third.cookie))).toEqual(refused)
    const fourth = await set()
    const stolen = fourth.cookie.replace(/\.[^.]*$/, '.stolen')
    expect(where(await comeBack(azerbaijani, fourth.search, stolen))).toEqual(refused)
  })

  test('that was refused at the provider, changed on the way, or took too long comes to nothing', async () => {
    const denied = await set()
    const state = new URLSearchParams(denied.search).get('state')
    const error = `?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`
    expect(where(await comeBack(azerbaijani, error, denied.cookie))).toEqual(refused)
    const changed = await set()
    expect(where(await comeBack(azerbaijani, changed.search.replace('state=', 'state=x'), changed.cookie))).toEqual(
      refused,
    )
    const late = await set()
    house.later(10 * 60_000)
    expect(where(await comeBack(azerbaijani, late.search, late.cookie))).toEqual(refused)
  })

  test('carries a cookie that no script reads, and asks with a challenge the provider must answer', async () => {
    const started = await start(azerbaijani)
    expect(journeyOf(started)).toMatchObject({ httpOnly: true, sameSite: 'Lax', maxAge: 600 })
    const asked = new URL(started.json().url).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(callback(azerbaijani))
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(20)
  })

  test('does not begin at a provider that is away, disabled or unknown', async () => {
    await enterProvider(house, stale, 'az-sms', { ...provider, issuer: 'http://127.0.0.1:9' })
    expect((await start(stale)).json().code).toBe('provider_unreachable')
    const disable = house.database.system.db.updateTable('identity_providers').set({ disabled_at: new Date() })
    await disable.where('provider_id', '=', stale).execute()
    expect((await start(stale)).statusCode).toBe(404)
    expect((await start(randomUUID())).statusCode).toBe(404)
    expect(cookieOf(await start(azerbaijani))).toMatch(/^rcms_provider=/)
  })
})

test('the secret of a provider is sealed', async () => {
  const rows = await house.database.system.db.selectFrom('identity_providers').select('sealed_secret').execute()
  for (const row of rows) expect(row.sealed_secret.toString('latin1')).not.toContain(provider.clientSecret)
})
