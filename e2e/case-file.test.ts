import { readFile } from 'node:fs/promises'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, follow, isAccessible, press, textOf } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { createTeller, type Told } from './house/teller.ts'

// The file as one reads it: in one look, with a scan beside the text, by kinds of what happened, and as one printed PDF.

let house: House
let told: Told
beforeAll(async () => {
  house = await openHouse('2026-03-13T08:00:00Z')
  const teller = await createTeller(house.server)
  told = await teller.file({ steps: [] })
})
afterAll(() => house?.close())
watch(() => house)

test('an official sees the file in one look, reads a scan beside it, and prints it as one file', async () => {
  const baku = await house.as('bakuDesk', `/cases/${told.caseId}`)
  const { page, t } = baku
  await page.setViewportSize({ width: 1440, height: 900 })
  const now = page.getByRole('region', { name: t('case.now') })
  await now.waitFor()

  // Without scrolling: the way of the case, where it stands, the deadline and the first thing to do.
  const way = page.getByRole('list', { name: t('file.way') })
  expect(await way.locator('[aria-current="step"]').textContent()).toContain(t('ui.stage.received'))
  for (const part of [way, now, page.getByRole('button', { name: t('ui.deadline.why') }).first()]) {
    const box = await part.boundingBox()
    expect(box && box.y + Math.min(box.height, 200)).toBeLessThan(900)
  }

  const evidence = page.getByRole('region', { name: t('case.evidence') })
  const look = evidence.getByRole('button', { name: new RegExp(`^${t('case.evidence.scan', { number: 1, of: 1 })}`) })
  await look.first().click()
  const close = evidence.getByRole('button', { name: t('file.scan.close') })
  await close.waitFor()
  await isAccessible(baku)
  await page.keyboard.press('Escape')
  await close.waitFor({ state: 'detached' })

  const history = page.getByRole('region', { name: t('case.history') })
  await history.getByText(t('history.application_submitted')).waitFor()

  await press(page, t('case.print'))
  const dialog = page.getByRole('dialog', { name: t('case.print') })
  await dialog.waitFor()
  await isAccessible(baku)
  const arriving = page.waitForEvent('download')
  await press(dialog, t('file.print.make'))
  const pdf = await PDF.load(await readFile(await (await arriving).path()))
  expect(pdf.getPageCount()).toBeGreaterThan(4)
  expect(pdf.getPages()[0]?.extractText().text).toContain(told.reference)
  await dialog.waitFor({ state: 'detached' }).catch(() => dialog.waitFor({ state: 'hidden' }))
})

test('what came since one last looked is marked, and a line above the file leads to it, on a phone as well', async () => {
  const visitor = await house.as('germanDesk')
  const { page, t } = visitor
  await page.setViewportSize({ width: 320, height: 700 })
  const looked = page.waitForResponse((answer) => answer.url().endsWith('/look'))
  await page.goto(`/cases/${told.caseId}`)
  await looked
  await told.goOn([
    ['propose', 0],
    ['approve', 0],
  ])
  await page.reload()
  const line = page.getByRole('link', { name: t('history.reply_given') }).first()
  await line.click()
  const step = page.locator('#news')
  await step.getByText(t('case.news.mark'), { exact: true }).waitFor()
  await step.getByText(t('history.reply_given'), { exact: true }).waitFor()
  const inSight = async () => {
    const box = await step.boundingBox()
    return box !== null && box.y >= 0 && box.y < 700
  }
  await expect.poll(inSight).toBe(true)

  // No part of the file is beyond the edge, and the printer is in reach.
  const parts = await page
    .getByRole('navigation', { name: t('case.parts') })
    .getByRole('link')
    .all()
  expect(parts.length).toBeGreaterThan(5)
  for (const part of parts) {
    const place = await part.boundingBox()
    expect(place && place.x >= 0 && place.x + place.width <= 320, (await part.textContent()) ?? '').toBe(true)
  }
  await press(page, t('case.print'))
  await page.getByRole('dialog', { name: t('case.print') }).waitFor()
  await isAccessible(visitor)
})

test('one person of whom two States ask is found, compared and linked, and neither State learns of it', async () => {
  const teller = await createTeller(house.server)
  const german = await teller.file({ steps: [], known: 'twice' })
  const french = await teller.file({ steps: [], known: 'twice', spelt: 'cyrillic', from: 'FR', unit: 'fr-pp-paris' })
  const visitor = await house.as('bakuDesk', `/cases/${french.caseId}`)
  const { page, t } = visitor
  await page.getByRole('link', { name: t('persons.links.open', { count: 1 }) }).click()
  await page.getByRole('heading', { name: t('persons.like') }).waitFor()
  await isAccessible(visitor)
  await page.getByRole('article').getByRole('link').click()
  await page.getByRole('link', { name: german.reference }).waitFor()
  await isAccessible(visitor)
  await choose(page, t('persons.judge.choose'), t('persons.verdict.same'))
  await page.getByRole('main').getByRole('textbox').fill('The same day, the same place, the same scar.')
  await press(page.getByRole('main'), t('persons.judge.submit'))
  await page.getByText(t('persons.judge.kept')).waitFor()
  await page.getByText(t('persons.judged.now')).waitFor()
  await follow(page, t('persons.like.back'))
  const place = t('persons.links.case', { reference: german.reference })
  await page.getByRole('link', { name: t('persons.links.same', { place }) }).waitFor()

  const abroad = await house.as('frenchDesk', `/cases/${french.caseId}`)
  await abroad.page.getByRole('link', { name: abroad.t('persons.links.look') }).waitFor()
  expect(await textOf(abroad)).not.toContain(german.reference)
})
