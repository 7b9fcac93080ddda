import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { newInvitation } from '../server/features/session/invitations/new-invitation.ts'
import { withSystem } from '../server/platform/database/transaction.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { openBrowser, patience } from './house/browser.ts'
import { choose, holds, isFocused, press } from './house/hand.ts'
import { people } from './house/people.ts'
import { openServer, type TestServer } from './house/server.ts'
import { createTeller, type Teller } from './house/teller.ts'
import { violations } from './house/violations.ts'
import { type App, confirmApp, givePassword, isInside, keepCodes, newApp, signOut } from './house/way-in.ts'

// How officials get in and stay who they are, on an installation that asks deciding roles for a second step.

const { t } = speech('en')
const approver = people.germanApprover
const officer = people.berlinColleague
const password = 'seven quiet herons wade'
const minute = 1 / 1440

let server: TestServer
let browser: Browser
/** Browsers bind passkeys to names, never to an address in figures. */
let site: string
let teller: Teller
/** What the approver's app and paper hold, once they are set up. */
let app: App
let paper: string[] = []
const open: BrowserContext[] = []
const complaints: string[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    openServer('2026-03-16T08:00:00Z', { secondFactor: 'required' }),
    openBrowser(),
  ])
  site = server.url.replace('127.0.0.1', 'localhost')
  teller = await createTeller(server)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    for (const page of open.flatMap((one) => one.pages())) console.log(page.url(), await page.ariaSnapshot())
  }
  for (const context of open.splice(0)) await context.close()
  expect(complaints.splice(0)).toEqual([])
})

async function newBrowser(): Promise<Page> {
  const context = await browser.newContext({ baseURL: site, locale: 'en-GB' })
  context.setDefaultTimeout(patience)
  open.push(context)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return page
}

async function linkFor(email: string): Promise<string> {
  const { services } = server
  const { token } = await withSystem(services.pools.system, async (tx) => {
    const { user_id: userId } = await tx
      .selectFrom('users')
      .select('user_id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    return newInvitation(tx, services, userId, 'invitation', 'operator')
  })
  return `/invitation#${token}`
}

test('an invitation leads to a password, an authenticator app, backup codes and the desk', async () => {
  const page = await newBrowser()
  const link = await linkFor(approver)
  await page.goto(link)
  const [next, again] = [page.getByLabel(t('account.password.next'), { exact: true }), t('account.password.again')]
  await next.waitFor()
  expect(page.url()).toBe(`${site}/invitation`)
  await holds(page.getByLabel(t('signin.email')), approver)
  expect(await violations(page)).toEqual([])

  await next.fill('password1234')
  await page.getByLabel(again).fill('password1234')
  await press(page, t('signin.invitation.submit'))
  await page.getByText(t('problems.field.password_common')).waitFor()
  await isFocused(next)
  expect(await violations(page)).toEqual([])
  await next.fill(password)
  await page.getByLabel(again).fill(password)
  await press(page, t('signin.invitation.submit'))

  await page.getByText(t('signin.invited')).waitFor()
  await holds(page.getByLabel(t('signin.email')), approver)
  await page.getByLabel(t('signin.password'), { exact: true }).fill(password)
  await press(page, t('signin.submit'))
  await page.getByText(t('signin.enrol.text')).waitFor()
  expect(await violations(page)).toEqual([])
  // Nothing else is open yet, and a reload goes on where it was.
  await page.goto('/desk')
  await page.getByText(t('signin.enrol.text')).waitFor()
  app = await newApp(page, server)
  await confirmApp(page, '000000')
  await page.getByText(t('problems.field.code_wrong')).waitFor()
  expect(await violations(page)).toEqual([])
  await confirmApp(page, app.code())

  const codes = page.getByRole('list', { name: t('account.backup.yours') }).getByRole('listitem')
  await codes.first().waitFor()
  paper = await codes.allTextContents()
  expect(paper).toHaveLength(10)
  await press(page, t('account.backup.go-on'))
  await page.getByText(t('account.backup.kept-missing')).waitFor()
  await keepCodes(page)
  await page.waitForURL('**/desk')
  await isInside(page)

  await page.goto('about:blank')
  await page.goto(link)
  await page.getByText(t('signin.invitation.gone'), { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
})

test('the second step takes a code of the app, or a backup code once', async () => {
  const page = await newBrowser()
  await page.goto('/')
  await givePassword(page, approver, password)
  const code = page.getByLabel(t('signin.code'))
  await code.fill('123456')
  await press(page, t('signin.go-on'))
  await page.getByText(t('problems.field.code_wrong')).waitFor()
  expect(await violations(page)).toEqual([])
  await code.fill(app.code())
  await press(page, t('signin.go-on'))
  await isInside(page)
  await signOut(page)

  const [first = ''] = paper
  await givePassword(page, approver, password)
  await code.fill(first)
  await code.press('Enter')
  await isInside(page)
  await signOut(page)
  await givePassword(page, approver, password)
  await code.fill(first)
  await code.press('Enter')
  await page.getByText(t('problems.field.code_wrong')).waitFor()
  await press(page, t('signin.start-over'))
  await page.getByLabel(t('signin.email')).waitFor()
})

test('a passkey is added on the page of the account, signs in alone, and gives the proof that a change needs', async () => {
  const page = await newBrowser()
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/sign-in?next=/account')
  await givePassword(page, approver, password)
  await page.getByLabel(t('signin.code')).fill(app.code())
  await press(page, t('signin.go-on'))
  await page.getByRole('heading', { level: 1, name: t('account.title') }).waitFor()
  const passkeys = page.getByRole('region', { name: t('account.passkeys') })
  await press(passkeys, t('account.passkey.add'))
  await page.getByLabel(t('account.passkey.name')).fill('Office computer')
  await press(page.getByRole('dialog'), t('account.passkey.add'))
  const office = passkeys.getByRole('listitem').filter({ hasText: 'Office computer' })
  await office.waitFor()
  expect(await violations(page)).toEqual([])
  await signOut(page)

  await press(page, t('signin.with-passkey'))
  await isInside(page)
  await page.goto('/account')
  server.advance(31 * minute)
  await office.getByRole('button', { name: `${t('account.remove')} Office computer` }).click()
  await press(page.getByRole('dialog'), t('account.remove'))
  const proof = page.getByRole('dialog', { name: t('signin.proof.title') })
  await proof.waitFor()
  expect(await violations(page)).toEqual([])
  await press(proof, t('signin.use-passkey'))
  await office.waitFor({ state: 'detached' })
})

test('an act that binds the State asks again who takes it, and nothing typed is lost', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const page = await newBrowser()
  await page.goto(`/cases/${caseId}/withdraw`)
  await givePassword(page, people.germanDesk, 'practice-2026')
  const own = await newApp(page, server)
  await confirmApp(page, own.code())
  await keepCodes(page)
  const [reason] = server.services.agreements.current.get('eu-azerbaijan')?.pack.stopReasons ?? []
  await choose(page, t('case.stop.reason'), reason?.title.en ?? '')
  const note = page.getByLabel(t('case.stop.text'))
  await note.fill('She has left on her own.')
  server.advance(31 * minute)
  await press(page, t('case.withdraw.submit'))
  const confirm = page.getByRole('dialog', { name: t('case.action.withdraw') })
  await press(confirm, t('case.withdraw.submit'))

  const proof = page.getByRole('dialog', { name: t('signin.proof.title') })
  const code = proof.getByLabel(t('signin.code'))
  await code.waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await proof.waitFor({ state: 'hidden' })
  await holds(note, 'She has left on her own.')
  expect(await page.getByRole('alert').count()).toBe(0)

  await press(page, t('case.withdraw.submit'))
  await press(confirm, t('case.withdraw.submit'))
  await code.fill('000000')
  await code.press('Enter')
  await proof.getByText(t('problems.field.code_wrong')).waitFor()
  await code.fill(own.code())
  await code.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: t('case.done.withdraw') })
    .waitFor()
})

test('who has no second step proves it with the password, and a changed password counts at once', async () => {
  const page = await newBrowser()
  await page.goto('/sign-in?next=/account')
  await givePassword(page, officer, 'practice-2026')
  const section = page.getByRole('region', { name: t('signin.password') })
  await press(section, t('account.password.change'))
  await section.getByLabel(t('account.password.current')).fill('practice-2026')
  await section.getByLabel(t('account.password.next'), { exact: true }).fill(password)
  await section.getByLabel(t('account.password.again')).fill(password)
  server.advance(31 * minute)
  await press(section, t('account.password.change'))
  const proof = page.getByRole('dialog', { name: t('signin.proof.title') })
  const word = proof.getByLabel(t('signin.password'), { exact: true })
  await word.fill('not this one')
  await word.press('Enter')
  await proof.getByText(t('problems.field.password_wrong')).waitFor()
  expect(await violations(page)).toEqual([])
  await word.fill('practice-2026')
  await word.press('Enter')
  await section.getByText(t('account.password.changed')).waitFor()
  await signOut(page)
  await givePassword(page, officer, password)
  await isInside(page)
})

test('a session ended from elsewhere asks to sign in over the page, and what was typed is sent once', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const [office, home] = [await newBrowser(), await newBrowser()]
  for (const page of [office, home]) {
    await page.goto('/sign-in')
    await givePassword(page, people.berlinOfficer, 'practice-2026')
    await isInside(page)
  }
  await office.goto(`/cases/${caseId}`)
  const words = office.getByLabel(t('case.words.send_message'))
  await words.fill('The flight is confirmed.')

  await home.goto('/account')
  const sessions = home.getByRole('region', { name: t('account.sessions') })
  await sessions.getByText(t('account.sessions.this')).waitFor()
  const end = sessions.getByRole('button', { name: new RegExp(`^${t('account.sessions.end')} `) })
  await end.first().click()
  expect(await violations(home)).toEqual([])
  await press(home.getByRole('dialog'), t('account.sessions.end'))
  await expect.poll(() => end.count()).toBe(0)

  const send = office.getByRole('button', { name: t('file.write.send-to', { state: t('ui.state.AZ') }), exact: true })
  const dialog = office.getByRole('dialog', { name: t('signin.again.title') })
  // Asked by the sending, or already by what the page fetched itself: then it is sent after the sign-in.
  const sent = await send.click({ timeout: 3000 }).then(
    () => true,
    () => false,
  )
  await dialog.waitFor()
  expect(await violations(office)).toEqual([])
  await givePassword(dialog, people.berlinOfficer, 'practice-2026')
  await dialog.waitFor({ state: 'hidden' })
  if (!sent) await send.click()
  await expect.poll(() => words.inputValue()).toBe('')
  await expect.poll(() => office.getByText('The flight is confirmed.', { exact: true }).count()).toBe(1)
})
