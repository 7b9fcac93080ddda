/**
 * How long the page takes to answer a hand when the desk holds 10,000 rows: keys, scrolling, a choice and a filter, in a real browser.
 * node scripts/long-list.ts [--rows 10000]          After npm start has built once.
 *
 * The rows are one answer of the server, copied under other identifiers; what is measured is the page. An interaction takes
 * from the event until the next picture is drawn, as browsers report it (Event Timing, steps of 8 ms).
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import type { Desk } from '../contract/cases.ts'
import { openGallery } from './pictures-visit.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000' } } })
const rows = Number(values.rows)
const watching = `globalThis.taken = [];
  new PerformanceObserver((list) => {
    for (const { name, duration, interactionId } of list.getEntries()) if (interactionId) globalThis.taken.push([name, duration])
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })`

const gallery = await openGallery(() => {})
try {
  const context = await gallery.enter({ name: '', who: 'baku', page: '/desk' })
  const page = await context.newPage()
  await page.route(/\/api\/v1\/desk\?/, async (route) => {
    const answer = await route.fetch()
    const desk = (await answer.json()) as Desk
    const items = Array.from({ length: rows }, (_, index) => {
      const caseId = `0199a1b2-0000-7000-8000-${String(index).padStart(12, '0')}`
      return { ...desk.items[index % desk.items.length]!, caseId }
    })
    await route.fulfill({ response: answer, json: { ...desk, items, next: null } })
  })
  await page.addInitScript(watching)
  await page.goto('/desk')
  await page.locator('article a[data-row]').first().waitFor()
  await page.waitForTimeout(1500)

  console.log(`| ${rows} rows | Interactions | Median | Slowest |\n|---|---|---|---|`)
  await measured(page, 'j, forty times', async () => {
    for (let press = 0; press < 40; press++) await page.keyboard.press('j')
  })
  await measured(page, 'to the end and back', async () => {
    for (const key of ['End', 'Home', 'End', 'Home']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(300)
    }
  })
  await measured(page, 'page by page, twenty times', async () => {
    for (let press = 0; press < 20; press++) await page.keyboard.press('PageDown')
  })
  await measured(page, 'a row is ticked', async () => {
    const boxes = page.locator('article input[type=checkbox]')
    for (let index = 0; index < 5; index++) await boxes.nth(index + 2).click({ force: true })
  })
  await measured(page, 'the filters are opened and closed', async () => {
    await page.keyboard.press('Home')
    for (let press = 0; press < 4; press++) await page.locator('main button[aria-expanded]').first().click()
  })
} finally {
  await gallery.close()
}

async function measured(page: Page, name: string, work: () => Promise<void>): Promise<void> {
  await page.evaluate('globalThis.taken.length = 0')
  await work()
  await page.waitForTimeout(600)
  const taken = await page.evaluate<[string, number][]>('globalThis.taken')
  const durations = taken.map(([, duration]) => duration).sort((one, other) => one - other)
  const at = (share: number) => durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 16
  // Quicker ones than the browser reports count as its shortest.
  console.log(
    `| ${name} | ${durations.length} | ${durations.length > 0 ? `${at(0.5)} ms` : 'below 16 ms'} | ${durations.length > 0 ? `${at(1)} ms` : 'below 16 ms'} |`,
  )
}
