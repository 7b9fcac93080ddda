import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgreementPack } from '../domain/agreement/schema.ts'
import { sweepDueClocks } from '../server/features/cases/sweep.ts'
import { draftCase } from '../server/features/practice/file-case.ts'
import type { Visitor } from './house/browser.ts'
import {
  attest,
  begin,
  choose,
  confirm,
  follow,
  isAccessible,
  press,
  receiptOf,
  startsWith,
  textOf,
} from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import type { Someone } from './house/people.ts'
import { accepted, createTeller, ready, type Teller, type Told } from './house/teller.ts'

// The ways a case takes when it does not go straight from Berlin to Baku. What came before is written by the same
// commands, without a browser; the step in question is taken on the page.

let house: House
let teller: Teller
/** Applied for in February; nobody will have answered. */
let silent: Told
type StopReason = AgreementPack['stopReasons'][number]
const thursday = '2026-03-19T09:00:00Z'

beforeAll(async () => {
  house = await openHouse('2026-02-23T09:00:00Z')
  teller = await createTeller(house.server)
  silent = await teller.file({ steps: [] })
  await house.laterOn(thursday)
})
afterAll(() => house?.close())
watch(() => house)

/** This official at the page of the case. */
async function open(someone: Someone, { caseId }: { caseId: string }): Promise<Visitor> {
  const visitor = await house.as(someone, `/cases/${caseId}`)
  await visitor.page.getByRole('region', { name: visitor.t('case.now') }).waitFor()
  return visitor
}

function sees(visitor: Visitor, text: string): Promise<void> {
  return visitor.page.getByRole('main').getByText(text).first().waitFor()
}

test('silence is consent once the period has run out', async () => {
  await sweepDueClocks(house.server.services)
  const desk = await open('germanDesk', silent)
  await sees(desk, desk.t('case.outcome.accepted.silence'))
  await sees(desk, desk.t('history.consent_deemed'))
  await isAccessible(desk)
})

test('a refusal states its reason, and Germany reads it', async () => {
  const refused = await teller.file({ steps: [] })
  const reason = house.pack().refusalReasons[0]!
  const baku = await open('bakuDesk', refused)
  const { page } = baku
  await begin(baku, 'propose_reply')
  await choose(page, baku.t('case.reply.outcome'), baku.t('case.reply.refused'))
  await page
    .getByLabel(startsWith(baku.t('case.reply.reason')))
    .first()
    .selectOption(reason.id)
  await page.getByLabel(startsWith(baku.t('case.reply.refused.text'))).fill('Bu ad heç bir reyestrdə yoxdur.')
  await press(page, baku.t('case.action.propose_reply'))
  await confirm(baku, baku.t('case.action.propose_reply'))
  await receiptOf(baku, 'propose_reply')

  const approver = await open('bakuApprover', refused)
  await begin(approver, 'approve_reply')
  await sees(approver, 'Bu ad heç bir reyestrdə yoxdur.')
  await press(approver.page, approver.t('case.action.approve_reply'))
  await confirm(approver, approver.t('case.action.approve_reply'))
  await receiptOf(approver, 'approve_reply')

  const desk = await open('germanDesk', refused)
  await sees(desk, reason.title.en)
  await sees(desk, 'Bu ad heç bir reyestrdə yoxdur.')
  await sees(desk, desk.t('case.outcome.refused.decision'))
  await isAccessible(desk)
})

test('a stop before the flight holds the border, and looks to Baku like a withdrawal', async () => {
  const stopped = await teller.file({ steps: [...ready, ['notify', 0, 0]] })
  const withdrawn = await teller.file({ steps: [...ready, ['notify', 0, 0]] })
  const border = await house.as('borderBaku')
  const party = border.page.getByRole('region', { name: stopped.reference })
  await party.getByRole('button', { name: startsWith(border.t('arrivals.arrived')) }).waitFor()

  const officer = await open('berlinOfficer', stopped)
  await begin(officer, 'stop')
  await sees(officer, officer.t('case.stop.flight'))
  const [cause, other] = house.pack().stopReasons as [StopReason, StopReason]
  await choose(officer.page, officer.t('case.stop.reason'), cause.title.en)
  await isAccessible(officer)
  await press(officer.page, officer.t('case.stop.submit'))
  await receiptOf(officer, 'stop')

  const desk = await open('germanDesk', withdrawn)
  await begin(desk, 'withdraw')
  await choose(desk.page, desk.t('case.stop.reason'), other.title.en)
  await isAccessible(desk)
  await press(desk.page, desk.t('case.withdraw.submit'))
  await confirm(desk, desk.t('case.withdraw.submit'))
  await receiptOf(desk, 'withdraw')

  await press(border.page, border.t('arrivals.refresh'))
  await party.getByText(border.t('arrivals.stopped')).waitFor()
  await isAccessible(border)

  const told: string[] = []
  for (const one of [stopped, withdrawn]) {
    const baku = await open('bakuDesk', one)
    const { page } = baku
    await sees(baku, baku.t('history.stopped'))
    told.push((await page.getByRole('region', { name: baku.t('case.now') }).textContent()) ?? '')
    const answer = await (await page.request.get(`/api/v1/cases/${one.caseId}`)).text()
    for (const { id, title } of [cause, other]) {
      expect(await textOf(baku)).not.toContain(title.az)
      for (const word of [`"${id}"`, title.en, '"withdrawal"', '"stop_recorded"']) expect(answer).not.toContain(word)
    }
  }
  expect(told[0]).toBe(told[1])
})

test('a transfer that failed is reported at the gate and notified again', async () => {
  const delayed = await teller.file({ steps: [...ready, ['notify', 0, 0]] })
  const border = await house.as('borderBaku')
  await press(border.page, border.t('arrivals.refresh'))
  const party = border.page.getByRole('region', { name: delayed.reference })
  await party.getByRole('button', { name: startsWith(border.t('arrivals.not-arrived')) }).click()
  const reason = house.pack().transferFailureReasons[0]!.title
  await choose(border.page, border.t('arrivals.not-arrived.reason'), reason.az)
  await isAccessible(border)
  await confirm(border, border.t('arrivals.not-arrived.report'))
  await party.getByRole('button', { name: startsWith(border.t('arrivals.arrived-after-all.failed')) }).waitFor()

  const desk = await open('germanDesk', delayed)
  const { page } = desk
  const { t } = desk
  await sees(desk, reason.en)
  await begin(desk, 'notify_transfer')
  await page.getByLabel(t('case.transfer.date')).fill('20.03.2026')
  await page.getByLabel(t('case.transfer.time')).fill('2130')
  await page.getByLabel(t('case.transfer.means')).selectOption('scheduled_flight')
  await page.getByLabel(t('case.transfer.flight')).fill('J2 68')
  await page.getByLabel(t('case.transfer.departure')).fill('Berlin (BER)')
  await page.getByLabel(t('case.transfer.crossing-point')).selectOption('GYD')
  await attest(desk, '')
  await press(page, t('case.action.notify_transfer'))
  await confirm(desk, t('case.action.notify_transfer'))
  await receiptOf(desk, 'notify_transfer')
  await sees(desk, t('case.transfer.state.failed'))
  await sees(desk, t('case.transfer.state.notified'))
  await sees(desk, t('case.transfer.short-notice'))
  await press(border.page, border.t('arrivals.refresh'))
  await sees(border, border.format.dateWithWeekday('2026-03-20'))
})

test('an interview is asked for, set, moved and recorded', async () => {
  const heard = await teller.file({ steps: [] })
  const baku = await open('bakuDesk', heard)
  const asking = baku.page
  await begin(baku, 'request_interview')
  await asking.getByLabel(baku.t('acts.interview.why')).fill('Harada böyüdüyü sübutlardan görünmür.')
  await press(asking, baku.t('acts.interview.ask'))
  await receiptOf(baku, 'request_interview')

  const mission = await open('missionInBerlin', heard)
  const { t, page } = mission
  await begin(mission, 'invite_to_interview')
  // Sent as it stands, the form says at each field what is missing.
  await press(page, t('acts.interview.invite'))
  await page.getByText(t('acts.interview.slot-missing')).first().waitFor()
  await page.getByLabel(startsWith(t('acts.interview.slot'))).selectOption('other')
  await page.getByLabel(startsWith(t('acts.interview.date'))).fill('19.03.2026')
  await page.getByLabel(startsWith(t('acts.interview.time'))).fill('1400')
  await choose(page, t('acts.interview.by'), t('acts.interview.by.mission'))
  await choose(page, t('acts.interview.means'), t('acts.interview.means.in_person'))
  await page.getByLabel(startsWith(t('acts.interview.place'))).fill('Hubertusallee 43, Berlin')
  await page.getByLabel(startsWith(t('acts.interview.language'))).selectOption('az')
  await choose(page, t('acts.interview.interpreter'), t('interviews.interpreter.not_needed'))
  await press(page, t('acts.interview.invite'))
  await receiptOf(mission, 'invite_to_interview')

  await follow(page.getByRole('region', { name: t('case.part.interviews') }), t('acts.interview.move'))
  await page.getByLabel(startsWith(t('acts.interview.slot'))).selectOption('other')
  await page.getByLabel(startsWith(t('acts.interview.date'))).fill('19.03.2026')
  await page.getByLabel(startsWith(t('acts.interview.time'))).fill('1530')
  await isAccessible(mission)
  await press(page, t('acts.interview.move'))
  await receiptOf(mission, 'move_interview')

  // The planned interview is the one that is recorded, with everything as it was arranged.
  await begin(mission, 'record_interview')
  await choose(page, t('acts.interview.outcome'), t('interviews.outcome.confirmed'))
  await page.getByLabel(t('interviews.ground.knowledge_of_places')).check()
  await page.getByLabel(startsWith(t('acts.interview.text'))).fill('Names the school and its director.')
  await page.getByLabel(startsWith(t('acts.interview.notes'))).fill('Ask the registry of Lankaran.')
  await isAccessible(mission)
  await press(page, t('acts.interview.submit'))
  await receiptOf(mission, 'record_interview')
  await isAccessible(mission)

  const desk = await open('germanDesk', heard)
  const part = desk.page.getByRole('region', { name: desk.t('case.part.interviews') })
  await part.getByText(desk.t('interviews.outcome.confirmed')).waitFor()
  expect(
    await part
      .getByRole('listitem')
      .filter({ hasText: desk.t('interviews.state.planned') })
      .count(),
  ).toBe(0)
  await part.getByText(desk.format.dateWithWeekday('2026-03-19')).first().waitFor()
  expect(await textOf(desk)).not.toContain('Ask the registry of Lankaran.')
})

test('messages reach the other side; notes never do', async () => {
  const spoken = await teller.file({ steps: [] })
  // The button itself says where the words go.
  const [send, keep] = ['file.write.send-to', 'file.write.keep-in']
  for (const [who, action, button, state, text] of [
    ['germanDesk', 'send_message', send, 'AZ', 'The original can be shown to the mission.'],
    ['germanDesk', 'add_note', keep, 'DE', 'Ask the registry once more in May.'],
    ['bakuDesk', 'add_note', keep, 'AZ', 'Eyni soyadlı başqa iş var.'],
  ] as const) {
    const visitor = await open(who, spoken)
    const { page } = visitor
    await page.getByLabel(visitor.t(`case.words.${action}`)).fill(text)
    await press(page, visitor.t(button, { state: visitor.t(`ui.state.${state}`) }))
    await page.getByRole('listitem').filter({ hasText: text }).first().waitFor()
  }
  const baku = await open('bakuDesk', spoken)
  await sees(baku, 'The original can be shown to the mission.')
  await isAccessible(baku)
  for (const [who, foreign] of [
    ['bakuDesk', 'Ask the registry once more in May.'],
    ['germanDesk', 'Eyni soyadlı başqa iş var.'],
  ] as const) {
    const visitor = await open(who, spoken)
    expect(await textOf(visitor)).not.toContain(foreign)
    expect(await (await visitor.page.request.get(`/api/v1/cases/${spoken.caseId}`)).text()).not.toContain(foreign)
  }
})

test('Azerbaijan asks, and Germany decides', async () => {
  const story = { from: 'AZ', to: 'DE', submitted: 0, procedure: 'normal', unit: 'az-sms', steps: [] } as const
  const { caseId } = await draftCase(teller.desk, story)

  const officer = await house.as('bakuOfficer', `/applications/${caseId}`)
  await sees(officer, officer.t('application.complete'))
  await isAccessible(officer)

  const signer = await house.as('bakuDesk', `/applications/${caseId}/review`)
  await attest(signer, '')
  await signer.page.getByLabel(signer.t('application.review.seen')).check()
  await isAccessible(signer)
  await press(signer.page, signer.t('application.review.submit'))
  await confirm(signer, signer.t('application.review.submit'))
  await sees(signer, signer.t('application.receipt.reference'))
  const reference = /AZ-AZ-2026-\d{6}-\w/.exec(await textOf(signer))?.[0] ?? ''

  const decider = await open('germanDesk', { caseId })
  const { page } = decider
  await sees(decider, reference)
  await begin(decider, 'propose_reply')
  await choose(page, decider.t('case.reply.outcome'), decider.t('case.reply.accepted'))
  await press(page, decider.t('case.action.propose_reply'))
  await confirm(decider, decider.t('case.action.propose_reply'))
  await receiptOf(decider, 'propose_reply')

  const approver = await open('germanApprover', { caseId })
  await begin(approver, 'approve_reply')
  await press(approver.page, approver.t('case.action.approve_reply'))
  await confirm(approver, approver.t('case.action.approve_reply'))
  await receiptOf(approver, 'approve_reply')

  const asker = await open('bakuDesk', { caseId })
  await sees(asker, asker.t('case.outcome.accepted.decision'))
})

test('and a person notified to Frankfurt is received there', async () => {
  const home = await teller.file({ from: 'AZ', to: 'DE', unit: 'az-sms', steps: [...ready, ['notify', 0, 0]] })
  const border = await house.as('borderFrankfurt')
  const party = border.page.getByRole('region', { name: home.reference })
  await party.getByRole('button', { name: startsWith(border.t('arrivals.arrived')) }).click()
  await confirm(border, border.t('arrivals.arrived'))
  await party.getByText(/Arrived, confirmed/).waitFor()

  const baku = await open('bakuDesk', home)
  await sees(baku, baku.t('case.now.closed'))
})

test('a proposal may go back with a word why', async () => {
  const proposed = await teller.file({ steps: [accepted[0]!] })
  const approver = await open('bakuApprover', proposed)
  const { page } = approver
  await begin(approver, 'return_proposal')
  await page.getByLabel(approver.t('case.return.text')).fill('Ananın adı reyestrdə yoxlanılsın.')
  await press(page, approver.t('case.action.return_proposal'))
  await receiptOf(approver, 'return_proposal')
  const desk = await open('germanDesk', proposed)
  expect(await textOf(desk)).not.toContain('Ananın adı')
})
