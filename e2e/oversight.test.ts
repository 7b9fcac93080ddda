import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, isAccessible, press, textOf } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { createTeller, type Told } from './house/teller.ts'

// An official looks at a case; the data protection officer sees who it was, and has the record checked.

let house: House
let told: Told

beforeAll(async () => {
  house = await openHouse('2026-03-16T09:00:00Z')
  told = await (await createTeller(house.server)).file({ steps: [] })
})
afterAll(() => house?.close())
watch(() => house)

test('an official looks at a case, and its page says how often, not who', async () => {
  const { page, t } = await house.as('bakuDesk', `/cases/${told.caseId}`)
  await page.getByRole('heading', { name: t('case.part.looks') }).waitFor()
  await page.getByText(t('oversight.count.who')).waitFor()
  expect(await page.getByRole('link', { name: t('oversight.to-looks') }).count()).toBe(0)
  await page.goto('/oversight')
  await page.getByRole('heading', { name: t('shell.not-found.title') }).waitFor()
})

test('the data protection officer finds who looked by the reference, and is told what is not shown', async () => {
  const visitor = await house.as('dataProtection', '/')
  const { page, t } = visitor
  await follow(page.getByRole('main'), t('desk.home.looks'))
  await press(page, t('oversight.look'))
  await page.getByText(t('oversight.reference.missing')).waitFor()
  await page.getByLabel(t('oversight.reference'), { exact: true }).fill(told.reference.toLowerCase())
  await press(page, t('oversight.look'))
  const entry = page.getByRole('article').filter({ hasText: 'Aytən Səfərova' })
  await entry.getByText(t('oversight.act.case_read', { count: 1 })).waitFor()
  await isAccessible(visitor)
  await page.getByLabel(t('oversight.kind')).selectOption({ label: t('oversight.kind.sealed') })
  await page.getByText(t('oversight.none')).first().waitFor()
  expect(await textOf(visitor)).not.toContain('Stefan Brückner')
})

test('the officials of a period are counted, and each leads to the looks', async () => {
  const visitor = await house.as('dataProtection')
  const { page, t } = visitor
  await follow(page, t('oversight.show.officials'))
  await follow(page, 'Aytən Səfərova')
  await page.getByRole('article').getByText(told.reference).waitFor()
  await isAccessible(visitor)
})

test('reads the same in English, from the other side', async () => {
  const visitor = await house.as('germanDataProtection', `/oversight?case=${told.caseId}`)
  const { page, t } = visitor
  await page.getByText(t('oversight.none')).first().waitFor()
  await isAccessible(visitor)
  await follow(page, t('oversight.show.officials'))
  await page.getByText(t('oversight.officials.order')).waitFor()
  expect(await page.getByRole('main').locator('[aria-current="page"]').allTextContents()).toEqual([
    t('oversight.show.officials'),
  ])
  await isAccessible(visitor)
  await follow(page, t('oversight.show.figures'))
  await page.getByText(t('oversight.asked.none.text')).waitFor()
  await isAccessible(visitor)
  await follow(page, t('oversight.show.proof'))
  await page.getByText(t('oversight.now.text')).waitFor()
  await isAccessible(visitor)
  expect(await textOf(visitor)).not.toContain('Aytən')
})

test('the record of the case is checked from its page, and the result can be printed', async () => {
  const visitor = await house.as('dataProtection', `/cases/${told.caseId}`)
  const { page, t } = visitor
  await follow(page.getByRole('main'), t('oversight.to-proof'))
  await press(page, t('oversight.prove'))
  const result = page.getByRole('article')
  await result.getByText(t('oversight.sound'), { exact: true }).waitFor()
  expect(await result.textContent()).toMatch(/[0-9a-f]{64}/)
  await page.getByRole('button', { name: t('oversight.print') }).waitFor()
  await isAccessible(visitor)
})
