import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { features } from '../../features.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { buildApp } from '../../platform/http/app.ts'
import { cookieOf } from '../../platform/http/testing/house.ts'
import { recognise } from '../../recognise.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, notify, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { practicePassword } from '../practice/users.ts'
import { assign } from '../team/assign.ts'
import { forgetLive } from './forget.ts'
import { tellLive } from './tell.ts'
import { type Ear, listenTo } from './testing/ear.ts'

let house: House
let roles: Roles
let filed: Filed
/** Two processes on one database. */
let here: FastifyInstance
let there: FastifyInstance
const ears: Ear[] = []
/** A change is heard in a second or two; a busy machine may take longer. */
const patience = { timeout: 20_000, interval: 50 }

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  const { services } = house
  const parts = { recognise: recognise(services), features, logTo: { write: () => {} } as never }
  ;[here, there] = await Promise.all([buildApp(services, parts), buildApp(services, parts)])
  await Promise.all([here.listen({ port: 0, host: '127.0.0.1' }), there.listen({ port: 0, host: '127.0.0.1' })])
  filed = await house.file()
})
afterEach(() => {
  for (const ear of ears.splice(0)) ear.close()
})
afterAll(async () => {
  await Promise.all([here.close(), there.close()])
  await house.close()
})

const mails = {
  germanDesk: 'stefan.bruckner@de-bpolp.practice.example',
  berlinOfficer: 'katrin.vogel@de-lea-berlin.practice.example',
  frenchDesk: 'aurelie.bonnet@fr-dgef.practice.example',
  bakuDesk: 'ayten.seferova@az-sms.practice.example',
  register: 'vusal.nebiyev@az-mia.practice.example',
  otherRegister: 'ulviyye.kerimli@az-moj.practice.example',
  border: 'anar.sirinli@az-sbs-airport.practice.example',
} as const

async function signIn(who: keyof typeof mails): Promise<string> {
  const payload = { email: mails[who], password: practicePassword }
  return cookieOf(await here.inject({ method: 'POST', url: '/api/v1/session', payload }))
}

async function listen(cookie: string, { app = here, after = '' } = {}): Promise<Ear> {
  const { port } = app.server.address() as AddressInfo
  const query = after ? `?after=${after}` : ''
  const ear = await listenTo(`http://127.0.0.1:${port}/api/v1/live${query}`, { cookie })
  ears.push(ear)
  return ear
}

async function authorityOf(who: keyof typeof mails): Promise<string> {
  const headers = { cookie: await signIn(who) }
  return (await here.inject({ method: 'GET', url: '/api/v1/session', headers })).json().authority.id
}

/** Whoever hears this, which is told last, has heard everything before it. */
async function silence(ear: Ear, authorityId: string): Promise<void> {
  await withSystem(house.database.system, (tx) => tellLive(tx, [{ topic: 'notices', authorityId }]))
  await heard(ear, { topic: 'notices' })
  expect(ear.changes).toEqual([{ topic: 'notices' }])
}
const heard = (ear: Ear, change: object) => vi.waitFor(() => expect(ear.changes).toContainEqual(change), patience)
/** Past the seconds that whoever begins is told of, by the clock of the database. */
const quiet = () => withSystem(house.database.system, (tx) => tx.deleteFrom('live_changes').execute())
const message = (text = 'Hello.') => house.act(roles.desk, filed.caseId, 'send_message', { text })

describe('an open page', () => {
  test('hears at the own authority that a colleague was given a case, and the other State does not', async () => {
    await quiet()
    const near = await listen(await signIn('bakuDesk'))
    const far = await listen(await signIn('germanDesk'))
    const cookie = await signIn('bakuDesk')
    const me = (await here.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie } })).json()
    const payload = { userId: me.person.id, cases: [{ caseId: filed.caseId }] }
    const given = await here.inject({ method: 'POST', url: '/api/v1/assignments', headers: { cookie }, payload })
    expect(given.json().items).toMatchObject([{ done: true }])
    await heard(near, { topic: 'case', caseId: filed.caseId })
    await heard(near, { topic: 'desk' })
    await silence(far, await authorityOf('germanDesk'))
  })

  test('hears that a draft was begun at the own unit, and no other unit does', async () => {
    await quiet()
    const near = await listen(await signIn('berlinOfficer'))
    const far = await listen(await signIn('frenchDesk'))
    const payload = { agreementId: 'eu-azerbaijan', requestedState: 'AZ' }
    const headers = { cookie: await signIn('berlinOfficer') }
    const begun = await here.inject({ method: 'POST', url: '/api/v1/drafts', headers, payload })
    expect(begun.statusCode).toBeLessThan(300)
    await heard(near, { topic: 'desk' })
    await silence(far, await authorityOf('frenchDesk'))
  })

  test('hears within three seconds what the other side did, from whichever process, and nothing but identifiers', async () => {
    const near = await listen(await signIn('bakuDesk'))
    const far = await listen(await signIn('bakuDesk'), { app: there })
    expect(near.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(near.headers.get('x-accel-buffering')).toBe('no')
    expect(near.headers.get('cache-control')).toContain('no-store')
    await message('zqx said')
    for (const ear of [near, far]) {
      await heard(ear, { topic: 'case', caseId: filed.caseId })
      await heard(ear, { topic: 'desk' })
      expect(ear.text()).not.toMatch(/zqx|AZ-DE|message/)
    }
  })

  test('hears nothing of what is not the reader’s', async () => {
    await quiet()
    const strangers = [
      [await listen(await signIn('frenchDesk')), 'fr-dgef'],
      [await listen(await signIn('register')), 'az-mia'],
      [await listen(await signIn('border')), 'az-sbs-airport'],
    ] as const
    const reader = await listen(await signIn('bakuDesk'))
    await message()
    await heard(reader, { topic: 'case', caseId: filed.caseId })
    for (const [ear, authority] of strangers) await silence(ear, authority)
  })

  test('hears of its own side’s notes, and never of the other’s', async () => {
    await quiet()
    const [own, other] = [await listen(await signIn('berlinOfficer')), await listen(await signIn('bakuDesk'))]
    await house.act(roles.desk, filed.caseId, 'add_note', { text: 'Ours.' })
    await heard(own, { topic: 'case', caseId: filed.caseId })
    await silence(other, 'az-sms')
  })

  test('hears that a case was given to a colleague, at the own authority alone', async () => {
    await quiet()
    const [own, other] = [await listen(await signIn('berlinOfficer')), await listen(await signIn('germanDesk'))]
    const given = { userId: roles.officer.userId, cases: [{ caseId: filed.caseId }] }
    await assign(house.services, roles.officer, given)
    await heard(own, { topic: 'case', caseId: filed.caseId })
    await heard(own, { topic: 'desk' })
    await silence(other, 'de-bpolp')
    await quiet()
    await assign(house.services, roles.officer, { ...given, userId: null })
    await vi.waitFor(() => expect(own.changes.filter(({ topic }) => topic === 'case')).toHaveLength(2), patience)
  })

  test('of the register that was asked hears of its list, and no other register of anything', async () => {
    await quiet()
    const [asked, other] = [await listen(await signIn('register')), await listen(await signIn('otherRegister'))]
    await house.act(roles.central, filed.caseId, 'request_verification', {
      requests: [
        {
          personId: filed.principal,
          authority: 'az-mia',
          register: 'az-identity',
          fields: ['family_name'],
          documentIds: [],
        },
      ],
    })
    await heard(asked, { topic: 'verifications' })
    await silence(other, 'az-moj')
    expect(asked.text()).not.toContain(filed.caseId)
  })

  test('hears of what is told to one official alone, and a colleague does not', async () => {
    await quiet()
    const [mine, theirs] = [await listen(await signIn('berlinOfficer')), await listen(await signIn('germanDesk'))]
    const userId = roles.officer.userId
    await withSystem(house.database.system, (tx) =>
      tellLive(tx, [{ topic: 'notices', authorityId: 'de-lea-berlin', userId }]),
    )
    await heard(mine, { topic: 'notices' })
    expect(theirs.changes).toEqual([])
  })

  test('at the border hears nothing before the window of the arrival opens, and then of each change', async () => {
    const flown = await house.file({ principalOnly: true })
    await accept(house, roles, flown)
    await notify(house, roles, flown, '2026-03-20', 'zqx wheelchair')
    await quiet()
    const border = await listen(await signIn('border'))
    await house.act(roles.officer, flown.caseId, 'stop', { reason: 'legal_obstacle', text: 'zqx cause' })
    await silence(border, 'az-sbs-airport')
    house.setClock('2026-03-19T12:00:00Z')
    const awake = await listen(await signIn('border'))
    await withSystem(house.database.system, (tx) =>
      tellLive(tx, [{ topic: 'arrivals', authorityId: 'az-sbs-airport', caseId: flown.caseId }]),
    )
    await heard(awake, { topic: 'arrivals' })
    expect(awake.text()).not.toContain(flown.caseId)
  })
})

describe('the stream', () => {
  test('goes on behind the place where it broke, and says when it cannot know', async () => {
    await quiet()
    const cookie = await signIn('bakuDesk')
    const first = await listen(cookie)
    await message()
    await heard(first, { topic: 'desk' })
    const after = first.place()!
    first.close()
    await message()
    await heard(await listen(cookie, { after, app: there }), { topic: 'case', caseId: filed.caseId })
    for (const lost of ['1.1', `${10n ** 18n}.${Math.floor(house.services.clock().getTime() / 1000)}`]) {
      await heard(await listen(cookie, { after: lost }), { topic: 'all' })
    }
  })

  test('ends at once with the session, and keeps none alive', async () => {
    const cookie = await signIn('bakuDesk')
    const ear = await listen(cookie)
    const seen = () =>
      house.database.system.db
        .selectFrom('sessions')
        .select('last_seen_at')
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow()
    const before = await seen()
    house.setClock(new Date(house.services.clock().getTime() + 10 * 60_000).toISOString())
    const again = await listen(cookie)
    expect(await seen()).toEqual(before)
    await here.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })
    await Promise.all([ear.ended, again.ended])
    expect(ear.events).toContain('ended')
    expect((await listen(cookie)).status).toBe(401)
  })

  test('ends when the account is disabled', async () => {
    const ear = await listen(await signIn('otherRegister'))
    const disabled = house.services.clock()
    await house.database.system.db
      .updateTable('users')
      .set({ disabled_at: disabled })
      .where('email', '=', mails.otherRegister)
      .execute()
    await ear.ended
    expect(ear.events).toContain('ended')
  })

  test('says no more of a case that was handed over, to the unit that had it', async () => {
    const moved = await house.file({ principalOnly: true })
    await quiet()
    const unit = await listen(await signIn('berlinOfficer'))
    await house.act(roles.desk, moved.caseId, 'hand_over', { unit: 'de-zab-bielefeld', note: 'Go on.' })
    await heard(unit, { topic: 'desk' })
    await house.act(roles.central, moved.caseId, 'send_message', { text: 'Hello.' })
    await withSystem(house.database.system, (tx) => tellLive(tx, [{ topic: 'notices', authorityId: 'de-lea-berlin' }]))
    await heard(unit, { topic: 'notices' })
    expect(unit.text()).not.toContain(moved.caseId)
  })

  test('is given to one official in eight places, and in no ninth', async () => {
    const cookie = await signIn('frenchDesk')
    const open = await Promise.all(Array.from({ length: 8 }, () => listen(cookie)))
    expect((await listen(cookie)).status).toBe(429)
    open[0]!.close()
    await vi.waitFor(async () => expect((await listen(cookie)).status).toBe(200), patience)
  })

  test('answers no question for its head, and refuses a place that is none', async () => {
    const cookie = await signIn('bakuDesk')
    const ask = (method: 'HEAD' | 'GET', url: string) => here.inject({ method, url, headers: { cookie } })
    expect((await ask('HEAD', '/api/v1/live')).statusCode).toBe(404)
    expect((await ask('GET', '/api/v1/live?after=x')).statusCode).toBe(422)
  })
})

test('what was told is forgotten after an hour', async () => {
  await quiet()
  const count = () =>
    withSystem(house.database.system, (tx) =>
      tx
        .selectFrom('live_changes')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    )
  await withSystem(house.database.system, (tx) => tellLive(tx, [{ topic: 'desk', authorityId: 'az-sms' }]))
  await withSystem(house.database.system, (tx) =>
    sql`insert into live_changes (topic, authority_id, at) values ('arrivals', 'az-sms', now() - interval '61 minutes')`.execute(
      tx,
    ),
  )
  await forgetLive(house.services)
  const left = await count()
  expect(left.n).toBeGreaterThan(0)
  const topics = await withSystem(house.database.system, (tx) =>
    tx.selectFrom('live_changes').select('topic').distinct().execute(),
  )
  expect(topics).toEqual([{ topic: 'desk' }])
})
