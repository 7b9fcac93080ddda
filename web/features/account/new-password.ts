// Offered to other features: see new-password-fields.tsx.
import type { Translate } from '../../../contract/i18n.ts'
import type { SummaryError } from '../../ui/errors/error-summary.tsx'

export type NewPassword = { password: string; again: string }

/** What the page itself can say; whether the password is good enough, the server knows. */
export function missingInNewPassword({ password, again }: NewPassword, t: Translate): Partial<NewPassword> {
  if (!password) return { password: t('account.password.next-missing') }
  return again === password ? {} : { again: t('account.password.different') }
}

export function newPasswordErrors({ password, again }: Partial<NewPassword>): SummaryError[] {
  return [
    ...(password ? [{ fieldId: 'new-password', message: password }] : []),
    ...(again ? [{ fieldId: 'new-password-again', message: again }] : []),
  ]
}
