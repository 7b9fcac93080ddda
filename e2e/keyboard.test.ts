import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftCase } from '../server/features/practice/file-case.ts'
import { practicePassword } from '../server/features/practice/users.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import type { Visitor } from './house/browser.ts'
import { startsWith } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { focusComesTo, strike, tabTo } from './house/keys.ts'
import { people } from './house/people.ts'
import { faultsOfReading, heardOn, isHeardInOrder } from './house/reading.ts'
import { shapeOf } from './house/shape.ts'
import { createTeller, ready, type Teller, type Told } from './house/teller.ts'

// What a reader of the screen hears, in its order; what is left of a mark where the system gives all the colours; and the
// way from the sign-in to the reply without a mouse: nothing here clicks, and every stop of the focus must be one that an eye
// finds. Each way has a number of keys that it may take.

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

const story = { from: 'DE', to: 'AZ', submitted: 0, procedure: 'normal', steps: [] } as const
const { t: inEnglish } = speech('en')

function row(page: Page) {
  return page.locator('a[data-row]').first()
}

async function openFirstRow(page: Page): Promise<void> {
  await row(page).waitFor()
  await page.keyboard.press('j')
  await focusComesTo(page, row(page))
  await page.keyboard.press('Enter')
}

function now({ page, t }: Visitor) {
  return page.getByRole('region', { name: t('case.now') })
}

async function hear(page: Page, path: string, order: readonly (string | RegExp)[]): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('load')
  // The list or the file comes a moment after its title.
  await expect.poll(async () => isHeardInOrder(await heardOn(page), order)).toBe(true)
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
  const { caseId, persons } = await draftCase(teller.desk, { ...story, unit: 'de-lea-berlin' })
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
  await page.emulateMedia({ forcedColors: 'none' })
})

test('signing in, and the last words of an application, its attestation, a look and the signature', async () => {
  const { caseId } = await draftCase(teller.desk, { ...story, unit: 'de-bpolp' })
  const context = await house.browser.newContext({ baseURL: house.server.url, locale: 'en-GB' })
  await context.clock.install({ time: house.server.services.clock() })
  const page = await context.newPage()
  const t = inEnglish
  await page.goto('/')
  const email = page.getByLabel(t('signin.email'))
  await tabTo(page, email, 6)
  await page.keyboard.type(people.germanDesk)
  await tabTo(page, page.getByLabel(t('signin.password'), { exact: true }), 1)
  await page.keyboard.type(practicePassword)
  await page.keyboard.press('Enter')

  // The skip link is the first stop; from there the page itself.
  await page.getByRole('heading', { level: 1, name: t('desk.title') }).waitFor()
  const main = page.getByRole('main')
  await page.goto('/desk')
  await page.getByRole('heading', { level: 1, name: t('desk.title') }).waitFor()
  const skip = page.getByRole('link', { name: t('shell.skip') })
  await strike(page, skip, 1)
  await focusComesTo(page, main)
  await strike(page, page.getByRole('link', { name: startsWith(t('desk.tab.drafts')) }), 8)
  const draft = page.locator(`main a[href="/applications/${caseId}"]`)
  await strike(page, draft, 8)

  await page.waitForURL(`**/applications/${caseId}`)
  await strike(page, page.locator('main a[href$="/observations"]').first(), 20)
  const words = page.getByRole('textbox', { name: 'Observations' })
  await focusComesTo(page, words)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Travels with a walking stick.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: t('application.references.title') }).waitFor()
  await page.getByText(/^Saved at/).waitFor()
  // The last topic leads back to the overview.
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(`**/applications/${caseId}`)
  await strike(page, page.getByRole('link', { name: t('application.review.open') }), 25)

  const basis = page.getByRole('group', { name: t('attestation.legal-basis') }).getByRole('radio')
  await strike(page, basis.first(), 12, 'Space')
  await page.keyboard.press('ArrowDown')
  expect(await basis.nth(1).isChecked()).toBe(true)
  for (const said of ['enforceable', 'no-suspensive', 'non-refoulement'])
    await strike(page, page.getByLabel(t(`attestation.${said}`)), 4, 'Space')
  const voluntary = page.getByRole('group', { name: t('attestation.voluntary') }).getByRole('radio')
  await strike(page, voluntary.first(), 4, 'Space')
  // The browser's viewer of the form has a bar of its own with many stops; a link leads past them.
  await strike(page, page.getByRole('link', { name: t('application.form.past') }), 3)
  await focusComesTo(page, page.getByLabel(t('application.review.seen')))
  await page.keyboard.press('Space')
  await strike(page, page.getByRole('button', { name: t('application.review.submit'), exact: true }), 4)
  const question = page.getByRole('dialog', { name: /Send this application/ })
  await strike(page, question.getByRole('button', { name: t('application.review.submit') }), 3)
  await page.getByText(t('application.receipt.reference')).waitFor()
  await strike(page, page.getByRole('link', { name: t('application.receipt.case') }), 12)
  await page.getByRole('region', { name: t('case.now') }).waitFor()
  await context.close()
})

test('a case from the desk of the other State, a reply proposed, and the second pair of eyes', async () => {
  const baku = await house.as('bakuDesk', '/desk')
  const { page, t } = baku
  await openFirstRow(page)
  // What is to be done stands soon after the head of the file.
  await now(baku).waitFor()
  await strike(page, now(baku).getByRole('link', { name: t('case.action.propose_reply') }), 8)
  await focusComesTo(page, page.getByRole('heading', { level: 1, name: t('case.action.propose_reply') }))
  const accept = page.getByRole('radio', { name: startsWith(t('case.reply.accepted')) })
  await strike(page, accept, 3, 'Space')
  // Between lie who the person is established to be, and what was checked.
  await tabTo(page, page.getByLabel(startsWith(t('case.reply.accepted.text'))), 10)
  await page.keyboard.type('Qardaşı onu qarşılayacaq.')
  await strike(page, page.getByRole('button', { name: t('case.action.propose_reply'), exact: true }), 2)
  const question = page.getByRole('dialog', { name: t('case.confirm.propose_reply') })
  await question.waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'hidden' })
  await focusComesTo(page, page.getByRole('button', { name: t('case.action.propose_reply'), exact: true }))
  await page.keyboard.press('Enter')
  await question.waitFor()
  await page.keyboard.press('Control+Enter')
  await focusComesTo(page, page.getByRole('status').filter({ hasText: t('case.done.propose_reply') }))
  // The receipt is put away where it stands, and the hand goes on from there.
  await strike(page, page.getByRole('button', { name: t('case.done.away') }), 1)
  await now(baku).waitFor()
  await tabTo(page, now(baku).getByRole('link').first(), 10)

  const approver = await house.as('bakuApprover')
  await openFirstRow(approver.page)
  await now(approver).waitFor()
  await strike(approver.page, now(approver).getByRole('link', { name: t('case.action.approve_reply') }), 8)
  const approve = approver.page.getByRole('button', { name: t('case.action.approve_reply'), exact: true })
  await strike(approver.page, approve, 4)
  const asked = approver.page.getByRole('dialog', { name: t('case.confirm.approve_reply') })
  await strike(approver.page, asked.getByRole('button', { name: t('case.action.approve_reply') }), 3)
  await focusComesTo(approver.page, approver.page.getByRole('status').filter({ hasText: t('case.done.approve_reply') }))
})

test('search, the sheet of keys, the menu of the account, and what closes gives the focus back', async () => {
  const { page, t } = await house.as('bakuDesk', '/desk?view=waiting')
  await openFirstRow(page)
  await page.getByRole('region', { name: t('case.now') }).waitFor()
  await page.keyboard.press('/')
  const search = page.getByRole('search').getByRole('searchbox').first()
  await focusComesTo(page, search)
  await page.keyboard.type(told.reference)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search')
  const found = page
    .getByRole('list', { name: t('search.results') })
    .getByRole('link')
    .first()
  await strike(page, found, 4)
  await page.waitForURL(`**/cases/${told.caseId}**`)

  const link = now(await house.as('bakuDesk'))
    .getByRole('link')
    .first()
  await tabTo(page, link, 10)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: t('keyboard.title') })
  await sheet.waitFor()
  // What lies over the page keeps the focus.
  for (let pressed = 0; pressed < 4; pressed++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.matches("dialog, dialog *, body")')).toBe(true)
  }
  await page.keyboard.press('Escape')
  await focusComesTo(page, link)

  const account = page.getByRole('banner').getByRole('button', { name: t('shell.account') })
  await page.reload()
  await now(await house.as('bakuDesk')).waitFor()
  await tabTo(page, account, 12)
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  const items = page.getByRole('menuitem')
  await focusComesTo(page, items.nth(0))
  await page.keyboard.press('ArrowDown')
  await focusComesTo(page, items.nth(1))
  await page.keyboard.press('ArrowUp')
  await focusComesTo(page, items.nth(0))
  await page.keyboard.press('Escape')
  await focusComesTo(page, account)
  await page.keyboard.press('Enter')
  await focusComesTo(page, items.nth(0))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await sheet.waitFor()
  await page.keyboard.press('Escape')
  await focusComesTo(page, account)
})

test('a case taken from the list, or put down, leaves the focus where it was', async () => {
  const baku = await house.as('bakuDesk')
  const { page, t } = baku
  const free = await teller.file({ steps: [] })
  await page.goto(`/cases/${free.caseId}`)
  await now(baku).waitFor()
  await strike(page, page.getByRole('button', { name: t('team.take') }), 22)
  await page.getByText(t('team.taken')).waitFor()
  const give = page.getByRole('button', { name: t('team.give') })
  await focusComesTo(page, give)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await focusComesTo(page, give)
})
