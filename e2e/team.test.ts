import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, confirm, isAccessible, press } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { createTeller, type Teller, type Told } from './house/teller.ts'

// Three cases at the German central desk: given to a colleague, reminded of, taken along as a table, given on.

let house: House
let told: Told[]
let teller: Teller
const colleague = 'Thomas Weidlich'
const own = 'Stefan Brückner'

beforeAll(async () => {
  house = await openHouse('2026-03-13T08:00:00Z')
  teller = await createTeller(house.server)
  told = []
  for (let number = 0; number < 3; number++) told.push(await teller.file({ steps: [] }))
})
afterAll(() => house?.close())
watch(() => house)

const rowsOf = async () => (await house.as('germanDesk')).page.getByRole('main').getByRole('article')

test('ticks a range with Shift and the keyboard, and gives the cases to a colleague', async () => {
  const visitor = await house.as('germanDesk', '/desk?view=waiting')
  const { page, t } = visitor
  const boxes = (await rowsOf()).getByRole('checkbox')
  await boxes.nth(0).click()
  await boxes.nth(2).click({ modifiers: ['Shift'] })
  const bar = page.getByRole('region', { name: t('team.bar') })
  await bar.getByText(t('team.chosen', { count: 3 })).waitFor()
  await boxes.nth(1).focus()
  await page.keyboard.press('Space')
  await bar.getByText(t('team.chosen', { count: 2 })).waitFor()
  await page.getByLabel(t('team.choose-all', { count: 3 })).click()
  await page.getByLabel(t('team.choose-all', { count: 3 })).click()
  await bar.getByText(t('team.chosen', { count: 3 })).waitFor()
  await isAccessible(visitor)
  // Nothing that binds a State is done to many at once.
  const steps = await bar.getByRole('button').allTextContents()
  expect(steps.map((step) => step.trim())).toEqual(
    ['step.give', 'step.remind', 'step.print', 'step.export', 'clear'].map((id) => t(`team.${id}`)),
  )
  await press(bar, t('team.step.give'))
  await press(page.getByRole('dialog'), t('team.give.go', { count: 3 }))
  await page.getByRole('dialog').getByText(t('problems.field.choose_one')).waitFor()
  await isAccessible(visitor)
  await choose(page.getByRole('dialog'), t('team.to-whom'), colleague)
  await confirm(visitor, t('team.give.go', { count: 3 }))
  await page.getByText(t('team.given', { count: 3, name: colleague })).waitFor()
  await (await rowsOf()).getByText(colleague).nth(2).waitFor()
})

test('reminds in each case once, and says why a second reminder is not sent', async () => {
  const visitor = await house.as('germanDesk')
  const { page, t } = visitor
  await page.getByLabel(t('team.choose-all', { count: 3 })).click()
  const bar = page.getByRole('region', { name: t('team.bar') })
  for (const sent of [3, 0]) {
    await press(bar, t('team.step.remind'))
    await press(page.getByRole('dialog'), t('team.remind.go', { count: 3 }))
    await page
      .getByRole('dialog')
      .getByText(t('team.remind.done', { count: sent }))
      .waitFor()
    expect(await page.getByRole('dialog').getByRole('listitem').count()).toBe(3 - sent)
    if (sent === 0) await isAccessible(visitor)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('team.close'), exact: true })
      .last()
      .click()
  }
})

test('saves the chosen rows as a table, and prints them with who printed them', async () => {
  const visitor = await house.as('germanDesk')
  const { page, t } = visitor
  const bar = page.getByRole('region', { name: t('team.bar') })
  await press(bar, t('team.step.export'))
  const [download] = await Promise.all([page.waitForEvent('download'), confirm(visitor, t('team.export.go'))])
  const table = readFileSync(await download.path(), 'utf8')
  for (const { reference } of told) expect(table).toContain(reference)
  expect(table.match(new RegExp(colleague, 'g'))).toHaveLength(3)

  // The printer reads the sheet that stands beside the program; here it is read in its place.
  await page.evaluate(
    'globalThis.print = () => { globalThis.paper = document.querySelector(".print-sheet").innerText }',
  )
  await press(bar, t('team.step.print'))
  await confirm(visitor, t('team.print.go'))
  await expect.poll(() => page.evaluate('globalThis.paper')).toEqual(expect.any(String))
  const paper = String(await page.evaluate('globalThis.paper'))
  for (const text of [own, t('team.print.watermark'), t('shell.practice'), ...told.map((one) => one.reference)]) {
    expect(paper).toContain(text)
  }
})

test('the page of the team shows the load and gives it on; the case says who holds it', async () => {
  const visitor = await house.as('germanDesk', '/team')
  const { page, t } = visitor
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: colleague }) })
  await row.getByRole('link', { name: '3' }).waitFor()
  await isAccessible(visitor)
  // To the desk with what this colleague holds, and back.
  await row.getByRole('link', { name: '3' }).click()
  await expect.poll(async () => (await rowsOf()).count()).toBe(3)
  await page.getByRole('main').getByText(colleague).first().waitFor()
  expect(new URL(page.url()).searchParams.get('assignee')).toMatch(/^[0-9a-f-]{36}$/)
  await page.goBack()
  await row.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  for (const { reference } of told) await dialog.getByText(reference).waitFor()
  await choose(dialog, t('team.to-whom'), own)
  await isAccessible(visitor)
  await confirm(visitor, t('team.give.go', { count: 3 }))
  await dialog.waitFor({ state: 'hidden' })
  await row.getByRole('link').waitFor({ state: 'detached' })

  await page.goto(`/cases/${told[0]!.caseId}`)
  const header = page.getByRole('main').locator('header').first()
  await header.getByText(`${t('team.held-by')} ${t('team.you')}`).waitFor()
  await press(header, t('team.give'))
  await choose(dialog, t('team.to-whom'), t('team.nobody.choose'))
  await confirm(visitor, t('team.lay-down.go', { count: 1 }))
  await header.getByText(`${t('team.held-by')} ${t('team.nobody')}`).waitFor()
  await press(header, t('team.take'))
  await header.getByText(t('team.taken')).waitFor()
  await isAccessible(visitor)
})

test('the other State sees nothing of who holds what', async () => {
  const { page } = await house.as('bakuDesk', '/desk')
  await page.getByText(told[0]!.reference).waitFor()
  const text = await page.getByRole('main').textContent()
  expect(text).not.toContain(colleague)
  expect(text).not.toContain(own)
})

test('what is found in a record leads to the act that mends it, or is accepted with a reason', async () => {
  const claimed = {
    familyName: 'Unknown',
    givenNames: 'Elchin',
    familyNameOwnScript: 'Quliyev',
    givenNamesOwnScript: 'Elçin',
  }
  const { reference } = await teller.file({ steps: [], claimed })
  const visitor = await house.as('germanDesk')
  const { page, t } = visitor
  const card = page.getByRole('article').filter({ hasText: reference })
  // A job judges it in the background; the page is opened until it is told.
  const isTold = async () => {
    const told = page.waitForResponse((answer) => answer.url().includes('/api/v1/quality/findings'))
    await page.goto('/quality?rule=placeholder_name')
    return (await (await told).text()).includes(reference)
  }
  await expect.poll(isTold, { interval: 500 }).toBe(true)
  await card.waitFor()
  await isAccessible(visitor)
  await press(card, t('quality.accept'))
  await press(page.getByRole('dialog'), t('quality.accept.go'))
  await page.getByRole('dialog').getByText(t('problems.field.choose_one')).waitFor()
  await isAccessible(visitor)
  await choose(page.getByRole('dialog'), t('quality.accept.reason'), t('quality.reason.right_as_it_is'))
  await confirm(visitor, t('quality.accept.go'))
  await card.waitFor({ state: 'detached' })
  await page.goto('/quality?show=accepted')
  await press(card, t('quality.reopen'))
  await card.waitFor({ state: 'detached' })
  await page.goto('/quality?rule=placeholder_name')
  await card.getByRole('link', { name: t('quality.go'), exact: true }).click()
  const field = page.getByLabel(t('acts.corrigendum.field')).first()
  await field.waitFor()
  await expect.poll(() => field.inputValue()).toMatch(/^person .* family_name$/)
})
