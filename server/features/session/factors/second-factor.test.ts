import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { actsOf, codeOf, newOfficial, post, setUpApp, signInFully, stage } from '../testing/officials.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ config: { secondFactor: 'required' } })
})
afterAll(() => house.close())

const minute = 60_000

describe('a role that asks for a second factor', () => {
  test('reaches nothing but its set-up, and everything under a new cookie afterwards', async () => {
    const official = await newOfficial(house)
    const first = await house.signIn(official.email, official.password)
    const cookie = cookieOf(first)
    expect(first.json()).toMatchObject({ stage: 'enrol', secondFactor: { obligatory: true, totp: false, passkeys: 0 } })
    const shut = await house.ask({ url: '/api/v1/desk' }, cookie)
    expect([shut.statusCode, shut.json().code]).toEqual([401, 'second_factor_missing'])
    const app = await setUpApp(house, cookie)
    expect(new Set(app.codes).size).toBe(10)
    expect(app.codes[0]).toMatch(/^([a-z2-9]{4}-){5}[a-z2-9]{4}$/)
    expect(app.cookie).not.toBe(cookie)
    expect((await house.ask({ url: '/api/v1/session' }, cookie)).statusCode).toBe(401)
    expect((await house.ask({ url: '/api/v1/desk' }, app.cookie)).statusCode).toBe(200)
  })

  test('is judged at each request: a role that is given in the middle of a session asks for it at once', async () => {
    const official = await newOfficial(house, { roles: ['verifier'], authorityId: 'az-mia' })
    const cookie = cookieOf(await house.signIn(official.email, official.password))
    expect(await stage(house, cookie)).toBe('full')
    const give = (roles: string[]) =>
      house.database.system.db.updateTable('users').set({ roles }).where('user_id', '=', official.userId).execute()
    await give(['verifier', 'administrator'])
    expect(await stage(house, cookie)).toBe('enrol')
    const { cookie: strong } = await setUpApp(house, cookie)
    expect(await stage(house, strong)).toBe('full')
  })
})

describe('a code', () => {
  test('completes the sign-in once, of this half minute or a neighbour, and never again', async () => {
    const official = await newOfficial(house)
    const { secret } = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    const half = async () => cookieOf(await house.signIn(official.email, official.password))
    const give = (cookie: string, code: string) => post(house, '/session/second-factor', { code }, cookie)
    const cookie = await half()
    expect(await stage(house, cookie)).toBe('second_factor')
    expect((await house.ask({ url: '/api/v1/desk' }, cookie)).json().code).toBe('second_factor_needed')
    const tooLate = await give(cookie, codeOf(house, secret, -2))
    expect(tooLate.json()).toMatchObject({ status: 422, fields: [{ path: 'code', code: 'code_wrong' }] })
    const code = codeOf(house, secret, 1)
    const full = await give(cookie, `${code.slice(0, 3)} ${code.slice(3)}`)
    expect(full.json()).toMatchObject({ stage: 'full', secondFactor: { totp: true } })
    expect(cookieOf(full)).not.toBe(cookie)
    expect((await house.ask({ url: '/api/v1/session' }, cookie)).statusCode).toBe(401)
    const again = await half()
    expect((await give(again, code)).statusCode).toBe(422)
    expect((await give(again, codeOf(house, secret))).statusCode).toBe(422)
    expect((await give(cookieOf(full), codeOf(house, secret))).json().code).toBe('nothing_owed')
    expect(await actsOf(house, official.userId)).toEqual([
      ...['sign_in', 'second_factor_set', 'sign_in_begun', 'sign_in_failed', 'sign_in'],
      ...['sign_in_begun', 'sign_in_failed', 'sign_in_failed'],
    ])
  })

  test('given twice at the same moment opens one session', async () => {
    const official = await newOfficial(house)
    const app = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    for (const code of [codeOf(house, app.secret), app.codes[3]!]) {
      const halves = await Promise.all([1, 2, 3].map(() => house.signIn(official.email, official.password)))
      const answers = await Promise.all(
        halves.map((half) => post(house, '/session/second-factor', { code }, cookieOf(half))),
      )
      expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 422, 422])
    }
    const security = await house.ask({ url: '/api/v1/account/security' }, app.cookie)
    expect(security.json().backupCodesLeft).toBe(9)
  })

  test('of paper works however it is typed, and new codes void the old', async () => {
    const official = await newOfficial(house)
    const app = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    const give = async (code: string) => {
      const half = cookieOf(await house.signIn(official.email, official.password))
      return post(house, '/session/second-factor', { code }, half)
    }
    const typed = app.codes[0]!.toUpperCase().replaceAll('-', ' ')
    expect((await give(typed)).statusCode).toBe(200)
    expect((await give(typed)).statusCode).toBe(422)
    expect(await actsOf(house, official.userId)).toContain('backup_code_used')
    const { codes } = (await post(house, '/account/backup-codes', undefined, app.cookie)).json()
    expect((await give(app.codes[1]!)).statusCode).toBe(422)
    expect((await give(codes[1])).statusCode).toBe(200)
    const kept = await house.database.system.db.selectFrom('backup_codes').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(codes[2])
  })

  test('that is wrong counts like a wrong password, and a right password does not wash it off', async () => {
    const official = await newOfficial(house)
    const { secret } = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    for (let round = 0; round < 5; round++) {
      await house.signIn(official.email, 'wrong')
      const half = cookieOf(await house.signIn(official.email, official.password))
      expect((await post(house, '/session/second-factor', { code: '000000' }, half)).statusCode).toBe(422)
    }
    expect((await house.signIn(official.email, official.password)).json().code).toBe('account_locked')
    house.later(15 * minute + 1)
    await signInFully(house, official, secret)
  })

  test('is awaited for ten minutes', async () => {
    const official = await newOfficial(house)
    const { secret } = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    const half = cookieOf(await house.signIn(official.email, official.password))
    house.later(10 * minute)
    expect((await post(house, '/session/second-factor', { code: codeOf(house, secret) }, half)).statusCode).toBe(401)
  })
})

describe('what is set up', () => {
  test('is not to be changed by whoever knows the password alone', async () => {
    const official = await newOfficial(house)
    await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    const half = cookieOf(await house.signIn(official.email, official.password))
    for (const path of ['/account/totp', '/account/backup-codes', '/account/passkeys/options']) {
      const answer = await post(house, path, undefined, half)
      expect([path, answer.statusCode, answer.json().code]).toEqual([path, 401, 'second_factor_needed'])
    }
    expect((await house.ask({ url: '/api/v1/account/security' }, half)).json().code).toBe('second_factor_needed')
  })

  test('is from then on owed by every other session', async () => {
    const official = await newOfficial(house)
    const one = cookieOf(await house.signIn(official.email, official.password))
    const other = cookieOf(await house.signIn(official.email, official.password))
    const { secret } = await setUpApp(house, one)
    expect(await stage(house, other)).toBe('second_factor')
    expect((await post(house, '/account/totp', undefined, other)).statusCode).toBe(401)
    const full = await post(house, '/session/second-factor', { code: codeOf(house, secret) }, other)
    expect(full.json().stage).toBe('full')
  })

  test('is replaced only by the first code of the new app', async () => {
    const official = await newOfficial(house)
    const app = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    const next = (await post(house, '/account/totp', undefined, app.cookie)).json()
    expect(next.uri).toContain('otpauth://totp/OpenRCMS')
    expect(next.qr).toMatch(/^<svg/)
    const wrong = await post(house, '/account/totp/confirm', { code: codeOf(house, app.secret) }, app.cookie)
    expect(wrong.json().fields).toMatchObject([{ path: 'code', code: 'code_wrong' }])
    await signInFully(house, official, app.secret)
    const code = codeOf(house, next.secret)
    const both = await Promise.all([1, 2].map(() => post(house, '/account/totp/confirm', { code }, app.cookie)))
    // The slower one finds the session under its new token, or the secret confirmed already.
    expect(both.filter((one) => one.statusCode === 200)).toHaveLength(1)
    house.later(30_000)
    await signInFully(house, official, next.secret)
  })

  test('is the last and stays; where nothing is obligatory it goes, and its backup codes with it', async () => {
    const remove = (cookie: string) => house.ask({ method: 'DELETE', url: '/api/v1/account/totp' }, cookie)
    const official = await newOfficial(house)
    const { cookie } = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    expect((await remove(cookie)).json().code).toBe('last_factor')
    const free = await newOfficial(house, { roles: ['verifier'], authorityId: 'az-mia' })
    const app = await setUpApp(house, cookieOf(await house.signIn(free.email, free.password)))
    expect((await remove(app.cookie)).statusCode).toBe(204)
    expect((await remove(app.cookie)).statusCode).toBe(404)
    const left = (await house.ask({ url: '/api/v1/account/security' }, app.cookie)).json()
    expect(left).toMatchObject({ totp: null, backupCodesLeft: 0 })
    expect((await post(house, '/account/backup-codes', undefined, app.cookie)).json().code).toBe('no_factor_yet')
    expect((await house.signIn(free.email, free.password)).json().stage).toBe('full')
  })

  test('is sealed', async () => {
    const official = await newOfficial(house)
    const { secret } = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    const { rows } = await house.database.system.pg.query('select sealed from one_time_passwords')
    for (const row of rows) expect(row.sealed.toString('latin1')).not.toContain(secret)
  })
})

describe('who acts', () => {
  const sealed = (cookie: string) => post(house, '/account/backup-codes', undefined, cookie)

  test('is asked again after half an hour, and by code where there is one', async () => {
    const official = await newOfficial(house)
    const app = await setUpApp(house, cookieOf(await house.signIn(official.email, official.password)))
    house.later(31 * minute)
    expect((await sealed(app.cookie)).json()).toMatchObject({ status: 403, code: 'proof_needed' })
    const byPassword = await post(house, '/session/proof', { password: official.password }, app.cookie)
    expect(byPassword.json().fields).toMatchObject([{ path: 'code', code: 'missing' }])
    const code = codeOf(house, app.secret)
    const wrong = await post(house, '/session/proof', { password: 'wrong', code }, app.cookie)
    expect(wrong.json().fields).toMatchObject([{ path: 'password', code: 'password_wrong' }])
    const given = await post(house, '/session/proof', { code }, app.cookie)
    expect(Date.parse(given.json().provedUntil) - house.services.clock().getTime()).toBe(30 * minute)
    // The session goes on under a new token, and whoever knew the old one holds nothing.
    const cookie = cookieOf(given)
    expect((await sealed(app.cookie)).statusCode).toBe(401)
    expect((await sealed(cookie)).statusCode).toBe(200)
    expect((await post(house, '/session/proof', { code }, cookie)).statusCode).toBe(422)
    expect((await actsOf(house, official.userId)).slice(-4)).toEqual([
      ...['proof_failed', 'proof_given', 'backup_codes_made', 'proof_failed'],
    ])
  })

  test('is shown by the password where nothing else is set up; ten wrong ones lock the account', async () => {
    const official = await newOfficial(house, { roles: ['verifier'], authorityId: 'az-mia' })
    let cookie = cookieOf(await house.signIn(official.email, official.password))
    house.later(31 * minute)
    expect((await post(house, '/account/totp', undefined, cookie)).json().code).toBe('proof_needed')
    const prove = (password?: string) => post(house, '/session/proof', password ? { password } : {}, cookie)
    expect((await prove()).json().fields).toMatchObject([{ path: 'password', code: 'missing' }])
    cookie = cookieOf(await prove(official.password))
    expect((await post(house, '/account/totp', undefined, cookie)).statusCode).toBe(200)
    for (let attempt = 0; attempt < 10; attempt++) expect((await prove('wrong')).statusCode).toBe(422)
    expect((await prove(official.password)).json().code).toBe('account_locked')
    expect((await house.signIn(official.email, official.password)).json().code).toBe('account_locked')
  })
})
