import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

const computed = { count: 0, meanwhile: async () => {} }
vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof import('@node-rs/argon2')>()
  const verify: typeof real.verify = async (...given) => {
    computed.count += 1
    await computed.meanwhile()
    return real.verify(...given)
  }
  return { ...real, verify }
})

// Other files of this process may have loaded the real thing already.
vi.resetModules()
const { openHouse } = await import('../../platform/http/testing/house.ts')
const { disableAccount, inviteAccount } = await import('./accounts.ts')
const { unknownAccount } = await import('./lockout.ts')
const { newOfficial } = await import('./testing/officials.ts')

/** What the program does about a sign-in that fails is the same for every reason, so that neither answer nor time tells it. */

let house: Awaited<ReturnType<typeof openHouse>>
const heard: string[] = []
beforeAll(async () => {
  house = await openHouse()
  const query = pg.Client.prototype.query
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const [first] = given
    heard.push(typeof first === 'string' ? first : (first as { text: string }).text)
    return Reflect.apply(query, this, given)
  })
  // The first sign-in after the start also computes what unknown accounts are compared with.
  await house.signIn('first@nowhere.example')
})
afterAll(async () => {
  await house.close()
  vi.restoreAllMocks()
  vi.resetModules()
})
beforeEach(() => {
  heard.length = 0
  computed.count = 0
  computed.meanwhile = async () => {}
})

const accounts: Record<string, () => Promise<string>> = {
  'a wrong password': async () => (await newOfficial(house)).email,
  'an unknown address': async () => 'nobody@nowhere.example',
  'a closed account': async () => {
    const { email } = await newOfficial(house)
    await disableAccount(house.services, email)
    return email
  },
  'an account without a password yet': async () => {
    const email = 'invited@sms.example'
    await inviteAccount(house.services, { email, name: 'Invited', authorityId: 'az-sms', roles: ['approver'] })
    return email
  },
  'a machine': async () => {
    const { email, userId } = await newOfficial(house)
    const machine = house.database.system.db.updateTable('users').set({ account_kind: 'machine' })
    await machine.where('user_id', '=', userId).execute()
    return email
  },
}

async function failing(email: string) {
  heard.length = 0
  computed.count = 0
  const { statusCode, json, headers } = await house.signIn(email, 'wrong password')
  const { requestId: _, ...body } = json()
  const { date: __, 'content-length': length } = headers
  return { statusCode, body, length, computed: computed.count, statements: [...heard] }
}

test.each(Object.keys(accounts))('%s costs and says what any other failure does', async (what) => {
  const expected = await failing('somebody.else@nowhere.example')
  expect(expected.computed).toBe(1)
  expect(expected.statements.length).toBeGreaterThan(5)
  expect(await failing(await accounts[what]!())).toEqual(expected)
})

test('guessing at an address without an account is slowed down alike in every process', () => {
  const one = unknownAccount(house.services, ' Nobody@nowhere.example')
  expect(unknownAccount({ secret: Buffer.from(house.services.secret) }, 'nobody@NOWHERE.example')).toBe(one)
  expect(unknownAccount({ secret: Buffer.alloc(32) }, 'nobody@nowhere.example')).not.toBe(one)
})

test('ten failures at once are ten: not one more is tried', async () => {
  const { email, password } = await newOfficial(house)
  const answers = await Promise.all(Array.from({ length: 16 }, () => house.signIn(email, 'wrong')))
  expect(answers.filter((one) => one.statusCode === 401)).toHaveLength(10)
  expect(answers.filter((one) => one.statusCode === 429)).toHaveLength(6)
  expect((await house.signIn(email, password)).statusCode).toBe(429)
})

test('a password changed while a sign-in waits for its turn opens nothing', async () => {
  const { email, password, userId } = await newOfficial(house)
  computed.meanwhile = async () => {
    const change = house.database.system.db.updateTable('users').set({ password_hash: 'another' })
    await change.where('user_id', '=', userId).execute()
  }
  expect((await house.signIn(email, password)).statusCode).toBe(401)
})
