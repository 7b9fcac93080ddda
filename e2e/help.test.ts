import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, violations, visit } from './house/browser.ts'
import { openServer, type TestServer } from './house/server.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([openServer('2026-03-13T08:00:00Z'), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a newcomer opens the help, practises beside it, reads a term and the guide, in both languages', async () => {
  const { page, context, complaints } = await visit(browser, server.url, 'ayten.seferova@az-sms.practice.example')
  const english = page.getByRole('button', { name: 'English' })
  await english.click()

  // The help of this page, beside it: F1 and Escape, and the focus goes back.
  const button = page.getByRole('banner').getByRole('button', { name: 'Help' })
  await button.focus()
  await page.keyboard.press('F1')
  const help = page.getByRole('complementary', { name: 'Help: Desk' })
  await help.getByRole('heading', { name: 'Do this first' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  expect(await button.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)

  // A case of one's own: the step that was taken is ticked, and the help follows the page.
  await button.click()
  await page.getByRole('button', { name: 'Examine and propose' }).click()
  await page.waitForURL('**/cases/*')
  const beside = page.getByRole('complementary', { name: 'Help: Case' })
  await beside.getByText('(done)').first().waitFor()
  expect(await violations(page)).toEqual([])

  // A word of the field says what it means, and goes away by Escape alone.
  const term = page.getByRole('main').getByRole('button', { name: 'Requested State' })
  await term.focus()
  const meaning = page.getByText('The State that is asked.')
  await meaning.waitFor()
  await page.getByText('sorğu edilən Dövlət').first().waitFor()
  await page.keyboard.press('Escape')
  await meaning.waitFor({ state: 'hidden' })

  await beside.getByRole('link', { name: 'Your guide: Central authority of the requested State' }).click()
  await page.getByRole('heading', { level: 1, name: 'Central authority of the requested State' }).waitFor()
  await page.getByRole('button', { name: 'Azərbaycanca' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sorğu edilən Dövlətin mərkəzi orqanı' }).waitFor()
  expect(await violations(page)).toEqual([])

  await page.goto('/help/glossary')
  await page.getByRole('searchbox').fill('prima facie')
  await page.getByText('ilkin sübut', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})
