import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from './house/browser.ts'
import { holds } from './house/hand.ts'
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

test('a wrong password is refused at the form, and what was typed stays', async () => {
  const page = await browser.newPage({ baseURL: server.url })
  await page.goto('/')
  await page.getByLabel('E-mail').fill('katrin.vogel@de-lea-berlin.practice.example')
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await holds(page.getByLabel('E-mail'), 'katrin.vogel@de-lea-berlin.practice.example')
  expect(await violations(page)).toEqual([])
  await page.close()
})

test('the practice banner is on the page after sign-in', async () => {
  const { page, context, complaints } = await visit(browser, server.url, 'katrin.vogel@de-lea-berlin.practice.example')
  await page.getByText('Practice installation').first().waitFor()
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])

  // What the tests of every page rest upon: in the dark as well, what cannot be read and what has no name is found.
  await page.emulateMedia({ colorScheme: 'dark' })
  const add = (html: string, look: object) =>
    page.getByRole('main').evaluate(
      (main, [words, style]) => {
        main.insertAdjacentHTML('afterbegin', words)
        Object.assign((main.firstElementChild as unknown as { style: object }).style, style)
      },
      [html, look] as const,
    )
  // That black can be read on white says nothing of black on the ground of the page.
  await add('<p>Read me</p>', { color: 'black', backgroundColor: 'white' })
  expect(await violations(page)).toEqual([])
  await add('<p id="faint">Read me</p>', { color: 'black' })
  await add('<div><p id="veiled">Read me</p></div>', { opacity: '0.2' })
  await add('<input id="nameless">', {})
  expect(await violations(page)).toEqual(['color-contrast: #veiled, #faint', 'label: #nameless'])
  await context.close()
})

test('an address that leads nowhere asks a visitor to sign in, and keeps the page around it for an official', async () => {
  const visitor = await browser.newPage({ baseURL: server.url })
  await visitor.goto('/no-such-page')
  await visitor.waitForURL('**/sign-in?next=%2Fno-such-page')
  await visitor.close()
  const { page, context } = await visit(browser, server.url, 'katrin.vogel@de-lea-berlin.practice.example')
  await page.goto('/cases/no/such/page')
  await page.getByRole('main').getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor()
  await page.getByRole('banner').getByRole('button', { name: 'Katrin Vogel' }).waitFor()
  expect(await violations(page)).toEqual([])
  await context.close()
})
