import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { compareText } from '../../../../contract/i18n-order.ts'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { addAccount } from '../../session/accounts.ts'
import { type Ask, asking, audited, idOf, people, seat } from '../testing/seats.ts'

let house: House
let operator: Ask
beforeAll(async () => {
  house = await openHouse({ config: { publicUrl: new URL('https://rcms.example') } })
})
beforeEach(async () => {
  operator = await seat(house, people.operator)
})
afterAll(() => house.close())

const nobody = { name: 'Leyla Quliyeva', language: 'az', authorityId: 'az-sms', roles: ['central_desk', 'analyst'] }
const invite = (email: string, change: object = {}) =>
  operator('POST', '/administration/users', { ...nobody, email, ...change })
const listed = async (name: string) => (await operator('GET', `/administration/users?name=${name}`)).json().items

test('an invited official has no password, is shown as invited, and the link stands in one answer alone', async () => {
  const answer = await invite('leyla@sms.example')
  expect(answer.statusCode).toBe(201)
  const { userId, link, expiresAt, mailed } = answer.json()
  expect(link).toMatch(/^https:\/\/rcms\.example\/invitation#[\w-]{43}$/)
  expect([mailed, expiresAt]).toEqual([false, '2026-12-01T08:00:00.000Z'])
  expect(await listed('leyla')).toEqual([
    {
      ...nobody,
      userId,
      email: 'leyla@sms.example',
      status: 'invited',
      secondFactor: false,
      lastSignInAt: null,
    },
  ])
  expect((await house.signIn('leyla@sms.example')).statusCode).toBe(401)
  const token = link.split('#')[1]
  const kept = await house.database.system.db.selectFrom('invitations').selectAll().execute()
  expect(JSON.stringify([kept, await audited(house, 'user_invited')])).not.toContain(token)
})

test('the audit says who did what to whom, in codes and identifiers', async () => {
  const id = await idOf(house, 'leyla@sms.example')
  const [line] = await audited(house, 'user_invited')
  expect(line).toMatchObject({
    actor_id: await idOf(house, people.operator),
    authority_id: 'az-operator',
    details: { userId: id, authorityId: 'az-sms', roles: nobody.roles },
  })
  await operator('PUT', `/administration/users/${id}`, { name: 'Leyla M', roles: ['approver'], language: 'en' })
  expect((await audited(house, 'user_changed')).at(-1)?.details).toEqual({
    ...{ userId: id, added: ['approver'], lost: ['central_desk', 'analyst'] },
    ...{ renamed: true, language: 'en' },
  })
  expect(JSON.stringify(await audited(house, 'user_changed'))).not.toContain('Leyla')
})

test.each([
  ['an address that is taken, whatever its capitals', { email: people.desk.toUpperCase() }, 'email', 'email_taken'],
  ['a role without meaning there', { roles: ['verifier'] }, 'roles', 'role_without_meaning'],
  ['no role', { roles: [] }, 'roles', 'too_few'],
  ['a name of blanks', { name: '  ' }, 'name', 'missing'],
])('refuses %s at its field', async (_what, change, path, code) => {
  const answer = await invite('other@sms.example', change)
  expect([answer.statusCode, answer.json().fields]).toMatchObject([422, [{ path, code }]])
})

test('nobody closes the own account, changes the own roles or forgets the own second proof', async () => {
  const id = await idOf(house, people.operator)
  for (const act of ['disable', 'forget-second-factor']) {
    const answer = await operator('POST', `/administration/users/${id}/${act}`)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'own_account'])
  }
  const own = { name: 'Pərviz Tağızadə', language: 'en' }
  for (const roles of [['analyst'], ['administrator', 'analyst']]) {
    const answer = await operator('PUT', `/administration/users/${id}`, { ...own, roles })
    expect(answer.json().code).toBe('own_account')
  }
  const answer = await operator('PUT', `/administration/users/${id}`, { ...own, roles: ['administrator'] })
  expect(answer.statusCode).toBe(204)
})

test('closing an account ends its sessions and its links at once; opened again, it signs in as before', async () => {
  const desk = await seat(house, people.otherDesk)
  const id = await idOf(house, people.otherDesk)
  expect((await desk('GET', '/desk')).statusCode).toBe(200)
  const { link } = (await operator('POST', `/administration/users/${id}/invitation`)).json()
  expect((await operator('POST', `/administration/users/${id}/disable`)).statusCode).toBe(204)
  expect((await desk('GET', '/desk')).statusCode).toBe(401)
  expect((await house.signIn(people.otherDesk)).statusCode).toBe(401)
  const look = await asking(house)('POST', '/invitations/look', { token: link.split('#')[1] })
  expect(look.statusCode).toBeGreaterThanOrEqual(400)
  expect((await operator('POST', `/administration/users/${id}/invitation`)).json().code).toBe('account_closed')
  expect((await listed('meherremov')).map((one: { status: string }) => one.status)).toEqual(['disabled'])
  expect((await operator('POST', `/administration/users/${id}/enable`)).statusCode).toBe(204)
  expect((await house.signIn(people.otherDesk)).statusCode).toBe(200)
})

test('roles are taken at once, in a session that is open', async () => {
  const desk = await seat(house, people.desk)
  const id = await idOf(house, people.desk)
  const change = { name: 'Aytən Səfərova', language: 'az', roles: ['oversight'] }
  await operator('PUT', `/administration/users/${id}`, change)
  expect((await desk('GET', '/session')).json().roles).toEqual(['oversight'])
  await operator('PUT', `/administration/users/${id}`, { ...change, roles: ['central_desk'] })
})

test('the list is by name, pages on, and finds by a part of a name or address as it is written', async () => {
  const emails: string[] = []
  for (let index = 0; index < 60; index++) {
    const email = `page${index}@sms.example`
    await invite(email, { name: `Zz ${String(index % 7)}` })
    emails.push(email)
  }
  const found: { email: string; name: string }[] = []
  let cursor: string | null = null
  do {
    const path: string = `/administration/users?authority=az-sms${cursor ? `&cursor=${cursor}` : ''}`
    const page = (await operator('GET', path)).json()
    found.push(...page.items)
    cursor = page.next
  } while (cursor)
  const names = found.map((one) => one.name)
  expect(names).toEqual(names.toSorted(compareText('az')))
  expect(new Set(found.map((one) => one.email)).size).toBe(found.length)
  for (const email of emails) expect(found.map((one) => one.email)).toContain(email)
  expect(await listed('%25')).toEqual([])
  expect((await listed('PAGE5')).length).toBe(11)
  const nul = Buffer.from(JSON.stringify(['\0', await idOf(house, people.desk)])).toString('base64url')
  for (const query of ['cursor=nonsense', `cursor=${nul}`, 'name=%00', 'authority=%00']) {
    expect((await operator('GET', `/administration/users?${query}`)).statusCode, query).toBe(422)
  }
})

test('the last sign-in is shown', async () => {
  house.later(60_000)
  await seat(house, people.officer)
  const [officer] = await listed('orxan')
  expect(officer).toMatchObject({ status: 'active', lastSignInAt: house.services.clock().toISOString() })
})

test('two administrators close each other at the same moment: one remains, whoever was faster', async () => {
  for (let round = 0; round < 5; round++) {
    const emails = [`first${round}@sms.example`, `second${round}@sms.example`]
    const seats: { ask: Ask; id: string }[] = []
    for (const email of emails) {
      const account = { email, name: email, authorityId: 'az-sms', roles: ['administrator'] }
      const { password } = await addAccount(house.services, account)
      seats.push({ ask: asking(house, cookieOf(await house.signIn(email, password))), id: await idOf(house, email) })
    }
    const [one, other] = seats as [(typeof seats)[0], (typeof seats)[0]]
    const answers = await Promise.all([
      one.ask('POST', `/administration/users/${other.id}/disable`),
      other.ask('POST', `/administration/users/${one.id}/disable`),
    ])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([204, 401])
    const { n } = await house.database.system.db
      .selectFrom('users')
      .select((row) => row.fn.countAll<number>().as('n'))
      .where('email', 'in', emails)
      .where('disabled_at', 'is', null)
      .executeTakeFirstOrThrow()
    expect(n).toBe(1)
  }
})

test('two administrators who take the role from each other: one still administers', async () => {
  const emails = ['third@sms.example', 'fourth@sms.example']
  const seats: { ask: Ask; id: string }[] = []
  for (const email of emails) {
    const { password } = await addAccount(house.services, {
      ...{ email, name: email, authorityId: 'az-sms', roles: ['administrator'] },
    })
    seats.push({ ask: await seat(house, email, password), id: await idOf(house, email) })
  }
  const without = { name: 'Without', language: 'en', roles: ['analyst'] }
  const answers = await Promise.all(
    seats.map(({ ask }, index) => ask('PUT', `/administration/users/${seats[1 - index]!.id}`, without)),
  )
  const [done, late] = answers.map((answer) => answer.statusCode).sort()
  expect(done).toBe(204)
  // Whoever was slower is signed out, or administers nothing any more, by how far the request had come.
  expect([401, 404]).toContain(late)
})
