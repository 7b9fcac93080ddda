import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, type House, openHouse } from '../../platform/http/testing/house.ts'
import { inviteAccount } from './accounts.ts'
import { sweepSignIn } from './sweep.ts'
import { post } from './testing/officials.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const minute = 60_000
const katrin = 'katrin.vogel@de-lea-berlin.practice.example'

async function rows(table: 'sessions' | 'sign_in_challenges' | 'invitations'): Promise<number> {
  const { n } = await house.database.system.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

test('takes away what has ended and leaves what runs', async () => {
  await house.signIn(katrin)
  await post(house, '/session/passkey-options')
  await inviteAccount(house.services, {
    email: 'invited@sms.example',
    name: 'Invited',
    authorityId: 'az-sms',
    roles: ['approver'],
  })
  const counts = async () => {
    await sweepSignIn(house.services)
    return [await rows('sessions'), await rows('sign_in_challenges'), await rows('invitations')]
  }
  expect(await counts()).toEqual([1, 1, 1])
  house.later(30 * minute)
  const running = cookieOf(await house.signIn(katrin))
  expect(await counts()).toEqual([2, 0, 1])
  house.later(31 * minute)
  expect(await counts()).toEqual([1, 0, 1])
  expect((await house.ask({ url: '/api/v1/session' }, running)).statusCode).toBe(200)
  house.later(36 * 24 * 60 * minute)
  expect(await counts()).toEqual([0, 0, 1])
  house.later(24 * 60 * minute)
  expect(await counts()).toEqual([0, 0, 0])
})
