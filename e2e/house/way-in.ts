import { generateSync } from 'otplib'
import type { Locator, Page } from 'playwright-core'
import { speech } from '../../server/platform/i18n/catalogue.ts'
import { press } from './hand.ts'
import type { TestServer } from './server.ts'

/** What a hand does to get in, on pages in English. */
const { t } = speech('en')

type Place = Page | Locator

export async function givePassword(place: Place, email: string, word: string): Promise<void> {
  await place.getByLabel(t('signin.email')).fill(email)
  await place.getByLabel(t('signin.password'), { exact: true }).fill(word)
  await press(place, t('signin.submit'))
}

export function isInside(page: Page): Promise<void> {
  return page
    .getByRole('banner')
    .getByRole('button', { name: t('shell.account') })
    .waitFor()
}

export async function signOut(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: t('shell.account') })
    .click()
  await page.getByRole('menuitem', { name: t('shell.sign-out') }).click()
  await page.getByLabel(t('signin.email')).waitFor()
}

/** An authenticator app. Every code counts once, so it is asked a minute later each time. */
export interface App {
  code(): string
}

export async function newApp(page: Page, server: TestServer): Promise<App> {
  await press(page, t('account.totp.set-up'))
  await page.getByRole('img', { name: t('account.totp.picture') }).waitFor()
  const secret = ((await page.getByText(/^([A-Z2-7]{4} ?)+$/).textContent()) ?? '').replace(/\s/g, '')
  return {
    code: () => {
      server.advance(1 / 1440)
      return generateSync({ secret, epoch: Math.floor(server.services.clock().getTime() / 1000) })
    },
  }
}

export async function confirmApp(page: Page, code: string): Promise<void> {
  await page.getByLabel(t('account.totp.first-code')).fill(code)
  await press(page, t('account.totp.confirm'))
}

export async function keepCodes(page: Page): Promise<void> {
  await page.getByLabel(t('account.backup.kept')).check()
  await press(page, t('account.backup.go-on'))
}
