import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Language } from '../../contract/i18n.ts'
import { practicePassword, users } from '../../server/features/practice/users.ts'
import { type Speech, speech } from '../../server/platform/i18n/catalogue.ts'

/**
 * What the browser should not do beside the page. The first are what Playwright switches off itself, said again because the
 * browser keeps the last list alone; the others open a page of the browser's own for every window, a third of all the work.
 */
const without = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
]

const quiet = [
  `--disable-features=${without.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Milliseconds; no page of ours takes so long, even while another journey runs beside it, and a step that waits in vain should say so. */
export const patience = 20_000

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.RCMS_CHROMIUM ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: quiet })
}

export interface Visitor {
  context: BrowserContext
  page: Page
  /** In the language of this official, as the pages are after the first sign-in. */
  t: Speech['t']
  format: Speech['format']
  /** What the page complained about in its console, and answers of the server that no page should provoke. */
  complaints: string[]
}

/** Of somebody who was entered while the program ran. */
export interface Account {
  name: string
  password: string
  language: Language
}

interface Look {
  width?: number
  height?: number
  dark?: boolean
  moment?: Date
  account?: Account
  /** The page to come to, instead of the first one. */
  at?: string
}

/** A browser session of its own for one official, signed in through the sign-in page like anybody. */
export async function visit(browser: Browser, url: string, email: string, look: Look = {}): Promise<Visitor> {
  const { password } = look.account ?? accountOf(email)
  return enter(await newContext(browser, url, look), email, look, async (page) => {
    await page.goto('/')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  })
}

/** The same for journeys that are about something else: let in without the page that asks, which takes half the time. */
export async function comeIn(browser: Browser, url: string, email: string, look: Look = {}): Promise<Visitor> {
  const { password, language } = look.account ?? accountOf(email)
  // As the page of the sign-in keeps the language of who signs in.
  const kept = [{ origin: url, localStorage: [{ name: 'rcms.language', value: language }] }]
  const context = await newContext(browser, url, look, { cookies: [], origins: kept })
  return enter(context, email, look, async (page) => {
    const answer = await page.request.post('/api/v1/session', { data: { email, password } })
    if (!answer.ok()) throw new Error(`${email} was not let in: ${answer.status()}`)
    await page.goto(look.at ?? '/')
  })
}

async function newContext(
  browser: Browser,
  url: string,
  { width = 1440, height = 900, dark = false, moment }: Look,
  storageState?: BrowserContextOptions['storageState'],
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    acceptDownloads: true,
    ...(storageState ? { storageState } : {}),
  })
  context.setDefaultTimeout(patience)
  // The device shows the day of the server, as devices do; the clock runs on from there.
  if (moment) await context.clock.install({ time: moment })
  return context
}

async function enter(
  context: BrowserContext,
  email: string,
  { account = accountOf(email) }: Look,
  signIn: (page: Page) => Promise<void>,
): Promise<Visitor> {
  const page = await context.newPage()
  const complaints: string[] = []
  listen(page, complaints)
  await signIn(page)
  await page.getByRole('banner').getByText(account.name).first().waitFor()
  const { t, format } = speech(account.language)
  return { context, page, t, format, complaints }
}

/** Another tab of the same official in the same session. */
export async function secondTab(visitor: Visitor): Promise<Visitor> {
  const page = await visitor.context.newPage()
  listen(page, visitor.complaints)
  return { ...visitor, page }
}

/** For a page that a test opened itself. */
export function listenTo({ page, complaints }: Visitor): void {
  listen(page, complaints)
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    // A refused request is the server's answer, not the page's fault; journeys look at what the page makes of it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
}

function accountOf(email: string): Account {
  const user = users.find((one) => one.email === email)
  if (!user) throw new RangeError(`Nobody has the address ${email}.`)
  return { name: `${user.givenNames} ${user.familyName}`, password: practicePassword, language: user.language }
}
