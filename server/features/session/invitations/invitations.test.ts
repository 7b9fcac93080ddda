import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../../platform/database/transaction.ts'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { disableAccount, inviteAccount } from '../accounts.ts'
import { actsOf, newOfficial, post, setUpApp, signInFully, userIdOf } from '../testing/officials.ts'
import { newInvitation } from './new-invitation.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ config: { secondFactor: 'required' } })
})
afterAll(() => house.close())

const password = 'three quiet herons fishing'
const hour = 3_600_000
let made = 0

async function invited() {
  const email = `invited-${++made}@sms.example`
  const account = { email, name: 'Aygün Mustafayeva', authorityId: 'az-sms', roles: ['central_desk'] }
  return { email, ...(await inviteAccount(house.services, account)) }
}
const look = (token: string) => post(house, '/invitations/look', { token })
const accept = (token: string, chosen = password) =>
  post(house, '/invitations/accept', { token, password: chosen, language: 'az' })
const link = (userId: string, purpose: 'invitation' | 'reset') =>
  withSystem(house.database.system, (tx) => newInvitation(tx, house.services, userId, purpose, 'operator'))

test('leads from a link to a full session with a second factor', async () => {
  const { email, token, expiresAt } = await invited()
  expect(expiresAt.getTime() - house.services.clock().getTime()).toBe(7 * 24 * hour)
  expect((await house.signIn(email, password)).json().code).toBe('sign_in_refused')
  expect((await look(token)).json()).toMatchObject({
    purpose: 'invitation',
    name: 'Aygün Mustafayeva',
    email,
    authority: { en: expect.any(String) },
    expiresAt: expiresAt.toISOString(),
  })
  expect((await accept(token)).statusCode).toBe(204)
  const signedIn = await house.signIn(email, password)
  expect(signedIn.json()).toMatchObject({ stage: 'enrol', language: 'az' })
  const app = await setUpApp(house, cookieOf(signedIn))
  expect((await house.ask({ url: '/api/v1/session' }, app.cookie)).json().stage).toBe('full')
  expect(await actsOf(house, await userIdOf(house, email))).toEqual([
    ...['sign_in_failed', 'invitation_accepted', 'sign_in', 'second_factor_set'],
  ])
  const kept = await house.database.system.db.selectFrom('invitations').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(token)
})

test('used, over, replaced, of a closed account and never given answer alike', async () => {
  const used = await invited()
  await accept(used.token)
  const replaced = await invited()
  await link(await userIdOf(house, replaced.email), 'invitation')
  const closed = await invited()
  await disableAccount(house.services, closed.email)
  const over = await invited()
  house.later(7 * 24 * hour)
  const answers = []
  for (const token of [used.token, replaced.token, closed.token, over.token, 'x'.repeat(43)]) {
    for (const answer of [await look(token), await accept(token)]) {
      const { requestId: _, ...body } = answer.json()
      answers.push({ status: answer.statusCode, body })
    }
  }
  expect(answers[0]).toMatchObject({ status: 404, body: { code: 'invitation_unusable' } })
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

test('is accepted once, also at the same moment', async () => {
  const { email, token } = await invited()
  const words = ['three quiet herons fishing', 'seven green lamps humming', 'nine slow rivers freezing']
  const answers = await Promise.all(words.map((one) => accept(token, one)))
  expect(answers.map((one) => one.statusCode).sort()).toEqual([204, 404, 404])
  const winner = words[answers.findIndex((one) => one.statusCode === 204)]
  expect((await house.signIn(email, winner)).statusCode).toBe(200)
})

test('a refused password leaves the link good', async () => {
  const { token } = await invited()
  for (const [chosen, code] of [
    ['short', 'too_short'],
    ['mustafayeva-2026', 'password_personal'],
    ['password12345', 'password_common'],
  ] as const) {
    const answer = await accept(token, chosen)
    expect(answer.json()).toMatchObject({ status: 422, fields: [{ path: 'password', code }] })
  }
  expect((await accept(token)).statusCode).toBe(204)
})

test('a reset lasts a day, ends every session, opens a locked account, and asks for the second factor all the same', async () => {
  const official = await newOfficial(house)
  const app = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
  for (let attempt = 0; attempt < 10; attempt++) await house.signIn(official.email, 'wrong')
  const { token, expiresAt } = await link(official.userId, 'reset')
  expect(expiresAt.getTime() - house.services.clock().getTime()).toBe(24 * hour)
  expect((await look(token)).json().purpose).toBe('reset')
  expect((await accept(token)).statusCode).toBe(204)
  expect((await house.ask({ url: '/api/v1/session' }, app.cookie)).statusCode).toBe(401)
  expect((await house.signIn(official.email, official.password)).statusCode).toBe(401)
  await signInFully(house, { ...official, password }, app.secret)
})

test('of two links made at once for one account one is good', async () => {
  const official = await newOfficial(house)
  const links = await Promise.all([1, 2, 3].map(() => link(official.userId, 'reset')))
  const good = await Promise.all(links.map(async ({ token }) => (await look(token)).statusCode))
  expect(good.sort()).toEqual([200, 404, 404])
})
