/**
 * Pictures of every page for the README and the guide, from a practice installation of its own that is gone afterwards.
 *
 * node scripts/pictures.ts [--to <folder>] [--whole] [name …]
 *   --whole   the whole length of each page instead of the first screen, for looking through them all
 *
 * Needs a build (npm start makes one) and Chromium (RCMS_CHROMIUM, or /usr/bin/chromium). Everything odd on a page is said: errors in its console, answers
 * of the server that failed, anything wider than the window.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { practicePassword } from '../server/features/practice/users.ts'
import { startServer } from '../server/main.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { type Api, accounts, type Picture, pictures } from './pictures-list.ts'

const { values, positionals } = parseArgs({
  options: { to: { type: 'string', default: join(projectRoot, 'docs', 'pictures') }, whole: { type: 'boolean' } },
  allowPositionals: true,
})
const flags = '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync'
const executablePath = process.env.RCMS_CHROMIUM ?? '/usr/bin/chromium'
if (!existsSync(join(projectRoot, 'dist', 'web', 'index.html')))
  throw new Error('Run npm start once: it builds the pages.')

/** Run in the page; a frame that shows a PDF has no storage. */
const keepLanguage = (language: string) => `globalThis.localStorage?.setItem('rcms.language', '${language}')`
const pixelsTooWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

mkdirSync(values.to, { recursive: true })
const dataDir = mkdtempSync(join(tmpdir(), 'rcms-pictures-'))
// Also as root the database then lies in this folder, and goes with it.
chmodSync(dataDir, 0o711)
const server = await startServer({ ...readConfig({}), port: 0, dataDir }, { log: console.log })
const browser = await chromium.launch({ executablePath, args: [...flags.split(' '), '--no-first-run'] })
let failed = 0
try {
  await handOver(browser)
  for (const picture of pictures) {
    if (positionals.length > 0 && !positionals.includes(picture.name)) continue
    try {
      await take(browser, picture)
    } catch (error) {
      failed += 1
      console.log(`${picture.name}: not taken: ${(error as Error).message.split('\n')[0]}`)
    }
  }
} finally {
  await browser.close()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = failed > 0 ? 1 : 0

/** The central desk has something to review. */
async function handOver(browser: Browser): Promise<void> {
  const context = await signedIn(browser, { name: '', who: 'officer', page: '/' })
  const api = apiOf(context)
  const [draft] = await api.get<{ caseId: string }[]>('/drafts')
  if (draft) await api.post(`/drafts/${draft.caseId}/handover`, {})
  await context.close()
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const context = await signedIn(browser, picture)
  try {
    const path = typeof picture.page === 'string' ? picture.page : await pageOf(browser, context, picture.page, picture)
    const page = await context.newPage()
    const oddities = listen(page)
    if (picture.print) await page.emulateMedia({ media: 'print' })
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.locator('h1, h2, p').first().waitFor()
    // Frames with a PDF and pictures come a little after the page.
    await page.waitForTimeout((await page.locator('iframe').count()) > 0 ? 4_000 : 400)
    const tooWide = await page.evaluate<number>(pixelsTooWide)
    if (tooWide > 0) oddities.push(`${tooWide} px wider than the window`)
    const taken = await page.screenshot({ fullPage: values.whole ?? false, animations: 'disabled', caret: 'hide' })
    const file = join(values.to, `${picture.name}.webp`)
    const small = await sharp(taken).webp({ quality: 84, effort: 6, smartSubsample: true }).toBuffer()
    writeFileSync(file, small)
    console.log(`${picture.name}: ${Math.round(small.length / 1024)} KB${oddities.map((one) => `\n  ${one}`).join('')}`)
  } finally {
    await context.close()
  }
}

async function pageOf(
  browser: Browser,
  context: BrowserContext,
  find: (api: Api) => Promise<string>,
  picture: Picture,
): Promise<string> {
  if (picture.who) return find(apiOf(context))
  const administrator = await signedIn(browser, { ...picture, who: 'administrator' })
  try {
    return await find(apiOf(administrator))
  } finally {
    await administrator.close()
  }
}

async function signedIn(browser: Browser, { who, language = 'en', dark, phone }: Picture): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    deviceScaleFactor: phone ? 2 : 1,
    hasTouch: phone ?? false,
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'az' ? 'az-AZ' : 'en-GB',
    reducedMotion: 'reduce',
  })
  await context.addInitScript(keepLanguage(language))
  if (!who) return context
  const api = apiOf(context)
  await api.post('/session', { email: accounts[who], password: practicePassword })
  const answer = await context.request.put('/api/v1/session/language', { data: { language } })
  if (!answer.ok()) throw new Error(`The language could not be chosen: ${answer.status()}`)
  return context
}

function apiOf(context: BrowserContext): Api {
  return {
    get: async (path) => {
      const answer = await context.request.get(`/api/v1${path}`)
      if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`)
      return answer.json()
    },
    post: async (path, data) => {
      const answer = await context.request.post(`/api/v1${path}`, { data })
      if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`)
      return answer.status() === 204 ? undefined : answer.json()
    },
  }
}

function listen(page: Page): string[] {
  const oddities: string[] = []
  page.on('pageerror', (error) => oddities.push(`error on the page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') oddities.push(`console: ${message.text()}`)
  })
  page.on('response', (answer) => {
    if (answer.status() >= 400) oddities.push(`${answer.status()} ${new URL(answer.url()).pathname}`)
  })
  return oddities
}
