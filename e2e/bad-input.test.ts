import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftCase } from '../server/features/practice/file-case.ts'
import { users } from '../server/features/practice/users.ts'
import { pdfFile, pngDeclaring } from '../server/platform/documents/sample-files.ts'
import { secondTab, type Visitor } from './house/browser.ts'
import { attach } from './house/form.ts'
import {
  begin,
  choose,
  confirm,
  holds,
  isAccessible,
  isFocused,
  press,
  receiptOf,
  startsWith,
  textOf,
} from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { people } from './house/people.ts'
import { createTeller, type Teller } from './house/teller.ts'

// What goes wrong is said where it went wrong, and nothing typed is lost.

let house: House
let teller: Teller

beforeAll(async () => {
  house = await openHouse('2026-03-13T08:00:00Z')
  teller = await createTeller(house.server)
})
afterAll(() => house?.close())
watch(() => house)

async function draft(): Promise<{ caseId: string; personId: string }> {
  const story = { from: 'DE', to: 'AZ', submitted: 0, procedure: 'normal', unit: 'de-lea-berlin', steps: [] } as const
  const { caseId, persons } = await draftCase(teller.desk, story)
  return { caseId, personId: persons[0]!.personId }
}

async function caseShown({ page, t }: Visitor): Promise<void> {
  await page.getByRole('region', { name: t('case.now') }).waitFor()
}

test('what is missing in an act is named beside the field and in the summary that leads there', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const baku = await house.as('bakuDesk', `/cases/${caseId}`)
  const { page, t } = baku
  await caseShown(baku)
  await begin(baku, 'propose_reply')
  await choose(page, t('case.reply.outcome'), t('case.reply.refused'))
  await press(page, t('case.action.propose_reply'))
  const summary = page.getByRole('alert')
  await summary.getByText(t('ui.errors.title', { count: 1 })).waitFor()
  const reason = page.getByLabel(startsWith(t('case.reply.reason'))).first()
  expect(await reason.getAttribute('aria-invalid')).toBe('true')
  await isAccessible(baku)
  await summary.getByRole('link', { name: t('case.reply.reason-missing') }).click()
  await isFocused(reason)
})

test('a date that does not exist is named while it is typed, and where the draft is mended', async () => {
  const { caseId, personId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/person/${personId}`)
  const { page, t } = officer
  const birth = page.getByLabel(startsWith('Date and place of birth: date'))
  await birth.fill('31.02.1990')
  await birth.blur()
  await page.getByText(t('ui.date.unreadable')).waitFor()
  await page
    .getByText(t('ui.save.saved-at', { time: '' }).trim())
    .first()
    .waitFor()
  await page.goto(`/applications/${caseId}/person/${personId}?missing=true`)
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Date and place of birth: date/ })
    .click()
  await holds(birth, '31.02.1990')
  await isAccessible(officer)
})

test('an act on an old version is refused with who changed what and when; what was typed stays and can be sent', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const baku = await house.as('bakuDesk', `/cases/${caseId}`)
  const { page, t } = baku
  await caseShown(baku)
  await begin(baku, 'propose_reply')
  await choose(page, t('case.reply.outcome'), t('case.reply.accepted'))
  await page.getByLabel(startsWith(t('case.reply.accepted.text'))).fill('Qardaşı onu qarşılayacaq.')

  const colleague = await house.as('bakuColleague', `/cases/${caseId}`)
  await caseShown(colleague)
  await begin(colleague, 'request_verification')
  await colleague.page.getByRole('checkbox', { name: 'Vətəndaşlıq vəziyyəti' }).first().check()
  await press(colleague.page, t('case.verify.submit'))
  await receiptOf(colleague, 'request_verification')

  await press(page, t('case.action.propose_reply'))
  await confirm(baku, t('case.action.propose_reply'))
  const refusal = page.getByRole('alert')
  await refusal.getByText(t('problems.version_conflict.title')).waitFor()
  const changes = await refusal.getByRole('list', { name: t('ui.problem.changes') }).textContent()
  expect(changes).toContain('Elçin Məhərrəmov')
  expect(changes).toContain(t('history.verification_requested'))
  await isAccessible(baku)
  await press(page, t('case.conflict.adopt'))
  await refusal.waitFor({ state: 'detached' })
  await holds(page.getByLabel(startsWith(t('case.reply.accepted.text'))), 'Qardaşı onu qarşılayacaq.')
  await press(page, t('case.action.propose_reply'))
  await confirm(baku, t('case.action.propose_reply'))
  await receiptOf(baku, 'propose_reply')
})

test('two officers in one part of a draft: the later is told, and keeps the own words', async () => {
  const { caseId } = await draft()
  const at = `/applications/${caseId}/observations`
  const [officer, colleague] = [await house.as('berlinOfficer', at), await house.as('berlinColleague', at)]
  const words = (visitor: Visitor) => visitor.page.getByRole('textbox', { name: 'Observations' })
  for (const one of [officer, colleague]) await words(one).waitFor()
  await words(officer).fill('Speaks Azerbaijani and Russian.')
  await words(officer).blur()
  await officer.page.getByText(/^Saved at/).waitFor()
  await words(colleague).fill('Was seen by the mission in 2024.')
  await words(colleague).blur()
  await colleague.page
    .getByRole('alert')
    .getByText(/Katrin Vogel changed/)
    .waitFor()
  await holds(words(colleague), 'Was seen by the mission in 2024.')
  await isAccessible(colleague)
  await press(colleague.page, colleague.t('application.conflict.mine'))
  await colleague.page.getByText(/^Saved at/).waitFor()
  expect(await colleague.page.getByRole('alert').count()).toBe(0)
  await officer.page.reload()
  await holds(words(officer), 'Was seen by the mission in 2024.')
})

test('two tabs of one officer do not overwrite each other unasked', async () => {
  const { caseId } = await draft()
  const at = `/applications/${caseId}/observations`
  const officer = await house.as('berlinOfficer', at)
  const other = await secondTab(officer)
  await other.page.goto(at)
  const words = (visitor: Visitor) => visitor.page.getByRole('textbox', { name: 'Observations' })
  for (const one of [officer, other]) await words(one).waitFor()
  await words(officer).fill('Typed in the first tab.')
  await words(officer).blur()
  await officer.page.getByText(/^Saved at/).waitFor()
  await words(other).fill('Typed in the second tab.')
  await words(other).blur()
  await other.page
    .getByRole('alert')
    .getByText(/Katrin Vogel changed/)
    .waitFor()
  await holds(words(other), 'Typed in the second tab.')
  await press(other.page, other.t('application.conflict.theirs'))
  await expect.poll(() => words(other).inputValue()).toBe('Typed in the first tab.')
  await other.page.close()
})

test('a case of others looks like one that does not exist', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const french = await house.as('frenchDesk')
  const { page, t } = french
  const shown: string[] = []
  for (const id of [caseId, '019ce635-0000-7000-8000-000000000000']) {
    await page.goto(`/cases/${id}`)
    await page.getByText(t('problems.not_found.title')).waitFor()
    shown.push(`${await page.title()} ${await textOf(french)}`)
  }
  expect(shown[0]).toBe(shown[1])
  await isAccessible(french)
})

test('a refused file is named with its reason, and the others stay', async () => {
  const { caseId, personId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/evidence`)
  const { page, t } = officer
  await press(page, t('application.evidence.add'))
  const label = t('application.evidence.scan-choose')
  const noise = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer()
  for (const [name, mimeType, buffer, said] of [
    ['scan.jpg', 'image/jpeg', pdfFile(), t('documents.refused.file_disguised', { extension: 'jpg' })],
    ['notes.txt', 'text/plain', Buffer.from('plain words'), t('documents.refused.file_type_not_allowed')],
    [
      'bomb.png',
      'image/png',
      pngDeclaring(30_000, 30_000),
      t('documents.refused.picture_too_large', { megapixels: 50 }),
    ],
    [
      'script.pdf',
      'application/pdf',
      pdfFile({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
      t('documents.refused.pdf_active_content'),
    ],
    [
      'heavy.jpg',
      'image/jpeg',
      Buffer.concat([noise, Buffer.alloc(20 * 1024 * 1024)]),
      t('documents.refused.file_too_large', { megabytes: 20 }),
    ],
  ] as const) {
    await attach(officer, label, [{ name, mimeType, buffer }])
    await page.getByRole('alert').getByText(said).waitFor()
    await page.getByRole('button', { name: `${t('ui.file.give-up')} ${name}` }).click()
  }
  await attach(officer, label, [{ name: 'good.jpg', mimeType: 'image/jpeg', buffer: noise }])
  await page.getByRole('link', { name: startsWith(t('ui.file.numbered', { number: 1 })) }).waitFor()
  await isAccessible(officer)

  await page.goto(`/applications/${caseId}/person/${personId}`)
  await press(page, t('application.photograph.replace'))
  await attach(officer, t('application.photograph.choose'), [
    { name: 'face.pdf', mimeType: 'application/pdf', buffer: pdfFile() },
  ])
  await page.getByRole('alert').getByText(t('documents.refused.photograph_not_picture')).waitFor()
})

test('without the declaration no file is sent', async () => {
  const { caseId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/evidence`)
  const { page, t } = officer
  await press(page, t('application.evidence.add'))
  await page
    .getByLabel(t('application.evidence.scan-choose'))
    .setInputFiles([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer: pdfFile() }])
  await press(page, t('ui.file.attach', { count: 1 }))
  await page.getByText(t('ui.file.declaration-missing')).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'scan.pdf' }).waitFor()
  await page.reload()
  await page.getByLabel(t('application.evidence.category')).waitFor()
  expect(await page.getByRole('link', { name: startsWith(t('ui.file.numbered', { number: 1 })) }).count()).toBe(0)
})

test('a session that ends while somebody types: sign-in over the page, then everything is saved', async () => {
  const { caseId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/observations`)
  const { page, t } = officer
  const words = page.getByRole('textbox', { name: 'Observations' })
  await words.waitFor()
  await endSessionsOf('berlinOfficer')
  await words.fill('Typed when the session had ended.')
  await words.blur()
  const dialog = page.getByRole('dialog', { name: t('signin.again.title') })
  await dialog.getByLabel(t('signin.email')).fill(people.berlinOfficer)
  await dialog.getByLabel(t('signin.password'), { exact: true }).fill('practice-2026')
  await isAccessible(officer)
  await press(dialog, t('signin.submit'))
  await dialog.waitFor({ state: 'hidden' })
  await holds(words, 'Typed when the session had ended.')
  await page.getByText(/^Saved at/).waitFor()
  await page.reload()
  await holds(words, 'Typed when the session had ended.')
})

test('a line that breaks while somebody types is said, and what was typed is saved when it is back', async () => {
  const { caseId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/observations`)
  const { page, t, context } = officer
  const words = page.getByRole('textbox', { name: 'Observations' })
  await words.waitFor()
  await context.setOffline(true)
  await words.fill('Typed without a line.')
  await words.blur()
  await page.getByText(t('shell.connection.lost')).waitFor()
  // The browser says that there is a line again; nobody has to ask.
  await context.setOffline(false)
  await page.getByText(/^Saved at/).waitFor()
  await page.reload()
  await holds(words, 'Typed without a line.')
})

test('a lost database shows a plain page, and work goes on when it is back', async () => {
  const { caseId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/observations`)
  const { page, t } = officer
  const words = page.getByRole('textbox', { name: 'Observations' })
  await words.waitFor()
  const giveBack = await house.server.loseDatabase()
  await words.fill('Typed while the records were away.')
  await words.blur()
  await page.getByText(t('shell.connection.lost')).waitFor()

  const other = await secondTab(officer)
  const answer = await other.page.goto('/desk')
  expect(answer?.status()).toBe(503)
  await other.page.getByRole('heading', { name: t('problems.database_unavailable.title') }).waitFor()

  // Asked by hand while they are away: once they are back the page, which asks every few seconds, may be faster.
  await press(page, t('shell.connection.try'))
  await giveBack()
  await page.getByText(/^Saved at/).waitFor()
  await other.page.reload()
  await other.page.getByRole('heading', { name: t('desk.title') }).waitFor()
  await other.page.close()
  const refused = house.complaints()
  expect(refused.filter((one) => !one.startsWith('503 '))).toEqual([])
})

/** As an administrator or the clock would. */
async function endSessionsOf(someone: keyof typeof people): Promise<void> {
  const user = users.find((one) => one.email === people[someone])!
  const { db } = house.server.services.pools.system
  const { user_id } = await db
    .selectFrom('users')
    .select('user_id')
    .where('email', '=', user.email)
    .executeTakeFirstOrThrow()
  await db.deleteFrom('sessions').where('user_id', '=', user_id).execute()
}
