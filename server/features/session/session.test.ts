import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../../domain/agreement/vocabulary.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { cookieOf, type House, openHouse } from '../../platform/http/testing/house.ts'
import { disableAccount } from './accounts.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const katrin = 'katrin.vogel@de-lea-berlin.practice.example'
const session = (cookie?: string) => house.ask({ url: '/api/v1/session' }, cookie)
const audit = () =>
  withSystem(house.database.system, (tx) => tx.selectFrom('audit').selectAll().orderBy('audit_id').execute())

test('signs in, whatever the capitals of the address, and says who is signed in', async () => {
  const answer = await house.signIn(katrin.toUpperCase())
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    person: { name: 'Katrin Vogel' },
    authority: { id: 'de-lea-berlin', state: 'DE', kind: 'local', timeZone: 'Europe/Berlin' },
    roles: ['case_officer'],
    installation: { practice: true },
    language: 'en',
  })
  expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(answer.cookies[0]).not.toHaveProperty('secure')
  expect((await session(cookieOf(answer))).json()).toEqual(answer.json())
})

test('the cookie is for encrypted connections only, where the connection is encrypted', async () => {
  const answer = await house.ask({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-forwarded-proto': 'https' },
    payload: { email: katrin, password: 'practice-2026' },
  })
  // The prefix: no neighbour below the same domain can put a cookie of its own in its place.
  expect(answer.cookies[0]).toMatchObject({ secure: true, name: '__Host-rcms_session', path: '/' })
  const https = (cookie: string) =>
    house.ask({ url: '/api/v1/session', headers: { 'x-forwarded-proto': 'https' } }, cookie)
  expect((await https(cookieOf(answer))).statusCode).toBe(200)
  expect((await https(cookieOf(answer).replace('__Host-', ''))).statusCode).toBe(401)
})

test('keeps the digest of a token and never the token', async () => {
  const token = (await house.signIn(katrin)).cookies[0]?.value ?? ''
  const rows = await house.database.system.db.selectFrom('sessions').select('token_digest').execute()
  const kept = rows.map((row) => row.token_digest.toString('hex'))
  expect(kept).toContain(createHash('sha256').update(token).digest('hex'))
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a wrong password and an unknown address get the same answer', async () => {
  const wrong = await house.signIn(katrin, 'wrong')
  const unknown = await house.signIn('nobody@nowhere.example', 'wrong')
  const { requestId: one, ...first } = wrong.json()
  const { requestId: other, ...second } = unknown.json()
  expect(wrong.statusCode).toBe(401)
  expect(first).toEqual(second)
  expect(first.code).toBe('sign_in_refused')
  expect(one).not.toBe(other)
  expect(wrong.cookies).toEqual([])
})

test('sign-in, failure and sign-out stand in the audit, without any address', async () => {
  const before = (await audit()).length
  const cookie = cookieOf(await house.signIn(katrin))
  await house.signIn(katrin, 'wrong')
  await house.signIn('nobody@nowhere.example', 'wrong')
  await house.ask({ method: 'DELETE', url: '/api/v1/session' }, cookie)
  const rows = (await audit()).slice(before)
  expect(rows.map((row) => row.act)).toEqual(['sign_in', 'sign_in_failed', 'sign_in_failed', 'sign_out'])
  expect(rows[0]?.actor_id).toBe(rows[1]?.actor_id)
  expect(rows[2]?.actor_id).toMatch(/^unknown:/)
  expect(JSON.stringify(rows)).not.toContain('@')
})

test('signing out ends the session', async () => {
  const cookie = cookieOf(await house.signIn(katrin))
  expect((await house.ask({ method: 'DELETE', url: '/api/v1/session' }, cookie)).statusCode).toBe(204)
  expect((await session(cookie)).statusCode).toBe(401)
})

test('a session ends after an hour without a request, and after twelve hours in any case', async () => {
  const cookie = cookieOf(await house.signIn(katrin))
  const minutes = (count: number) => house.later(count * 60_000)
  for (let hour = 0; hour < 14; hour++) {
    minutes(50)
    expect((await session(cookie)).statusCode).toBe(200)
  }
  minutes(50)
  expect((await session(cookie)).statusCode).toBe(401)

  const idle = cookieOf(await house.signIn(katrin))
  minutes(61)
  expect((await session(idle)).statusCode).toBe(401)
})

test('disabling an account ends its sessions at once and lets nobody in again', async () => {
  const email = 'jonas.lindemann@de-lea-berlin.practice.example'
  const cookie = cookieOf(await house.signIn(email))
  await disableAccount(house.services, email)
  expect((await session(cookie)).statusCode).toBe(401)
  expect((await house.signIn(email)).json().code).toBe('sign_in_refused')
})

test('the chosen language is remembered and spoken at once', async () => {
  const cookie = cookieOf(await house.signIn(katrin))
  const put = (language: string) =>
    house.ask({ method: 'PUT', url: '/api/v1/session/language', payload: { language } }, cookie)
  expect((await put('az')).json().language).toBe('az')
  const problem = await house.ask(
    { url: '/api/v1/agreements/none', headers: { 'accept-language': 'en-GB,en;q=0.9' } },
    cookie,
  )
  expect(problem.json().title).toMatch(/mövcud deyil/)
  expect((await put('fr')).json().fields).toMatchObject([{ path: 'language', code: 'choose_one' }])
  await put('en')
})

test.each(['anja.hoffmeister@de-bpolp.practice.example', 'nobody.at.all@nowhere.example'])(
  'ten failures lock %s for a quarter of an hour, even for the right password',
  async (email) => {
    for (let attempt = 0; attempt < 10; attempt++) expect((await house.signIn(email, 'wrong')).statusCode).toBe(401)
    const locked = await house.signIn(email)
    expect(locked.statusCode).toBe(429)
    expect(locked.json().code).toBe('account_locked')
    house.later(15 * 60_000 + 1)
    expect((await house.signIn(email)).statusCode).toBe(email.includes('nobody') ? 401 : 200)
  },
)

test('roles that mean nothing at an authority are not held there', async () => {
  await house.database.system.db
    .updateTable('users')
    .set({ roles: ['analyst', 'border_officer'] })
    .where('email', '=', 'katrin.vogel@de-lea-berlin.practice.example')
    .execute()
  expect((await house.signIn(katrin)).json().roles).toEqual(['analyst'])
})

test('practice accounts are listed where nobody is signed in', async () => {
  const list = (await house.ask({ url: '/api/v1/practice/accounts' })).json()
  expect(list.length).toBeGreaterThan(50)
  const featured = list.filter((one: { featured: boolean }) => one.featured)
  expect(new Set(featured.flatMap((one: { roles: string[] }) => one.roles)).size).toBe(roles.length)
  expect(list[0]).toMatchObject({ state: 'DE', password: 'practice-2026', task: { az: expect.any(String) } })
})

test('a real installation has no practice accounts', async () => {
  const real = await openHouse({ mode: 'production' })
  expect((await real.ask({ url: '/api/v1/practice/accounts' })).statusCode).toBe(404)
  await real.close()
})
