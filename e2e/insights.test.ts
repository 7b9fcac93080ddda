import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, isAccessible, press } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { createTeller, type Told } from './house/teller.ts'

// Two cases are counted: a question is asked by keyboard and pointer, its table and chart are read, its address kept, its cases opened.

let house: House
let told: Told[]
beforeAll(async () => {
  house = await openHouse('2026-03-13T08:00:00Z')
  const teller = await createTeller(house.server)
  told = [await teller.file({ steps: [] }), await teller.file({ steps: [] })]
})
afterAll(() => house?.close())
watch(() => house)

test('a figure is asked for, read, kept by its address, and opens the cases behind it', async () => {
  const visitor = await house.as('bakuDesk', '/insights/explore')
  const { page, t } = visitor
  const answer = page.getByRole('article')
  await answer.getByRole('table').waitFor()
  expect(await answer.getByRole('rowheader').allTextContents()).toContain(t('insights.whole'))
  await page.locator('svg.recharts-surface').first().waitFor()
  await isAccessible(visitor)

  await page.getByRole('button', { name: t('insights.measure') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill(t('statistics.persons_received.title').slice(0, 9))
  await isAccessible(visitor)
  await press(dialog, t('statistics.persons_received.title'))
  const select = (label: string, option: string) =>
    page.getByLabel(label, { exact: true }).selectOption({ label: option })
  await select(t('insights.by.1'), t('statistics.dimension.requesting_state'))
  await select(t('insights.filter'), t('statistics.dimension.relation'))
  await page.getByRole('checkbox', { name: t('statistics.value.relation.principal') }).check()
  await expect.poll(() => new URL(page.url()).searchParams.get('only')).toBe('relation:principal')
  const row = answer.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Almaniya' }) })
  await row.getByRole('link', { name: startsWithNumber(2) }).waitFor()
  await page.locator('[data-stale]').waitFor({ state: 'detached' })
  await isAccessible(visitor)

  await press(answer, t('exports.save'))
  await page.getByRole('menuitem', { name: t('exports.format.json') }).waitFor()
  await isAccessible(visitor)
  const csv = page.getByRole('menuitem', { name: t('exports.format.csv'), exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()])
  // Between them stands the version of the measure.
  const line = new RegExp(`,${t('statistics.persons_received.title')},\\d+,2026,Almaniya,2,`)
  expect(readFileSync(await download.path(), 'utf8')).toMatch(line)

  // The address alone asks the same, and the way back takes back one choice.
  const { href } = new URL(page.url())
  await page.goBack()
  await expect.poll(() => new URL(page.url()).searchParams.has('only')).toBe(false)
  await page.goto(href)
  await row.getByRole('link').first().click()
  await page.getByRole('link', { name: told[0]!.reference }).waitFor()
  await page.getByRole('link', { name: told[1]!.reference }).waitFor()
  await isAccessible(visitor)
  await follow(page.getByRole('main'), t('insights.cases.back'))
  await answer.waitFor()
})

function startsWithNumber(number: number): RegExp {
  return new RegExp(`^${number}\\b`)
}
