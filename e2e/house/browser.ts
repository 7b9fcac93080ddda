import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { users } from '../../server/features/practice/users.ts'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.RCMS_CHROMIUM ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: quiet })
}

export interface Visitor {
  context: BrowserContext
  page: Page
  /** What the page complained about in its console, and answers of the server that no page should provoke. */
  complaints: string[]
}

/** A browser session of its own for one official, signed in through the sign-in page like anybody. */
export async function visit(
  browser: Browser,
  url: string,
  email: string,
  look: { width?: number; height?: number; dark?: boolean } = {},
): Promise<Visitor> {
  const { width = 1440, height = 900, dark = false } = look
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // A refused request is the server's answer, not the page's fault; journeys look at what the page makes of it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
  await page.goto('/')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('practice-2026')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('banner').getByText(nameOf(email)).first().waitFor()
  return { context, page, complaints }
}

function nameOf(email: string): string {
  const user = users.find((one) => one.email === email)
  if (!user) throw new RangeError(`Nobody has the address ${email}.`)
  return `${user.givenNames} ${user.familyName}`
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Violations of WCAG 2.2 AA on the page as it stands, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: AxeViolation[] }> }
    }
    interface AxeViolation {
      id: string
      nodes: { target: string[] }[]
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations: found } = await engine.run({ runOnly: { type: 'tag', values: tags } })
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  })
}
