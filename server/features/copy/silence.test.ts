import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { ProblemError } from '../../platform/http/problems.ts'
import { sweepDueClocks } from '../cases/sweep.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { printDate } from './date.ts'
import { printSilence } from './silence.ts'

let house: House
let roles: Roles
let silent: string
let open: { caseId: string; principal: string }
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  silent = (await house.file({ principalOnly: true })).caseId
  // An outage of two hours, days before the end of the period.
  await house.database.system.pg.query(
    "insert into outages values ('2026-03-18T08:00:00Z', '2026-03-18T10:00:00Z'), ('2026-05-01T08:00:00Z', '2026-05-01T10:00:00Z')",
  )
  house.setClock('2026-04-02T08:00:00Z')
  open = await house.file({ principalOnly: true })
  await sweepDueClocks(house.services)
})
afterAll(() => house.close())

/** The same installation as a real one: the watermark of a practice would stand between the words. */
const real = () => ({ ...house.services, config: { ...house.services.config, mode: 'production' as const } })
const textOf = async (pdf: Buffer) =>
  (await PDF.load(pdf))
    .getPages()
    .map((page) => page.extractText().text)
    .join('\n')
    .replace(/\s+/g, ' ')
const english = (official: Official) => ({ ...official, language: 'en' as const })
const silence = async (official: Official, caseId = silent) =>
  textOf((await printSilence(real(), english(official), caseId)).pdf)
const date = async (official: Official, clock = 'reply', caseId = open.caseId) =>
  textOf((await printDate(real(), english(official), caseId, clock)).pdf)
const looks = (act: string) =>
  withSystem(house.services.pools.system, (tx) =>
    tx.selectFrom('audit').select(['actor_id', 'case_id']).where('act', '=', act).execute(),
  )
const shared = () =>
  withSystem(house.services.pools.system, (tx) =>
    tx
      .selectFrom('events')
      .select(['seq', 'type', 'hash'])
      .where('case_id', '=', silent)
      .where('stream', '=', 'shared')
      .orderBy('seq')
      .execute(),
  )

test('the evidence of a silence holds submission, receipt, count, both readings, the outages of that time and the chain', async () => {
  const text = await silence(roles.desk)
  for (const said of ['13 March 2026', '31 March 2026', '28 March 2026', 'Art. 11(2)', 'Asia/Baku', 'AZ 20']) {
    expect(text, said).toContain(said)
  }
  expect(text).toContain('No reply was recorded until')
  // The period was over at midnight in Baku, which is 22:00 in Berlin.
  expect(text).toContain('31 March 2026, 22:00')
  expect(text).toMatch(/18 March 2026, 09:00 – 18 March 2026, 11:00/)
  expect(text).not.toContain('1 May 2026')
  const events = await shared()
  // Between the parts of a ligature, as in the ff of a hash, the text of a PDF has a sign without width.
  const solid = text.replace(/[\s\u200b]/g, '')
  for (const type of ['application_submitted', 'receipt_confirmed', 'consent_deemed']) {
    // A long label goes on beside the second line of its hash.
    expect(solid).toContain(
      events
        .find((one) => one.type === type)!
        .hash.toString('hex')
        .slice(0, 40),
    )
  }
  expect(solid).toContain(events.at(-1)!.hash.toString('hex').slice(0, 40))
  expect(text).toContain('complete and unchanged')
})

test('it is for both States alone, and for no case without a silence; each printing is a look', async () => {
  const before = (await looks('silence_printed')).length
  await expect(silence(house.find('fr-dgef', 'central_desk'))).rejects.toThrow(ProblemError)
  await expect(silence(roles.desk, open.caseId)).rejects.toThrow(ProblemError)
  await expect(silence(roles.border)).rejects.toThrow(ProblemError)
  expect(await looks('silence_printed')).toHaveLength(before)
  const theirs = await silence(roles.central)
  expect(theirs).toContain('1 April 2026, 00:00')
  expect((await looks('silence_printed')).slice(before)).toEqual([{ actor_id: roles.central.userId, case_id: silent }])
})

test('a running date is explained on a page, with its readings; another clock or case has none', async () => {
  const text = await date(roles.desk)
  expect(text).toContain('2 April 2026')
  expect(text).toContain('17 April 2026')
  expect(text).toContain('Art. 11(2)')
  await expect(date(roles.desk, 'nothing')).rejects.toThrow(ProblemError)
  await expect(date(roles.desk, 'reply', silent)).rejects.toThrow(ProblemError)
  await expect(date(house.find('fr-dgef', 'central_desk'))).rejects.toThrow(ProblemError)
  expect(await looks('date_printed')).toEqual([{ actor_id: roles.desk.userId, case_id: open.caseId }])
  await accept(house, roles, open as Awaited<ReturnType<House['file']>>)
  await expect(date(roles.desk)).rejects.toThrow(ProblemError)
})

test('the evidence says so when the record was tampered with', async () => {
  const owner = house.database.owner.pg
  await owner.query('alter table events no force row level security')
  const { rowCount } = await owner.query(
    `update events set actor_id = '${roles.approver.userId}' where case_id = $1 and stream = 'shared' and type = 'receipt_confirmed'`,
    [silent],
  )
  expect(rowCount).toBe(1)
  expect(await silence(roles.desk)).toContain('The record does not prove')
})
