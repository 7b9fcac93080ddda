import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgreementBlueprint, agreementBlueprint } from '../../../../contract/agreements.ts'
import { officialLanguages } from '../../../../contract/i18n.ts'
import { blueprintOf } from '../../../../domain/agreement/blueprint.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { speech } from '../../../platform/i18n/catalogue.ts'
import { createFormRenderer } from '../../../platform/pdf/form-renderer.ts'
import { loadPack } from '../load.ts'
import { printBlueprint } from './print.ts'
import { cataloguesOf } from './words.ts'

let house: House
let baku: string
let address: string
beforeAll(async () => {
  house = await openHouse()
  house.services.renderer = createFormRenderer({ formsRoot: join(projectRoot, 'agreements') })
  baku = cookieOf(await house.signIn('orxan.veliyev@az-sms.practice.example'))
  const { digest } = (await get('/agreements/eu-azerbaijan')).json()
  address = `/agreements/eu-azerbaijan/versions/${digest}/blueprint`
})
afterAll(async () => {
  await house.services.renderer.close()
  await house.close()
})

const get = (url: string) => house.ask({ url: `/api/v1${url}` }, baku)

/** Each page as its lines, and as letters without anything between them. */
async function pagesOf(pdf: Uint8Array): Promise<{ lines: string[]; letters: string }[]> {
  return (await PDF.load(pdf)).getPages().map((page) => {
    const { text } = page.extractText()
    return { lines: text.split('\n').map((line) => line.trim()), letters: bare(text) }
  })
}
const bare = (text: string) => text.replace(/[\s\u200b]/gu, '')

/** Whether a page holds every word: a title that goes on in a second line, after a hyphen too, has its source in the margin between. */
const holds = ({ letters }: { letters: string }, text: string) =>
  text.split(/\s+|(?<=-)/).every((word) => letters.includes(bare(word)))

const blocksOf = (document: AgreementBlueprint) => document.chapters.flatMap((chapter) => chapter.blocks)

test.each(officialLanguages)(
  'the file in %s holds every clock with its article, and every open question',
  async (language) => {
    const document = agreementBlueprint.parse((await get(`${address}?language=${language}`)).json())
    const answer = await get(`${address}.pdf?language=${language}`)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toContain(
      `blueprint-eu-azerbaijan-${document.version}-${language}.pdf`,
    )
    const pages = await pagesOf(answer.rawPayload)

    const { pack } = house.services.agreements.current.get('eu-azerbaijan')!
    for (const { title, provenance } of pack.clocks) {
      const words = `${title[language]} ${provenance.article}`
      expect(
        pages.some((page) => holds(page, words)),
        words,
      ).toBe(true)
    }
    const questions = blocksOf(document).filter((one) => one.kind === 'question')
    expect(questions.length).toBeGreaterThan(30)
    for (const { heading, rules, source } of questions) {
      const page = pages.find(({ lines }) => lines.includes(heading))
      for (const title of rules.flatMap((one) => one.titles))
        expect(page && holds(page, title), `${heading}: ${title}`).toBe(true)
      expect(page && holds(page, source.text), `${heading}: ${source.text}`).toBe(true)
    }
    // The title page says what is signed: the parties, the version and the digest of the content.
    for (const { title } of document.parties) expect(pages[0]?.letters).toContain(bare(title))
    expect(pages[0]?.letters).toContain(document.version)
    expect(pages[0]?.letters).toContain(document.digest)
    for (const { title } of document.chapters) expect(pages[1]?.letters).toContain(bare(title))
    expect(pages.filter((page) => page.letters.length < 120)).toEqual([])
    const signed = pages.find((page) => page.letters.includes(bare(speech(language).t('blueprint.sign.signature'))))
    for (const { title } of document.parties) expect(signed && holds(signed, title)).toBe(true)
  },
)

test('the worked cases of a version that the program brings are its annex', async () => {
  const document = agreementBlueprint.parse((await get(`${address}?language=en`)).json())
  const stories = blocksOf(document).filter((one) => one.kind === 'story')
  expect(stories.length).toBeGreaterThan(12)
  expect(stories[0]?.steps[0]?.holds).toContain('Stage: Received')
})

test('in the language of the session where none is named, and for ever by the digest alone', async () => {
  expect((await get(address)).json().language).toBe('az')
  const unknown = address.replace(/[0-9a-f]{64}/, '0'.repeat(64))
  expect((await get(unknown)).statusCode).toBe(404)
  expect((await get(`${unknown}.pdf`)).statusCode).toBe(404)
  expect((await get(`${address}?language=xx`)).statusCode).toBe(422)
})

test('an invented agreement is printed too: without an annex, and the same bytes on the same day', async () => {
  const { pack, digest } = loadPack(join(projectRoot, 'server/testing/packs/norland-sudmark'))
  const source = { pack, digest, scenarios: [] }
  const print = () => printBlueprint(house.services.renderer, source, speech('en'), '2031-05-01')
  const pdf = await print()
  expect((await print()).equals(pdf)).toBe(true)
  expect(pdf.includes('pdfaid:part')).toBe(true)
  const pages = await pagesOf(pdf)
  const document = blueprintOf(source, cataloguesOf(speech('en')))
  expect(document.chapters.map((one) => one.id)).not.toContain('cases')
  for (const { title } of document.chapters) expect(pages[1]?.letters).toContain(bare(title))
  for (const { title } of pack.clocks)
    expect(
      pages.some((page) => holds(page, title.en)),
      title.en,
    ).toBe(true)
  expect(pages.filter((page) => page.letters.length < 120)).toEqual([])
})
