import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const engine = `${axe}\n${readFileSync(new URL('examine.js', import.meta.url), 'utf8')}`

/** Ways for letters to look that have been measured and can be read, of all pages of a run. */
let readable: string[] = []

/** Violations of WCAG 2.2 AA on the page as it stands, one line each. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'examine' in globalThis))) await page.evaluate(engine)
  const { faults, looks } = await page.evaluate((known) => (globalThis as unknown as World).examine(known), readable)
  readable = looks
  return faults
}

/** What examine.js leaves in the page. */
interface World {
  examine(readable: string[]): Promise<{ faults: string[]; looks: string[] }>
}
