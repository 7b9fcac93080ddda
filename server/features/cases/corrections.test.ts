import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import { erase } from '../erasure/erase.ts'
import { everything, placesWith } from '../erasure/testing/everything.ts'
import { exportCase } from '../exchange/export.ts'
import { gatherRecord } from '../record/gather.ts'
import { search } from '../search/search.ts'
import { addCaseFile } from '../uploads/add.ts'
import { printCaseForm } from './printed-forms.ts'
import { rebuildAll } from './rebuild.ts'
import type { Filed } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { type Roles, rolesOf } from './testing/journey.ts'
import { verifyAll } from './verify.ts'
import { viewCase } from './view.ts'

/** An application is put right after it was sent: both States read what was sent and what holds, and both are searched. */

let house: House
let roles: Roles
let filed: Filed
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  const principalAnswers = { family_name: 'Zqxliyev', given_names: 'Rauf', name_in_own_script: 'Zqxliyev Rauf' }
  filed = await house.file({ principalOnly: true, principalAnswers })
  const { services } = house
  const file = await addCaseFile(services, roles.desk, filed.caseId, {
    ...{ purpose: 'evidence', personId: filed.principal, freeOfAsylumData: true, name: 'card.pdf', bytes: pdfFile() },
  })
  const pack = services.agreements.current.get('eu-azerbaijan')!.pack
  const sectionId = pack.form.sections.find(
    ({ subject, section }) => subject === 'principal' && section === 'identity',
  )!.id
  const right = (field: string, value: string) => ({ sectionId, key: filed.principal, field, answer: { value } })
  await house.act(roles.desk, filed.caseId, 'correct_application', {
    answers: [right('family_name', 'Zqxhasanov')],
    evidence: [
      {
        ...{
          personId: filed.principal,
          category: pack.evidence[0]!.id,
          number: 'ZQX7788',
          documentIds: [file.documentId],
        },
      },
    ],
    reason: 'The card says otherwise.',
  })
})
afterAll(() => house.close())

const found = async (q: string) =>
  (await search(house.services, roles.central, { q })).items.map(({ caseId }) => caseId)

test('both States read what was sent and what holds, side by side', async () => {
  for (const official of [roles.desk, roles.central]) {
    const view = await viewCase(house.services, official, filed.caseId)
    expect(view.persons[0]).toMatchObject({ familyName: 'Zqxhasanov', givenNames: 'Rauf' })
    const field = view.persons[0]!.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'family_name')
    expect(field).toMatchObject({ value: 'Zqxliyev', corrected: { number: 1, value: 'Zqxhasanov' } })
    expect(view.corrigenda).toMatchObject([
      {
        ...{ number: 1, reason: 'The card says otherwise.', newInformation: [] },
        answers: [{ field: 'family_name', was: { value: 'Zqxliyev' }, is: { value: 'Zqxhasanov' } }],
      },
    ])
    const added = view.evidence.find(({ corrigendum }) => corrigendum === 1)
    expect(added).toMatchObject({ number: 'ZQX7788', documents: [{ purpose: 'evidence' }] })
  }
})

test('the case is found by the name that was sent and by the one that holds, also after a rebuild', async () => {
  for (const name of ['Zqxliyev', 'Zqxhasanov']) expect(await found(name)).toContain(filed.caseId)
  expect((await rebuildAll(house.services)).changed).toEqual([])
  // A later act, which knows no payload of its own, forgets neither.
  await house.act(roles.central, filed.caseId, 'send_message', { text: 'Seen.' })
  for (const name of ['Zqxliyev', 'Zqxhasanov']) expect(await found(name)).toContain(filed.caseId)
  expect((await rebuildAll(house.services)).changed).toEqual([])
  expect((await verifyAll(house.services)).faults).toEqual([])
})

test('the corrigendum is printed as a form of its own', async () => {
  const pdf = await printCaseForm(house.services, roles.central, filed.caseId, 'corrigendum', 1)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const other = printCaseForm(house.services, roles.central, filed.caseId, 'corrigendum', 2)
  await expect(other).rejects.toMatchObject({ statusCode: 404 })
})

test('an export and the record of the person hold both', async () => {
  const exported = await exportCase(house.services, roles.central, filed.caseId)
  expect(JSON.stringify(exported.application)).toContain('Zqxliyev')
  expect(exported.corrigenda).toMatchObject([{ number: 1, reason: 'The card says otherwise.' }])
  expect(JSON.stringify(exported.corrigenda)).toContain('Zqxhasanov')
  const { visibleSections: visible } = await viewCase(house.services, roles.central, filed.caseId)
  const wanted = { caseId: filed.caseId, personId: filed.principal, visible }
  const record = await withSystem(house.services.pools.system, (tx) => gatherRecord(tx, house.services, wanted))
  expect(JSON.stringify(record!.answers)).toContain('Zqxliyev')
  expect(JSON.stringify(record!.corrigenda)).toContain('Zqxhasanov')
  expect(record!.events.find(({ type }) => type === 'application_corrected')?.words).toBe('The card says otherwise.')
})

test('an erasure leaves neither name anywhere', async () => {
  house.setClock('2026-03-18T08:00:00Z')
  await erase(house.services, {
    ...{ personId: filed.principal, caseId: filed.caseId, basis: 'order', althoughOpen: true, reason: 'Order 1' },
  })
  expect(placesWith(await everything(house), 'zqxliyev', 'zqxhasanov', 'zqx7788')).toEqual([])
  expect((await verifyAll(house.services)).faults).toEqual([])
})
