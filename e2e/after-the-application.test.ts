import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfFile } from '../server/platform/documents/sample-files.ts'
import type { Visitor } from './house/browser.ts'
import {
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
  typed,
} from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import type { Someone } from './house/people.ts'
import { createTeller, type Told } from './house/teller.ts'

// What comes after the application: a corrigendum, a reply on paper, a phone call, a reminder. Each is taken on its page,
// and the other State reads what is for it and nothing of what is not.

let house: House
let told: Told
beforeAll(async () => {
  house = await openHouse('2026-03-16T09:00:00Z')
  told = await (await createTeller(house.server)).file({ steps: [] })
  await house.laterOn('2026-03-19T09:00:00Z')
})
afterAll(() => house?.close())
watch(() => house)

/** This official at the page of the case. */
async function open(someone: Someone): Promise<Visitor> {
  const visitor = await house.as(someone, `/cases/${told.caseId}`)
  await visitor.page.getByRole('region', { name: visitor.t('case.now') }).waitFor()
  return visitor
}

async function addScan({ page, t }: Visitor): Promise<void> {
  const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: pdfFile() }
  await page.getByLabel(t('acts.files.add')).setInputFiles([scan])
  await page.getByLabel(t('ui.file.declaration', { count: 1 })).check()
  await press(page, t('ui.file.attach', { count: 1 }))
  await page.getByRole('link', { name: t('acts.paper.scan-number', { number: 1 }) }).waitFor()
}

test('a call is logged, and the other side is reminded', async () => {
  const desk = await open('germanDesk')
  const { t, page } = desk
  await begin(desk, 'log_phone_call')
  await press(page, t('acts.call.submit'))
  await page.getByText(t('acts.call.with-missing')).first().waitFor()
  await page.getByLabel(startsWith(t('acts.call.on'))).fill(typed('2026-03-18'))
  await page.getByLabel(startsWith(t('acts.call.at'))).fill('14:05')
  await page.getByLabel(startsWith(t('acts.call.with'))).fill('Duty desk in Baku')
  await choose(page, t('acts.call.direction'), t('acts.call.outgoing'))
  await page.getByLabel(startsWith(t('acts.call.text'))).fill('They look for the register of births.')
  await isAccessible(desk)
  await press(page, t('acts.call.submit'))
  await receiptOf(desk, 'log_phone_call')

  await open('germanDesk')
  await begin(desk, 'send_reminder')
  await isAccessible(desk)
  await press(page, t('acts.reminder.submit'))
  await receiptOf(desk, 'send_reminder')
})

test('days of rest that were decreed late move the reply, and both States read why', async () => {
  const baku = await open('bakuDesk')
  const { t, page } = baku
  await begin(baku, 'move_deadline')
  await press(page, t('acts.deadline.move'))
  await page.getByText(t('acts.deadline.ground-missing')).first().waitFor()
  await choose(page, t('acts.deadline.ground'), t('acts.deadline.decreed_holiday'))
  await page.getByLabel(startsWith(t('acts.deadline.first'))).fill(typed('2026-03-31'))
  await page.getByLabel(startsWith(t('acts.deadline.last'))).fill(typed('2026-04-01'))
  await page.getByLabel(startsWith(t('acts.deadline.reason'))).fill('Decision of the Cabinet of Ministers.')
  await isAccessible(baku)
  await press(page, t('acts.deadline.move'))
  await confirm(baku, t('acts.deadline.move'))
  await receiptOf(baku, 'move_deadline')

  const desk = await open('germanDesk')
  await says(desk, desk.t('history.deadline_moved'))
  await says(desk, 'Decision of the Cabinet of Ministers.')
})

test('a question is answered with a document, and a file that is refused costs no word', async () => {
  const baku = await house.as('bakuDesk', `/cases/${told.caseId}/request_information`)
  const { t, page } = baku
  await press(page, t('information.ask.submit'))
  await page.getByText(t('information.ask.missing-kind')).first().waitFor()
  await choose(page, t('information.ask.kind'), t('information.kind.question'))
  const whom = page.getByRole('combobox', { name: startsWith(t('information.ask.person')) })
  if ((await whom.count()) > 0) await whom.selectOption('case')
  await page.getByRole('combobox', { name: startsWith(t('information.ask.reason')) }).selectOption('needed_to_search')
  await page.getByRole('textbox', { name: startsWith(t('information.ask.text')) }).fill('Which school, and until when?')
  await isAccessible(baku)
  await press(page, t('information.ask.submit'))
  await receiptOf(baku, 'request_information')

  const desk = await open('germanDesk')
  const { t: said, page: theirs } = desk
  await says(desk, 'Which school, and until when?')
  await theirs.goto(`/cases/${told.caseId}/answer_information`)
  await choose(theirs, said('information.give.how'), said('information.give.given'))
  const words = theirs.getByRole('textbox', { name: startsWith(said('information.give.text')) })
  await words.fill('School No. 5, until 2008.')
  const files = theirs.getByLabel(said('acts.files.add'))
  await files.setInputFiles([{ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF') }])
  await theirs.getByLabel(said('ui.file.declaration', { count: 1 })).check()
  await press(theirs, said('ui.file.attach', { count: 1 }))
  await theirs.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
  await isAccessible(desk)
  await theirs.getByRole('button', { name: startsWith(said('ui.file.give-up')) }).click()
  await holds(words, 'School No. 5, until 2008.')
  await addScan(desk)
  await press(theirs, said('information.give.submit'))
  await receiptOf(desk, 'answer_information')

  await open('bakuDesk')
  const asked = page.getByRole('region', { name: t('information.title') })
  await asked.getByText('School No. 5, until 2008.').waitFor()
  await press(asked, t('information.file', { number: 1 }))
  const seen = page.getByRole('dialog')
  await seen.getByText(t('case.digest')).waitFor()
  await press(seen, t('ui.dialog.close'))
  await isAccessible(baku)
})

test('a corrigendum stands beside what was sent, and a paper reply brings its scan', async () => {
  const desk = await open('germanDesk')
  const { t, page } = desk
  await begin(desk, 'correct_application')
  const names = page.getByLabel(startsWith(t('acts.corrigendum.field')))
  const place = names.locator('option').filter({ hasText: house.pack().form.sections[0]!.fields[0]!.label.en }).first()
  await names.selectOption((await place.getAttribute('value'))!)
  await page.getByLabel(startsWith(house.pack().form.sections[0]!.fields[0]!.label.en)).fill('Corrigendaov')
  await page.getByLabel(startsWith(t('acts.corrigendum.reason'))).fill('Typing error.')
  await isAccessible(desk)
  await press(page, t('acts.corrigendum.submit'))
  await confirm(desk, t('acts.corrigendum.submit'))
  await receiptOf(desk, 'correct_application')

  await open('germanDesk')
  await begin(desk, 'record_paper_reply')
  await page.getByLabel(startsWith(t('acts.paper.received-on'))).fill(typed('2026-03-18'))
  await page.getByLabel(startsWith(t('acts.paper.means'))).selectOption('fax')
  for (const group of await page.getByRole('group', { name: t('case.reply.outcome') }).all()) {
    await group.getByRole('radio').first().check()
  }
  await addScan(desk)
  await isAccessible(desk)
  await press(page, t('acts.paper.submit'))
  await confirm(desk, t('acts.paper.submit'))
  await receiptOf(desk, 'record_paper_reply')

  const baku = await open('bakuDesk')
  await says(baku, 'Corrigendaov')
  await says(baku, baku.t('acts.corrigendum.was'))
  await says(baku, baku.t('case.outcome.accepted.paper'))
  await says(baku, baku.t('history.reminder_sent'))
  const read = await textOf(baku)
  for (const word of ['register of births', baku.t('history.phone_call_logged')]) expect(read).not.toContain(word)
  await isAccessible(baku)
})

test('an obstacle holds the window for the transfer until it is gone', async () => {
  const desk = await open('germanDesk')
  const { t, page } = desk
  await begin(desk, 'open_obstacle')
  await page.getByLabel(startsWith(t('acts.obstacle.since'))).fill(typed('2026-03-19'))
  await page.getByLabel(startsWith(t('acts.obstacle.text'))).fill('The bridge to the airport is closed.')
  await isAccessible(desk)
  await press(page, t('acts.obstacle.open'))
  await receiptOf(desk, 'open_obstacle')

  const baku = await open('bakuDesk')
  await says(baku, baku.t('history.obstacle_opened'))
  expect(await textOf(baku)).not.toContain('bridge')

  await open('germanDesk')
  await page.getByText(t('ui.deadline.stopped')).first().waitFor()
  await begin(desk, 'close_obstacle')
  await page.getByLabel(startsWith(t('acts.obstacle.until'))).fill(typed('2026-03-19'))
  await isAccessible(desk)
  await press(page, t('acts.obstacle.close'))
  await receiptOf(desk, 'close_obstacle')
})
