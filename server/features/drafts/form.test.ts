import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readFile } from './files.ts'
import { fillForm } from './fill-form.ts'
import { prepareForm } from './form-input.ts'
import { openDraft } from './load.ts'
import { renderDraftForm } from './render-form.ts'
import { savePart } from './save.ts'
import { createInstallation, type Installation } from './testing/installation.ts'
import { people } from './testing/people.ts'
import { healthWords, realApplication, realLaw } from './testing/real-case.ts'
import { principalOf, problemOf } from './testing/steps.ts'
import { readDraft } from './view.ts'

let installation: Installation
let services: Services
beforeAll(async () => {
  installation = await createInstallation(realLaw())
  services = installation.services
})
afterAll(() => installation.close())

const { berlinDesk, secondBerlinDesk } = people

const filled = (official: Official, caseId: string) =>
  withOfficial(services, official, async (tx) => {
    const draft = await openDraft(tx, services, official, caseId)
    return fillForm((await prepareForm(tx, services, official, draft)).input)
  })

test('says in words and in both languages what was answered, and why something was not', async () => {
  const { caseId } = await realApplication(services, berlinDesk)
  const form = await filled(berlinDesk, caseId)
  expect(form.practice).toBe(true)
  expect(form.boxes.map((one) => one.checked)).toEqual([true, false, false, false, false])
  expect(form.header).toMatchObject({
    from: { name: 'Amt de-central / Office de-central', country: { en: 'Germany', az: 'Almaniya' } },
    to: { country: { en: 'Azerbaijan', az: 'Azərbaycan' } },
    date: '2026-03-10',
  })
  const row = (letter: string, label: RegExp) =>
    form.sections
      .find((one) => one.letter === letter)
      ?.blocks.flatMap((one) => one.rows)
      .find((one) => label.test(one.label.en))
  expect(row('A', /surname/)).toMatchObject({ value: 'MAMMADOVA', underlined: 'MAMMADOVA' })
  expect(row('A', /own script/)).toMatchObject({ value: 'Məmmədova Aytən Rauf qızı' })
  expect(row('A', /place of birth: date/)).toMatchObject({ value: '17.05.1990' })
  expect(row('A', /: sex/)).toMatchObject({ value: 'Female / Qadın' })
  expect(row('A', /: nationality/)).toMatchObject({ value: 'Azerbaijan / Azərbaycan' })
  expect(row('A', /^Also known/)).toMatchObject({
    value: null,
    notAvailable: { en: 'the person did not state it (asked twice)' },
  })
  expect(row('A', /Maiden/)).toMatchObject({ value: null })
  expect(row('B', /Nobody/)).toMatchObject({ value: '–' })
  expect(row('E', /./)?.value).toMatch(/C01234567\n.*01\.04\.2019, Bakı, DİN\n.*\n1 file attached.*: [0-9a-f]{16}$/)
})

test('names a sealed section and marks it, and prints nothing of it', async () => {
  const draft = await realApplication(services, berlinDesk)
  const form = await filled(berlinDesk, draft.caseId)
  expect(JSON.stringify(form)).not.toContain(healthWords)
  const sealed = form.sections.filter((one) => one.letter === 'D').flatMap((one) => one.blocks.flatMap((b) => b.rows))
  expect(sealed).toHaveLength(2)
  for (const { value } of sealed) expect(value).toMatch(/^Sealed: .*\n[0-9a-f]{32}$/)
})

test('the same content, official and day give the same bytes, which are kept once', async () => {
  const { caseId } = await realApplication(services, berlinDesk)
  const first = await renderDraftForm(services, berlinDesk, caseId)
  expect(await renderDraftForm(services, berlinDesk, caseId)).toEqual(first)
  const { file, bytes } = await readFile(services, berlinDesk, caseId, first.documentId)
  expect(file).toMatchObject({
    purpose: 'form',
    mediaType: 'application/pdf',
    digest: first.digest,
    size: bytes.length,
  })
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const forms = (await readDraft(services, berlinDesk, caseId)).files.filter((one) => one.purpose === 'form')
  expect(forms).toHaveLength(1)
})

test('whatever the signature covers changes the bytes: the signer, the day, the content, and what is sealed', async () => {
  const draft = await realApplication(services, berlinDesk)
  const { caseId } = draft
  const personId = principalOf(draft)
  const render = async (official = berlinDesk) => (await renderDraftForm(services, official, caseId)).digest
  const seen = [await render(), await render(secondBerlinDesk)]
  const health = { health_care: { value: 'needs nothing any more' }, health_consent: { value: 'by_person' } }
  await savePart(services, berlinDesk, caseId, `section:health:${personId}`, { version: 1, content: health })
  seen.push(await render())
  const remarks = { observations: { value: 'An interview would help.' } }
  await savePart(services, berlinDesk, caseId, 'section:observations:case', { version: 0, content: remarks })
  seen.push(await render())
  installation.setClock('2026-03-11T09:00:00Z')
  seen.push(await render())
  installation.setClock('2026-03-10T09:00:00Z')
  expect(new Set(seen).size).toBe(5)
  const forms = (await readDraft(services, berlinDesk, caseId)).files.filter((one) => one.purpose === 'form')
  expect(forms.map((one) => one.digest)).toEqual([seen[1], seen[4]])
})

test('a character that no font of the form has is named', async () => {
  const { caseId } = await realApplication(services, berlinDesk)
  const content = { observations: { value: 'Reachable ☎ and 日本' } }
  await savePart(services, berlinDesk, caseId, 'section:observations:case', { version: 0, content })
  const problem = await problemOf(renderDraftForm(services, berlinDesk, caseId))
  expect(problem).toMatchObject({ statusCode: 422, code: 'form_characters' })
  expect(problem.options.values?.characters).toContain('日')
})
