import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgreementBlueprint, agreementBlueprint } from '../../../../contract/agreements.ts'
import { languages } from '../../../../contract/i18n.ts'
import { blueprintOf } from '../../../../domain/agreement/blueprint.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { speech } from '../../../platform/i18n/catalogue.ts'
import { loadPack } from '../load.ts'
import { printBlueprint } from './print.ts'
import { cataloguesOf } from './words.ts'

let house: House
let baku: string
let address: string
beforeAll(async () => {
  house = await openHouse()
  baku = cookieOf(await house.signIn('orxan.veliyev@az-sms.practice.example'))
  const { digest } = (await get('/agreements/eu-azerbaijan')).json()
  address = `/agreements/eu-azerbaijan/versions/${digest}/blueprint`
})
afterAll(() => house.close())

const get = (url: string) => house.ask({ url: `/api/v1${url}` }, baku)

/** The words of a file without anything between them: lines break where the page ends, not where the sentence does. */
async function lettersOf(pdf: Uint8Array): Promise<{ pages: string[]; all: string }> {
  const pages = (await PDF.load(pdf)).getPages().map((page) => bare(page.extractText().text))
  return { pages, all: pages.join('') }
}
const bare = (text: string) => text.replace(/[\s\u200b\u00ad]/gu, '')

const blocksOf = (document: AgreementBlueprint) => document.chapters.flatMap((chapter) => chapter.blocks)

test.each(languages)('the file in %s holds every clock with its article, and every open question', async (language) => {
  const document = agreementBlueprint.parse((await get(`${address}?language=${language}`)).json())
  const answer = await get(`${address}.pdf?language=${language}`)
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.headers['content-disposition']).toContain(`blueprint-eu-azerbaijan-${document.version}-${language}.pdf`)
  const { pages, all } = await lettersOf(answer.rawPayload)

  const { pack } = house.services.agreements.current.get('eu-azerbaijan')!
  for (const clock of pack.clocks) {
    expect(all).toContain(bare(clock.title[language]!))
    expect(all).toContain(bare(clock.provenance.article!))
  }
  const questions = blocksOf(document).filter((one) => one.kind === 'question')
  expect(questions.length).toBeGreaterThan(30)
  for (const { heading, rules } of questions) {
    expect(all).toContain(bare(heading))
    for (const title of rules.flatMap((one) => one.titles)) expect(all).toContain(bare(title))
  }
  // The title page says what is signed: the parties, the version and the digest of the content.
  for (const { title } of document.parties) expect(pages[0]).toContain(bare(title))
  expect(pages[0]).toContain(document.version)
  expect(pages[0]).toContain(document.digest)
  for (const { title } of document.chapters) expect(pages[1]).toContain(bare(title))
  expect(pages.filter((page) => page.length < 120)).toEqual([])
  const signed = pages.find((page) => page.includes(bare(speech(language).t('blueprint.sign.signature'))))
  for (const { title } of document.parties) expect(signed).toContain(bare(title))
})

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
  const { pages, all } = await lettersOf(pdf)
  const document = blueprintOf(source, cataloguesOf(speech('en')))
  expect(document.chapters.map((one) => one.id)).not.toContain('cases')
  for (const { title } of document.chapters) expect(all).toContain(bare(title))
  for (const { title } of pack.clocks) expect(all).toContain(bare(title.en))
  expect(pages.filter((page) => page.length < 120)).toEqual([])
})
