// Offered to other features: a link of an invitation asks for a password as the own account does.
import { useT } from '../../i18n/language.tsx'
import { PasswordControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import type { NewPassword } from './new-password.ts'

type Props = { value: NewPassword; onChange: (value: NewPassword) => void; errors: Partial<NewPassword> }

/** Twice, because nobody sees what they type; how good it is, the server says. */
export function NewPasswordFields({ value, onChange, errors }: Props) {
  const t = useT()
  return (
    <>
      <FieldFrame
        id="new-password"
        label={t('account.password.next')}
        hint={t('account.password.hint')}
        error={errors.password}
      >
        {(field) => (
          <PasswordControl
            {...field}
            autoComplete="new-password"
            value={value.password}
            onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      <FieldFrame id="new-password-again" label={t('account.password.again')} error={errors.again}>
        {(field) => (
          <PasswordControl
            {...field}
            autoComplete="new-password"
            value={value.again}
            onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
    </>
  )
}
