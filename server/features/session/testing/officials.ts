import type { LightMyRequestResponse } from 'fastify'
import { generateSync } from 'otplib'
import { withSystem } from '../../../platform/database/transaction.ts'
import { cookieOf, type House } from '../../../platform/http/testing/house.ts'
import { addAccount } from '../accounts.ts'

export interface TestOfficial {
  email: string
  userId: string
  password: string
}

let made = 0

/** An official of one's own, with a password and nothing else set up. */
export async function newOfficial(
  house: House,
  { roles = ['approver'], authorityId = 'az-sms' }: { roles?: string[]; authorityId?: string } = {},
): Promise<TestOfficial> {
  const email = `official-${++made}@sms.example`
  const { password } = await addAccount(house.services, { email, name: 'Test Official', authorityId, roles })
  return { email, password, userId: await userIdOf(house, email) }
}

export async function userIdOf(house: House, email: string): Promise<string> {
  const { user_id } = await house.database.system.db
    .selectFrom('users')
    .select('user_id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return user_id
}

/** The code that the app shows at the moment of the house's clock, or so many steps from it. */
export function codeOf(house: House, secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(house.services.clock().getTime() / 1000) + steps * 30 })
}

/** Sets up an authenticator app; the session goes on under the cookie given. Time passes, so that a new code is due. */
export async function setUpApp(house: House, cookie: string) {
  const begun = await post(house, '/account/totp', undefined, cookie)
  const { secret } = begun.json()
  const confirmed = await post(house, '/account/totp/confirm', { code: codeOf(house, secret) }, cookie)
  if (confirmed.statusCode !== 200) throw new Error(`the app was not confirmed: ${confirmed.body}`)
  house.later(30_000)
  return { secret: String(secret), codes: confirmed.json().codes as string[], cookie: cookieOf(confirmed) }
}

/** Signs in with password and code. */
export async function signInFully(house: House, { email, password }: TestOfficial, secret: string): Promise<string> {
  const half = cookieOf(await house.signIn(email, password))
  const full = await post(house, '/session/second-factor', { code: codeOf(house, secret) }, half)
  house.later(30_000)
  return cookieOf(full)
}

export function post(house: House, path: string, payload?: unknown, cookie?: string): Promise<LightMyRequestResponse> {
  const body = payload === undefined ? {} : { payload: payload as object }
  return house.ask({ method: 'POST', url: `/api/v1${path}`, ...body }, cookie)
}

export function stage(house: House, cookie: string): Promise<string> {
  return house.ask({ url: '/api/v1/session' }, cookie).then((answer) => answer.json().stage ?? answer.json().code)
}

/** The acts of one official in the audit, in their order. */
export async function actsOf(house: House, userId: string): Promise<string[]> {
  const rows = await withSystem(house.database.system, (tx) =>
    tx.selectFrom('audit').select('act').where('actor_id', '=', userId).orderBy('audit_id').execute(),
  )
  return rows.map((row) => row.act)
}
