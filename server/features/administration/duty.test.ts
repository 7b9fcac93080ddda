import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../platform/http/testing/house.ts'
import { type Ask, audited, idOf, people, seat } from './testing/seats.ts'

let house: House
let seats: Record<'desk' | 'officer' | 'operator' | 'germany' | 'berlin', Ask>
let officerId: string
beforeAll(async () => {
  house = await openHouse()
  const names = ['desk', 'officer', 'operator', 'germany', 'berlin'] as const
  const taken = await Promise.all(names.map(async (name) => [name, await seat(house, people[name])] as const))
  seats = Object.fromEntries(taken) as typeof seats
  officerId = await idOf(house, people.officer)
})
afterAll(() => house.close())

const week = '/duty?authority=az-sms&from=2026-11-23&until=2026-11-29'
const entry = (change: object = {}) => ({
  ...{ userId: officerId, firstDay: '2026-11-20', lastDay: '2026-11-24', kind: 'absence' },
  ...change,
})

test('the desk enters who is away; every official of the authority reads it, with the working days of the State', async () => {
  const answer = await seats.desk('POST', '/duty', entry())
  expect([answer.statusCode, answer.json()]).toMatchObject([201, { ...entry(), name: 'Orxan Vəliyev' }])
  const roster = (await seats.officer('GET', week)).json()
  expect(roster.items).toEqual([answer.json()])
  expect(roster.officials.map((one: { name: string }) => one.name)).toContain('Aytən Səfərova')
  expect(roster.workingDays).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'])
  expect((await seats.operator('GET', week)).json().items).toHaveLength(1)
  const later = week.replace('from=2026-11-23', 'from=2026-11-25')
  expect((await seats.officer('GET', later)).json().items).toEqual([])
  expect((await audited(house, 'duty_entered')).at(-1)?.details).toMatchObject({ userId: officerId, kind: 'absence' })
})

test('colleagues only read it, other authorities do not know of it', async () => {
  expect((await seats.officer('POST', '/duty', entry())).json().code).toBe('not_your_role')
  const [{ dutyId }] = (await seats.officer('GET', week)).json().items
  expect((await seats.officer('DELETE', `/duty/${dutyId}`)).json().code).toBe('not_your_role')
  for (const stranger of [seats.germany, seats.berlin]) {
    expect((await stranger('GET', week)).statusCode).toBe(404)
    expect((await stranger('POST', '/duty', entry())).statusCode).toBe(404)
    expect((await stranger('DELETE', `/duty/${dutyId}`)).statusCode).toBe(404)
  }
  expect((await seats.operator('DELETE', `/duty/${dutyId}`)).statusCode).toBe(204)
  expect((await seats.desk('DELETE', `/duty/${dutyId}`)).statusCode).toBe(404)
  expect((await seats.officer('GET', week)).json().items).toEqual([])
})

test.each<[string, object, string]>([
  ['ends before it begins', { lastDay: '2026-11-19' }, 'end_before_start'],
  ['lasts for years', { lastDay: '2029-11-19' }, 'period_too_long'],
])('an entry that %s is refused', async (_what, change, code) => {
  expect((await seats.desk('POST', '/duty', entry(change))).json().fields).toMatchObject([{ path: 'lastDay', code }])
})

test.each([
  ['GET', '/duty?authority=az-sms&from=2000-01-01&until=9999-12-31'],
  ['GET', '/duty?authority=az-sms&from=0000-01-01&until=0000-01-02'],
  ['GET', '/duty?authority=%00&from=2026-01-01&until=2026-01-02'],
  ['GET', '/delegations?authority=%00'],
  ['GET', `/delegations?cursor=${Buffer.from('["0000-01-01T00:00:00Z","x"]').toString('base64url')}`],
] as const)('%s %s is refused as it should be', async (method, path) => {
  const answer = await seats.desk(method, path)
  expect([answer.statusCode, answer.json().code]).toEqual([422, 'invalid'])
})

test('an entry in the year 0 is refused', async () => {
  const answer = await seats.desk('POST', '/duty', entry({ firstDay: '0000-01-01', lastDay: '0000-01-02' }))
  expect(answer.statusCode).toBe(422)
})
