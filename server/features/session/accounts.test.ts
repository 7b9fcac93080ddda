import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../platform/http/testing/house.ts'
import { addAccount } from './accounts.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const account = { email: 'new@sms.example', name: 'New Person', authorityId: 'az-sms', roles: ['approver'] }

test('an added account signs in with the password that was shown once', async () => {
  const { password } = await addAccount(house.services, account)
  expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
  expect((await house.signIn('new@sms.example', password)).json().roles).toEqual(['approver'])
  const rows = await house.database.system.db.selectFrom('users').select('password_hash').execute()
  expect(JSON.stringify(rows)).not.toContain(password)
  expect(rows.at(-1)?.password_hash).toMatch(/^\$argon2id\$/)
})

test.each([
  ['email_taken', { email: 'NEW@sms.example' }],
  ['unknown_authority', { authorityId: 'xx-nobody' }],
  ['unknown_role', { roles: ['king'] }],
  ['role_without_meaning', { roles: ['border_officer'] }],
  ['wrong_email', { email: 'nobody' }],
])('refuses %s', async (code, change) => {
  await expect(addAccount(house.services, { ...account, ...change })).rejects.toMatchObject({ code })
})
