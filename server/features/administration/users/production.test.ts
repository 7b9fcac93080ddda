import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { setUpApp } from '../../session/testing/officials.ts'
import { asking, people } from '../testing/seats.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ mode: 'production' })
})
afterAll(() => house.close())

test('from the invitation to a full session: password, second proof, and the work that the role is for', async () => {
  const operator = await setUpApp(house, cookieOf(await house.signIn(people.operator)))
  const ask = asking(house, operator.cookie)
  const email = 'leyla@sms.example'
  const invitation = { email, name: 'Leyla Quliyeva', authorityId: 'az-sms', roles: ['central_desk'], language: 'az' }
  const invited = await ask('POST', '/administration/users', invitation)
  expect(invited.statusCode).toBe(201)

  const visitor = asking(house)
  const [, token] = invited.json().link.split('#')
  const look = await visitor('POST', '/invitations/look', { token })
  expect(look.json()).toMatchObject({ purpose: 'invitation', name: 'Leyla Quliyeva', email })
  const password = 'calm river and two owls'
  const accept = { token, password, language: 'az' }
  expect((await visitor('POST', '/invitations/accept', accept)).statusCode).toBe(204)

  const first = await house.signIn(email, password)
  expect(first.json().stage).toBe('enrol')
  const half = asking(house, cookieOf(first))
  expect((await half('GET', '/desk')).json().code).toBe('second_factor_missing')
  const leyla = await setUpApp(house, cookieOf(first))
  expect((await asking(house, leyla.cookie)('GET', '/desk')).statusCode).toBe(200)
  const [listed] = (await ask('GET', '/administration/users?name=leyla')).json().items
  expect(listed).toMatchObject({ status: 'active', secondFactor: true, lastSignInAt: expect.any(String) })

  // The telephone is lost: the administrator forgets the second proof, and the next sign-in begins with a new one.
  expect((await ask('POST', `/administration/users/${listed.userId}/forget-second-factor`)).statusCode).toBe(204)
  expect((await asking(house, leyla.cookie)('GET', '/desk')).statusCode).toBe(401)
  expect((await house.signIn(email, password)).json().stage).toBe('enrol')

  // A new link for an account with a password is for another password; the old one goes with it.
  const again = (await ask('POST', `/administration/users/${listed.userId}/invitation`)).json()
  const reset = { token: again.link.split('#')[1], password: 'another river without owls', language: 'az' }
  expect((await visitor('POST', '/invitations/look', { token: reset.token })).json().purpose).toBe('reset')
  expect((await visitor('POST', '/invitations/accept', reset)).statusCode).toBe(204)
  expect((await house.signIn(email, password)).statusCode).toBe(401)
  expect((await house.signIn(email, reset.password)).statusCode).toBe(200)
})

test('half a sign-in administers nothing', async () => {
  house.later(60_000)
  const begun = await house.signIn(people.operator)
  expect(begun.json().stage).toBe('second_factor')
  const half = asking(house, cookieOf(begun))
  expect((await half('GET', '/administration/users')).json().code).toBe('second_factor_needed')
})
