import { randomUUID } from 'node:crypto'
import { readXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asItIs } from '../../../domain/statistics/disclosure.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { measureOf } from '../../../domain/statistics/measures.ts'
import { usualWays } from '../../../domain/statistics/reconciliation.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { count } from '../statistics/count.ts'
import { figuresFor } from '../statistics/figures.ts'
import { tellWaiting } from '../statistics/kept/tell.ts'
import { readQueryLog } from '../statistics/read-query-log.ts'
import { askReport } from './ask.ts'
import { listCases } from './cases-listed.ts'
import { compareFigure, compareList } from './compare.ts'
import { makeReports } from './make.ts'
import { paperOf } from './paper.ts'
import { printReport } from './print.ts'
import { sheetsOf } from './tables.ts'
import { listReports, madeOf, madeReport, readCasesOf, viewReport } from './view.ts'

let house: House
let roles: Roles
let [family, late]: Filed[] = []
const agreementId = 'eu-azerbaijan'

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  house.setClock('2026-03-13T08:00:00Z')
  family = await house.file()
  house.setClock('2026-04-02T08:00:00Z')
  late = await house.file({ principalOnly: true })
  await accept(house, roles, late)
})
afterAll(() => house.close())

async function report(official: Official, period: string, requesting?: string, forPublication = false) {
  const { services } = house
  const { reportId } = await askReport(services, official, {
    ...{ agreementId, period, forPublication },
    ...(requesting ? { requesting } : {}),
  })
  expect(await makeReports(services)).toBe(1)
  return madeReport(services, official, reportId)
}

test('every figure of a report is what counting it alone gives', async () => {
  const { content } = await report(house.find('az-sms', 'central_desk'), '2026')
  expect(content.figures.length).toBeGreaterThan(40)
  for (const { measure, by, figures } of content.figures) {
    const question = { measure: measureOf(measure)!, period: content.period, by: by as Dimension[] }
    expect(figures, `${measure} by ${by}`).toEqual((await count(house.services, agreementId, question)).map(asItIs))
  }
})

test('both sides read why their figures differ, and which of their cases make it up', async () => {
  const [azerbaijan, germany] = [house.find('az-sms', 'central_desk'), house.find('de-bpolp', 'central_desk')]
  const { row, content } = await report(azerbaijan, '2026-03', 'DE')
  const applications = content.reconciliations.find(({ of }) => of === 'applications')!
  expect([applications.requesting.figure, applications.requested.figure]).toEqual([1, 2])
  expect(applications.reasons).toEqual([{ reason: 'persons_of_one_application', difference: 1, cases: 1 }])
  const { report_id: reportId } = row
  const query = { of: 'applications', reason: 'persons_of_one_application', limit: 50 } as const
  const { items } = await readCasesOf(house.services, azerbaijan, reportId, query)
  expect(items.map(({ caseId }) => caseId)).toEqual([family!.caseId])

  // The other State has its own report, made of the same cases, and never this one.
  const own = await report(germany, '2026-03')
  expect(own.content.reconciliations).toEqual(content.reconciliations)
  await expect(viewReport(house.services, germany, reportId, 'en')).rejects.toMatchObject({ statusCode: 404 })
  expect((await listReports(house.services, germany)).items.map((one) => one.reportId)).not.toContain(reportId)
  const none = await report(house.find('fr-dgef', 'central_desk'), '2026')
  expect([none.content.cases, none.content.ways.every(({ figure }) => figure === 0)]).toEqual([0, true])
})

describe('the version for publication', () => {
  beforeAll(async () => {
    house.setClock('2026-05-20T08:00:00Z')
    while ((await tellWaiting(house.services)) > 0) {}
  })

  test('tells an analyst nothing that the analyst could not ask for, and no case', async () => {
    const { services, find } = house
    const analyst = find('az-sms', 'analyst')
    const { row, content } = await report(analyst, '2026-03', undefined, true)
    expect([content.cases, content.ways, content.reconciliations]).toEqual([null, [], []])
    for (const { measure, by, figures, whole, before } of content.figures) {
      const asked = { agreement: agreementId, side: 'requested', measure, by } as const
      const answer = await figuresFor(services, analyst, { ...asked, period: '2026-03' })
      expect(figures, `${measure} by ${by}`).toEqual(by.length === 0 ? [{ by: {}, ...answer.whole }] : answer.figures)
      if (by.length > 0) expect(whole).toEqual({ by: {}, ...answer.whole })
      if (before && by.length === 0) {
        expect(before).toEqual([
          { by: {}, ...(await figuresFor(services, analyst, { ...asked, period: '2026-02' })).whole },
        ])
      }
    }
    const counts = content.figures.flatMap(({ figures }) => figures.map(({ count }) => count))
    expect(counts.every((one) => one === null || one % 5 === 0)).toBe(true)
    expect(counts).toContain(null)
    const { reportId } = (await listReports(services, analyst)).items[0]!
    expect(reportId).toBe(row.report_id)
    const seen = await viewReport(services, analyst, reportId, 'en')
    expect([seen.forPublication, seen.mayOpenCases, seen.cases]).toEqual([true, false, null])
    expect(seen.paper!.chapters.map(({ id }) => id)).not.toContain('reconciliation')
    expect(JSON.stringify(seen.paper)).not.toContain(analyst.name)
    await expect(readCasesOf(services, analyst, reportId, { of: 'returns', limit: 50 })).rejects.toMatchObject(gone)
    const figure = { of: 'returns', side: 'requested', figure: 3 } as const
    await expect(compareFigure(services, find('az-sms', 'central_desk'), reportId, figure)).rejects.toMatchObject(gone)
  })

  test('is the same whoever makes it, and told alike by the two sides', async () => {
    const { content } = await report(house.find('az-sms', 'central_desk'), '2026-03', 'DE', true)
    const own = await report(house.find('az-sms', 'analyst'), '2026-03', 'DE', true)
    const german = await report(house.find('de-bpolp', 'analyst'), '2026-03', undefined, true)
    expect(own.content).toEqual({ ...content, countedUntil: own.content.countedUntil })
    expect(german.content.figures).toEqual(content.figures)
    expect([german.content.requesting, german.content.protection!.side]).toEqual(['DE', 'requesting'])
  })

  test('stands in the query log, and no exact report is there for an analyst', async () => {
    const { services, find } = house
    const exact = await report(find('az-sms', 'approver'), '2026-03')
    const analyst = find('az-sms', 'analyst')
    await expect(madeReport(services, analyst, exact.row.report_id)).rejects.toMatchObject(gone)
    const kept = await withOfficial(services, analyst, (tx) =>
      tx.selectFrom('committee_reports').select('for_publication').execute(),
    )
    expect(new Set(kept.map(({ for_publication }) => for_publication))).toEqual(new Set([true]))
    const { items } = await readQueryLog(services, find('az-sms', 'oversight'), {
      from: '2026-05-20',
      until: '2026-05-20',
      limit: 200,
    })
    const own = items.filter(({ through }) => through === 'report')
    expect(own.find(({ measure, refused }) => measure === 'accepted' && !refused)).toMatchObject({
      controlled: true,
      side: 'requested',
    })
  })
})

const gone = { statusCode: 404 }

test('what the other side brings is explained as far as it can be, line by line', async () => {
  const desk = house.find('az-sms', 'central_desk')
  const { services } = house
  const { row } = await report(desk, '2026')
  const { report_id: id } = row
  const given = { of: 'applications', side: 'requesting' } as const
  const figure = await compareFigure(services, desk, id, { ...given, figure: 3 })
  expect([figure.counted, figure.other, figure.left, figure.ways[0]!.figure]).toEqual([2, 3, 1, 3])

  const list = (kind: 'figures' | 'cases', ...lines: string[]) =>
    compareList(services, desk, id, { ...given, kind, bytes: Buffer.from(lines.join('\n')) })
  const figures = await list(
    'figures',
    'State;Month;Figure',
    'DE;2026-03;1',
    'DE;2026-04;2',
    'DE;2025-12;9',
    'ZZ;2026-04;1',
  )
  expect([figures.figure, figures.lines, figures.both]).toEqual([3, 4, null])
  expect(figures.faults.items).toEqual([
    { line: 4, fault: 'outside_period' },
    { line: 5, fault: 'no_state' },
  ])
  const reference = async ({ caseId }: Filed) => (await house.fold(caseId, 'requested')).reference
  const [one, other] = [await reference(family!), await reference(late!)]
  const cases = await list('cases', `${one};2026-03-12`, 'AZ-DE-2026-999999-0', 'nothing')
  expect([cases.figure, cases.both, cases.faults.inAll]).toEqual([2, 1, 1])
  expect(cases.otherDay.items).toMatchObject([{ reference: one, caseId: family!.caseId, theirs: '2026-03-12' }])
  expect(cases.theirsAlone.items).toMatchObject([{ caseId: null, lines: [2], meant: null }])
  const slip = await list('cases', other.replace('-2026-', '-2062-'))
  expect(slip.theirsAlone.items).toMatchObject([{ caseId: null, why: 'mistyped', meant: other }])
  expect(cases.oursAlone.items).toMatchObject([{ reference: other, missing: 1 }])
  const bomb = (text: string, times: number) => list('cases', text.repeat(times))
  for (const [text, times, code] of [
    ['a;', 60_000, 'line_too_long'],
    ['"', 120_000, 'line_too_long'],
    ['\n', 400_002, 'too_many_lines'],
  ] as const) {
    await expect(bomb(text, times)).rejects.toMatchObject({ options: { fields: [{ path: 'file', code }] } })
  }
  await expect(list('figures', 'a;b')).rejects.toMatchObject({
    statusCode: 422,
    options: { fields: [{ path: 'file' }] },
  })
})

test('a report is asked for by those who see every case of their State, of a period that there was', async () => {
  const { services, find } = house
  const desk = find('az-sms', 'central_desk')
  const ask = (official: Official, more: object) =>
    askReport(services, official, { agreementId, period: '2026', ...more })
  for (const [authority, role] of [
    ['az-mia', 'verifier'],
    ['de-lea-berlin', 'case_officer'],
  ] as const)
    await expect(async () => ask(find(authority, role), {})).rejects.toMatchObject({ statusCode: 404 })
  const faulty = (more: object, path: string) =>
    expect(async () => ask(desk, more)).rejects.toMatchObject({ statusCode: 422, options: { fields: [{ path }] } })
  await faulty({ period: '2013' }, 'period')
  await faulty({ period: '2031' }, 'period')
  await faulty({ period: '2025-06-02..9999-12-31' }, 'period')
  await faulty({ period: '1901-01-02..2025-12-31' }, 'period')
  await faulty({ requesting: 'US' }, 'requesting')
  await faulty({ agreementId: 'eu-nowhere' }, 'agreementId')
  await faulty({ forPublication: true, ways: usualWays }, 'ways')
  await faulty({ forPublication: true, period: '2025-06-02..2026-01-04' }, 'period')
  await faulty({ forPublication: true, period: '2031' }, 'period')
  const refused = { statusCode: 422, options: { fields: [{ path: 'forPublication' }] } }
  await expect(async () => ask(find('az-sms', 'analyst'), {})).rejects.toMatchObject(refused)
})

test('exact figures are for no central authority beside which there is another', async () => {
  const { services, find } = house
  const desk = find('az-sms', 'central_desk')
  const { row } = await report(desk, '2026-03')
  const system = services.pools.system
  await withSystem(system, (tx) =>
    sql`insert into authorities select (jsonb_populate_record(a, '{"authority_id": "az-second"}')).*
          from authorities a where authority_id = 'az-sms'`.execute(tx),
  )
  const refused = { statusCode: 422, options: { fields: [{ path: 'agreementId' }] } }
  await expect(askReport(services, desk, { agreementId, period: '2026' })).rejects.toMatchObject(refused)
  expect((await listReports(services, desk)).items.filter((one) => !one.forPublication)).toEqual([])
  await expect(madeReport(services, desk, row.report_id)).rejects.toMatchObject({ statusCode: 404 })
  await expect(viewReport(services, desk, row.report_id, 'en')).rejects.toMatchObject({ statusCode: 404 })
  // The database by itself, whatever is asked.
  const read = () =>
    withOfficial(services, desk, (tx) =>
      tx.selectFrom('committee_reports').select('state').where('for_publication', '=', false).execute(),
    )
  expect(await read()).toEqual([])
  await withSystem(system, (tx) =>
    sql`update authorities set state = 'XX' where authority_id = 'az-second'`.execute(tx),
  )
  expect((await read()).length).toBeGreaterThan(0)
})

test('a report that cannot be made is given up after three attempts, and holds up no other', async () => {
  const { services, find } = house
  const desk = find('az-sms', 'central_desk')
  const ask = () => askReport(services, desk, { agreementId, period: '2026' })
  const [broken, ...others] = [await ask(), await ask(), await ask(), await ask(), await ask()]
  await expect(ask()).rejects.toMatchObject({ statusCode: 422, options: { fields: [{ path: 'period' }] } })
  const change = (set: { from_day: string } | { held_by: string } | { stage: string }, reportId: string) =>
    withSystem(services.pools.system, (tx) =>
      tx.updateTable('committee_reports').set(set).where('report_id', '=', reportId).execute(),
    )
  await change({ from_day: '0001-01-02' }, broken!.reportId)
  const stages = async () => {
    const { items } = await listReports(services, desk)
    return [broken, ...others].map((asked) => items.find(({ reportId }) => reportId === asked!.reportId)!.stage)
  }
  for (const stage of ['waiting', 'waiting', 'failed']) {
    // Two that are called at once in a process are one.
    const [one, other] = [makeReports(services), makeReports(services)]
    expect(one).toBe(other)
    await expect(one).rejects.toThrow('1 reports could not be made')
    expect(await stages()).toEqual([stage, 'made', 'made', 'made', 'made'])
  }
  expect(await makeReports(services)).toBe(0)

  // Whoever was overtaken finds the word of another there, and writes nothing.
  const { reportId } = await ask()
  const { agreements } = services
  const version = async (digest: string) => {
    await change({ held_by: randomUUID() }, reportId)
    return agreements.version(digest)
  }
  const overtaken = { ...services, agreements: Object.create(agreements, { version: { value: version } }) }
  expect(await makeReports(overtaken)).toBe(0)
  expect((await listReports(services, desk)).items[0]).toMatchObject({ reportId, stage: 'waiting', read: 0 })
  await change({ stage: 'failed' }, reportId)
})

test.each(['en', 'az'] as const)('in %s it is paper and a spreadsheet, the same each time', async (language) => {
  const official = house.find('az-sms', 'approver')
  const { row, content } = await report(official, '2026')
  const { paper } = await viewReport(house.services, official, row.report_id, language)
  const made = madeOf(row, official, language)
  const pdf = await printReport(house.services, paper!, made)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.equals(await printReport(house.services, paper!, made))).toBe(true)
  const listed = await listCases(house.services, official, row.report_id)
  expect(listed.map(({ of, inAll, lines }) => [of, inAll, lines.length])).toEqual([
    ['applications', 1, 1],
    ['consents', 0, 0],
    ['returns', 0, 0],
  ])
  const withCases = await paperOf(house.services, content, made, language, { listed, most: 1 })
  expect(withCases.chapters.map(({ id }) => id)).toContain('cases')
  expect((await printReport(house.services, withCases, made)).subarray(0, 5).toString()).toBe('%PDF-')
  const { sheets } = await readXlsx(await sheetsOf(withCases), { readStyles: true })
  const own = sheets.find(({ rows }) => rows[3]?.[1] === listed[0]!.lines[0]!.reference)!
  expect([own.freezePane, own.rows[3]![5]]).toMatchObject([{ rows: 3, columns: 1 }, 1])
  expect(own.rows[3]!.slice(3, 5).every((day) => day instanceof Date)).toBe(true)
  const french = await listCases(house.services, house.find('fr-dgef', 'central_desk'), row.report_id)
  expect(french.flatMap(({ lines }) => lines)).toEqual([])
  expect(paper!.chapters.map(({ id }) => id)).toContain('reconciliation')
  expect(content.cases).toBe(2)
})
