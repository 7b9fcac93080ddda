import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { patience, secondTab, type Visitor } from './house/browser.ts'
import {
  attest,
  begin,
  confirm,
  follow,
  holds,
  isAccessible,
  isFocused,
  press,
  receiptOf,
  typed,
} from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { accepted, createTeller, type Told } from './house/teller.ts'

// Who may work here: an official comes, is given roles, stands in for a colleague, and goes.

const nina = {
  name: 'Nina Brandt',
  email: 'nina.brandt@de-bpolp.practice.example',
  password: 'seven quiet herons wade',
}
const headquarters = 'de-bpolp'

let house: House
let told: Told
/** As the administrator is shown it, once. */
let link: string
/** The browser of the new official. */
let newcomer: Visitor

beforeAll(async () => {
  house = await openHouse('2026-03-16T08:00:00Z')
  told = await (await createTeller(house.server)).file({ steps: accepted })
})
afterAll(async () => {
  await newcomer?.context.close()
  await house?.close()
})
watch(() => house)

const heading = (page: Page, name: string, level = 1) =>
  page.getByRole('heading', { name, level, exact: true }).waitFor()

async function openAccount({ page, t }: Visitor): Promise<void> {
  await page.goto('/administration')
  await heading(page, t('administration.part.officials'))
  await page.getByRole('searchbox').fill('brandt')
  await page.waitForURL(/name=brandt/)
  await follow(page, nina.name)
  await heading(page, nina.name)
}

test('an administrator begins with the officials of the own State, and invites one', async () => {
  const administrator = await house.as('germanAdministrator')
  const { page, t } = administrator
  await page.waitForURL('**/administration/officials')
  await isAccessible(administrator)
  expect(await page.getByRole('main').textContent()).not.toContain('az-sms')

  await follow(page, t('administration.invite'))
  await press(page, t('administration.invite.go'))
  await page.getByRole('alert').getByRole('link').first().waitFor()
  await isAccessible(administrator)
  // The first link of the summary leads to the field.
  await page.getByRole('alert').getByRole('link').first().press('Enter')
  const authority = page.getByLabel(t('administration.authority'))
  await isFocused(authority)

  await authority.selectOption(headquarters)
  await page.getByLabel(t('administration.official.name')).fill(nina.name)
  await page.getByLabel(t('administration.email')).fill(nina.email)
  await page.getByRole('checkbox', { name: t('ui.role.analyst') }).check()
  // A reload loses nothing that was typed.
  await page.reload()
  await holds(page.getByLabel(t('administration.email')), nina.email)
  await page.getByLabel(t('administration.email')).press('Enter')
  await heading(page, t('administration.invited'))
  link = await page.getByLabel(t('administration.link.label')).inputValue()
  await isAccessible(administrator)
})

test('with the link the official chooses a password and comes in', async () => {
  const { t, format } = speech('en')
  const context = await house.browser.newContext({ baseURL: house.server.url, locale: 'en-GB' })
  context.setDefaultTimeout(patience)
  await context.clock.install({ time: house.server.services.clock() })
  const page = await context.newPage()
  newcomer = { context, page, t, format, complaints: [] }
  page.on('pageerror', (error) => newcomer.complaints.push(String(error)))
  await page.goto(link)
  await page.getByLabel(t('account.password.next'), { exact: true }).fill(nina.password)
  await page.getByLabel(t('account.password.again')).fill(nina.password)
  await press(page, t('signin.invitation.submit'))
  await page.getByLabel(t('signin.password'), { exact: true }).fill(nina.password)
  await press(page, t('signin.submit'))
  await heading(page, t('shell.home.title'))
})

test('roles that are given count from the next step on', async () => {
  const administrator = await house.as('germanAdministrator')
  const { page, t } = administrator
  await openAccount(administrator)
  await page.getByRole('checkbox', { name: t('ui.role.case_officer') }).check()
  await page.getByText(t('ui.save.unsaved')).waitFor()
  await press(page, t('administration.save'))
  await page
    .getByRole('status')
    .getByText(t('administration.official.saved', { name: nina.name }))
    .waitFor()
  await isAccessible(administrator)

  await newcomer.page.goto('/')
  await newcomer.page.waitForURL('**/desk')
  await newcomer.page.goto(`/cases/${told.caseId}`)
  await newcomer.page.getByRole('region', { name: newcomer.t('case.now') }).waitFor()
  const request = newcomer.t('case.action.request_travel_document', { document: travelDocument() })
  expect(await newcomer.page.getByRole('link', { name: request }).count()).toBe(0)
})

test('a colleague lends roles for a period, and the deputy acts with them', async () => {
  const desk = await house.as('germanDesk')
  const { page, t } = desk
  await follow(page.getByRole('navigation', { name: t('shell.navigation') }), t('delegations.nav'))
  await heading(page, t('delegations.duty'))
  await isAccessible(desk)
  await follow(page, t('delegations.title'))
  await heading(page, t('delegations.title'))
  await page.getByLabel(t('delegations.to')).selectOption({ label: nina.name })
  await page.getByLabel(t('delegations.last-day')).fill(typed('2026-03-20'))
  await page.getByLabel(t('delegations.last-day')).press('Enter')
  await page
    .getByRole('status')
    .getByText(t('delegations.lent', { name: nina.name }))
    .waitFor()
  await page.getByRole('row', { name: new RegExp(nina.name) }).waitFor()
  await isAccessible(desk)

  await newcomer.page.reload()
  await begin(newcomer, 'request_travel_document', { document: travelDocument() })
  await attest(newcomer, '')
  await press(newcomer.page, newcomer.t('case.action.request_travel_document', { document: travelDocument() }))
  await confirm(newcomer, newcomer.t('case.action.request_travel_document', { document: travelDocument() }))
  await receiptOf(newcomer, 'request_travel_document')

  const elsewhere = await secondTab(newcomer)
  await elsewhere.page.goto('/desk')
  const main = elsewhere.page.getByRole('main')
  await main
    .getByRole('listitem')
    .filter({ hasText: newcomer.format.date('2026-03-20') })
    .filter({ hasText: newcomer.t('ui.role.central_desk') })
    .waitFor()
  await elsewhere.page.getByRole('banner').getByRole('button', { name: nina.name }).click()
  await isAccessible(elsewhere)
  await elsewhere.page.close()
})

test('who writes the roster enters an absence, and the week shows it', async () => {
  const desk = await house.as('germanDesk', '/duty')
  const { page, t } = desk
  await page.getByLabel(t('delegations.official')).selectOption({ label: 'Stefan Brückner' })
  await page.getByRole('radio', { name: t('delegations.kind.absence') }).check()
  await page.getByLabel(t('delegations.last-day')).fill(typed('2026-03-20'))
  await press(page, t('delegations.entry.add.go'))
  const friday = page.getByRole('row', { name: new RegExp(desk.format.dateWithWeekday('2026-03-20')) })
  await friday.getByText('Stefan Brückner').waitFor()
  await isAccessible(desk)
})

test('whose access ends is asked to sign in, and what was typed is still there', async () => {
  const words = 'The flight of Thursday is no longer possible.'
  await newcomer.page.goto(`/cases/${told.caseId}/send_message`)
  await newcomer.page.getByRole('textbox').first().fill(words)

  const administrator = await house.as('germanAdministrator')
  const { page, t } = administrator
  await openAccount(administrator)
  await press(page, t('administration.act.disable.go'))
  await confirm(administrator, t('administration.act.disable.go'))
  await page
    .getByRole('status')
    .getByText(t('administration.act.disable.done', { name: nina.name }))
    .waitFor()
  await isAccessible(administrator)

  // The page may have learnt of it by itself and stand behind the dialog already.
  await newcomer.page.locator('main button[type=submit]').last().dispatchEvent('click')
  const again = newcomer.page.getByRole('dialog', { name: newcomer.t('signin.again.title') })
  await again.waitFor()
  await again.getByLabel(newcomer.t('signin.email')).fill(nina.email)
  await again.getByLabel(newcomer.t('signin.password'), { exact: true }).fill(nina.password)
  await press(again, newcomer.t('signin.submit'))
  await again.getByRole('alert').waitFor()
  await holds(newcomer.page.getByRole('textbox', { includeHidden: true }).first(), words)
  expect(newcomer.complaints).toEqual([])
})

test('to everybody else the administration does not exist', async () => {
  const officer = await house.as('berlinOfficer')
  const { page, t } = officer
  for (const path of ['/administration', '/administration/officials', '/administration/clients']) {
    await page.goto(path)
    await heading(page, t('shell.not-found.title'))
  }
  const menu = page.getByRole('navigation', { name: t('shell.navigation') })
  expect(await menu.getByRole('link', { name: t('administration.title') }).count()).toBe(0)
})

function travelDocument(): string {
  return house.pack().travelDocument.title.en
}
