import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from './house/browser.ts'
import { isAccessible, isFocused, press, says, startsWith } from './house/hand.ts'
import { type House, openHouse, watch } from './house/house.ts'

// Lawyers of both States go through the rules between them: one confirms, the other as well, and a rule is to be corrected.

let house: House
beforeAll(async () => {
  house = await openHouse('2026-03-16T09:00:00Z')
})
afterAll(() => house?.close())
watch(() => house)

const address = '/agreements/eu-azerbaijan/rules?requesting=DE&requested=AZ'
const titleOf = ({ page }: Visitor) => page.locator('#rule-title').textContent()

test('a rule is confirmed by both States, and the walk goes on by itself', async () => {
  const german = await house.as('germanLawyer', '/agreements/eu-azerbaijan')
  const { page, t } = german
  await page.getByRole('link', { name: t('agreement.confirm-rules') }).click()
  await page.locator('#rule-title').waitFor()
  await page.goto(`${address}&show=open`)
  await page.locator('#rule-title').waitFor()
  await isAccessible(german)
  const first = await titleOf(german)
  await page.keyboard.press('j')
  await page.locator('#rule-title', { hasNotText: first ?? '' }).waitFor()
  await isFocused(page.locator('#rule-title'))
  await page.keyboard.press('k')
  await page.locator('#rule-title', { hasText: first ?? '' }).waitFor()

  await page.goto(`${address}&rule=receipt`)
  await confirmRule(german)
  await page
    .getByText(t('rules.progress.by', { state: t('ui.state.DE'), count: 1, of: await openRules(german) }))
    .waitFor()
  await page.goto(`${address}&rule=receipt`)
  await page.getByText(german.t('rules.standing.half'), { exact: true }).first().waitFor()

  const baku = await house.as('bakuLawyer', `${address}&rule=receipt`)
  await baku.page.getByText(baku.t('rules.verdict.confirmed'), { exact: true }).waitFor()
  await confirmRule(baku)
  await baku.page.goto(`${address}&show=confirmed`)
  await baku.page.getByText(baku.t('rules.standing.confirmed'), { exact: true }).first().waitFor()
  await says(baku, 'Friederike Hartung')
  await isAccessible(baku)
})

test('a correction needs words, and shows to the other State what the rule should say', async () => {
  const baku = await house.as('bakuLawyer', `${address}&rule=clocks.travel_document`)
  const { page, t } = baku
  await press(page, t('rules.act.corrected'))
  await press(page, t('rules.act.corrected'))
  await page.getByText(t('problems.field.missing')).first().waitFor()
  await isAccessible(baku)
  await page.getByLabel(startsWith(t('rules.proposal'))).fill('Three working days.')
  await page.getByLabel(startsWith(t('rules.reason'))).fill('So says the text that was signed.')
  const rule = (await titleOf(baku)) ?? ''
  await press(page, t('rules.act.corrected'))
  await isSaid(baku, t('rules.done.corrected', { rule }))

  const german = await house.as('germanLawyer', `${address}&show=corrected`)
  await german.page.getByText('Three working days.').waitFor()
  await says(german, 'So says the text that was signed.')
})

test('who is no legal officer reads, and says nothing', async () => {
  const desk = await house.as('germanDesk', `${address}&rule=receipt`)
  await desk.page.locator('#rule-title').waitFor()
  await desk.page.getByText(desk.t('rules.only-legal')).waitFor()
  expect(await desk.page.getByRole('button', { name: desk.t('rules.confirm'), exact: true }).count()).toBe(0)
})

/** Says yes to the rule that is shown, until it is written down. */
async function confirmRule(visitor: Visitor): Promise<void> {
  const rule = (await titleOf(visitor)) ?? ''
  await press(visitor.page, visitor.t('rules.confirm'))
  await isSaid(visitor, visitor.t('rules.done.confirmed', { rule }))
}

function isSaid({ page }: Visitor, text: string): Promise<void> {
  return page.getByRole('status').filter({ hasText: text }).waitFor()
}

/** How many rules nobody read in their source. */
async function openRules({ page }: Visitor): Promise<number> {
  const answer = await page.request.get(`/api/v1/agreements/eu-azerbaijan/rules?requesting=DE&requested=AZ`)
  return ((await answer.json()) as { toConfirm: number }).toConfirm
}
