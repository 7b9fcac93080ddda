import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Picture } from '../scripts/pictures/picture.ts'
import { pictures } from '../scripts/pictures-list.ts'
import { type Gallery, listen, open, openGallery, outside, pixelsTooWide } from '../scripts/pictures-visit.ts'
import { violations } from './house/violations.ts'

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

/** Names of pictures, where only these are asked for: RCMS_PAGES=desk-waiting,help. */
const only = process.env.RCMS_PAGES?.split(',') ?? []

/** The same page in another language or colour is no page of its own: every page is seen in all of them here. */
const pages = pictures.filter(
  ({ name, language, dark, print }) =>
    !language && !dark && !print && name !== 'api-docs' && (only.length === 0 || only.includes(name)),
)

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
  await context.setOffline(false)
  const mirror = await context.newPage()
  await open(mirror, path, picture)
  return [
    ...faults,
    ...(await notMirrored(mirror)),
    ...(await tooWide(mirror, [1440, 320])).map((one) => `mirrored ${one}`),
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
    const odd = oddities.filter((one) => !expectedOf(picture).test(one))
    return [...faults, ...odd].map((fault) => `${look}: ${fault}`)
  } finally {
    await context.close()
  }
}

/** What a page may be answered without anything being wrong: a visitor is nobody, and what is not there is not there. */
function expectedOf({ answers, wrong, lineLost, who }: Picture): RegExp {
  if (lineLost) return /^console: (Failed to load .* net::|An unknown error occurred when fetching the script)/
  if (answers || wrong) return /^(console: Failed to load|[45]\d\d )/
  return who ? /^(404 \/api|console: Failed to load .* 404)/ : /^(4(01|22) \/api|console: Failed to load .* 4(01|22))/
}

/** Run in the page: what moves by the clock; what follows the hand that scrolls does not. */
const moving = `document.getAnimations()
  .filter(({ playState, timeline, effect }) =>
    playState === 'running' && timeline === document.timeline && effect.getTiming().duration > 1)
  .map(({ effect, transitionProperty, animationName }) => \`\${effect.target.tagName} \${effect.target.className} \${transitionProperty ?? animationName}\`)
  .join(', ')`

/** As a machine that knows WCAG 2.2 AA sees the page. */
async function seen(page: Page): Promise<string[]> {
  // At its end a page hides nothing behind a bar that stays in sight.
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  const faults = await violations(page)
  const moves = await page.evaluate<string>(moving)
  if (moves) faults.push(`moves for whoever asked for stillness: ${moves}`)
  return faults
}

async function tooWide(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    // What is laid out by script follows the window a moment later.
    let pixels = await page.evaluate<number>(pixelsTooWide)
    for (let tries = 0; pixels > 0 && tries < 10; tries++) {
      await page.waitForTimeout(100)
      pixels = await page.evaluate<number>(pixelsTooWide)
    }
    if (pixels > 0) faults.push(`${pixels} px wider than a window of ${width}: ${await page.evaluate<string>(outside)}`)
  }
  return faults
}

/** The mark of the program stands where lines begin: on the right. Pages for visitors have no banner. */
async function notMirrored(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1440, height: 900 })
  if ((await page.locator('html').getAttribute('dir')) !== 'rtl') return ['is no mirror image']
  const mark = page.getByRole('banner').locator('svg, a').first()
  const box = (await mark.count()) > 0 ? await mark.boundingBox() : null
  return box && box.x < 720 ? ['has its mark where lines end'] : []
}
