import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { actsOf, newOfficial, post, setUpApp } from '../testing/officials.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
const next = 'three quiet herons fishing'

async function signedIn() {
  const official = await newOfficial(house)
  return { official, cookie: cookieOf(await house.signIn(official.email, official.password)) }
}
const security = async (cookie: string) => (await house.ask({ url: '/api/v1/account/security' }, cookie)).json()
const change = (cookie: string, payload: object) =>
  house.ask({ method: 'PUT', url: '/api/v1/account/password', payload }, cookie)
const end = (cookie: string, id = '') =>
  house.ask({ method: 'DELETE', url: `/api/v1/account/sessions${id && `/${id}`}` }, cookie)

test('says how it is protected and where it is signed in', async () => {
  const { official, cookie } = await signedIn()
  house.later(60_000)
  const { email, password } = official
  await house.ask({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'user-agent': firefox },
    payload: { email, password },
  })
  await house.signIn(email, 'wrong')
  expect(await security(cookie)).toMatchObject({
    hasPassword: true,
    totp: null,
    backupCodesLeft: 0,
    passkeys: [],
    sessions: [
      { method: 'password', current: true },
      { client: 'Firefox, Linux', method: 'password', current: false },
    ],
  })
})

test('shows no session that has ended or still owes its second proof', async () => {
  const { official, cookie } = await signedIn()
  const app = await setUpApp(house, cookie)
  await house.signIn(official.email, official.password)
  expect((await security(app.cookie)).sessions).toHaveLength(1)
  const other = await signedIn()
  house.later(61 * 60_000)
  const again = cookieOf(await house.signIn(other.official.email, other.official.password))
  expect((await security(again)).sessions).toHaveLength(1)
})

test('ends one session, its own ones only, and all others', async () => {
  const { official, cookie } = await signedIn()
  const others = []
  for (let count = 0; count < 3; count++) {
    others.push(cookieOf(await house.signIn(official.email, official.password)))
  }
  const stranger = await signedIn()
  const [current] = (await security(others[0]!)).sessions.filter((one: { current: boolean }) => one.current)
  expect((await end(stranger.cookie, current.id)).statusCode).toBe(404)
  expect((await end(cookie, current.id)).statusCode).toBe(204)
  expect((await house.ask({ url: '/api/v1/session' }, others[0])).statusCode).toBe(401)
  expect((await end(cookie)).statusCode).toBe(204)
  for (const one of others) expect((await house.ask({ url: '/api/v1/session' }, one)).statusCode).toBe(401)
  expect((await security(cookie)).sessions).toMatchObject([{ current: true }])
  expect((await house.ask({ url: '/api/v1/session' }, stranger.cookie)).statusCode).toBe(200)
  expect((await actsOf(house, official.userId)).slice(-2)).toEqual(['session_ended', 'session_ended'])
})

test('takes a new password, by which every other session ends', async () => {
  const { official, cookie } = await signedIn()
  const other = cookieOf(await house.signIn(official.email, official.password))
  const body = { current: official.password, next }
  expect((await change(cookie, body)).statusCode).toBe(204)
  expect((await house.ask({ url: '/api/v1/session' }, other)).statusCode).toBe(401)
  expect((await house.ask({ url: '/api/v1/session' }, cookie)).statusCode).toBe(200)
  expect((await house.signIn(official.email, official.password)).statusCode).toBe(401)
  expect((await house.signIn(official.email, next)).statusCode).toBe(200)
  expect(await actsOf(house, official.userId)).toContain('password_changed')
})

test('takes none without a recent proof, without the present one, or one that is guessed first', async () => {
  const { official, cookie } = await signedIn()
  const weak = await change(cookie, { current: official.password, next: 'password12345' })
  expect(weak.json().fields).toMatchObject([{ path: 'next', code: 'password_common' }])
  const wrong = await change(cookie, { current: 'wrong', next })
  expect(wrong.json().fields).toMatchObject([{ path: 'current', code: 'password_wrong' }])
  house.later(31 * 60_000)
  expect((await change(cookie, { current: official.password, next })).json().code).toBe('proof_needed')
  expect((await house.signIn(official.email, official.password)).statusCode).toBe(200)
})

test('given two new passwords at the same moment keeps one of them', async () => {
  const { official, cookie } = await signedIn()
  const words = [next, 'seven green lamps humming']
  const answers = await Promise.all(words.map((one) => change(cookie, { current: official.password, next: one })))
  expect(answers.map((one) => one.statusCode).sort()).toEqual([204, 422])
})

test('guessing at the present password locks the account', async () => {
  const { official, cookie } = await signedIn()
  for (let attempt = 0; attempt < 10; attempt++) await change(cookie, { current: 'wrong', next })
  expect((await change(cookie, { current: official.password, next })).json().code).toBe('account_locked')
})

test('is nobody’s without a session', async () => {
  expect((await post(house, '/account/totp')).statusCode).toBe(401)
  expect((await house.ask({ url: '/api/v1/account/security' })).statusCode).toBe(401)
})
