import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../config/root.ts'
import { inspectUpload } from '../documents/inspect.ts'
import { createFormRenderer, FormFailed, type FormRenderer } from './form-renderer.ts'
import { sampleForm } from './testing/sample-form.ts'

let renderer: FormRenderer
let faulty: FormRenderer
const template = 'eu-azerbaijan/forms/application.typ'

beforeAll(() => {
  renderer = createFormRenderer({ formsRoot: join(projectRoot, 'agreements'), documentsPerProcess: 5 })
  faulty = createFormRenderer({ formsRoot: join(import.meta.dirname, 'testing/faulty') })
})

afterAll(async () => {
  await renderer.close()
  await faulty.close()
})

test.each(['application', 'reply', 'transfer-notice'])('the form %s is an archival PDF', async (name) => {
  const pdf = await renderer.render({
    template: `eu-azerbaijan/forms/${name}.typ`,
    data: sampleForm('Nizami 12, Gəncə'),
  })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.includes('pdfaid:part')).toBe(true)
})

test.each([
  ['eu-georgia', 'ნინო ბერიძე'],
  ['eu-pakistan', 'محمد عثمان گل ہما ٹیپو'],
  ['eu-bangladesh', 'মোহাম্মদ আব্দুর রহমান'],
  ['eu-sri-lanka', 'ප්‍රියන්ත ශ්‍රී රණසිංහ'],
  ['eu-sri-lanka', 'செல்வராஜ் கிருஷ்ணன்'],
])('the forms of %s print names in the script of the partner', async (agreement, name) => {
  for (const form of ['application', 'reply', 'transfer-notice', 'corrigendum']) {
    const data = sampleForm(name)
    const pdf = await renderer.render({ template: `${agreement}/forms/${form}.typ`, data })
    expect(pdf.subarray(0, 5).toString(), form).toBe('%PDF-')
  }
})

test('the same input gives the same bytes, in another process too', async () => {
  const data = sampleForm('Xətai prospekti 1')
  const first = await renderer.render({ template, data })
  for (let round = 0; round < 6; round++) expect((await renderer.render({ template, data })).equals(first)).toBe(true)
  expect((await renderer.render({ template, data: sampleForm('Xətai prospekti 2') })).equals(first)).toBe(false)
})

test('a photograph and ten children find their place', async () => {
  const photograph = await sharp({ create: { width: 48, height: 60, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer()
  const data = sampleForm('Bakı', 10)
  data.sections[0]!.photograph = 'principal.jpg'
  const pdf = await renderer.render({ template, data, pictures: { 'principal.jpg': photograph } })
  expect(pdf.length).toBeGreaterThan((await renderer.render({ template, data: sampleForm('Bakı') })).length)
})

test('what an official types stays text', async () => {
  const data = sampleForm('#read("/etc/passwd") *bold* $x$ @ref // \\ <label>')
  await expect(renderer.render({ template, data })).resolves.toBeInstanceOf(Buffer)
})

test('a word longer than a line breaks instead of leaving the page', async () => {
  const pdf = await renderer.render({ template, data: sampleForm('x'.repeat(6000)) })
  expect(await inspectUpload(pdf, { declaredName: 'form.pdf' })).toMatchObject({ ok: true, kind: 'pdf', pages: 3 })
})

test('fifty forms in a row, through processes that are replaced', async () => {
  const pids = new Set<number | undefined>()
  for (let round = 0; round < 50; round++) {
    await renderer.render({ template, data: sampleForm(`Bakı ${round}`) })
    pids.add(renderer.pid())
  }
  expect(pids.size).toBeGreaterThanOrEqual(10)
})

test('a character that no font of the form has is named, and nothing else of the text', async () => {
  const failure = await renderer.render({ template, data: sampleForm('Bakı ඔ') }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(FormFailed)
  expect((failure as FormFailed).missing).toEqual(['ඔ'])
  expect((failure as FormFailed).message).not.toContain('Bakı')
})

test('an unknown font is a failure, not an empty page', async () => {
  await expect(faulty.render({ template: 'unknown-font.typ', data: {} })).rejects.toBeInstanceOf(FormFailed)
})

test('the fonts of the machine are out of reach', async () => {
  await expect(faulty.render({ template: 'system-font.typ', data: {} })).rejects.toThrow('unknown font family')
})

test('a template without a date of its own is refused, because its bytes would change with the clock', async () => {
  await expect(faulty.render({ template: 'no-date.typ', data: {} })).rejects.toThrow('no document date')
})

test('a process that was killed is replaced', async () => {
  await renderer.render({ template, data: sampleForm('Bakı') })
  process.kill(renderer.pid()!, 'SIGKILL')
  await expect(renderer.render({ template, data: sampleForm('Bakı') })).resolves.toBeInstanceOf(Buffer)
})

test('a template outside the forms is refused', async () => {
  await expect(renderer.render({ template: '../package.json', data: {} })).rejects.toThrow(TypeError)
})
