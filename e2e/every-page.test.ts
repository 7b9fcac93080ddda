import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Picture, pictures } from '../scripts/pictures-list.ts'
import { type Gallery, listen, open, openGallery, pixelsTooWide } from '../scripts/pictures-visit.ts'
import { violations } from './house/browser.ts'

/**
 * A walk through every page there is a picture of, with its form sent as it stands where the picture says so, at 320 pixels, at
 * twice the size, from right to left. Nobody meets a fault of accessibility that a machine can find, nothing is wider than the
 * window, nothing moves for whoever asked for stillness. One page is seen in English and light, the next in Azerbaijani and dark;
 * with RCMS_EVERY_LOOK=1 each is seen in both, which takes twice as long.
 */

let gallery: Gallery

beforeAll(async () => {
  gallery = await openGallery(() => {})
}, 180_000)
afterAll(() => gallery?.close())

/** The same page in another language or colour is no page of its own: every page is seen in all of them here. */
const pages = pictures.filter(({ name, language, dark, print }) => !language && !dark && !print && name !== 'api-docs')

/** Pages looked at at once; more would wait for the processors. */
const atOnce = 3

test(`${pages.length} pages`, { timeout: 480_000 }, async () => {
  const waiting = [...pages]
  const found: string[] = []
  const walk = async () => {
    for (let picture = waiting.shift(); picture; picture = waiting.shift()) {
      try {
        found.push(...(await faultsOf(picture, pages.indexOf(picture))).map((fault) => `${picture?.name}: ${fault}`))
      } catch (error) {
        found.push(`${picture.name}: ${(error as Error).message.split('\n')[0]}`)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, walk))
  expect(found).toEqual([])
})

async function faultsOf(picture: Picture, turn: number): Promise<string[]> {
  const both = process.env.RCMS_EVERY_LOOK === '1'
  const faults: string[] = []
  if (both || turn % 2 === 0) faults.push(...(await looked(picture, 'light', inLight)))
  const dark: Picture = { ...picture, language: 'az', dark: true }
  if (both || turn % 2 === 1) faults.push(...(await looked(dark, 'dark, in Azerbaijani', inDark)))
  return faults
}

type Look = (page: Page, path: string, context: BrowserContext, picture: Picture) => Promise<string[]>

const inDark: Look = async (page) => [...(await seen(page)), ...(await tooWide(page, [640, 320]))]

const inLight: Look = async (page, path, context, picture) => {
  const faults = [...(await seen(page)), ...(await tooWide(page, [640, 320]))]
  await context.addInitScript(`globalThis.localStorage?.setItem('rcms.mirrored', 'yes')`)
  await open(page, path, picture)
  return [
    ...faults,
    ...(await notMirrored(page)),
    ...(await tooWide(page, [1440, 320])).map((one) => `mirrored ${one}`),
  ]
}

async function looked(picture: Picture, look: string, work: Look): Promise<string[]> {
  const context = await gallery.enter(picture)
  try {
    const path = await gallery.addressOf(picture, context)
    const page = await context.newPage()
    const oddities = listen(page)
    await open(page, path, picture)
    const faults = await work(page, path, context, picture)
    const expected = picture.answers || picture.wrong ? /^(console: Failed to load|[45]\d\d )/ : /^404 \/api/
    return [...faults, ...oddities.filter((one) => !expected.test(one))].map((fault) => `${look}: ${fault}`)
  } finally {
    await context.close()
  }
}

const moving = 'document.getAnimations().filter((one) => one.playState === "running").length'

/** As a machine that knows WCAG 2.2 AA sees the page. */
async function seen(page: Page): Promise<string[]> {
  // At its end a page hides nothing behind a bar that stays in sight.
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  const faults = await violations(page)
  if ((await page.evaluate<number>(moving)) > 0) faults.push('moves for whoever asked for stillness')
  return faults
}

async function tooWide(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const pixels = await page.evaluate<number>(pixelsTooWide)
    if (pixels > 0) faults.push(`${pixels} px wider than a window of ${width}`)
  }
  return faults
}

/** The mark of the program stands where lines begin: on the right. */
async function notMirrored(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1440, height: 900 })
  const mark = await page.getByRole('banner').locator('svg, a').first().boundingBox()
  return mark && mark.x < 720 ? ['is no mirror image'] : []
}
