import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import { type House, openHouse } from '../../platform/http/testing/house.ts'
import { installPracticeUsers } from '../session/practice-users.ts'
import { installPracticeClient, practiceClient } from './clients.ts'
import { countries, furtherCountries } from './countries.ts'
import { loadOfficials } from './officials.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const { clientId, secret } = practiceClient

function ask(url: string, headers: Record<string, string>) {
  return house.ask({ method: 'GET', url, headers })
}

async function token() {
  return house.ask({
    method: 'POST',
    url: '/api/v1/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `grant_type=client_credentials&client_id=${clientId}&client_secret=${secret}`,
  })
}

const clients = () =>
  withSystem(house.services.pools.system, (tx) => tx.selectFrom('machine_clients').selectAll().execute())

test('is not there in a real installation', async () => {
  await installPracticeClient({ ...house.services, config: { ...house.services.config, mode: 'production' } })
  expect((await token()).statusCode).toBe(401)
})

test('acts for the officials of the central desk, and is entered once', async () => {
  await installPracticeClient(house.services)
  await installPracticeClient(house.services)
  expect(await clients()).toHaveLength(1)
  const { access_token } = (await token()).json()
  const authorization = `Bearer ${access_token}`
  expect((await ask('/api/v1/desk', { authorization })).statusCode).toBe(200)
  const named = (mail: string) => ask('/api/v1/session', { authorization, 'on-behalf-of': mail })
  const official = await named('stefan.bruckner@de-bpolp.practice.example')
  expect(official.json()).toMatchObject({ person: { name: 'Stefan Brückner' }, roles: ['central_desk'] })
  expect((await named('anja.hoffmeister@de-bpolp.practice.example')).statusCode).toBe(403)
})

test('is nobody who acts in the practice cases', async () => {
  const find = await loadOfficials(house.services)
  const names = [0, 1, 2, 3].map((index) => find('de-bpolp', 'central_desk', index).name)
  expect(names).not.toContain(practiceClient.name)
})

test('stays disabled once it was', async () => {
  const now = house.services.clock()
  await withSystem(house.services.pools.system, (tx) =>
    tx.updateTable('machine_clients').set({ disabled_at: now }).execute(),
  )
  await installPracticeClient(house.services)
  expect((await token()).statusCode).toBe(401)
})

test('an installation that began with fewer States gets the others, and keeps what it has', async () => {
  const users = () =>
    withSystem(house.services.pools.system, (tx) =>
      tx.selectFrom('users').select(['user_id', 'email']).orderBy('user_id').execute(),
    )
  const before = await users()
  expect(await installPracticeUsers(house.services, countries)).toBe(true)
  const after = await users()
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.length - before.length).toBe(furtherCountries.reduce((sum, country) => sum + country.users.length, 0))
  expect(await installPracticeUsers(house.services, countries)).toBe(false)
  // An account that the program did not know when the installation began.
  await withSystem(house.services.pools.system, (tx) =>
    tx
      .updateTable('users')
      .set({ email: 'somebody@az-operator.practice.example' })
      .where('authority_id', '=', 'az-operator')
      .where(({ eb, fn, val }) => eb(val('translator'), '=', fn.any('roles')))
      .execute(),
  )
  expect(await installPracticeUsers(house.services, countries)).toBe(true)
  expect(await users()).toHaveLength(after.length + 1)
  expect(await installPracticeUsers(house.services, countries)).toBe(false)
})
