import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { ActionId } from '../../domain/agreement/vocabulary.ts'
import type { Visitor } from './browser.ts'
import { violations } from './violations.ts'

/** What a hand does on a page, by the names that a reader sees or hears. */

type Place = Pick<Locator, 'getByRole' | 'getByLabel' | 'getByText'>

const moving = 'document.getAnimations().some((one) => one.playState === "running")'

/** The page as it stands has no fault of accessibility that a machine can find. */
export async function isAccessible({ page }: Visitor): Promise<void> {
  // At its end a page hides nothing behind a bar that stays in sight.
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  // What is still fading in has not the colours it will have.
  for (let look = 0; look < 20 && (await page.evaluate(moving)); look++) await sleep(50)
  expect({ at: new URL(page.url()).pathname, violations: await violations(page) }).toMatchObject({ violations: [] })
}

/** Everything the page says, without what stands around every page. */
export async function textOf({ page }: Visitor): Promise<string> {
  return (await page.getByRole('main').textContent()) ?? ''
}

/** The page says so, in one of its parts or over several, as soon as it has it. */
export async function says(visitor: Visitor, text: string | RegExp): Promise<void> {
  const said = expect.poll(() => textOf(visitor))
  await (typeof text === 'string' ? said.toContain(text) : said.toMatch(text))
}

export function press(place: Place, name: string): Promise<void> {
  return place.getByRole('button', { name, exact: true }).click()
}

export function follow(place: Place, name: string): Promise<void> {
  return place.getByRole('link', { name, exact: true }).click()
}

/** One of a few: the question, and the beginning of the answer. */
export function choose(place: Place, question: string, choice: string): Promise<void> {
  return place
    .getByRole('group', { name: question })
    .getByRole('radio', { name: startsWith(choice) })
    .check()
}

/** Says yes in the dialog that asks once more, until it has been heard: the dialog stays while the answer is waited for. */
export async function confirm({ page }: Visitor, name: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await press(dialog, name)
  await dialog.waitFor({ state: 'hidden' })
}

/** What somebody typed, or the page brought, stands in the field; after a reload it comes a moment after the field. */
export async function holds(field: Locator, value: string): Promise<void> {
  await expect.poll(() => field.inputValue()).toBe(value)
}

/** The focus comes to where the page should have put it. */
export async function isFocused(target: Locator): Promise<void> {
  await expect.poll(() => target.evaluate((element) => element.matches(':focus'))).toBe(true)
}

/** An act that the case offers now. */
export function begin(visitor: Visitor, action: ActionId, values: Record<string, string> = {}): Promise<void> {
  const { page, t } = visitor
  return follow(page.getByRole('region', { name: t('case.now') }), t(`case.action.${action}`, values))
}

/** The receipt of an act upon a case, shown once it is durable. */
export function receiptOf({ page, t }: Visitor, action: ActionId): Promise<void> {
  return page
    .getByRole('status')
    .filter({ hasText: t(`case.done.${action}`) })
    .waitFor()
}

export function typed(date: string): string {
  return date.split('-').reverse().join('.')
}

/** The attestation of one person, known by the given name, in the form that every legal step asks for. */
export async function attest({ page, t }: Visitor, name: string, minor = false): Promise<void> {
  const person = page.getByRole('group', { name: new RegExp(name) })
  await person
    .getByRole('group', { name: t('attestation.legal-basis') })
    .getByRole('radio')
    .first()
    .check()
  for (const said of ['enforceable', 'no-suspensive', 'non-refoulement']) {
    await person.getByLabel(t(`attestation.${said}`)).check()
  }
  await choose(person, t('attestation.voluntary'), t('attestation.voluntary.offered_and_declined'))
  if (!minor) return
  await person.getByLabel(t('attestation.minor.best-interests')).check()
  await person.getByLabel(t('attestation.minor.reference')).fill('With the family, 2026/17')
  await person.getByLabel(t('attestation.minor.guardian')).fill('The father, travelling with the child')
  await person.getByLabel(t('attestation.minor.receiver')).fill('The grandparents in Sumqayıt')
}

/** A pattern for a name of which only the beginning matters. */
export function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
