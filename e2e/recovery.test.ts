import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActionId } from '../domain/agreement/vocabulary.ts'
import { handOver } from '../server/features/drafts/handover.ts'
import { draftCase } from '../server/features/practice/file-case.ts'
import { users } from '../server/features/practice/users.ts'
import { comeIn, listenTo, patience, secondTab, type Visitor } from './house/browser.ts'
import {
  attest,
  begin,
  choose,
  confirm,
  holds,
  isAccessible,
  press,
  receiptOf,
  says,
  startsWith,
  textOf,
} from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { people, type Someone } from './house/people.ts'
import { accepted, createTeller, ready, type Teller, type Told } from './house/teller.ts'
import { givePassword } from './house/way-in.ts'

// Whatever goes wrong while somebody types, nothing is lost, nothing is done twice, and everything is explained.

let house: House
let teller: Teller

beforeAll(async () => {
  house = await openHouse('2026-03-13T08:00:00Z')
  teller = await createTeller(house.server)
})
afterAll(() => house?.close())
watch(() => house)

async function draft(unit = 'de-lea-berlin'): Promise<string> {
  const story = { from: 'DE', to: 'AZ', submitted: 0, procedure: 'normal', unit, steps: [] } as const
  return (await draftCase(teller.desk, story)).caseId
}

async function openCase(visitor: Visitor, caseId: string): Promise<void> {
  await visitor.page.goto(`/cases/${caseId}`)
  await caseShown(visitor)
}

async function caseShown({ page, t }: Visitor): Promise<void> {
  await page.getByRole('region', { name: t('case.now') }).waitFor()
}

/** The button of the field in which a message or a note is written; it names where the words go. */
function sendOf({ page, t }: Visitor, action: 'send_message' | 'add_note') {
  const words = page.getByLabel(t(`case.words.${action}`))
  return page.locator('form').filter({ has: words }).locator('button[type=submit]')
}

/** One text of each kind that acts ask for, and how its field comes to be there. */
interface Typing {
  who: Someone
  action: ActionId
  /** Until where the case has gone. */
  told: keyof typeof tales
  label: string
  open?: (visitor: Visitor) => Promise<void>
}
const tales = {
  open: [],
  accepted: [...accepted, ['request_document', 0]],
  ready,
} as const satisfies Record<string, Parameters<Teller['file']>[0]['steps']>
const typings: readonly Typing[] = [
  {
    ...{ who: 'bakuDesk', action: 'propose_reply', told: 'open', label: 'case.reply.refused.text' },
    open: ({ page, t }) => choose(page, t('case.reply.outcome'), t('case.reply.refused')),
  },
  { who: 'missionInBerlin', action: 'issue_travel_document', told: 'accepted', label: 'case.issue.note' },
  { who: 'germanDesk', action: 'notify_transfer', told: 'ready', label: 'case.transfer.flight' },
  { who: 'germanDesk', action: 'stop', told: 'open', label: 'case.stop.text' },
  { who: 'germanDesk', action: 'send_message', told: 'open', label: 'case.words.send_message' },
  { who: 'germanDesk', action: 'add_note', told: 'open', label: 'case.words.add_note' },
]

/**
 * The browser is killed and opened again: what lay on its disk is there (cookies, local storage), what lived with the tab
 * is not. The pages of the killed one are closed without a word.
 */
async function afterCrash(visitor: Visitor): Promise<Visitor> {
  // As a browser writes its disk: after a moment.
  await expect
    .poll(() =>
      visitor.page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('rcms.sealed '))),
    )
    .not.toEqual([])
  const storageState = await visitor.context.storageState()
  const sealed = storageState.origins.flatMap(({ localStorage }) => localStorage)
  for (const { value } of sealed) expect(value).not.toContain(secretWords)
  const pages = visitor.context.pages()
  for (const page of pages) await page.close({ runBeforeUnload: false })
  const context = await house.browser.newContext({
    ...{ baseURL: house.server.url, viewport: { width: 1440, height: 900 }, locale: 'en-GB', storageState },
  })
  context.setDefaultTimeout(patience)
  await context.clock.install({ time: house.server.services.clock() })
  const page = await context.newPage()
  const again = { ...visitor, context, page }
  listenTo(again)
  return again
}
const secretWords = 'Bunu heç kim diskdə oxumasın'

test('a killed browser loses nothing that was typed for an act, and nobody reads it on the disk', async () => {
  const told = new Map<string, Told>()
  for (const { told: tale } of typings) {
    if (!told.has(tale)) told.set(tale, await teller.file({ steps: [...tales[tale]] }))
  }
  const typists = new Map<Someone, Visitor>()
  for (const { who, action, told: tale, label, open } of typings) {
    const [at, known] = [`/cases/${told.get(tale)!.caseId}/${action}`, typists.get(who)]
    await known?.page.goto(at)
    const visitor = known ?? (await visitAs(who, at))
    typists.set(who, visitor)
    const { page, t } = visitor
    await page.getByRole('heading', { level: 1 }).waitFor()
    await open?.(visitor)
    await page
      .getByLabel(startsWith(t(label)))
      .first()
      .fill(`${secretWords} ${action}`)
    await expect
      .poll(() => page.evaluate((name) => Object.keys(localStorage).some((one) => one.endsWith(name)), `act:${action}`))
      .toBe(true)
  }
  for (const [who, visitor] of typists) {
    const again = await afterCrash(visitor)
    for (const one of typings.filter((typing) => typing.who === who)) {
      await again.page.goto(`/cases/${told.get(one.told)!.caseId}/${one.action}`)
      const field = again.page.getByLabel(startsWith(again.t(one.label))).first()
      await field.waitFor()
      // A short field takes the beginning.
      const found = await field.inputValue()
      expect(found.length).toBeGreaterThan(15)
      expect(`${secretWords} ${one.action}`).toBe(found + `${secretWords} ${one.action}`.slice(found.length))
    }
    await again.context.close()
    await visitor.context.close()
  }
})

test('a killed browser loses nothing of a draft that was not saved yet', async () => {
  const caseId = await draft()
  const officer = await visitAs('berlinOfficer', `/applications/${caseId}/observations`)
  const words = ({ page }: Visitor) => page.getByRole('textbox', { name: 'Observations' })
  await words(officer).waitFor()
  // The server is away, so the words are nowhere but here.
  await officer.context.setOffline(true)
  await words(officer).fill(secretWords)
  const again = await afterCrash(officer)
  await again.page.goto(`/applications/${caseId}/observations`)
  await again.page.getByText(/^Saved at/).waitFor()
  await holds(words(again), secretWords)
  await again.context.close()
  await officer.context.close()
})

test('signing out leaves nothing of what was typed, in the tab or on the disk', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const desk = await visitAs('germanDesk', `/cases/${caseId}/add_note`)
  const { page, t } = desk
  await page.getByLabel(t('case.words.add_note')).fill(secretWords)
  const kept = () =>
    page.evaluate(() =>
      [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((one) => one.includes('act:')),
    )
  await expect.poll(async () => (await kept()).length).toBe(2)
  await page
    .getByRole('banner')
    .getByRole('button', { name: t('shell.account') })
    .click()
  await page.getByRole('menuitem', { name: t('unsent.menu', { count: 1 }) }).waitFor()
  await page.getByRole('menuitem', { name: t('shell.sign-out') }).click()
  await page.getByLabel(t('signin.email')).waitFor()
  expect(await kept()).toEqual([])
  await desk.context.close()
})

test('a session that ends, and a line that breaks, before an act and a message are sent', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const desk = await house.as('germanDesk', `/cases/${caseId}`)
  const { page, t, context } = desk
  await caseShown(desk)
  const message = page.getByLabel(t('case.words.send_message'))
  await message.fill('Sent after signing in again.')
  await endSessionsOf('germanDesk')
  const send = sendOf(desk, 'send_message')
  const dialog = page.getByRole('dialog', { name: t('signin.again.title') })
  // Asked by the sending, or already by what the page fetched itself: then it is sent after the sign-in.
  const sent = await send.click({ timeout: 3000 }).then(
    () => true,
    () => false,
  )
  await givePassword(dialog, people.germanDesk, 'practice-2026')
  await dialog.waitFor({ state: 'hidden' })
  if (!sent) await send.click()
  await receiptOf(desk, 'send_message')
  await holds(message, '')

  await page.goto(`/cases/${caseId}/stop`)
  await page.getByRole('radio').first().check()
  await page.getByLabel(startsWith(t('case.stop.text'))).fill('Typed without a line.')
  await context.setOffline(true)
  await press(page, t('case.stop.submit'))
  await page.getByRole('alert').getByText(t('ui.problem.unreachable.title')).waitFor()
  await isAccessible(desk)
  await holds(page.getByLabel(startsWith(t('case.stop.text'))), 'Typed without a line.')
  await context.setOffline(false)
  await press(page, t('case.stop.submit'))
  await receiptOf(desk, 'stop')
  expect(await countOf('stop_recorded', caseId)).toBe(1)
})

test('a double click does nothing twice: a draft, a message, a note, a piece of evidence, a child, an act, a submission', async () => {
  const desk = await house.as('germanDesk', '/applications/new')
  const { page, t } = desk
  const before = await drafts()
  await page.getByRole('button', { name: t('application.new.begin') }).dblclick()
  await page.getByRole('link', { name: t('application.open.setup') }).waitFor()
  expect((await drafts()) - before).toBe(1)
  await page.getByRole('button', { name: t('application.add.child') }).dblclick()
  await page.getByLabel(startsWith('Full name: surname')).waitFor()
  await page.getByText(/^Saved at/).waitFor()
  await page.getByRole('link', { name: t('application.overview') }).click()
  await page.getByRole('button', { name: t('application.add.child') }).waitFor()
  await expect.poll(() => page.getByRole('link', { name: startsWith(t('application.relation.child')) }).count()).toBe(1)
  await page.getByRole('link', { name: t('application.open.evidence') }).click()
  await page.getByRole('button', { name: t('application.evidence.add') }).dblclick()
  await page.getByLabel(startsWith(t('application.evidence.category'))).waitFor()
  await press(page, t('application.done'))
  await expect.poll(() => page.getByRole('link', { name: t('application.evidence.no-category') }).count()).toBe(1)

  const { caseId } = await teller.file({ steps: [] })
  await openCase(desk, caseId)
  for (const action of ['send_message', 'add_note'] as const) {
    await page.getByLabel(t(`case.words.${action}`)).fill(`Twice? ${action}`)
    await sendOf(desk, action).dblclick()
    await receiptOf(desk, action)
  }
  expect([await countOf('message_sent', caseId), await countOf('note_added', caseId)]).toEqual([1, 1])
  await page.goto(`/cases/${caseId}/withdraw`)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: t('case.withdraw.submit'), exact: true }).dblclick()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('case.withdraw.submit'), exact: true })
    .dblclick()
  await receiptOf(desk, 'withdraw')
  expect(await countOf('stopped', caseId)).toBe(1)

  const own = await draft('de-bpolp')
  await page.goto(`/applications/${own}/review`)
  await attest(desk, '', false)
  await page.getByLabel(t('application.review.seen')).check()
  await page.getByRole('button', { name: t('application.review.submit'), exact: true }).dblclick()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('application.review.submit'), exact: true })
    .dblclick()
  await page.getByText(t('application.receipt.reference')).waitFor()
  expect(await countOf('application_submitted', own)).toBe(1)

  // Back from the receipt: what was signed is not offered for signing again.
  await page.goBack()
  await page.waitForLoadState()
  expect(await page.getByRole('button', { name: t('application.review.submit'), exact: true }).count()).toBe(0)
  await page.goto(`/applications/${own}/review`)
  await page.getByText(t('application.submitted.title')).waitFor()
})

test('back after an act, and a second tab that did not see it: it is said, and not done again', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const desk = await house.as('germanDesk', `/cases/${caseId}`)
  const other = await secondTab(desk)
  await begin(desk, 'withdraw')
  await other.page.goto(`/cases/${caseId}/stop`)
  await other.page.getByRole('radio').first().check()
  await other.page.getByLabel(startsWith(desk.t('case.stop.text'))).fill('Typed in the second tab.')
  await desk.page.getByRole('radio').first().check()
  await press(desk.page, desk.t('case.withdraw.submit'))
  await confirm(desk, desk.t('case.withdraw.submit'))
  await receiptOf(desk, 'withdraw')
  await desk.page.goBack()
  await desk.page.getByText(startsWith(desk.t('case.not-possible', { stage: '' }).split('(')[0]!.trim())).waitFor()
  await isAccessible(desk)

  await press(other.page, desk.t('case.stop.submit'))
  await other.page.getByRole('alert').first().waitFor()
  await holds(other.page.getByLabel(startsWith(desk.t('case.stop.text'))), 'Typed in the second tab.')
  expect(await countOf('stopped', caseId)).toBe(1)
  await other.page.close()
})

test('a case withdrawn while somebody writes: the form stays, it is said by whom and when, and the words become a note', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const baku = await house.as('bakuDesk', `/cases/${caseId}`)
  const { page, t } = baku
  await caseShown(baku)
  await begin(baku, 'propose_reply')
  await choose(page, t('case.reply.outcome'), t('case.reply.accepted'))
  const words = page.getByLabel(startsWith(t('case.reply.accepted.text')))
  await words.fill('Qardaşı onu qarşılayacaq.')

  const desk = await house.as('germanDesk', `/cases/${caseId}`)
  await caseShown(desk)
  await begin(desk, 'withdraw')
  await desk.page.getByRole('radio').first().check()
  await press(desk.page, desk.t('case.withdraw.submit'))
  await confirm(desk, desk.t('case.withdraw.submit'))
  await receiptOf(desk, 'withdraw')

  await press(page, t('case.action.propose_reply'))
  await confirm(baku, t('case.action.propose_reply'))
  await page.getByRole('alert').first().waitFor()
  await page.keyboard.press('Escape')
  await holds(words, 'Qardaşı onu qarşılayacaq.')
  await says(baku, t('history.stopped'))
  await isAccessible(baku)

  await page.reload()
  const unsent = page.getByRole('region', { name: t('unsent.title') })
  await unsent.getByText('Qardaşı onu qarşılayacaq.').waitFor()
  await isAccessible(baku)
  await page.goto('/unsent')
  await page.getByText('Qardaşı onu qarşılayacaq.').waitFor()
  await isAccessible(baku)
  await page.goto(`/cases/${caseId}`)
  await press(unsent, t('unsent.as-note'))
  const note = page.getByLabel(t('case.words.add_note'))
  await holds(note, 'Qardaşı onu qarşılayacaq.')
  await sendOf(baku, 'add_note').click()
  await receiptOf(baku, 'add_note')
  await unsent.waitFor({ state: 'detached' })
})

test('an application submitted while a colleague writes: the words are shown, and the receipt', async () => {
  const story = { from: 'DE', to: 'AZ', submitted: 0, procedure: 'normal', unit: 'de-lea-berlin', steps: [] } as const
  const { caseId, officer } = await draftCase(teller.desk, story)
  await handOver(house.server.services, officer, caseId)
  const writer = await house.as('berlinOfficer', `/applications/${caseId}/observations`)
  const words = writer.page.getByRole('textbox', { name: 'Observations' })
  await words.waitFor()
  const signer = await house.as('germanDesk', `/applications/${caseId}/review`)
  await attest(signer, '', false)
  await signer.page.getByLabel(signer.t('application.review.seen')).check()
  await press(signer.page, signer.t('application.review.submit'))
  await confirm(signer, signer.t('application.review.submit'))
  await signer.page.getByText(signer.t('application.receipt.reference')).waitFor()

  await words.fill('A word too late.')
  await words.blur()
  await writer.page.getByText(writer.t('ui.save.failed')).waitFor()
  await writer.page.reload()
  await writer.page.getByText(writer.t('application.submitted.title')).waitFor()
  await writer.page.getByText('A word too late.').waitFor()
  await isAccessible(writer)
})

test('a device whose clock is wrong by a day, either way, shows the days of the server and says so', async () => {
  await teller.file({ steps: [['ask', 0]] })
  const { t } = await house.as('bakuDesk')
  const seen: string[] = []
  const now = house.server.services.clock().getTime()
  for (const [wrong, said] of [
    [0, null],
    [-86_400_000, 'shell.clock.slow'],
    [86_400_000, 'shell.clock.fast'],
  ] as const) {
    const moment = new Date(now + wrong)
    const visitor = await comeIn(house.browser, house.server.url, people.identityVerifier, {
      moment,
      at: '/verifications',
    })
    await visitor.page.getByRole('heading', { level: 1 }).waitFor()
    const notice = visitor.page.getByRole('status').filter({ hasText: /server/i })
    if (said) await notice.getByText(t(said, { by: t('shell.clock.hours', { count: 24 }) })).waitFor()
    else expect(await notice.count()).toBe(0)
    await visitor.page.getByRole('table').first().waitFor()
    // Who asked is known by name once the directory is there.
    await expect.poll(() => textOf(visitor)).not.toContain('az-sms')
    seen.push(await textOf(visitor))
    if (said) await isAccessible(visitor)
    await visitor.context.close()
  }
  expect(seen[1]).toBe(seen[0])
  expect(seen[2]).toBe(seen[0])
})

test('an old tab after an upgrade is told once, calmly; a part that is gone loads the page anew, once', async () => {
  const desk = await visitAs('germanDesk', '/desk')
  const { page, t } = desk
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByText(t('shell.newer.text')).count()).toBe(0)
  // All but the stream, which would be waited for until its end.
  await page.route(/\/api\/v1\/(?!live)|\/readyz/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'rcms-pages': 'index-ofAnother' } })
  })
  await page.reload()
  await page.getByText(t('shell.newer.text')).waitFor()
  await isAccessible(desk)
  await press(page, t('shell.newer.later'))
  await page
    .getByRole('link', { name: t('shell.nav.new-application') })
    .first()
    .waitFor()
  expect(await page.getByText(t('shell.newer.text')).count()).toBe(0)

  // The part of the page that shows unsent words left with the upgrade.
  let asked = 0
  await page.route(/unsent-page[^/]*\.js$/, (route) =>
    asked++ === 0 ? route.fulfill({ status: 404 }) : route.continue(),
  )
  await page.goto('/unsent')
  await page.getByRole('heading', { level: 1, name: t('unsent.title') }).waitFor()
  expect(asked).toBe(2)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  desk.complaints.splice(0)
  await desk.context.close()
})

async function visitAs(someone: Someone, at = '/'): Promise<Visitor> {
  return comeIn(house.browser, house.server.url, people[someone], { at, moment: house.server.services.clock() })
}

async function countOf(type: string, caseId: string): Promise<number> {
  const { db } = house.server.services.pools.system
  const { count } = await db
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .where('type', '=', type)
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function drafts(): Promise<number> {
  const { db } = house.server.services.pools.system
  const { count } = await db
    .selectFrom('drafts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** As an administrator or the clock would. */
async function endSessionsOf(someone: Someone): Promise<void> {
  const user = users.find((one) => one.email === people[someone])!
  const { db } = house.server.services.pools.system
  const { user_id } = await db
    .selectFrom('users')
    .select('user_id')
    .where('email', '=', user.email)
    .executeTakeFirstOrThrow()
  await db.deleteFrom('sessions').where('user_id', '=', user_id).execute()
}
