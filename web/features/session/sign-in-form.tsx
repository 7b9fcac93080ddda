import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Session, SignIn } from '../../../contract/session.ts'
import { canUsePasskeys } from '../../data/passkey.ts'
import { ProblemError } from '../../data/problem.ts'
import { signIn } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { PasswordControl, TextControl } from '../../ui/control/controls.tsx'
import { ErrorSummary, type SummaryError } from '../../ui/errors/error-summary.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { useFirstFocus } from '../account/use-first-focus.ts'
import { Or } from './or.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { ProviderButtons } from './provider-buttons.tsx'
import { providersQuery } from './providers.ts'
import styles from './session.module.css'

type Props = {
  email?: string
  /** Over a page with work in it nothing may lead away from it. */
  over?: boolean
  /** The session may still owe its second step. */
  onSignedIn: (session: Session) => void
}

export function SignInForm({ email = '', over = false, onSignedIn }: Props) {
  const t = useT()
  const { data: providers = [] } = useQuery(providersQuery)
  const [credentials, setCredentials] = useState<SignIn>({ email, password: '' })
  const first = useFirstFocus<HTMLInputElement>(over || email !== '')
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const missing = attempt === 0 ? [] : missingOf(credentials, t)
  const errorOf = (fieldId: string) => missing.find((each) => each.fieldId === fieldId)?.message
  const refused = error instanceof ProblemError && error.problem.status === 401

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    setError(null)
    if (missingOf(credentials, t).length > 0) return
    setBusy(true)
    try {
      onSignedIn(await signIn(credentials))
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={styles.form}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <ErrorSummary
          attempt={attempt}
          errors={refused ? [{ fieldId: 'sign-in-email', message: t('signin.refused') }] : missing}
        />
        {error && !refused ? <ProblemNotice error={error} /> : null}
        <FieldFrame id="sign-in-email" label={t('signin.email')} error={errorOf('sign-in-email')}>
          {(field) => (
            <TextControl
              {...field}
              {...(email ? {} : { ref: first })}
              type="email"
              autoComplete="username"
              value={credentials.email}
              onChange={(event) => setCredentials({ ...credentials, email: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
        <FieldFrame id="sign-in-password" label={t('signin.password')} error={errorOf('sign-in-password')}>
          {(field) => (
            <PasswordControl
              {...field}
              {...(email ? { ref: first } : {})}
              autoComplete="current-password"
              value={credentials.password}
              onChange={(event) => setCredentials({ ...credentials, password: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
        <Button type="submit" loading={busy} fullWidth>
          {t('signin.submit')}
        </Button>
      </form>
      {(canUsePasskeys() || providers.length > 0) && <Or />}
      <PasskeyButton label={t('signin.with-passkey')} onGiven={onSignedIn} />
      <ProviderButtons
        {...(over ? { over: { isDone: (session) => session.stage === 'full', onDone: onSignedIn } } : {})}
      />
    </div>
  )
}

function missingOf({ email, password }: SignIn, t: (id: string) => string): SummaryError[] {
  const errors: SummaryError[] = []
  if (!email.trim()) errors.push({ fieldId: 'sign-in-email', message: t('signin.email-missing') })
  if (!password) errors.push({ fieldId: 'sign-in-password', message: t('signin.password-missing') })
  return errors
}
