/**
 * How long each main page takes on a cold start over a thin line. How soon a long desk answers a hand: scripts/long-list.ts.
 * node bench/pages.ts [--data FOLDER] [--runs 3], after npm start has built once; --data is an installation that bench/fill.ts filled.
 *
 * The line is 3 Mbit/s each way with 100 ms for the way there and back, in the browser itself (Network.emulateNetworkConditions);
 * the processor is as it is. Cold: a new browser context, nothing kept. Usable: the first thing that this page is for is there
 * and answers a click.
 */
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { practicePassword } from '../server/features/practice/users.ts'
import { machine, newDataFolder, quantile, startProgram } from './program.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, runs: { type: 'string', default: '3' } } })
const runs = Number(values.runs)
const flags = '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync'
const line = { offline: false, latency: 100, downloadThroughput: 375_000, uploadThroughput: 375_000 }

/** Where each begins its day, and what must be there before it can be worked on. */
const pages = [
  { who: null, path: '/sign-in', ready: 'form button[type=submit]' },
  { who: 'ayten.seferova@az-sms.practice.example', path: '/desk', ready: 'main article a[data-row]' },
  { who: 'stefan.bruckner@de-bpolp.practice.example', path: '/desk', ready: 'main article a[data-row]' },
  { who: 'ayten.seferova@az-sms.practice.example', path: 'first case', ready: 'main h2' },
  { who: 'vusal.nebiyev@az-mia.practice.example', path: '/verifications', ready: 'main tbody a' },
  { who: 'anar.sirinli@az-sbs-airport.practice.example', path: '/arrivals', ready: 'main h2' },
  { who: 'katrin.vogel@de-lea-berlin.practice.example', path: '/applications/new', ready: 'main form' },
] as const

/** Run in the page before anything else: what the browser itself says of painting and moving. */
const observe = `
  globalThis.seen = { lcp: 0, shift: 0 };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (one) => { seen.lcp = one.startTime });
  watch('layout-shift', (one) => { if (!one.hadRecentInput) seen.shift += one.value });
`

interface Measured {
  usable: number
  lcp: number
  shift: number
  bytes: number
  requests: number
}

const folder = values.data ? { dataDir: values.data, remove: () => {} } : newDataFolder()
console.log(machine())
const program = await startProgram(folder.dataDir)
const browser = await chromium.launch({
  executablePath: process.env.RCMS_CHROMIUM ?? '/usr/bin/chromium',
  args: [...flags.split(' '), '--no-first-run'],
})
try {
  for (const { who, path, ready } of pages) {
    const all: Measured[] = []
    for (let run = 0; run < runs; run++) all.push(await coldStart(browser, who, path, ready))
    const median = (of: (one: Measured) => number) => quantile(all.map(of), 0.5)
    console.log(
      [
        `${path} (${who ?? 'nobody'})`,
        `usable ${Math.round(median((one) => one.usable))} ms`,
        `largest paint ${Math.round(median((one) => one.lcp))} ms`,
        `shift ${median((one) => one.shift).toFixed(3)}`,
        `${Math.round(median((one) => one.bytes) / 1000)} kB in ${median((one) => one.requests)} requests`,
      ].join(', '),
    )
  }
} finally {
  await browser.close()
  await program.stop()
  folder.remove()
}

async function enter(context: BrowserContext, who: string | null): Promise<void> {
  if (!who) return
  const answer = await context.request.post('/api/v1/session', { data: { email: who, password: practicePassword } })
  if (!answer.ok()) throw new Error(`${who} could not sign in: ${answer.status()}`)
}

async function coldStart(from: Browser, who: string | null, path: string, ready: string): Promise<Measured> {
  const context = await from.newContext({ baseURL: program.url, viewport: { width: 1440, height: 900 } })
  try {
    await enter(context, who)
    const address = path.startsWith('/') ? path : await firstCase(context)
    const page = await context.newPage()
    await page.addInitScript(observe)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', line)
    let bytes = 0
    let requests = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      requests += 1
    })
    const began = performance.now()
    await page.goto(address, { waitUntil: 'commit' })
    await page.locator(ready).first().click({ trial: true })
    const usable = performance.now() - began
    // Pictures and fonts that come later may still be the largest, or move something.
    await page.waitForTimeout(2_000)
    const { lcp, shift } = await seen(page)
    return { usable, lcp, shift, bytes, requests }
  } finally {
    await context.close()
  }
}

function seen(page: Page): Promise<{ lcp: number; shift: number }> {
  return page.evaluate('seen')
}

async function firstCase(context: BrowserContext): Promise<string> {
  const desk = (await (await context.request.get('/api/v1/desk')).json()) as { items: { caseId: string }[] }
  return `/cases/${desk.items[0]?.caseId}`
}
