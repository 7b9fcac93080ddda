import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CopyRequest } from '../../../contract/copy.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import type { Official } from '../../platform/http/actor.ts'
import { ProblemError } from '../../platform/http/problems.ts'
import { type Filed, mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, notify, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { erase } from '../erasure/erase.ts'
import { addCaseFile } from '../uploads/add.ts'
import { makeCopy } from './make.ts'

const [person, child, note, foreignNote] = ['Plumbago', 'Sorrelwood', 'Bindweed', 'Tamarisk']

let house: House
let roles: Roles
let filed: Filed
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file({ marks: { principal: person, child } })
  await house.act(roles.officer, filed.caseId, 'add_note', { text: foreignNote })
  await house.act(roles.central, filed.caseId, 'add_note', { text: note })
  // Letters of scripts that forms must print, and one that no font has.
  await house.act(roles.desk, filed.caseId, 'send_message', { text: 'Məmmədova, Мамедова, მამედოვა, محمدی, 🛂 noted.' })
  await accept(house, roles, filed)
  await notify(house, roles, filed, '2026-03-20', `${person} needs a wheelchair`)
})
afterAll(() => house.close())

/** The same installation as a real one: the watermark of a practice would stand between the words. */
const real = () => ({ ...house.services, config: { ...house.services.config, mode: 'production' as const } })

const copy = async (official: Official, request: Partial<CopyRequest> = {}, caseId = filed.caseId) => {
  const choice = { purpose: 'paper_file' as const, internal: false, ...request }
  const reader = { ...official, language: 'en' as const }
  const { pdf, reference } = await makeCopy(real(), reader, caseId, choice)
  const pages = (await PDF.load(pdf)).getPages().map((page) => page.extractText().text)
  return { pages, reference, text: pages.join('\n') }
}

/** The lines of the contents, which may go on for several pages: a title, and at its end the page. */
function contentsOf(pages: readonly string[]): { title: string; page: number }[] {
  const lines = pages.flatMap((page) => page.split('\n').slice(0, -1))
  const found = lines.slice(lines.findIndex((line) => line.trim() === 'Contents') + 1)
  const entries: { title: string; page: number }[] = []
  for (const line of found) {
    const [, title, page] = /^(.*?\D)\s*(\d+)$/.exec(line.trim()) ?? []
    if (!title) break
    // A title that goes on in a second line ends it with how many scans there are.
    if (Number(page) < (entries.at(-1)?.page ?? 0)) continue
    entries.push({ title: title.trim(), page: Number(page) })
  }
  return entries
}

const looks = (act: string) =>
  withSystem(house.services.pools.system, (tx) =>
    tx.selectFrom('audit').select(['actor_id', 'details']).where('act', '=', act).orderBy('audit_id').execute(),
  )

test('the contents name the page on which each part begins, and every page says which it is', async () => {
  const { pages, reference } = await copy(roles.central)
  expect(pages.length).toBeGreaterThan(8)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(reference)
    expect(page).toContain(`page ${index + 1} of ${pages.length}`)
  }
  const listed = contentsOf(pages)
  expect(listed.length).toBeGreaterThan(8)
  for (const { title, page } of listed) {
    const beginning = pages[page - 1]?.split('\n').slice(0, 3).join(' ')
    expect(beginning, `page ${page}`).toContain(title.slice(0, 40))
  }
  expect(listed.map((one) => one.title)).toEqual(
    expect.arrayContaining(['Persons', 'The signed form', 'Evidence', 'History']),
  )
})

test('what the own side keeps to itself is in only when it is asked for, marked on its pages, and never the other side’s', async () => {
  const plain = await copy(roles.central)
  expect(plain.text).not.toContain(note)
  expect(plain.text).toContain('internal; was not asked for')
  const internal = await copy(roles.central, { internal: true })
  expect(internal.text).toContain(note)
  for (const page of internal.pages.filter((one) => one.includes(note)))
    expect(page).toContain('NOT FOR THE OTHER SIDE')
  for (const one of [plain, internal]) {
    expect(one.text).not.toContain(foreignNote)
    expect(one.text).toContain(`${mark} reply`)
  }
})

test('sealed sections are in for a stated purpose alone, and each opening is recorded', async () => {
  const opened = (await looks('sealed_opened')).length
  const without = await copy(roles.central)
  expect(without.text).toContain('no purpose for opening it was stated')
  expect(await looks('sealed_opened')).toHaveLength(opened)
  const { text } = await copy(roles.central, { sealedPurpose: 'To plan the flight with a doctor' })
  expect(text).toContain('HOLDS SEALED SECTIONS')
  expect(text).toContain('To plan the flight with a doctor')
  const lines = (await looks('sealed_opened')).slice(opened)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line.details).toMatchObject({ purpose: 'To plan the flight with a doctor' })
})

test('a file is printed for its readers alone, with what their role may read, and that is written down', async () => {
  const stranger = house.find('fr-dgef', 'central_desk')
  await expect(copy(stranger)).rejects.toThrow(ProblemError)
  expect((await looks('case_printed')).map((one) => one.actor_id)).not.toContain(stranger.userId)
  const mission = await copy(roles.mission, { internal: true, purpose: 'court' })
  expect(mission.text).toContain('not for the role of whoever printed it')
  expect(mission.text).not.toContain(`${mark} finding`)
  const last = (await looks('case_printed')).at(-1)
  expect(last?.actor_id).toBe(roles.mission.userId)
  expect(last?.details).toMatchObject({ purpose: 'court', internal: true, sealed: [] })
})

test('names in every script are printed; a sign that no font has does not keep the file back', async () => {
  const { text } = await copy(roles.desk)
  expect(text).toContain('Məmmədova, Мамедова, მამედოვა')
  expect(text).toMatch(/\p{Script=Arabic}{3}/u)
  expect(text).toContain('? noted.')
})

test('a reply on paper goes in with its scans, and a corrigendum with its form, what it put right and what it added', async () => {
  const own = await house.file({ principalOnly: true, principalAnswers: { family_name: 'Thistledown' } })
  const { caseId, principal } = own
  const upload = async (purpose: 'paper_reply' | 'evidence', name: string) => {
    const personId = purpose === 'evidence' ? principal : ''
    const file = { purpose, personId, freeOfAsylumData: true, name, bytes: pdfFile() }
    return (await addCaseFile(house.services, roles.desk, caseId, file)).documentId
  }
  const { form, evidence } = house.services.agreements.current.get('eu-azerbaijan')!.pack
  const sectionId = form.sections.find((one) => one.subject === 'principal' && one.section === 'identity')!.id
  await house.act(roles.desk, caseId, 'correct_application', {
    answers: [{ sectionId, key: principal, field: 'family_name', answer: { value: 'Thistlewood' } }],
    evidence: [
      {
        personId: principal,
        category: evidence[0]!.id,
        number: 'QX1',
        documentIds: [await upload('evidence', 'a.pdf')],
      },
    ],
    reason: 'A slip of the pen',
  })
  const documentIds = [await upload('paper_reply', 'page-1.pdf'), await upload('paper_reply', 'page-2.pdf')]
  await house.act(roles.desk, caseId, 'record_paper_reply', {
    ...{ persons: [{ personId: principal, outcome: 'accepted', text: 'As by letter 7.' }] },
    ...{ receivedOn: '2026-03-13', means: 'fax', documentIds },
  })
  for (const official of [roles.desk, roles.central]) {
    const { pages, text } = await copy(official, {}, caseId)
    expect(text).toContain('Thistledown')
    expect(text).toContain('Thistlewood')
    expect(text).toContain('Added by corrigendum 1')
    const listed = contentsOf(pages)
    const scans = listed.filter(({ title }) => title.startsWith('Scan of the paper'))
    expect(scans).toHaveLength(2)
    expect(listed.filter(({ title }) => title === 'Corrigendum 1 as a form')).toHaveLength(1)
    for (const { title, page } of listed) expect(pages[page - 1], title).toContain(title.slice(0, 30))
  }
})

test('of an erased person the file says so, and has nothing else', async () => {
  const gone = await house.file({ principalOnly: true, marks: { principal: 'Hawthorn', child } })
  await erase(house.services, { personId: gone.principal, basis: 'order', althoughOpen: true, reason: 'order 1' })
  const { text, pages } = await copy(roles.central, {}, gone.caseId)
  expect(text).not.toContain('Hawthorn')
  expect(text).toContain('The personal data were erased')
  expect(text).toContain('The signed form is not there any more')
  expect(pages.at(-1)).toContain(`page ${pages.length} of ${pages.length}`)
})

test.each([
  ['de', 'Personen'],
  ['ka', 'პირები'],
] as const)('in practice the file is made in %s too, with every letter of it', async (language, word) => {
  const choice = { purpose: 'paper_file' as const, internal: false }
  const { pdf } = await makeCopy(house.services, { ...roles.central, language }, filed.caseId, choice)
  const text = (await PDF.load(pdf)).getPages().map((page) => page.extractText().text)
  expect(text.join('\n')).toContain(word)
  expect(text.join('\n')).not.toContain('\ufffd')
})
