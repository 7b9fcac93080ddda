import { afterAll, beforeAll, expect, test } from 'vitest'
import { executeAction } from '../server/features/cases/execute.ts'
import type { Official } from '../server/platform/http/actor.ts'
import type { Visitor } from './house/browser.ts'
import { follow, isAccessible, isFocused, press, textOf } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { createTeller, type Teller, type Told } from './house/teller.ts'

// A message arrives, the bell says so, the case opens at the message; once a colleague has answered, the others are left in peace.

let house: House
let teller: Teller
let told: Told

beforeAll(async () => {
  house = await openHouse('2026-03-16T09:00:00Z')
  teller = await createTeller(house.server)
  told = await teller.file({ steps: [] })
})
afterAll(() => house?.close())
watch(() => house)

const write = (who: Official, text: string) =>
  executeAction(house.server.services, who, told.caseId, 'send_message', { input: { text } }, `message ${text}`)

const bell = ({ page, t }: Visitor, count: number) =>
  page.getByRole('button', { name: `${t('notices.bell')}, ${t('notices.bell.unread', { count })}` })

test('a message rings at the bell of everybody at the desk, without a reload', async () => {
  const [desk, colleague] = [await house.as('bakuDesk'), await house.as('bakuColleague')]
  await bell(desk, 1).waitFor() // the application
  await write(teller.desk.find('de-bpolp', 'central_desk'), 'When will you reply?')
  await bell(desk, 2).waitFor({ timeout: 40_000 })
  await bell(colleague, 2).waitFor({ timeout: 40_000 })
})

test('the panel leads to the message, and whoever opens the case has read what it said', async () => {
  const desk = await house.as('bakuDesk')
  await bell(desk, 2).click()
  const panel = desk.page.getByRole('dialog', { name: desk.t('notices.title') })
  await panel.getByText(told.reference).first().waitFor()
  await isAccessible(desk)
  await panel.getByRole('link', { name: desk.t('notices.kind.message_received') }).click()
  await desk.page.waitForURL(`**/cases/${told.caseId}#messages`)
  await desk.page.getByText('When will you reply?').first().waitFor()
  await bell(desk, 0).waitFor()
})

test('the bell is worked by the keyboard alone', async () => {
  const colleague = await house.as('bakuColleague')
  const { page, t } = colleague
  await bell(colleague, 2).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: t('notices.title') }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: t('notices.title') }).waitFor({ state: 'hidden' })
  await isFocused(bell(colleague, 2))
})

test('once a colleague has answered, it is dealt with: off the count, under their name', async () => {
  const colleague = await house.as('bakuColleague')
  const { page, t } = colleague
  await write(teller.desk.find('az-sms', 'central_desk'), 'On Thursday.')
  await bell(colleague, 1).waitFor({ timeout: 40_000 })
  await page.goto('/notices')
  const message = page.getByRole('article').filter({ hasText: t('notices.kind.message_received') })
  await message.getByText('Səfərova').waitFor()
  await isAccessible(colleague)
  await follow(page.getByRole('main'), t('notices.show.unread'))
  await page
    .getByRole('article')
    .filter({ hasText: t('notices.kind.application_received') })
    .waitFor()
  expect(await textOf(colleague)).not.toContain(t('notices.kind.message_received'))
  await press(page.getByRole('main'), t('notices.read.all'))
  await page.getByText(t('notices.none.unread')).waitFor()
  await bell(colleague, 0).waitFor()
})

test('one chooses how to hear of what; what stands under the agreement cannot be put off', async () => {
  const desk = await house.as('bakuDesk', '/account#notices')
  const { page, t } = desk
  const message = page.getByLabel(t('notices.kind.message_received'))
  await message.selectOption('off')
  await page
    .getByRole('status')
    .filter({ hasText: t('notices.choices.saved') })
    .waitFor()
  const legal = page.getByLabel(t('notices.kind.application_received'))
  expect(await legal.locator('option').allTextContents()).not.toContain(t('notices.choices.off'))
  await isAccessible(desk)
  await page.reload()
  await expect.poll(() => page.getByLabel(t('notices.kind.message_received')).inputValue()).toBe('off')
  await press(page.getByRole('main'), t('notices.choices.reset'))
  await press(page.getByRole('dialog'), t('notices.choices.reset'))
  await expect.poll(() => page.getByLabel(t('notices.kind.message_received')).inputValue()).toBe('mail')
})
