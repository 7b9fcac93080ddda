import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftCase } from '../server/features/practice/file-case.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { faultsOfReading, heardOn, isHeardInOrder } from './house/reading.ts'
import { shapeOf } from './house/shape.ts'
import { createTeller, ready, type Teller, type Told } from './house/teller.ts'

// What a reader of the screen hears, in its order; and what is left of a mark where the system gives all the colours.

let house: House
let teller: Teller
let told: Told
let further: Told

beforeAll(async () => {
  house = await openHouse('2026-03-13T08:00:00Z')
  teller = await createTeller(house.server)
  told = await teller.file({ steps: [] })
  further = await teller.file({ steps: ready })
})
afterAll(() => house?.close())
watch(() => house)

async function hear(page: Page, path: string, order: readonly (string | RegExp)[]): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('load')
  // The list or the file comes a moment after its title.
  await expect.poll(async () => isHeardInOrder(await heardOn(page), order), { timeout: 8_000 }).toBe(true)
  expect({ path, faults: faultsOfReading(await heardOn(page)) }).toEqual({ path, faults: [] })
}

test('desk, file and act of the other State are heard in the order of the work', async () => {
  const { page, t } = await house.as('bakuDesk')
  await hear(page, '/desk', [
    t('shell.skip'),
    t('shell.navigation'),
    t('desk.title'),
    t('desk.lists'),
    t('desk.tab.my_turn'),
  ])
  // Who it is, then what is to be done, then everything else.
  await hear(page, `/cases/${told.caseId}`, [
    t('shell.navigation'),
    t('case.now'),
    t('case.action.propose_reply'),
    t('file.way'),
    t('case.parts'),
    t('case.part.application'),
    t('case.part.history'),
  ])
  const heard = await heardOn(page)
  const title = heard.findIndex(({ level }) => level === 1)
  const now = heard.findIndex(({ role, name }) => role === 'region' && name === t('case.now'))
  expect(heard.slice(title + 1, now).filter(({ level }) => level !== null)).toEqual([])
  await hear(page, `/cases/${told.caseId}/propose_reply`, [
    t('case.back'),
    t('case.action.propose_reply'),
    t('case.reply.outcome'),
    t('case.action.propose_reply'),
  ])
  await hear(page, '/notices', [t('shell.navigation'), t('notices.title')])
})

test('a section of an application and the arrivals are heard in the order of the work', async () => {
  const { caseId, persons } = await draftCase(teller.desk, {
    ...{ from: 'DE', to: 'AZ', submitted: 0, procedure: 'normal', unit: 'de-lea-berlin', steps: [] },
  })
  const { page, t } = await house.as('berlinOfficer')
  await hear(page, `/applications/${caseId}/person/${persons[0]!.personId}`, [
    t('application.overview'),
    /Personal details/,
    /Full name: surname/,
    /Last address/,
    t('application.continue'),
  ])
  const border = await house.as('borderBaku')
  await hear(border.page, '/arrivals', [border.t('shell.navigation'), border.t('arrivals.title')])
})

test('what is chosen, open or one’s own turn is drawn otherwise where the system gives the colours', async () => {
  const { page, t } = await house.as('bakuDesk')
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/desk')
  const lists = page.getByRole('navigation', { name: t('desk.lists') }).getByRole('link')
  await lists.first().waitFor()
  const navigation = page.getByRole('navigation', { name: t('shell.navigation') }).getByRole('link')
  const languages = page.getByRole('group', { name: t('shell.language') }).getByRole('button')
  for (const [chosen, other] of [
    [lists.first(), lists.nth(1)],
    [navigation.first(), navigation.nth(1)],
    [languages.nth(1), languages.nth(0)],
  ] as const)
    expect(await shapeOf(chosen)).not.toBe(await shapeOf(other))

  await page.goto(`/cases/${told.caseId}`)
  const parts = page.getByRole('navigation', { name: t('case.parts') })
  await parts.locator('[aria-current]').waitFor()
  expect(await shapeOf(parts.locator('[aria-current]'))).not.toBe(
    await shapeOf(parts.locator('a:not([aria-current])').first()),
  )
  // Whose turn it is has a frame, and so has the main button.
  expect(await shapeOf(page.locator('main header [data-whose=mine]'))).toContain('2px')
  const steps = page.getByRole('region', { name: t('case.now') }).getByRole('link')
  expect(await shapeOf(steps.first())).not.toBe(await shapeOf(steps.nth(1)))
  // What has been gone of the way differs from what is still ahead.
  const way = page.getByRole('list', { name: t('file.way') })
  const gone = await shapeOf(way.locator('[data-state=here]'))
  expect(gone).not.toBe(await shapeOf(way.locator('[data-state=ahead]').first()))

  await page.goto(`/cases/${further.caseId}`)
  const kinds = page.locator('#history button[aria-pressed]')
  expect(await shapeOf(kinds.and(page.locator('[aria-pressed=true]')))).not.toBe(
    await shapeOf(kinds.and(page.locator('[aria-pressed=false]')).first()),
  )
})
