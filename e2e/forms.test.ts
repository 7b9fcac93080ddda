import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftCase } from '../server/features/practice/file-case.ts'
import { chanceOf, pageOf, pictureOf } from '../server/platform/mrz/testing/specimens.ts'
import { secondTab, type Visitor } from './house/browser.ts'
import { begin, choose, confirm, follow, holds, isAccessible, isFocused, press, startsWith } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { createTeller, type Teller } from './house/teller.ts'

// Forms: what a passport or a list says, keys as fast as the mouse, and a language that changes while somebody types.

let house: House
let teller: Teller

beforeAll(async () => {
  house = await openHouse('2026-03-13T08:00:00Z')
  teller = await createTeller(house.server)
})
afterAll(() => house?.close())
watch(() => house)

const lines = 'p<azealiyev<<rauf<<<<<<<<<<<<<<<<<<<<<<<<<<<\u2028 C012 345672AZE9003141M3001019<<<<<<<<<<<<<<<0'

async function draft(unit = 'de-lea-berlin'): Promise<{ caseId: string; personId: string }> {
  const story = { from: 'DE', to: 'AZ', submitted: 0, procedure: 'normal', unit, steps: [] } as const
  const { caseId, persons } = await draftCase(teller.desk, story)
  return { caseId, personId: persons[0]!.personId }
}

/** Moves the focus as a hand without a mouse does. @returns how many keys it took */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<number> {
  for (let pressed = 0; pressed < 150; pressed++) {
    if (await target.evaluate((element) => element.matches(':focus'))) return pressed
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard does not come to ${target}.`)
}

async function saved({ page }: Visitor): Promise<void> {
  await page.getByText(/^Saved at/).waitFor()
}

async function speak({ page }: Visitor, language: 'English' | 'Azərbaycanca'): Promise<void> {
  await page.getByRole('banner').getByText(language, { exact: true }).first().click()
  await page.locator(`html[lang="${language === 'English' ? 'en' : 'az'}"]`).waitFor()
}

test('the lines of a passport fill the form after a look, and become evidence; a language switched between keeps them', async () => {
  const { caseId, personId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/person/${personId}`)
  const { page, t } = officer
  const family = page.getByLabel(startsWith('Full name: surname'))
  await family.fill('Əliyev')
  await page.getByLabel(startsWith('Full name: given names')).fill('')
  await page.getByLabel(startsWith('Date and place of birth: date')).fill('14.3.91')
  await press(page, t('mrz.open'))
  const panel = page.getByRole('region', { name: t('mrz.title') })
  const area = panel.getByLabel(t('mrz.lines'))
  await isFocused(area)

  // A sign too few, then the letter O for a figure: both are said, nothing is changed for the official.
  await area.fill(lines.replace('C012', 'CO12').slice(0, -1))
  await panel.getByText(t('mrz.remark.length', { found: '44, 43' })).waitFor()
  await area.fill(lines.replace('C012', 'CO12'))
  await panel
    .getByText(t('mrz.remark.check_digit', { found: 'CO1234567', suggestion: 'C01234567', hint: 'yes' }))
    .waitFor()
  await isAccessible(officer)
  await area.fill(lines)
  await panel.getByText(t('mrz.valid')).waitFor()

  const row = (name: string) => panel.getByRole('row', { name: new RegExp(name) })
  await row(t('mrz.field.surname')).getByText(t('mrz.other_letters')).waitFor()
  await row(t('mrz.field.birthDate')).getByText(t('mrz.differs')).waitFor()
  const ticked = (field: string) => panel.getByLabel(t('mrz.take', { field: t(`mrz.field.${field}`) })).isChecked()
  // Only what stood empty is offered ticked.
  expect([await ticked('surname'), await ticked('givenNames'), await ticked('birthDate')]).toEqual([false, true, false])

  await speak(officer, 'Azərbaycanca')
  // By their identifiers, which stay; their labels are in the other language now.
  await expect.poll(() => page.locator('#mrz-lines').inputValue()).toContain('C012')
  await holds(page.locator('#answer-family_name'), 'Əliyev')
  await isAccessible(officer)
  await speak(officer, 'English')

  await panel.getByLabel(t('mrz.take', { field: t('mrz.field.birthDate') })).check()
  await panel.getByLabel(startsWith(t('mrz.evidence'))).check()
  await press(panel, t('mrz.submit'))
  await panel.getByText(t('mrz.name-compared.missing')).waitFor()
  await isAccessible(officer)
  await panel.getByLabel(startsWith(t('mrz.name-compared'))).check()
  await press(panel, t('mrz.submit'))
  await page.getByText(t('mrz.done', { count: 2 })).waitFor()
  await holds(family, 'Əliyev')
  await holds(page.getByLabel(startsWith('Full name: given names')), 'RAUF')
  await holds(page.getByLabel(startsWith('Date and place of birth: date')), '14.03.1990')
  await saved(officer)
  await page.getByRole('link', { name: t('mrz.done.evidence') }).click()
  await holds(page.getByLabel(t('application.evidence.number'), { exact: true }), 'C01234567')
  await holds(page.getByLabel(t('application.evidence.issuedBy')), 'Azerbaijan')
  await holds(page.getByLabel(t('application.evidence.expiresOn')), '01.01.2030')
  await holds(page.getByLabel(startsWith(t('application.evidence.category'))), 'passport')
})

/** Lets a picture of a data page with these lines fall on a place. */
async function drop(target: Locator, lines: readonly string[]): Promise<void> {
  const chance = chanceOf(3)
  await target.scrollIntoViewIfNeeded()
  const bytes = (await pictureOf(pageOf('TD3', lines, chance), 'scan', chance)).toString('base64')
  const [left = 0, top = 0] = await target.boundingBox().then((box) => [box?.x, box?.y])
  await target.page().evaluate(`(() => {
    const dataTransfer = new DataTransfer()
    const content = Uint8Array.from(atob('${bytes}'), (sign) => sign.charCodeAt(0))
    dataTransfer.items.add(new File([content], 'page.jpg', { type: 'image/jpeg' }))
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })
    document.elementFromPoint(${left + 4}, ${top + 4}).dispatchEvent(drop)
  })()`)
}

test('a picture of a passport that is dropped fills the form after a look; one without lines says what to do', async () => {
  const { caseId, personId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/person/${personId}`)
  const { page, t } = officer
  const given = page.getByLabel(startsWith('Full name: given names'))
  await page.getByLabel(startsWith('Date and place of birth: date')).fill('14.3.91')
  await given.fill('')
  await press(page, t('mrz.open'))
  const panel = page.getByRole('region', { name: t('mrz.title') })
  const place = panel.getByText(t('ui.file.drop'))
  await drop(place, [' '.repeat(44), ' '.repeat(44)])
  await panel
    .getByRole('alert')
    .filter({ hasText: t('mrz.picture.no_zone') })
    .waitFor()
  await drop(place, ['P<AZEALIYEV<<RAUF<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'C012345672AZE9003141M3001019<<<<<<<<<<<<<<<0'])
  await panel.getByText(t('mrz.picture.read', { count: 1 })).waitFor()
  expect(await panel.getByRole('alert').count()).toBe(0)
  await panel
    .getByRole('row', { name: new RegExp(t('mrz.field.birthDate')) })
    .getByText(t('mrz.differs'))
    .waitFor()
  await isAccessible(officer)
  await panel.getByLabel(startsWith(t('mrz.name-compared'))).check()
  await press(panel, t('mrz.submit'))
  await page.getByText(t('mrz.done', { count: 1 })).waitFor()
  await holds(given, 'RAUF')
  await holds(page.getByLabel(startsWith('Date and place of birth: date')), '14.03.1991')
})

test('a list is sent, its columns named, and a line leads to the two records of one person', async () => {
  const first = await teller.file({ known: 'twice', steps: [] })
  await teller.file({ known: 'twice', from: 'FR', unit: 'fr-pp-paris', steps: [] })
  const person = await house.server.services.pools.system.db
    .selectFrom('case_persons')
    .select(['family_name', 'given_names', 'birth_date'])
    .where('case_id', '=', first.caseId)
    .where('relation', '=', 'principal')
    .executeTakeFirstOrThrow()
  const baku = await house.as('bakuDesk', '/lists')
  const { page, t } = baku
  await page.getByLabel(startsWith(t('lists.field.title'))).fill('Missiya')
  await page
    .getByLabel(startsWith(t('lists.field.purpose')))
    .first()
    .selectOption('identification_mission')
  await page.getByLabel(startsWith(t('lists.field.attestedBy'))).fill('LEA Berlin')
  await page.getByLabel(startsWith(t('lists.field.attestationReference'))).fill('LEA 4/2026')
  await page.getByLabel(startsWith(t('lists.field.attestedOn'))).fill('12.03.2026')
  const lines = ['No;Surname;Given;Born', `7;${person.family_name};${person.given_names};${person.birth_date}`, '8;;;']
  await page
    .getByLabel(startsWith(t('lists.field.file')))
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await page
    .getByLabel(startsWith(t('lists.field.attested')))
    .last()
    .check()
  await press(page, t('lists.new.go'))
  await page.getByRole('heading', { level: 1, name: 'Missiya' }).waitFor()
  const holds = page.getByLabel(t('lists.columns.holds-of', { heading: 'Surname' }))
  await expect.poll(() => holds.inputValue()).toBe('surname')
  await isAccessible(baku)
  await press(page, t('lists.columns.go'))
  await page.getByText(t('lists.stage.checked', { checked: 2 })).waitFor()
  await page.getByText(t('lists.export.remarked', { count: 1 })).waitFor()
  await page.getByText(t('persons.links.case', { reference: first.reference })).click()
  await isAccessible(baku)
  await follow(page, t('lists.open-case', { reference: first.reference }))
  // Whether the job has compared the first with the second yet or not.
  const look = page.getByRole('link', { name: t('persons.links.look'), exact: true })
  await look.or(page.getByRole('link', { name: t('persons.links.open', { count: 1 }), exact: true })).click()
  await page.getByText(t('persons.like.count', { count: 1 })).waitFor()
  await page
    .getByRole('link', { name: new RegExp(t('persons.like.compare', { name: '' }).trim()) })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: t('persons.compare') }).waitFor()
  await isAccessible(baku)
})

/**
 * Section A of a new application: 21 answers, of which the keyboard types the same signs as the mouse's hand does. What
 * it costs to get from field to field is counted here: one Tab for each stop, an arrow for each choice, one Enter to go on
 * (no key to come in: the hand is on the first field). By mouse each of these is a click, and each click is a way from the
 * keys and back.
 */
test('a section by keyboard takes no more keys than the mouse takes clicks and its ways between', async () => {
  const { caseId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/evidence`)
  const { page, t } = officer
  await press(page, t('application.evidence.add'))
  const category = page.getByLabel(startsWith(t('application.evidence.category')))
  await category.waitFor()
  await isFocused(category)
  await page.keyboard.type('Pass')
  let keys = 0
  keys += await tabTo(page, page.getByLabel(t('application.evidence.number'), { exact: true }))
  await page.keyboard.type('C7654321')
  keys += await tabTo(page, page.getByLabel(t('application.evidence.issuedOn')))
  await page.keyboard.type('14032020')
  keys += await tabTo(page, page.getByLabel(t('application.evidence.expiresOn')))
  await page.keyboard.type('14.3.30')
  await page.keyboard.press('Enter')
  keys += 1
  await page
    .getByRole('link', { name: startsWith('Passport') })
    .first()
    .waitFor()
  // By mouse: five clicks into fields and one on the button, and as many ways of the hand from the keys and back.
  expect(keys).toBeLessThanOrEqual(12)
  await page.getByText(/C7654321/).waitFor()
})

test('from the task list to the other State by the keyboard alone', async () => {
  const { caseId } = await draft('de-bpolp')
  const desk = await house.as('germanDesk', `/applications/${caseId}`)
  const { page, t } = desk
  const link = page.getByRole('link', { name: t('application.review.open') })
  await link.waitFor()
  await tabTo(page, link)
  await page.keyboard.press('Enter')
  const basis = page
    .getByRole('group', { name: t('attestation.legal-basis') })
    .getByRole('radio')
    .first()
  await basis.waitFor()
  await tabTo(page, basis)
  await page.keyboard.press('Space')
  for (const said of ['enforceable', 'no-suspensive', 'non-refoulement']) {
    await tabTo(page, page.getByLabel(t(`attestation.${said}`)))
    await page.keyboard.press('Space')
  }
  const voluntary = page.getByRole('group', { name: t('attestation.voluntary') }).getByRole('radio')
  await tabTo(page, voluntary.first())
  await page.keyboard.press('Space')
  // Signed too early: the summary takes the focus and leads to what is missing.
  const sign = page.getByRole('button', { name: t('application.review.submit'), exact: true })
  await expect.poll(() => sign.isEnabled()).toBe(true)
  await tabTo(page, sign)
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert').filter({ hasText: t('application.review.seen-missing') })
  await expect.poll(() => summary.first().evaluate((element) => element.matches(':focus-within'))).toBe(true)
  await isAccessible(desk)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const seen = page.getByLabel(t('application.review.seen'))
  await isFocused(seen)
  await page.keyboard.press('Space')
  await expect.poll(() => seen.isChecked()).toBe(true)
  await tabTo(page, sign)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: /Send this application/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: /Send this application/ }).waitFor({ state: 'hidden' })
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: /Send this application/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(t('application.receipt.reference')).waitFor()
})

test('the keys are listed on ?, not while somebody types, and can be switched off', async () => {
  const { caseId } = await draft()
  const officer = await house.as('berlinOfficer', `/applications/${caseId}/observations`)
  const { page, t } = officer
  const words = page.getByRole('textbox', { name: 'Observations' })
  await words.waitFor()
  await words.fill('')
  await words.press('?')
  const sheet = page.getByRole('dialog', { name: t('keyboard.title') })
  await holds(words, '?')
  expect(await sheet.isVisible()).toBe(false)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await sheet.waitFor()
  await isAccessible(officer)
  await sheet.getByLabel(startsWith(t('keyboard.single'))).uncheck()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await page.keyboard.press('?')
  expect(await sheet.isVisible()).toBe(false)
  await page
    .getByRole('banner')
    .getByRole('button', { name: t('shell.account') })
    .click()
  await page.getByRole('menuitem', { name: t('keyboard.title') }).click()
  await sheet.getByLabel(startsWith(t('keyboard.single'))).check()
  await page.keyboard.press('Escape')
  // Ctrl+Enter goes on from a field of several lines, too.
  await words.fill('Goes on by two keys.')
  await words.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: t('application.references.title') }).waitFor()
})

test('a language switched while somebody types keeps every word of an act and of a message', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const baku = await house.as('bakuDesk', `/cases/${caseId}`)
  const { page, t } = baku
  const message = page.getByLabel(t('case.words.send_message'))
  await message.fill('Qardaşının adı nədir?')
  await speak(baku, 'English')
  await holds(page.getByLabel('New message'), 'Qardaşının adı nədir?')
  await speak(baku, 'Azərbaycanca')
  await holds(message, 'Qardaşının adı nədir?')
  await begin(baku, 'propose_reply')
  await choose(page, t('case.reply.outcome'), t('case.reply.accepted'))
  await page.getByLabel(startsWith(t('case.reply.accepted.text'))).fill('Qardaşı onu qarşılayacaq.')
  await speak(baku, 'English')
  await holds(page.getByLabel(/^Remark/), 'Qardaşı onu qarşılayacaq.')
  await press(page, 'Propose the reply')
  await page.getByRole('dialog').getByText('Qardaşı onu qarşılayacaq.').waitFor()
  await page.keyboard.press('Escape')
  await speak(baku, 'Azərbaycanca')
  await page.getByRole('radio', { name: startsWith(t('case.reply.accepted')), checked: true }).waitFor()
  await press(page, t('case.action.propose_reply'))
  await confirm(baku, t('case.action.propose_reply'))
  await page.getByText(t('case.done.propose_reply')).first().waitFor()
})

test('another tab shows nothing of what is being typed in this one', async () => {
  const { caseId } = await teller.file({ steps: [] })
  const baku = await house.as('bakuDesk', `/cases/${caseId}/add_note`)
  await baku.page.getByLabel(baku.t('case.words.add_note')).fill('Yalnız burada.')
  const other = await secondTab(baku)
  await other.page.goto(`/cases/${caseId}/add_note`)
  await holds(other.page.getByLabel(baku.t('case.words.add_note')), '')
  await other.page.close()
})
