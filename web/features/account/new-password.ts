// Offered to other features: see new-password-fields.tsx.
import type { Translate } from '../../../contract/i18n.ts'

export type NewPassword = { password: string; again: string }

/** What the page itself can say; whether the password is good enough, the server knows. */
export function missingInNewPassword({ password, again }: NewPassword, t: Translate): Partial<NewPassword> {
  if (!password) return { password: t('account.password.next-missing') }
  return again === password ? {} : { again: t('account.password.different') }
}

/** To the first field that is wrong, which reads out why. */
export function focusNewPassword(errors: Partial<NewPassword>): void {
  const id = errors.password ? 'new-password' : 'new-password-again'
  if (errors.password || errors.again) document.getElementById(id)?.focus()
}
