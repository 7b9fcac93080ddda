import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { measureOf } from '../../../domain/statistics/measures.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { count } from '../statistics/count.ts'
import { askReport } from './ask.ts'
import { makeReports } from './make.ts'
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

async function report(official: Official, period: string, requesting?: string) {
  const { services } = house
  const { reportId } = await askReport(services, official, {
    ...{ agreementId, period },
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
    expect(figures, `${measure} by ${by}`).toEqual(await count(house.services, agreementId, question))
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

test('a report is asked for by those who see every case of their State, of a period that there was', async () => {
  const { services, find } = house
  const desk = find('az-sms', 'central_desk')
  const ask = (official: Official, more: object) =>
    askReport(services, official, { agreementId, period: '2026', ...more })
  for (const [authority, role] of [
    ['az-sms', 'analyst'],
    ['az-mia', 'verifier'],
    ['de-lea-berlin', 'case_officer'],
  ] as const)
    await expect(async () => ask(find(authority, role), {})).rejects.toMatchObject({ statusCode: 404 })
  const faulty = (more: object, path: string) =>
    expect(async () => ask(desk, more)).rejects.toMatchObject({ statusCode: 422, options: { fields: [{ path }] } })
  await faulty({ period: '2013' }, 'period')
  await faulty({ period: '2031' }, 'period')
  await faulty({ requesting: 'US' }, 'requesting')
  await expect(async () => ask(desk, { agreementId: 'eu-nowhere' })).rejects.toMatchObject({ statusCode: 404 })
})

test.each(['en', 'az'] as const)('in %s it is paper and a spreadsheet, the same each time', async (language) => {
  const official = house.find('az-sms', 'approver')
  const { row, content } = await report(official, '2026')
  const { paper } = await viewReport(house.services, official, row.report_id, language)
  const made = madeOf(row, official, language)
  const pdf = await printReport(house.services, paper!, made)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.equals(await printReport(house.services, paper!, made))).toBe(true)
  expect((await sheetsOf(paper!)).subarray(0, 2).toString()).toBe('PK')
  expect(paper!.chapters.map(({ id }) => id)).toContain('reconciliation')
  expect(content.cases).toBe(2)
})
