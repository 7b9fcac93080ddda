import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isReference } from '../domain/case/reference.ts'
import type { Visitor } from './house/browser.ts'
import { createCase } from './house/family.ts'
import { attach, fillSection, type Given } from './house/form.ts'
import { attest, begin, choose, confirm, follow, holds, isAccessible, press, receiptOf, textOf } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'

// From a desk in Berlin to the gate in Baku, every step by its own role. Each step goes on where the one before ended.

let house: House
let people: Awaited<ReturnType<typeof createCase>>
let caseId = ''
let reference = ''
let formDigest = ''

const friday = '2026-03-13'
const nightOfArrival = '2026-03-19T18:10:00Z'

beforeAll(async () => {
  house = await openHouse(`${friday}T08:00:00Z`)
  people = await createCase(friday)
})
afterAll(() => house?.close())
watch(() => house)

function fill(visitor: Visitor, section: string, given: Record<string, Given>): Promise<void> {
  return fillSection(visitor, house.pack(), section, given)
}

function onward({ page, t }: Visitor): Promise<void> {
  return press(page, t('application.continue'))
}

async function openCase(visitor: Visitor): Promise<void> {
  await visitor.page.goto('/desk')
  await visitor.page.getByRole('listitem').filter({ hasText: reference }).getByRole('link').click()
  await visitor.page.getByRole('region', { name: visitor.t('case.now') }).waitFor()
}

test('a case officer in Berlin begins an application and writes down who the person is', async () => {
  const officer = await house.as('berlinOfficer')
  const { page, t } = officer
  await isAccessible(officer)
  await follow(page.getByRole('main'), t('desk.new'))
  await isAccessible(officer)
  await press(page, t('application.new.begin'))
  await page.waitForURL(/applications\/[0-9a-f-]{36}$/)
  caseId = page.url().split('/').at(-1) ?? ''
  await isAccessible(officer)

  await follow(page, t('application.open.setup'))
  await choose(page, t('application.setup.procedure'), house.pack().procedures[0]!.title.en)
  await isAccessible(officer)
  await onward(officer)
  await fill(officer, 'person', people.father.answers)
  await attach(officer, t('application.photograph.choose'), [people.portrait])
  await page.getByRole('img', { name: t('application.photograph.alt') }).waitFor()
  await isAccessible(officer)
})

test('a reload in the middle loses nothing', async () => {
  const { page } = await house.as('berlinOfficer')
  const alias = page.getByLabel('Maiden name')
  await press(page, 'It is available after all Maiden name')
  await alias.fill('None known to the registry')
  await page.reload()
  await alias.waitFor()
  await holds(alias, 'None known to the registry')
  await holds(page.getByLabel('Full name: surname'), people.father.person.familyName)
  await page.getByRole('radio', { name: 'Male', exact: true, checked: true }).waitFor()
})

test('sealed parts, evidence with scans, observations and own references', async () => {
  const officer = await house.as('berlinOfficer')
  const { page, t } = officer
  await onward(officer)
  await fill(officer, 'health', {
    health_care: 'Insulin four times a day; walks short distances only.',
    contagious_disease: { absent: 'not_applicable' },
    health_consent: 'by_person',
  })
  await isAccessible(officer)
  await onward(officer)
  await fill(officer, 'danger', { danger_indication: { absent: 'not_applicable' } })
  await onward(officer)

  await isAccessible(officer)
  await press(page, t('application.evidence.add'))
  await page.getByLabel(t('application.evidence.category')).selectOption('identity_card')
  await attach(officer, t('application.evidence.scan-choose'), people.scans)
  await page.getByRole('link', { name: t('ui.file.numbered', { number: 2 }) }).waitFor()
  await page
    .getByRole('textbox', { name: t('application.evidence.number') })
    .fill(people.father.person.identityCard?.number ?? '')
  await page.getByLabel(t('application.evidence.issuedBy')).fill('Ministry of Internal Affairs')
  await isAccessible(officer)
  await press(page, t('application.done'))
  await onward(officer)

  await fill(officer, 'observations', { observations: 'The father asks that the child stays beside him on the way.' })
  await onward(officer)
  await page.getByLabel(t('application.references.file')).fill('LEA 4711/26')
  await isAccessible(officer)
  await onward(officer)
})

test('the child joins, and the draft is handed to the central desk', async () => {
  const officer = await house.as('berlinOfficer')
  const { page, t } = officer
  await press(page, t('application.add.child'))
  await fill(officer, 'child', people.child.answers)
  await isAccessible(officer)
  await follow(page, t('application.overview'))
  await page.getByText(t('application.complete')).waitFor()
  await isAccessible(officer)
  await press(page, t('application.handover.open'))
  await isAccessible(officer)
  await confirm(officer, t('application.handover.confirm'))
  await page.getByText(t('application.handed-over', { at: '' }).trim().split('.')[0]!.trim()).waitFor()
})

test('the central desk attests for each person, reads the form and signs what it saw', async () => {
  const desk = await house.as('germanDesk', '/desk?view=drafts')
  const { page, t } = desk
  await isAccessible(desk)
  await page.getByRole('link', { name: new RegExp(people.father.person.familyName) }).click()
  await follow(page, t('application.review.open'))
  await attest(desk, people.father.person.givenNames)
  await attest(desk, people.child.person.givenNames, true)

  const form = page.frameLocator(`iframe[title="${t('application.form.title')}"]`)
  await form.locator(':root').waitFor({ state: 'attached' })
  const link = page.getByRole('link', { name: t('application.form.open') })
  const seen = await pdfAt(desk, await link.getAttribute('href'))
  formDigest = sha256(seen)
  await page.getByText(`${formDigest.slice(0, 16)}…`).waitFor()
  await page.getByLabel(t('application.review.seen')).check()
  await isAccessible(desk)
  await press(page, t('application.review.submit'))
  await confirm(desk, t('application.review.submit'))
})

test('the receipt gives reference, day of receipt and the day of the reply with its reason', async () => {
  const desk = await house.as('germanDesk')
  const { page, t, format } = desk
  await page.getByText(t('application.receipt.reference')).waitFor()
  const text = await textOf(desk)
  reference = /AZ-DE-2026-\d{6}-\w/.exec(text)?.[0] ?? ''
  expect(isReference(reference)).toBe(true)
  expect(text).toContain(formDigest)
  expect(text).toContain(format.dateWithWeekday(friday))
  // Fifteen calendar days end on Saturday 28 March; Monday is a day of rest, because two holidays fell on one day.
  const reply = page.getByRole('time').filter({ hasText: 'March 2026' })
  expect(await reply.first().getAttribute('datetime')).toBe('2026-03-31')
  await page.getByRole('list').getByRole('listitem').nth(2).waitFor()
  await isAccessible(desk)
  await follow(page, t('application.receipt.case'))
  await page.getByRole('region', { name: t('case.now') }).waitFor()
  await isAccessible(desk)
})

test('the State Migration Service finds it on its desk and asks two registers', async () => {
  const baku = await house.as('bakuDesk')
  const { page, t } = baku
  await page.getByText(reference).waitFor()
  await isAccessible(baku)
  await openCase(baku)
  await isAccessible(baku)
  await begin(baku, 'request_verification')
  for (const [authority, code] of [
    ['az-mia', 'az-identity'],
    ['az-moj', 'az-civil-status'],
  ] as const) {
    await page.getByLabel(await registerName(baku, authority, code)).check()
  }
  await page.getByLabel(t('case.verify.question')).first().fill('Hansı adla qeydiyyatdadır?')
  await isAccessible(baku)
  await press(page, t('case.verify.submit'))
  await receiptOf(baku, 'request_verification')
})

test.each(['identityVerifier', 'civilStatusVerifier'] as const)('%s sees what was asked, and answers', async (who) => {
  const verifier = await house.as(who)
  const { page, t } = verifier
  await isAccessible(verifier)
  await page.getByRole('row').filter({ hasText: reference }).getByRole('link').click()
  await page.getByText(t('verification.only-this')).waitFor()
  await page.getByText(people.father.person.familyName).first().waitFor()
  const text = await textOf(verifier)
  expect(text).not.toContain('Insulin')
  expect(text).not.toContain('LEA 4711/26')
  expect(text).not.toContain(people.father.person.lastAddress.english)
  expect((await page.request.get(`/api/v1/cases/${caseId}`)).status()).toBe(404)
  await isAccessible(verifier)
  await choose(page, t('verification.result'), t('verification.result.match'))
  await page.getByLabel(t('verification.finding')).fill('Qeyd var. Ad, doğum tarixi və yeri uyğundur.')
  await press(page, t('verification.send'))
  await confirm(verifier, t('verification.send'))
  await page.getByRole('radio').first().waitFor({ state: 'detached' })
  await isAccessible(verifier)
})

test('an officer proposes to accept, and cannot approve that herself', async () => {
  const baku = await house.as('bakuDesk')
  const { page, t } = baku
  await openCase(baku)
  await begin(baku, 'propose_reply')
  const outcomes = page.getByRole('group', { name: t('case.reply.outcome') })
  await outcomes.first().waitFor()
  for (const person of await outcomes.all()) {
    await person.getByRole('radio', { name: t('case.reply.accepted') }).check()
  }
  await isAccessible(baku)
  await press(page, t('case.action.propose_reply'))
  await confirm(baku, t('case.action.propose_reply'))
  await receiptOf(baku, 'propose_reply')
  await page.getByText(t('case.own-work')).first().waitFor()
  expect(await page.getByRole('link', { name: t('case.action.approve_reply') }).count()).toBe(0)
  await isAccessible(baku)
})

test('another person approves, and the open page in Germany says so', async () => {
  const desk = await house.as('germanDesk')
  const approver = await house.as('bakuApprover')
  const { page, t } = approver
  await openCase(approver)
  await begin(approver, 'approve_reply')
  // The page of the act: on that of the case it is a link.
  await page.getByRole('button', { name: t('case.action.approve_reply'), exact: true }).waitFor()
  await isAccessible(approver)
  await press(page, t('case.action.approve_reply'))
  await confirm(approver, t('case.action.approve_reply'))
  await receiptOf(approver, 'approve_reply')

  await desk.page.clock.fastForward('00:21')
  await press(desk.page, desk.t('case.updated.show'))
  await desk.page.getByText(desk.t('case.outcome.accepted.decision')).first().waitFor()
})

test('Germany asks for the travel document under a new attestation', async () => {
  const desk = await house.as('germanDesk')
  const values = { document: house.pack().travelDocument.title.en }
  await begin(desk, 'request_travel_document', values)
  await attest(desk, people.father.person.givenNames)
  await attest(desk, people.child.person.givenNames, true)
  await isAccessible(desk)
  await press(desk.page, desk.t('case.action.request_travel_document', values))
  await confirm(desk, desk.t('case.action.request_travel_document', values))
  await receiptOf(desk, 'request_travel_document')
})

test('the mission in Berlin issues a document for each, and sees until when it is valid', async () => {
  const mission = await house.as('missionInBerlin')
  const { page, t, format } = mission
  await page.getByText(reference).waitFor()
  await isAccessible(mission)
  const values = { document: house.pack().travelDocument.title.az }
  for (const [index, { person }] of [people.father, people.child].entries()) {
    await openCase(mission)
    await begin(mission, 'issue_travel_document', values)
    const forWhom = page.getByRole('group', { name: t('case.issue.person') })
    await forWhom.getByRole('radio', { name: new RegExp(person.givenNames) }).check()
    await page.getByLabel(t('case.issue.number', values)).fill(`QS100000${index + 1}`)
    await page.getByLabel(t('case.document.issued-on')).fill('13.03.2026')
    // 150 calendar days after 13 March.
    await page.getByText(t('case.issue.valid-until', { date: format.date('2026-08-10') })).waitFor()
    await choose(page, t('case.identity-basis'), house.pack().identityBases[1]!.title.az)
    if (index === 0) await isAccessible(mission)
    await press(page, t('case.issue.submit', values))
    await confirm(mission, t('case.issue.submit', values))
    await receiptOf(mission, 'issue_travel_document')
  }
})

test('Germany renews the attestation and notifies the transfer', async () => {
  const desk = await house.as('germanDesk')
  const { page, t } = desk
  await openCase(desk)
  await page.getByText('QS1000001').first().waitFor()
  await begin(desk, 'notify_transfer')
  await page.getByLabel(t('case.transfer.date')).fill('19.03.2026')
  await page.getByLabel(t('case.transfer.time')).fill('22:40')
  await page.getByLabel(t('case.transfer.means')).selectOption('scheduled_flight')
  await page.getByLabel(t('case.transfer.flight')).fill('J2 66')
  await page.getByLabel(t('case.transfer.departure')).fill('Berlin (BER)')
  await page.getByLabel(t('case.transfer.crossing-point')).selectOption('GYD')
  await page.getByLabel(t('case.transfer.escorts')).fill('2')
  await page
    .getByRole('textbox', { name: new RegExp(people.father.person.givenNames) })
    .fill('Wheelchair from the aircraft door; insulin at hand.')
  await attest(desk, people.father.person.givenNames)
  await attest(desk, people.child.person.givenNames, true)
  await isAccessible(desk)
  await press(page, t('case.action.notify_transfer'))
  await confirm(desk, t('case.action.notify_transfer'))
  await receiptOf(desk, 'notify_transfer')
  // Notice of three working days: Monday to Wednesday.
  expect(await page.getByText(t('case.transfer.short-notice')).count()).toBe(0)
  await isAccessible(desk)
})

test('the border officer in Baku sees on the phone who comes tonight, and confirms', async () => {
  await house.laterOn(nightOfArrival)
  const border = await house.as('borderBaku')
  const { page, t } = border
  const party = page.getByRole('region', { name: reference })
  await party.getByText(people.father.person.familyName).first().waitFor()
  await party.getByText('Wheelchair from the aircraft door').waitFor()
  await party.getByText(people.child.person.givenNames).first().waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await isAccessible(border)
  await press(party, t('arrivals.all-arrived', { count: 2 }))
  await isAccessible(border)
  await confirm(border, t('arrivals.arrived'))
  await party
    .getByText(new RegExp(t('arrivals.confirmed-at', { time: '22:1[0-9]' })))
    .nth(1)
    .waitFor()
  await isAccessible(border)
})

test.each(['germanDesk', 'bakuDesk'] as const)('the case is closed for %s, and its history complete', async (who) => {
  const visitor = await house.as(who, '/desk?view=closed')
  const { page, t } = visitor
  await page.getByText(reference).waitFor()
  await isAccessible(visitor)
  await page.getByRole('listitem').filter({ hasText: reference }).getByRole('link').click()
  await page.getByText(t('case.now.closed')).waitFor()
  await page.getByText(t('history.case_closed')).first().waitFor()
})

test('the form is still readable in both States exactly as it was signed', async () => {
  for (const who of ['germanDesk', 'bakuDesk'] as const) {
    const visitor = await house.as(who)
    const { page, t } = visitor
    const application = page.getByRole('region', { name: t('case.application') })
    await press(application, t('case.form.show'))
    const href = await application.getByRole('link', { name: t('case.open-apart'), exact: true }).getAttribute('href')
    expect(sha256(await pdfAt(visitor, href))).toBe(formDigest)
    for (const form of ['reply', 'transfer-notice']) {
      const name = `${t(`case.printed.${form}`)} ${t('case.printed.opens-apart')}`
      await pdfAt(visitor, await application.getByRole('link', { name }).getAttribute('href'))
    }
    await isAccessible(visitor)
  }
})

test('the sealed part opens only for a stated purpose, and the other side has none of Germany’s own numbers', async () => {
  const baku = await house.as('bakuDesk')
  const { page, t } = baku
  expect(await page.getByText('Insulin four times a day').count()).toBe(0)
  await page
    .getByRole('button', { name: new RegExp(`^${t('ui.sealed.look')}`) })
    .first()
    .click()
  await page.getByLabel(t('ui.sealed.purpose')).fill('Qəbul zamanı tibbi yardımın hazırlanması')
  await press(page, t('ui.sealed.open'))
  await page.getByText('Insulin four times a day').waitFor()
  const answerToBaku = await (await page.request.get(`/api/v1/cases/${caseId}`)).text()
  expect(answerToBaku).not.toContain('LEA 4711/26')
})

async function registerName(visitor: Visitor, authority: string, code: string): Promise<string> {
  const answerOf = await visitor.page.request.get('/api/v1/authorities')
  const all = (await answerOf.json()) as { id: string; registers: { code: string; name: { az: string } }[] }[]
  return all.find((one) => one.id === authority)!.registers.find((one) => one.code === code)!.name.az
}

async function pdfAt({ page }: Visitor, href: string | null): Promise<Buffer> {
  const response = await page.request.get(href ?? '')
  expect(response.headers()['content-type']).toBe('application/pdf')
  return response.body()
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
