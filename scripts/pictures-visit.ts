import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'
import { practicePassword } from '../server/features/practice/users.ts'
import { startServer } from '../server/main.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { type Api, accounts, type Picture } from './pictures/picture.ts'

/** A practice installation of its own with a browser before it, gone when it is closed; for pictures and for the walk through every page. */
export interface Gallery {
  browser: Browser
  url: string
  /** A browser session of whoever looks at this picture, in its language, size and colours. */
  enter(picture: Picture): Promise<BrowserContext>
  /** Where the picture's page is. */
  addressOf(picture: Picture, context: BrowserContext): Promise<string>
  close(): Promise<void>
}

const flags = '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync'

export const widths = { phone: 390, tablet: 768, desktop: 1440 } as const

/** Run in the page before its own scripts; a frame that shows a PDF has no storage. */
const keep = (key: string, value: string) => `globalThis.localStorage?.setItem('${key}', '${value}')`

export async function openGallery(log: (line: string) => void): Promise<Gallery> {
  if (!existsSync(join(projectRoot, 'dist', 'web', 'index.html')))
    throw new Error('Run npm start once: it builds the pages.')
  const dataDir = mkdtempSync(join(tmpdir(), 'rcms-pictures-'))
  // Also as root the database then lies in this folder, and goes with it.
  chmodSync(dataDir, 0o711)
  const server = await startServer({ ...readConfig({}), port: 0, dataDir }, { log })
  const executablePath = process.env.RCMS_CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: [...flags.split(' '), '--no-first-run'] })
  const enter = (picture: Picture) => signedIn(browser, server.url, picture)
  await handOver(enter)
  return {
    browser,
    url: server.url,
    enter,
    addressOf: async ({ page, ...picture }, context) => {
      if (typeof page === 'string') return page
      if (picture.who) return page(apiOf(context))
      // What a visitor opens, an administrator has prepared.
      const administrator = await enter({ ...picture, page, who: 'administrator' })
      try {
        return await page(apiOf(administrator))
      } finally {
        await administrator.close()
      }
    },
    close: async () => {
      await browser.close()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The central desk has something to review. */
async function handOver(enter: Gallery['enter']): Promise<void> {
  const context = await enter({ name: '', who: 'officer', page: '/' })
  const api = apiOf(context)
  const [draft] = await api.get<{ caseId: string }[]>('/drafts')
  if (draft) await api.post(`/drafts/${draft.caseId}/handover`, {})
  await context.close()
}

async function signedIn(browser: Browser, baseURL: string, picture: Picture): Promise<BrowserContext> {
  const { who, language = 'en', dark, phone, tablet } = picture
  const width = widths[phone ? 'phone' : tablet ? 'tablet' : 'desktop']
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: phone ? 844 : tablet ? 1024 : 900 },
    deviceScaleFactor: phone ? 2 : 1,
    hasTouch: phone ?? false,
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'az' ? 'az-AZ' : 'en-GB',
    reducedMotion: 'reduce',
  })
  await context.addInitScript(keep('rcms.language', language))
  if (!who) return context
  await apiOf(context).post('/session', { email: accounts[who], password: practicePassword })
  const answer = await context.request.put('/api/v1/session/language', { data: { language } })
  if (!answer.ok()) throw new Error(`The language could not be chosen: ${answer.status()}`)
  // A picture shows the page as it is on every later day.
  if (picture.tour === undefined) await context.request.put('/api/v1/account/tour', { data: { answer: 'declined' } })
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
    send: async (path, form, { name, text }) => {
      const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
      const answer = await context.request.post(`/api/v1${path}`, { multipart: { ...form, file } })
      if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`)
      return answer.json()
    },
  }
}

/** Opens a picture's page and waits until it stands still; with `answers`, the server keeps silent or fails from then on. */
export async function open(
  page: Page,
  path: string,
  { answers, wrong, print, lineLost, help, tour }: Picture,
): Promise<void> {
  if (print) await page.emulateMedia({ media: 'print' })
  if (answers) {
    // The page itself, its files and the session come; what it asks for does not.
    await page.route(/\/api\/v1\/(?!session|live|language)/, (route) =>
      answers === 'never' ? new Promise(() => {}) : route.fulfill({ status: 500, body: '' }),
    )
  }
  const still = stillness(page)
  await page.goto(path)
  if (!answers) await still()
  await page.locator('h1, h2, p').first().waitFor()
  if (lineLost) {
    await page.context().setOffline(true)
    await page.locator('main header button').first().click()
    await page.locator('[data-stale]').waitFor()
  }
  if (answers === 'fails') await page.getByRole('alert').first().waitFor()
  if (wrong) {
    await page.locator('main button[type=submit]').last().click()
    await page.locator('[role=alert], [aria-invalid=true]').first().waitFor()
  }
  if (help) await page.keyboard.press('F1')
  if (tour) {
    await page.keyboard.press('F1')
    await page.locator('#help li button').click()
    for (let step = 1; step < tour; step++) await page.locator('[role=dialog] button:not([aria-label])').first().click()
    await still()
    await page.locator('[data-tour-now]').waitFor()
  }
}

/** Waits until nothing has been asked for during a moment; the stream of changes, which never ends, does not count. */
function stillness(page: Page): () => Promise<void> {
  let asked = 0
  let last = Date.now()
  const counts = (request: Request) => request.resourceType() !== 'eventsource' && !request.url().endsWith('/live')
  const count = (by: number) => (request: Request) => {
    if (!counts(request)) return
    asked += by
    last = Date.now()
  }
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))
  return async () => {
    const patience = Date.now() + 15_000
    while ((asked > 0 || Date.now() - last < 150) && Date.now() < patience) await page.waitForTimeout(30)
  }
}

/** What is odd on a page: errors in its console, answers of the server that failed. */
export function listen(page: Page): string[] {
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

/** How many pixels a page is wider than its window. */
export const pixelsTooWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** Run in the page: the innermost things that stand outside the window and in nothing that scrolls by itself. */
export const outside = `(() => {
  const { clientWidth } = document.documentElement
  const out = (one) => {
    const { left, right, width } = one.getBoundingClientRect()
    return width > 0 && (right > clientWidth + 0.5 || left < -0.5)
  }
  const scrolls = (one) => one && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement))
  return [...document.body.querySelectorAll('*')]
    .filter((one) => out(one) && !scrolls(one.parentElement) && ![...one.children].some(out))
    .map((one) => one.tagName.toLowerCase() + '.' + String(one.className.baseVal ?? one.className).split(' ')[0]).slice(0, 3).join(' ')
})()`
