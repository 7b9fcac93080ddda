import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../platform/http/testing/house.ts'
import { rebuildAffected } from '../authorities/rebuild-affected.ts'
import { type Ask, asking, audited, people, seat } from './testing/seats.ts'

let house: House
let operator: Ask
beforeAll(async () => {
  house = await openHouse()
  operator = await seat(house, people.operator)
})
afterAll(() => house.close())

const fresh = (change: object = {}) => ({
  ...{ id: 'az-zaqatala', state: 'AZ', kind: 'local', name: { en: 'Zaqatala', az: 'Zaqatala' }, place: 'Zaqatala' },
  ...{ timeZone: 'Asia/Baku', parentId: 'az-sms', accreditedTo: [], crossingPoints: [], registers: [] },
  ...change,
})
const enter = (change: object = {}, ask = operator) => ask('POST', '/administration/authorities', fresh(change))
const find = async (id: string, ask = operator) => {
  const { items } = (await ask('GET', '/administration/authorities')).json()
  return items.find((one: { id: string }) => one.id === id)
}
const inputOf = ({ id: _id, state: _state, kind: _kind, officials: _officials, ...input }: Record<string, unknown>) =>
  input

test('an authority is entered below its parent and known to everybody', async () => {
  const answer = await enter()
  expect([answer.statusCode, answer.json()]).toEqual([201, { ...fresh(), officials: 0 }])
  const berlin = await seat(house, people.berlin)
  const known = (await berlin('GET', '/authorities')).json() as { id: string }[]
  expect(known.map((one) => one.id)).toContain('az-zaqatala')
  expect((await audited(house, 'authority_added')).at(-1)?.details).toEqual({
    ...{ authorityId: 'az-zaqatala', state: 'AZ', kind: 'local' },
  })
})

test.each<[string, object, string, string]>([
  ['an identifier that is taken', { id: 'az-sms', parentId: null }, 'id', 'authority_taken'],
  ['another operator', { id: 'az-second', kind: 'operator' }, 'kind', 'choose_one'],
  ['a stranger as parent', { id: 'az-second', parentId: 'de-bpolp' }, 'parentId', 'choose_one'],
  ['a State that is none', { id: 'az-second', state: 'Azerbaijan' }, 'state', 'wrong_form'],
])('%s is refused at its field', async (_what, change, path, code) => {
  const answer = await enter(change)
  expect([answer.statusCode, answer.json().fields]).toMatchObject([422, [{ path, code }]])
})

test('State, kind and identifier cannot be changed at all', async () => {
  const { officials: _, ...whole } = await find('az-mia')
  const answer = await operator('PUT', '/administration/authorities/az-mia', whole)
  expect(
    answer
      .json()
      .fields.map((one: { path: string }) => one.path)
      .sort(),
  ).toEqual(['id', 'kind', 'state'])
})

test('a change of accreditation is noted and waits to reach the cases', async () => {
  const mission = await find('az-mission-vienna')
  const change = { ...inputOf(mission), accreditedTo: ['AT', 'DE'] }
  expect((await operator('PUT', '/administration/authorities/az-mission-vienna', change)).statusCode).toBe(204)
  expect((await find('az-mission-vienna')).accreditedTo).toEqual(['AT', 'DE'])
  expect((await audited(house, 'authority_changed')).at(-1)?.details).toEqual({
    ...{ authorityId: 'az-mission-vienna', changed: ['accreditedTo'] },
  })
  const waiting = () =>
    house.database.system.db.selectFrom('case_rebuilds').selectAll().where('finished_at', 'is', null).execute()
  expect(await waiting()).toMatchObject([{ requested_state: 'AZ', requesting_state: 'DE' }])
  // Transactions of other tests on the same server may hold it up for a moment.
  await expect.poll(() => rebuildAffected(house.services).then(waiting), { interval: 20 }).toEqual([])
})

test('two changes at once leave no circle', async () => {
  const [one, other] = [await find('az-moj'), await find('az-mia')]
  const answers = await Promise.all([
    operator('PUT', '/administration/authorities/az-moj', { ...inputOf(one), parentId: 'az-mia' }),
    operator('PUT', '/administration/authorities/az-mia', { ...inputOf(other), parentId: 'az-moj' }),
  ])
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([204, 422])
})

test('the operator opens a State, until its administrator has come; then it is closed to the operator', async () => {
  const opens = async () => (await operator('GET', '/administration/authorities')).json()
  // Its own State, then every party of an installed agreement that has a calendar and no administrator yet.
  const { states, mayOpenStates } = await opens()
  expect([mayOpenStates, states[0]]).toEqual([true, 'AZ'])
  expect(states).toEqual(expect.arrayContaining(['AT', 'BE', 'FR', 'GE', 'NL', 'PK', 'PL']))
  expect(states).not.toContain('DE')
  const local = await enter({ id: 'fr-new', state: 'FR', parentId: null })
  expect(local.json().fields).toMatchObject([{ path: 'kind', code: 'choose_one' }])
  const central = { id: 'fr-new', state: 'FR', kind: 'central', parentId: null, timeZone: 'Europe/Paris' }
  expect((await enter(central)).statusCode).toBe(201)
  const first = { email: 'first@fr.example', name: 'First', authorityId: 'fr-new', language: 'en' }
  const wrong = await operator('POST', '/administration/users', { ...first, roles: ['central_desk'] })
  expect(wrong.json().fields).toMatchObject([{ path: 'roles', code: 'first_administrator' }])
  const invited = await operator('POST', '/administration/users', { ...first, roles: ['administrator'] })
  expect(invited.statusCode).toBe(201)
  expect((await opens()).states).toContain('FR')

  const token = invited.json().link.split('#')[1]
  const password = 'rivage calme et deux hiboux'
  const accepted = await asking(house)('POST', '/invitations/accept', { token, password, language: 'en' })
  expect(accepted.statusCode).toBe(204)
  expect((await opens()).states).toEqual(states.filter((state: string) => state !== 'FR'))
  expect(await find('fr-new')).toBeUndefined()
  expect((await enter({ ...central, id: 'fr-second' })).statusCode).toBe(404)
  expect((await operator('POST', '/administration/users', { ...first, email: 'x@fr.example' })).statusCode).toBe(422)
  const again = { ...first, email: 'second@fr.example', roles: ['administrator'] }
  expect((await operator('POST', '/administration/users', again)).statusCode).toBe(404)

  const own = await seat(house, first.email, password)
  expect((await own('GET', '/administration/authorities')).json().mayOpenStates).toBe(false)
  expect((await find('fr-dgef', own)).officials).toBe(2)
  expect((await enter({ ...central, id: 'fr-local', kind: 'local' }, own)).statusCode).toBe(201)
  expect((await enter({ id: 'az-other' }, own)).statusCode).toBe(404)
})

test('the packs installed here', async () => {
  const packs = (await operator('GET', '/administration/packs')).json()
  expect(packs[0]).toMatchObject({ agreementId: 'eu-azerbaijan', current: true, title: { az: expect.any(String) } })
  expect(packs.map((one: { agreementId: string }) => one.agreementId)).toEqual(
    expect.arrayContaining(['eu-georgia', 'eu-pakistan']),
  )
})
