import { afterAll, beforeAll, expect, test } from 'vitest'
import { withActor } from '../../../platform/database/transaction.ts'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { newOfficial } from '../testing/officials.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const answer = (cookie: string, payload: object) =>
  house.ask({ method: 'PUT', url: '/api/v1/account/tour', payload }, cookie)
const tourOf = async (cookie: string) => (await house.ask({ url: '/api/v1/session' }, cookie)).json().tour

async function signedIn() {
  const official = await newOfficial(house)
  const again = async () => cookieOf(await house.signIn(official.email, official.password))
  return { official, cookie: await again(), again }
}

test('the offer stands until it is answered, and the answer is known wherever the official signs in', async () => {
  const { cookie, again } = await signedIn()
  const other = await signedIn()
  expect(await tourOf(cookie)).toBeNull()
  expect((await answer(cookie, { answer: 'declined' })).statusCode).toBe(204)
  expect(await tourOf(cookie)).toBe('declined')
  const elsewhere = await again()
  expect(await tourOf(elsewhere)).toBe('declined')
  expect((await answer(elsewhere, { answer: 'taken' })).statusCode).toBe(204)
  expect(await tourOf(cookie)).toBe('taken')
  expect(await tourOf(other.cookie)).toBeNull()
})

test('another answer, or one without a session, changes nothing', async () => {
  const { cookie } = await signedIn()
  expect((await answer(cookie, { answer: 'later' })).statusCode).toBe(422)
  expect((await answer('', { answer: 'taken' })).statusCode).toBe(401)
  expect(await tourOf(cookie)).toBeNull()
})

test('the row policy shows and lets an official write the own answer alone', async () => {
  const [one, other] = [await signedIn(), await signedIn()]
  await answer(one.cookie, { answer: 'taken' })
  const { app } = house.services.pools
  const as = { actorId: other.official.userId, authorityId: 'az-sms', state: 'AZ', roles: ['approver'] }
  expect(await withActor(app, as, (tx) => tx.selectFrom('tours').selectAll().execute())).toEqual([])
  const changed = await withActor(app, as, (tx) => tx.updateTable('tours').set({ answer: 'declined' }).execute())
  expect(changed[0]?.numUpdatedRows).toBe(0n)
  const forged = { user_id: one.official.userId, answer: 'declined', answered_at: house.services.clock() }
  const write = withActor(app, as, (tx) => tx.insertInto('tours').values(forged).execute())
  await expect(write).rejects.toThrow('row-level security')
  expect(await tourOf(one.cookie)).toBe('taken')
})
