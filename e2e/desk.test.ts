import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from './house/browser.ts'
import { isAccessible, press } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import type { Someone } from './house/people.ts'
import { createTeller, type Told } from './house/teller.ts'

// A desk that somebody lives at: narrowed, kept under a name, walked through by keys, and quiet about what was seen.

let house: House
let first: Told
beforeAll(async () => {
  house = await openHouse('2026-03-09T09:00:00Z')
  const teller = await createTeller(house.server)
  first = await teller.file({ steps: [] })
  await teller.file({ steps: [] })
})
afterAll(() => house?.close())
watch(() => house)

const rows = ({ page }: Visitor) => page.locator('article a[data-row]')

async function opened(who: Someone, address: string): Promise<Visitor> {
  const visitor = await house.as(who, address)
  await visitor.page.getByRole('heading', { level: 1, name: visitor.t('desk.title') }).waitFor()
  return visitor
}

test('is filtered in its address, says what hides everything, and is kept under a name', async () => {
  const baku = await opened('bakuDesk', '/desk')
  const { page, t } = baku
  await rows(baku).first().waitFor()
  const all = await rows(baku).count()
  await press(page, t('desk.filter'))
  await page.getByLabel(t('desk.filter.state'), { exact: true }).selectOption('DE')
  await page
    .getByRole('status')
    .filter({ hasText: String(all) })
    .waitFor()
  await page.waitForURL(/state=DE/)
  await isAccessible(baku)
  await page.reload()
  await page.getByRole('button', { name: t('desk.filter.state') }).waitFor()

  await press(page, t('desk.view.new'))
  const dialog = page.getByRole('dialog')
  await press(dialog, t('desk.view.keep'))
  await dialog.getByText(t('desk.view.name.missing')).waitFor()
  await isAccessible(baku)
  await dialog.getByRole('textbox').fill('Almaniyadan')
  await press(dialog, t('desk.view.keep'))
  await page
    .getByRole('navigation', { name: t('desk.views') })
    .getByRole('link', { name: /Almaniyadan/ })
    .waitFor()

  await opened('bakuDesk', '/desk?state=DE&stage=transfer_failed')
  await page.getByText(t('desk.empty.filtered')).waitFor()
  await isAccessible(baku)
  await press(page, t('desk.filter.show-all'))
  await rows(baku).first().waitFor()
  await expect.poll(() => rows(baku).count()).toBe(all)
})

test('shows other columns when they are chosen, and goes on showing them', async () => {
  const desk = await opened('germanDesk', '/desk?view=waiting')
  const { page, t } = desk
  await press(page, t('desk.columns'))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('desk.column.waiting'), { exact: true }).check()
  await isAccessible(desk)
  await press(dialog, t('desk.columns.keep'))
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(t('desk.column.waiting'), { exact: true }).first().waitFor()
  await page.reload()
  await page.getByText(t('desk.column.waiting'), { exact: true }).first().waitFor()
  await isAccessible(desk)
})

test('is walked through by keys, and what was looked at is no longer new', async () => {
  const baku = await opened('bakuDesk', '/desk')
  const { page, t } = baku
  await rows(baku).first().waitFor()
  const news = page.locator('article[data-news]')
  const before = await news.count()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  const looked = page.waitForResponse((answer) => answer.url().endsWith('/look'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cases\//)
  expect((await looked).status()).toBe(204)
  await page.goBack()
  await rows(baku).first().waitFor()
  await expect.poll(() => news.count()).toBe(before - 1)

  await page.keyboard.press('/')
  await page.locator('input[type=search]:focus').waitFor()
  await page.keyboard.type(first.reference.replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await page.getByText(t('search.by.reference')).waitFor()
  await isAccessible(baku)
})

test('says with which States its cases are, and shows those of one until all are asked for', async () => {
  const teller = await createTeller(house.server)
  const { reference } = await teller.file({ from: 'FR', unit: 'fr-pp-paris', steps: [] })
  const baku = await opened('bakuDesk', '/desk')
  const { page, t } = baku
  const spread = page.getByRole('group', { name: t('ui.spread') })
  const state = (name: string) => spread.getByRole('button', { name: new RegExp(`^${name}`) })
  await state(t('ui.state.FR')).click()
  await page.locator('article').filter({ hasText: reference }).waitFor()
  await expect.poll(() => rows(baku).count()).toBe(1)
  expect(new URL(page.url()).searchParams.get('state')).toBe('FR')
  // The other part of the list is still named, with its number.
  await state(t('ui.state.DE')).waitFor()
  await isAccessible(baku)
  await state(t('ui.spread.all')).click()
  await expect.poll(() => rows(baku).count()).toBeGreaterThan(1)
  expect(new URL(page.url()).searchParams.has('state')).toBe(false)
})
