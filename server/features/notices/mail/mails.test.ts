import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { type MailServer, openMailServer } from '../../../platform/mail/testing/mail-server.ts'
import type { Services } from '../../../platform/services.ts'
import { type House, openHouse } from '../../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../../cases/testing/journey.ts'
import { chooseNotices } from '../choices.ts'
import { makeDigests } from '../digest/make.ts'
import { markRead } from '../list.ts'
import { tellInside } from '../tell-inside.ts'
import { toldOf } from '../testing/told.ts'
import { gatherMails } from './gather.ts'
import { sendMails } from './send.ts'

let house: House
let roles: Roles
let mail: MailServer
/** The same installation at real work: practice sends no mail. */
let real: Services

const minute = 60_000
const later = (milliseconds: number) =>
  house.setClock(new Date(house.services.clock().getTime() + milliseconds).toISOString())
const addressOf = (name: string) => `@${name}.practice.example`

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  mail = await openMailServer()
  const publicUrl = new URL('https://rcms.example')
  real = { ...house.services, config: { ...house.services.config, mode: 'production', smtpUrl: mail.url, publicUrl } }
})
afterAll(async () => {
  mail.close()
  await house.close()
})
beforeEach(async () => {
  await tellInside(house.services)
  await house.database.system.pg.query('update notices set mail_due_at = null, read_at = now()')
  await house.database.system.pg.query(
    'update mails set next_attempt_at = null, ended_at = now() where ended_at is null',
  )
  mail.letters.length = 0
  mail.answer = () => null
})

const file = () => house.file({ principalOnly: true })
const message = (who: Official, caseId: string) => house.act(who, caseId, 'send_message', { text: 'a secret word' })
const turn = async (services = real) => {
  await tellInside(services)
  await gatherMails(services)
  return sendMails(services)
}
/** What happened is told, and the time in which mails wait for each other is over. */
const whenDue = async (services = real) => {
  await tellInside(services)
  later(4 * minute)
}
const outcomes = async () =>
  (await house.database.system.db.selectFrom('mails').select('outcome').orderBy('made_at').execute()).map(
    ({ outcome }) => outcome,
  )
const addressesOf = async (official: Official) =>
  (
    await house.database.system.db
      .selectFrom('users')
      .select('email')
      .where('user_id', '=', official.userId)
      .executeTakeFirstOrThrow()
  ).email

describe('a mail about notices', () => {
  test('holds reference, what happened in words and a link, in the reader’s language; no name, no word of the case', async () => {
    const { caseId } = await file()
    expect(await turn()).toBe(0) // it waits for others to go with it
    await whenDue()
    await turn()
    const to = await addressesOf(roles.central)
    const [letter, ...more] = mail.letters.filter((one) => one.to === to)
    expect(more).toEqual([])
    const { reference } = await house.database.system.db
      .selectFrom('cases')
      .select('reference')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    const [text, html] = letter!.parts
    expect(letter!.head).toMatch(new RegExp(`^Subject: OpenRCMS: ${reference}\r$`, 'm'))
    expect(letter!.head).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(letter!.head).toMatch(/^Message-ID: <[0-9a-f-]{36}@rcms\.example>\r$/m)
    expect(letter!.head).toMatch(/^To: [^<"]*@az-sms\.practice\.example\r$|^To: <[^>]+>\r$/m)
    expect(text).toContain(`${reference}: Yeni müraciət alınıb`)
    expect(text).toContain(`https://rcms.example/cases/${caseId}#now`)
    expect(html).toContain(`href="https://rcms.example/cases/${caseId}#now"`)
    expect(html).toContain('lang="az"')
    const { rows } = await house.database.system.pg.query(
      'select unnest(array[family_name, given_names, own_script]) as name from case_persons union select name from users',
    )
    for (const { name } of rows) if (name) expect(`${letter!.head}${text}${html}`).not.toContain(name)
    // Everybody of the central desk who was told, and nobody of the other State.
    expect(mail.letters.every((one) => one.to.includes(addressOf('az-sms')))).toBe(true)
  })

  test('bundles what comes within minutes', async () => {
    const cases = [await file(), await file()]
    for (const { caseId } of cases) await message(roles.desk, caseId)
    await whenDue()
    await turn()
    const to = await addressesOf(roles.central)
    const letters = mail.letters.filter((one) => one.to === to)
    expect(letters).toHaveLength(1)
    expect(letters[0]!.head).toMatch(/^Subject: =\?UTF-8\?Q\?OpenRCMS=3A_2_i=C5=9F\?=\r$/m)
    expect(letters[0]!.parts[0]!.match(/https:\/\/rcms\.example\/cases\//g)).toHaveLength(4)
    later(10 * minute)
    await turn()
    expect(mail.letters.filter((one) => one.to === to)).toHaveLength(1)
  })

  test('is not sent when a colleague has dealt with it, or it was read', async () => {
    const { caseId } = await file()
    await message(roles.desk, caseId)
    await tellInside(real)
    await markRead(real, roles.central, { caseId })
    const other = house.find('az-sms', 'central_desk', 1)
    await message(other, caseId)
    await whenDue()
    await turn()
    const third = await addressesOf(house.find('az-sms', 'central_desk', 2))
    const about = mail.letters.filter((one) => one.to.includes(addressOf('az-sms')))
    // The application still waits for whoever has not read it; of the message, which was answered, nobody is told.
    expect(about.map((one) => one.to).sort()).toEqual([await addressesOf(other), third].sort())
    for (const one of about) expect(one.parts[0]).not.toContain('mesaj')
  })

  test('that was gathered is not sent either when all of it was dealt with before it went', async () => {
    const { caseId } = await file()
    await whenDue()
    await gatherMails(real)
    await house.database.system.pg.query('update notices set settled_at = now() where case_id = $1', [caseId])
    await sendMails(real)
    expect(mail.letters).toEqual([])
    expect((await outcomes()).at(-1)).toBe('nothing')
  })

  test('is tried again in growing distance while the server says later, and sent once', async () => {
    await file()
    mail.answer = () => ({ responseCode: 451 })
    await whenDue()
    expect(await turn()).toBe(3)
    expect(await turn()).toBe(0)
    later(2 * minute)
    expect(await turn()).toBe(3)
    mail.answer = () => null
    later(6 * minute)
    expect(await turn()).toBe(3)
    expect(mail.letters).toHaveLength(3)
    later(600 * minute)
    expect(await turn()).toBe(0)
    expect((await outcomes()).slice(-3)).toEqual(['sent', 'sent', 'sent'])
  })

  test('is given up when the server refuses it, and says so at the notice', async () => {
    const { caseId } = await file()
    mail.answer = () => ({ responseCode: 550 })
    await whenDue()
    await turn()
    later(600 * minute)
    expect(await turn()).toBe(0)
    expect((await toldOf(house, roles.central, caseId))[0]).toMatchObject({ mail: 'failed' })
  })

  test('goes out once, however many processes gather and send', async () => {
    await file()
    await whenDue()
    await Promise.all([1, 2, 3, 4].map(() => turn()))
    expect(mail.letters.map(({ to }) => to).sort()).toEqual([...new Set(mail.letters.map(({ to }) => to))].sort())
    expect(mail.letters).toHaveLength(3)
  })

  test('whose process ended on the way is not sent again', async () => {
    await file()
    await whenDue()
    await gatherMails(real)
    // Claimed, and then the process was gone.
    await house.database.system.pg.query(
      'update mails set next_attempt_at = null, tried_at = $1, attempts = 1 where ended_at is null',
      [house.services.clock()],
    )
    later(60 * minute)
    expect(await sendMails(real)).toBe(0)
    expect(mail.letters).toEqual([])
    expect((await outcomes()).slice(-3)).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test('is never sent in practice, which says where one would have been', async () => {
    const { caseId } = await file()
    const practice = { ...real, config: { ...real.config, mode: 'practice' as const } }
    await whenDue(practice)
    await turn(practice)
    expect(mail.letters).toEqual([])
    expect((await toldOf(house, roles.central, caseId))[0]).toMatchObject({ mail: 'practice' })
    const { config } = real
    for (const without of [
      { ...config, smtpUrl: null },
      { ...config, publicUrl: null },
    ]) {
      await file()
      const services = { ...real, config: without }
      await whenDue(services)
      expect(await turn(services)).toBe(0)
    }
    expect(mail.letters).toEqual([])
  })

  test('leaves out an account that was closed', async () => {
    await file()
    await whenDue()
    await gatherMails(real)
    const closed = house.find('az-sms', 'central_desk', 2).userId
    const close = (at: Date | null) =>
      withSystem(house.database.system, (tx) =>
        tx.updateTable('users').set({ disabled_at: at }).where('user_id', '=', closed).execute(),
      )
    await close(house.services.clock())
    await sendMails(real)
    await close(null)
    expect(mail.letters).toHaveLength(2)
  })
})

describe('the daily digest', () => {
  const at = (moment: string) => house.setClock(moment)
  const digests = async (services = real) => {
    await makeDigests(services)
    return sendMails(services)
  }
  const lettersTo = async (official: Official) => {
    const to = await addressesOf(official)
    return mail.letters.filter((one) => one.to === to)
  }
  beforeEach(async () => {
    await house.database.system.pg.query('delete from duty_roster')
  })

  test('comes at eight where one works: Baku before Berlin', async () => {
    await accept(house, roles, await file())
    at('2026-03-16T03:50:00Z') // Monday, 7:50 in Baku
    await digests()
    expect(mail.letters).toEqual([])
    at('2026-03-16T04:05:00Z') // 8:05 in Baku, 5:05 in Berlin
    await digests()
    const [letter] = await lettersTo(roles.central)
    expect(letter!.parts[0]).toContain('Növbə sizdədir')
    expect(letter!.parts[0]).toMatch(/https:\/\/rcms\.example\/cases\/[0-9a-f-]{36}/)
    expect(mail.letters.every(({ to }) => /@az-/.test(to))).toBe(true)
    at('2026-03-16T06:55:00Z') // 7:55 in Berlin, which has no summer time yet
    await digests()
    expect(await lettersTo(roles.desk)).toEqual([])
    at('2026-03-16T07:05:00Z')
    await digests()
    expect((await lettersTo(roles.desk))[0]!.parts[0]).toContain('Your turn: 1 case')
    expect((await lettersTo(roles.central)).length).toBe(1)
  })

  test('comes once a day, however many processes make it', async () => {
    at('2026-03-17T04:05:00Z')
    await Promise.all([1, 2, 3, 4].map(() => digests()))
    later(minute)
    await digests()
    expect(await lettersTo(roles.central)).toHaveLength(1)
    at('2026-03-18T04:05:00Z')
    await digests()
    expect(await lettersTo(roles.central)).toHaveLength(2)
  })

  test('comes on duty days: not at Novruz or on a Sunday, unless one is entered; not when one is away', async () => {
    for (const dayOff of ['2026-03-20', '2026-03-22']) {
      at(`${dayOff}T04:05:00Z`)
      await digests()
    }
    expect(mail.letters).toEqual([])
    const enter = (official: Official, day: string, kind: 'duty' | 'absence') =>
      withSystem(house.database.system, (tx) =>
        tx
          .insertInto('duty_roster')
          .values({
            ...{ duty_id: house.services.newId(), authority_id: official.authority.id, user_id: official.userId },
            ...{ first_day: day, last_day: day, kind, created_by: 'test', created_at: house.services.clock() },
          })
          .execute(),
      )
    await enter(roles.central, '2026-03-29', 'duty')
    at('2026-03-29T04:05:00Z')
    await digests()
    expect(mail.letters.map(({ to }) => to)).toEqual([await addressesOf(roles.central)])
    await enter(roles.central, '2026-04-06', 'absence')
    at('2026-04-06T04:05:00Z')
    await digests()
    expect(await lettersTo(roles.central)).toHaveLength(1)
    expect((await lettersTo(house.find('az-sms', 'central_desk', 1))).length).toBe(1)
  })

  test('says nothing where there is nothing, and to nobody who put it off', async () => {
    await chooseNotices(real, roles.central, { digest: false, channels: {} })
    at('2026-04-07T05:05:00Z')
    await digests()
    expect(await lettersTo(roles.central)).toEqual([])
    // A mission without a case of its own turn, and oversight, which has no turn.
    expect(mail.letters.some(({ to }) => /mission-vienna/.test(to))).toBe(false)
    expect(mail.letters.some(({ to }) => /ombudsman/.test(to))).toBe(false)
    await chooseNotices(real, roles.central, { digest: true, channels: {} })
  })

  test('names what is new since the last one, and what bites first at the head', async () => {
    at('2026-04-08T06:00:00Z')
    const { caseId } = await file()
    await tellInside(real)
    at('2026-04-09T04:05:00Z')
    await digests()
    const [letter] = await lettersTo(roles.central)
    const [text] = letter!.parts
    expect(text).toContain('Son icmaldan bəri yeni: 1 bildiriş')
    expect(text).toContain(caseId)
    const turn = text!.slice(0, text!.indexOf('Son icmaldan'))
    const named = [...turn.matchAll(/cases\/([0-9a-f-]{36})/g)].map(([, id]) => id)
    const { rows } = await house.database.system.pg.query(
      `select case_id from desk where authority_id = 'az-sms' and my_turn and stage <> 'closed' order by sort_on, case_id limit 8`,
    )
    expect(named).toEqual(rows.map(({ case_id }) => case_id))
    expect(named).toHaveLength(8)
  })

  test('is late rather than lost, and not made in the evening', async () => {
    at('2026-04-10T13:30:00Z') // 17:30 in Baku
    await digests()
    expect(await lettersTo(roles.central)).toHaveLength(1)
    at('2026-04-13T14:30:00Z') // 18:30
    await digests()
    expect(await lettersTo(roles.central)).toHaveLength(1)
  })
})
