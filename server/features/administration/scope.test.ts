import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../platform/http/testing/house.ts'
import { addAccount } from '../session/accounts.ts'
import { type Ask, asking, idOf, people, seat } from './testing/seats.ts'

/** Administrators × States × routes. What somebody does not administer answers as what does not exist. */

let house: House
const seats: Record<string, Ask> = {}
const targets: Record<string, string> = {
  'az-sms': people.officer,
  'az-operator': people.operator,
  'de-bpolp': people.germany,
  'de-operator': people.otherOperator,
  'fr-dgef': 'first@dgef.example',
  'fr-pp-paris': 'helene.marchand@fr-pp-paris.practice.example',
}

/** Written down apart from the rule: whose word counts where. `opens`: until the State has an administrator. */
const reach: Record<string, Record<string, 'manages' | 'opens'>> = {
  operator: { 'az-sms': 'manages', 'az-operator': 'manages', 'fr-dgef': 'opens' },
  baku: { 'az-sms': 'manages' },
  germany: { 'de-bpolp': 'manages' },
  otherOperator: { 'de-bpolp': 'manages', 'de-operator': 'manages', 'fr-dgef': 'opens' },
}

beforeAll(async () => {
  house = await openHouse()
  const email = 'administrator@sms.example'
  const account = { email, name: 'Baku Administrator', authorityId: 'az-sms', roles: ['administrator'] }
  const { password } = await addAccount(house.services, account)
  seats.baku = await seat(house, email, password)
  const first = { email: targets['fr-dgef']!, name: 'First', authorityId: 'fr-dgef', roles: ['administrator'] }
  await addAccount(house.services, first)
  // Invited and not come yet.
  await house.database.system.db.updateTable('users').set({ password_hash: null }).where('name', '=', 'First').execute()
  for (const name of ['operator', 'germany', 'otherOperator'] as const) seats[name] = await seat(house, people[name])
})
afterAll(() => house.close())

const input = (id: string) => ({
  ...{ name: { en: id, az: id }, place: 'Somewhere', timeZone: 'Asia/Baku', parentId: null },
  ...{ accreditedTo: [], crossingPoints: [], registers: [] },
})
const user = (authorityId: string) => ({
  ...{ email: 'somebody@example.org', name: 'Somebody', language: 'en', roles: ['border_officer'], authorityId },
})

/** Each with the answer within reach; none changes who administers. */
const questions: Record<string, (ask: Ask, id: string, userId: string) => Promise<number>> = {
  'PUT authority': async (ask, id) =>
    (await ask('PUT', `/administration/authorities/${id}`, { ...input(id), timeZone: 'Nowhere' })).statusCode,
  'POST user': async (ask, id) => (await ask('POST', '/administration/users', user(id))).statusCode,
  'PUT user': async (ask, _id, userId) => {
    const change = { name: 'Renamed', roles: ['border_officer'], language: 'en' }
    return (await ask('PUT', `/administration/users/${userId}`, change)).statusCode
  },
  'POST user enable': async (ask, _id, userId) =>
    (await ask('POST', `/administration/users/${userId}/enable`)).statusCode,
  'POST user invitation': async (ask, _id, userId) =>
    (await ask('POST', `/administration/users/${userId}/invitation`)).statusCode,
}
const granted: Record<string, number> = {
  'PUT authority': 422,
  'POST user': 422,
  'PUT user': 422,
  'POST user enable': 204,
  'POST user invitation': 200,
}

describe.each(Object.keys(reach))('%s', (name) => {
  test.each(Object.keys(targets))('at %s', async (id) => {
    const ask = seats[name]!
    const userId = await idOf(house, targets[id]!)
    for (const [question, put] of Object.entries(questions)) {
      expect(await put(ask, id, userId), question).toBe(reach[name]![id] ? granted[question] : 404)
    }
    const list = (await ask('GET', `/administration/users?authority=${id}`)).json().items
    expect(list.length > 0).toBe(Boolean(reach[name]![id]))
    const listed = (await ask('GET', '/administration/authorities')).json().items as { id: string }[]
    expect(listed.some((one) => one.id === id)).toBe(Boolean(reach[name]![id]))
    // Identity providers are no part of opening a State.
    const provider = {
      ...{ authorityId: id, name: { en: 'Sign in', az: 'Giriş' }, issuer: 'https://id.example' },
      ...{ clientId: 'rcms', clientSecret: 'secret' },
    }
    const answer = await ask('POST', '/administration/identity-providers', provider)
    expect(answer.statusCode).toBe(reach[name]![id] === 'manages' ? 201 : 404)
  })
})

test('who opens a State reaches no official of it who meets cases', async () => {
  const userId = await idOf(house, 'aurelie.bonnet@fr-dgef.practice.example')
  for (const [question, put] of Object.entries(questions)) {
    if (question.includes('user') && question !== 'POST user') {
      expect(await put(seats.operator!, 'fr-dgef', userId), question).toBe(404)
    }
  }
  const list = (await seats.operator!('GET', '/administration/users?authority=fr-dgef')).json().items
  expect(list.map((one: { name: string }) => one.name)).toEqual(['First'])
})

test('nobody reaches the account or the authority that is not there', async () => {
  for (const ask of Object.values(seats)) {
    const none = '0199a1b2-0000-7000-8000-000000000000'
    for (const put of Object.values(questions)) expect(await put(ask, 'az-none', none)).toBe(404)
  }
})

const routes = [
  ['GET', '/administration/authorities'],
  ['POST', '/administration/authorities'],
  ['PUT', '/administration/authorities/az-sms'],
  ['GET', '/administration/users'],
  ['POST', '/administration/users'],
  ['PUT', '/administration/users/x'],
  ['POST', '/administration/users/x/disable'],
  ['POST', '/administration/users/x/enable'],
  ['POST', '/administration/users/x/invitation'],
  ['POST', '/administration/users/x/forget-second-factor'],
  ['GET', '/administration/identity-providers'],
  ['POST', '/administration/identity-providers'],
  ['PUT', '/administration/identity-providers/x'],
  ['POST', '/administration/identity-providers/x/disable'],
  ['GET', '/administration/packs'],
] as const

test('to everybody else the pages of administration are not there', async () => {
  for (const email of [people.officer, people.approver, people.desk, people.berlin]) {
    const ask = await seat(house, email)
    for (const [method, path] of routes) {
      const { statusCode, body } = await ask(method, path, method === 'GET' ? undefined : {})
      expect([statusCode, JSON.parse(body).code], `${method} ${path}`).toEqual([404, 'not_found'])
    }
  }
  const visitor = asking(house)
  for (const [method, path] of routes) expect((await visitor(method, path)).statusCode).toBe(401)
})

test('every change asks who acts when the last proof is old', async () => {
  const ask = seats.operator!
  house.later(31 * 60_000)
  for (const [method, path] of routes) {
    if (method === 'GET') continue
    const id = path.replace('/x', `/${await idOf(house, people.officer)}`)
    const body = path.endsWith('authorities') ? { ...input('az-new'), id: 'az-new', state: 'AZ', kind: 'local' } : {}
    const answer = await ask(method, id, { ...input('az-sms'), ...body })
    // A body that is not understood is named first; what is understood asks for a proof.
    expect([403, 422], `${method} ${path}`).toContain(answer.statusCode)
    if (answer.statusCode === 403) expect(answer.json().code).toBe('proof_needed')
  }
  const answer = await ask('POST', `/administration/users/${await idOf(house, people.officer)}/disable`)
  expect(answer.json().code).toBe('proof_needed')
  expect((await ask('GET', '/administration/users')).statusCode).toBe(200)
})
