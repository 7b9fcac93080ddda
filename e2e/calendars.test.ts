import { afterAll, beforeAll, expect, test } from 'vitest'
import { recountAffected } from '../server/features/calendars/recount-affected.ts'
import { choose, follow, isAccessible, press, says, startsWith, typed } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'
import { createTeller, type Told } from './house/teller.ts'

// A State decrees a day of rest: its administrator enters it, sees what would move, and publishes; both States are told.

let house: House
let told: Told
beforeAll(async () => {
  house = await openHouse('2026-03-16T09:00:00Z')
  told = await (await createTeller(house.server)).file({ steps: [] })
})
afterAll(() => house?.close())
watch(() => house)

test('a day of rest is entered, looked at and published', async () => {
  const administrator = await house.as('bakuAdministrator', '/administration/calendars')
  const { page, t } = administrator
  await isAccessible(administrator)
  await follow(page.getByRole('main'), t('ui.state.AZ'))
  await page.getByRole('heading', { name: t('calendars.days-of', { year: 2026 }) }).waitFor()
  await isAccessible(administrator)

  await press(page, t('calendars.add'))
  const dialog = page.getByRole('dialog')
  await press(dialog, t('calendars.take-on'))
  await dialog.getByRole('alert').getByRole('link').first().waitFor()
  await dialog.getByLabel(startsWith(t('calendars.date'))).fill(typed('2026-03-13'))
  await choose(dialog, t('calendars.kind'), t('calendars.kind.moved_rest_day'))
  await dialog.getByLabel(startsWith(t('calendars.name.en'))).fill('Day of rest')
  await dialog.getByLabel(startsWith(t('calendars.name.az'))).fill('İstirahət günü')
  await dialog.getByLabel(startsWith(`${t('calendars.source')} (`)).fill('Decision 12 of the Cabinet of Ministers')
  await press(dialog, t('calendars.take-on'))
  // The past stays, and says what can be done instead.
  await dialog.getByText(t('problems.field.day_is_over')).first().waitFor()
  await isAccessible(administrator)
  await dialog.getByLabel(startsWith(t('calendars.date'))).fill(typed('2026-03-31'))
  await press(dialog, t('calendars.take-on'))
  await page.getByText(t('calendars.draft.set'), { exact: true }).waitFor()
  // What is not published waits in this browser.
  await page.reload()
  await follow(page, t('calendars.look'))

  await page.getByRole('heading', { name: t('calendars.preview.moved') }).waitFor()
  await says(administrator, t('calendars.preview.moves', { count: 1, cases: 1 }))
  const row = page.getByRole('row').filter({ hasText: told.reference })
  expect(await row.textContent()).toMatch(/31\.03\.2026.*01\.04\.2026/)
  await press(page, t('calendars.publish'))
  await page.getByText(t('problems.field.missing')).first().waitFor()
  await isAccessible(administrator)
  await page.getByLabel(startsWith(t('calendars.reason'))).fill('Decision 12 of 14 March 2026')
  await press(page, t('calendars.publish'))
  await page.getByText(t('calendars.in-force'), { exact: true }).waitFor()
  await says(administrator, 'Decision 12 of 14 March 2026')
  await isAccessible(administrator)
})

test('both States read in the case that the deadline moved, and by which calendar', async () => {
  // It begins when whoever counted with the calendar before has ended, in other databases of this server too.
  const waiting = async () => {
    await recountAffected(house.server.services)
    const { rows } = await house.server.services.pools.system.pg.query(
      'select 1 from calendar_recounts where finished_at is null',
    )
    return rows.length
  }
  await expect.poll(waiting).toBe(0)
  for (const someone of ['bakuDesk', 'germanDesk'] as const) {
    const reader = await house.as(someone)
    await reader.page.goto(`/cases/${told.caseId}`)
    await reader.page.getByText(reader.t('history.deadline_recounted')).first().waitFor()
    await says(reader, /2026-03-16\/2/)
  }
  const desk = await house.as('germanDesk')
  await desk.page.goto('/calendars/AZ')
  await desk.page.getByRole('heading', { name: desk.t('calendars.days-of', { year: 2026 }) }).waitFor()
  expect(await desk.page.getByRole('button', { name: desk.t('calendars.add') }).count()).toBe(0)
})
