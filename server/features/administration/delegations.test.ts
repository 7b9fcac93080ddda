import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type House, openHouse } from '../../platform/http/testing/house.ts'
import { addAccount, disableAccount } from '../session/accounts.ts'
import { type Ask, audited, idOf, people, seat } from './testing/seats.ts'

let house: House
let approver: Ask
let desk: Ask
let operator: Ask
let ids: Record<keyof typeof people, string>
beforeAll(async () => {
  house = await openHouse()
  const entries = await Promise.all(
    Object.entries(people).map(async ([name, email]) => [name, await idOf(house, email)] as const),
  )
  ids = Object.fromEntries(entries) as typeof ids
})
beforeEach(async () => {
  await house.database.system.db.updateTable('delegations').set({ ended_at: house.services.clock() }).execute()
  approver = await seat(house, people.approver)
  desk = await seat(house, people.desk)
  operator = await seat(house, people.operator)
})
afterAll(() => house.close())

const hour = 3_600_000
const at = (hours: number) => new Date(house.services.clock().getTime() + hours * hour).toISOString()
const loan = (change: object = {}) => ({
  ...{ fromUser: ids.approver, toUser: ids.desk, roles: ['approver'], note: 'Leave' },
  ...{ fromAt: at(1), untilAt: at(3) },
  ...change,
})
const rolesOf = async (ask: Ask) => (await ask('GET', '/session')).json().roles

test('lent roles count from their minute to their minute, without anybody doing anything', async () => {
  const answer = await approver('POST', '/delegations', loan())
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({
    from: { name: 'Rəşad Bağırlı' },
    to: { name: 'Aytən Səfərova' },
    status: 'coming',
  })
  expect(await rolesOf(desk)).toEqual(['central_desk'])
  house.later(hour - 1)
  expect(await rolesOf(desk)).toEqual(['central_desk'])
  house.later(1)
  expect(await rolesOf(desk)).toEqual(['central_desk', 'approver'])
  house.later(hour - 60_000)
  expect(await rolesOf(desk)).toEqual(['central_desk', 'approver'])
  house.later(hour + 59_999)
  expect(await rolesOf(await seat(house, people.desk))).toEqual(['central_desk', 'approver'])
  house.later(1)
  const again = await seat(house, people.desk)
  expect(await rolesOf(again)).toEqual(['central_desk'])
  const [over] = (await again('GET', '/delegations')).json().items
  expect(over).toMatchObject({ status: 'over', roles: ['approver'] })
})

test('they end when the lender is disabled, and do not come back when the account is opened again', async () => {
  await approver('POST', '/delegations', loan({ fromAt: at(0) }))
  expect(await rolesOf(desk)).toContain('approver')
  await operator('POST', `/administration/users/${ids.approver}/disable`)
  expect(await rolesOf(desk)).toEqual(['central_desk'])
  await operator('POST', `/administration/users/${ids.approver}/enable`)
  expect(await rolesOf(desk)).toEqual(['central_desk'])
})

test('they end when the lender loses the role, and stay ended when it is given again', async () => {
  await approver('POST', '/delegations', loan({ fromAt: at(0) }))
  expect(await rolesOf(desk)).toContain('approver')
  const change = (roles: string[]) =>
    operator('PUT', `/administration/users/${ids.approver}`, { name: 'Rəşad Bağırlı', language: 'az', roles })
  await change(['case_officer'])
  expect(await rolesOf(desk)).toEqual(['central_desk'])
  await change(['approver'])
  expect(await rolesOf(desk)).toEqual(['central_desk'])
})

test('of several lent roles only the lost one goes', async () => {
  const both = (roles: string[]) =>
    operator('PUT', `/administration/users/${ids.approver}`, { name: 'Rəşad Bağırlı', language: 'az', roles })
  await both(['approver', 'oversight'])
  await approver('POST', '/delegations', loan({ fromAt: at(0), roles: ['approver', 'oversight'] }))
  expect(await rolesOf(desk)).toEqual(['central_desk', 'approver', 'oversight'])
  await both(['approver'])
  expect(await rolesOf(desk)).toEqual(['central_desk', 'approver'])
})

test('either of the two ends it at once, and so does the administrator; nobody else knows of it', async () => {
  for (const ask of [approver, desk, operator]) {
    const { delegationId } = (await approver('POST', '/delegations', loan({ fromAt: at(0) }))).json()
    const stranger = await seat(house, people.berlin)
    const colleague = await seat(house, people.officer)
    for (const other of [stranger, colleague, await seat(house, people.germany)]) {
      expect((await other('POST', `/delegations/${delegationId}/end`)).statusCode).toBe(404)
    }
    expect((await ask('POST', `/delegations/${delegationId}/end`)).statusCode).toBe(204)
    expect(await rolesOf(desk)).toEqual(['central_desk'])
    expect((await audited(house, 'delegation_ended')).at(-1)?.details).toEqual({ delegationId })
  }
})

test('an administrator lends for an official of the State who is away, and for nobody elsewhere', async () => {
  expect((await operator('POST', '/delegations', loan({ fromAt: at(0) }))).statusCode).toBe(201)
  expect(await rolesOf(desk)).toContain('approver')
  const germany = await seat(house, people.germany)
  expect((await germany('POST', '/delegations', loan())).statusCode).toBe(404)
  const list = (await operator('GET', '/delegations?authority=az-sms')).json()
  expect(list.items[0]).toMatchObject({ status: 'running', from: { userId: ids.approver } })
  expect((await germany('GET', '/delegations?authority=az-sms')).statusCode).toBe(404)
  expect((await desk('GET', '/delegations?authority=de-bpolp')).statusCode).toBe(404)
})

test.each<[string, () => object, string, string]>([
  ['a role that one does not hold', () => ({ roles: ['central_desk'] }), 'roles', 'role_not_held'],
  ['administration', () => ({ roles: ['administrator'] }), 'roles', 'role_not_held'],
  ['to oneself', () => ({ toUser: ids.approver }), 'toUser', 'choose_one'],
  ['to another authority', () => ({ toUser: ids.operator }), 'toUser', 'choose_one'],
  ['to another State', () => ({ toUser: ids.germany }), 'toUser', 'choose_one'],
  ['to nobody', () => ({ toUser: '0199a1b2-0000-7000-8000-000000000000' }), 'toUser', 'choose_one'],
  ['for no time', () => ({ untilAt: at(1) }), 'untilAt', 'end_before_start'],
  ['for a period that is over', () => ({ fromAt: at(-3), untilAt: at(-1) }), 'untilAt', 'end_before_start'],
  ['for ever', () => ({ untilAt: '2029-01-01T00:00:00Z' }), 'untilAt', 'period_too_long'],
])('nothing is lent: %s', async (_what, change, path, code) => {
  const answer = await approver('POST', '/delegations', loan(change()))
  expect([answer.statusCode, answer.json().fields]).toMatchObject([422, [{ path, code }]])
})

test('what was lent is not lent onwards, nor lent for a colleague', async () => {
  await approver('POST', '/delegations', loan({ fromAt: at(0) }))
  const onwards = await desk('POST', '/delegations', loan({ fromUser: ids.desk, toUser: ids.officer }))
  expect(onwards.json().fields).toMatchObject([{ path: 'roles', code: 'role_not_held' }])
  expect((await desk('POST', '/delegations', loan({ toUser: ids.officer }))).statusCode).toBe(404)
})

test('an account that was closed at the machine and opened again lends nothing of before', async () => {
  await approver('POST', '/delegations', loan({ fromAt: at(0) }))
  await disableAccount(house.services, people.approver)
  expect(await rolesOf(desk)).toEqual(['central_desk'])
  await operator('POST', `/administration/users/${ids.approver}/enable`)
  expect(await rolesOf(desk)).toEqual(['central_desk'])
})

test('to open an account that is open changes nothing', async () => {
  await approver('POST', '/delegations', loan({ fromAt: at(0) }))
  await operator('POST', `/administration/users/${ids.approver}/enable`)
  expect(await rolesOf(desk)).toContain('approver')
})

test('an administrator lends everything but administration', async () => {
  const account = { email: 'second@operator.example', name: 'Second', authorityId: 'az-operator', roles: ['analyst'] }
  await addAccount(house.services, account)
  const toUser = await idOf(house, account.email)
  const answer = await operator(
    'POST',
    '/delegations',
    loan({ fromUser: ids.operator, toUser, roles: ['administrator'] }),
  )
  expect(answer.json().fields).toMatchObject([{ path: 'roles', code: 'role_not_held' }])
})

test('administration cannot be lent past the program either', async () => {
  const row = {
    ...{ delegation_id: house.services.newId(), authority_id: 'az-operator', roles: ['administrator'] },
    ...{ from_user: ids.operator, to_user: ids.desk, from_at: at(0), until_at: at(1) },
    ...{ created_by: 'x', created_at: at(0) },
  }
  const work = house.database.system.db.insertInto('delegations').values(row).execute()
  await expect(work).rejects.toMatchObject({ code: '23514' })
})

test('the list names colleagues with what they hold in their own right, and nobody of another authority', async () => {
  await approver('POST', '/delegations', loan({ fromAt: at(0) }))
  const { colleagues } = (await desk('GET', '/delegations')).json()
  const of = (userId: string) => colleagues.find((one: { userId: string }) => one.userId === userId)
  expect(of(ids.desk).roles).toEqual(['central_desk'])
  expect(of(ids.approver).roles).toEqual(['approver'])
  expect(of(ids.operator)).toBeUndefined()
})

test('an old proof lends nothing', async () => {
  house.later(31 * 60_000)
  expect((await approver('POST', '/delegations', loan())).json().code).toBe('proof_needed')
})
