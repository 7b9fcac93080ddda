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

test('a wrong password is refused at the form, and what was typed stays', async () => {
  const page = await browser.newPage({ baseURL: server.url })
  await page.goto('/')
  await page.getByLabel('E-mail').fill('katrin.vogel@de-lea-berlin.practice.example')
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe('katrin.vogel@de-lea-berlin.practice.example')
  expect(await violations(page)).toEqual([])
  await page.close()
})

test('the practice banner is on the page after sign-in', async () => {
  const { page, context, complaints } = await visit(browser, server.url, 'katrin.vogel@de-lea-berlin.practice.example')
  await page.getByText('Practice installation').first().waitFor()
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})
