import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comeIn, openBrowser } from './house/browser.ts'
import { isFocused } from './house/hand.ts'
import { openServer, type TestServer } from './house/server.ts'
import { violations } from './house/violations.ts'

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
  const { page, context, complaints } = await comeIn(browser, server.url, 'ayten.seferova@az-sms.practice.example')
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
  await isFocused(button)

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
  await page.getByRole('main').getByRole('searchbox').fill('prima facie')
  await page.getByText('ilkin sübut', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('an official is shown around by keyboard, leaves, is not asked again, and is shown around from the help', async () => {
  // On whose desk the case of the newcomer lies.
  const official = 'ayten.seferova@az-sms.practice.example'
  const { page, context, complaints } = await comeIn(browser, server.url, official)
  await page.getByRole('button', { name: 'English' }).click()
  const offer = page.getByRole('region', { name: 'Showing around' })
  const card = page.getByRole('dialog')
  const focused = () => page.locator(':focus').textContent()
  await offer.getByRole('button', { name: 'Show me around' }).focus()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')

  // The first case is pointed at; to open it is the official's own act, and the tour goes on in it.
  await card.getByRole('heading', { name: 'What bites first stands first' }).waitFor()
  await offer.waitFor({ state: 'detached' })
  await page.locator('[data-tour-now]').getByRole('link').first().waitFor()
  const open = card.getByRole('button', { name: 'Open and go on there' })
  await open.waitFor()
  await expect.poll(focused).toBe('Open and go on there')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL('**/cases/*')
  await card.getByRole('heading', { name: 'No date without a reason' }).waitFor()
  await page.locator('[data-tour-now]').getByText('Why this date').waitFor()
  expect(await violations(page)).toEqual([])

  // Nothing is locked: the page beside it answers, and the tour stays until it is left.
  await page
    .locator('[data-tour-now]')
    .getByRole('button', { name: /Why this date/ })
    .click()
  await page.locator('[data-tour-now]').getByRole('listitem').first().waitFor()
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('Help')

  // Kept at the server: on another machine nobody asks again, and the help shows around to the end.
  await context.close()
  const again = await comeIn(browser, server.url, official, { width: 390, height: 844 })
  // On a phone the languages stand in a menu.
  await again.page.getByRole('button', { name: 'Digər dillər' }).click()
  await again.page.getByRole('menuitem', { name: 'English' }).click()
  await again.page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor()
  expect(await again.page.getByRole('region', { name: 'Showing around' }).count()).toBe(0)
  await again.page.keyboard.press('F1')
  await again.page.getByRole('button', { name: 'Show me around' }).click()
  const sheet = again.page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Go on without' }).click()
  await sheet.getByRole('heading', { name: 'What happened meanwhile' }).waitFor()
  await sheet.getByText('2 of 4').waitFor()
  expect(await violations(again.page)).toEqual([])
  await sheet.getByRole('button', { name: 'Next' }).click()
  // On a phone the help stands in the menu, and the menu is pointed at.
  await again.page.locator('[data-tour-now]').getByText('Menu').waitFor()
  await sheet.getByRole('button', { name: 'Next' }).click()
  await sheet.getByRole('button', { name: 'Done' }).click()
  await sheet.waitFor({ state: 'detached' })
  expect([...complaints, ...again.complaints]).toEqual([])
  await again.context.close()
})
