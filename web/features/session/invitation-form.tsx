import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { Invitation } from '../../../contract/session.ts'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { fieldMessage } from '../account/field-message.ts'
import { LanguageField } from '../account/language-field.tsx'
import { focusNewPassword, missingInNewPassword } from '../account/new-password.ts'
import { NewPasswordFields } from '../account/new-password-fields.tsx'
import { useAttempt } from '../account/use-attempt.ts'
import styles from './session.module.css'

type Props = { token: string; invitation: Invitation; onAccepted: (email: string) => void }

export function InvitationForm({ token, invitation, onAccepted }: Props) {
  const { t, language, setLanguage, format } = useSpoken()
  const { purpose, name, email, authority, expiresAt } = invitation
  const [typed, setTyped] = useState({ password: '', again: '' })
  const [attempt, setAttempt] = useState(0)
  const [faults, setFaults] = useState<ReturnType<typeof missingInNewPassword>>({})
  const accept = useAttempt(async () => {
    const body = { token, password: typed.password, language }
    await api('POST /api/v1/invitations/accept', { body, onUnauthorized: 'fail' })
    onAccepted(email)
  })
  const refused = fieldMessage(accept.error, 'password')
  const errors = refused ? { password: refused } : faults
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt moves the focus even if the errors are the same
  useEffect(() => focusNewPassword(errors), [attempt])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = missingInNewPassword(typed, t)
    setFaults(missing)
    accept.clear()
    if (Object.keys(missing).length === 0) await accept.run()
    setAttempt(attempt + 1)
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>
        {t(purpose === 'reset' ? 'signin.reset.text' : 'signin.invitation.text', {
          name,
          authority: localText(authority, language),
        })}
      </p>
      {accept.error && !refused ? <ProblemNotice error={accept.error} /> : null}
      {purpose === 'invitation' && (
        <LanguageField label={t('account.language')} value={language} onChange={(chosen) => void setLanguage(chosen)} />
      )}
      <FieldFrame label={t('signin.email')}>
        {(field) => <TextControl {...field} type="email" autoComplete="username" readOnly value={email} />}
      </FieldFrame>
      <NewPasswordFields value={typed} onChange={setTyped} errors={errors} />
      <Button type="submit" loading={accept.busy} fullWidth>
        {t('signin.invitation.submit')}
      </Button>
      <p className={styles.quiet}>{t('signin.invitation.until', { moment: format.dateTime(expiresAt) })}</p>
    </form>
  )
}
