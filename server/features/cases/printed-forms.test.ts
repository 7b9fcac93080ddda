import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '../../platform/http/problems.ts'
import { actDate, printCaseForm } from './printed-forms.ts'
import type { Filed } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { accept, rolesOf } from './testing/journey.ts'

let house: House
let filed: Filed
beforeAll(async () => {
  house = await openHouse()
  filed = await house.file()
})
afterAll(() => house.close())

const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (error: unknown) => (error instanceof ProblemError ? error.statusCode : error),
  )

test('the reply is printed for both sides once it is given, and for no stranger', async () => {
  const roles = rolesOf(house.find)
  expect(await status(printCaseForm(house.services, roles.desk, filed.caseId, 'reply'))).toBe(404)
  await accept(house, roles, filed)
  for (const reader of [roles.desk, roles.central, roles.mission]) {
    const pdf = await printCaseForm(house.services, reader, filed.caseId, 'reply')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  }
  const stranger = house.find('fr-dgef', 'central_desk')
  expect(await status(printCaseForm(house.services, stranger, filed.caseId, 'reply'))).toBe(404)
  expect(await status(printCaseForm(house.services, roles.desk, filed.caseId, 'transfer-notice'))).toBe(404)
})

test('a form is dated by the calendar of the State whose act it is', () => {
  const late = { effectiveAt: '2026-03-13T22:30:00Z' }
  expect(actDate(house.services, 'AZ', late)).toBe('2026-03-14')
  expect(actDate(house.services, 'DE', late)).toBe('2026-03-13')
})

test('a reference bears the year of the requesting State', async () => {
  house.setClock('2026-12-31T23:30:00Z')
  const { caseId } = await house.file({ principalOnly: true })
  const { submittedOn, reference } = await house.fold(caseId, 'requesting')
  expect([submittedOn, reference.slice(0, 10)]).toEqual(['2027-01-01', 'AZ-DE-2027'])
})
