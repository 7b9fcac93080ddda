import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { api } from '../../data/api.ts'
import { useT } from '../../i18n/language.tsx'
import { PasswordControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './account.module.css'
import { fieldMessage } from './field-message.ts'
import { focusNewPassword, missingInNewPassword, type NewPassword } from './new-password.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { securityChanged } from './security.ts'
import { useAttempt } from './use-attempt.ts'

type Faults = Partial<NewPassword> & { current?: string }
const empty = { current: '', password: '', again: '' }

export function PasswordSection({ hasPassword }: { hasPassword: boolean }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const changed = () => {
    setOpen(false)
    setDone(true)
  }
  return (
    <Section title={t('signin.password')}>
      <div className={styles.stack}>
        <p>{t(hasPassword ? 'account.password.text' : 'account.password.none')}</p>
        <p role="status" className={done ? styles.done : 'visually-hidden'}>
          {done ? t('account.password.changed') : ''}
        </p>
        {open && <PasswordForm onChanged={changed} onClose={() => setOpen(false)} />}
        {hasPassword && !open && (
          <div className={styles.buttons}>
            <Button
              variant="default"
              onClick={() => {
                setDone(false)
                setOpen(true)
              }}
            >
              {t('account.password.change')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}

function PasswordForm({ onChanged, onClose }: { onChanged: () => void; onClose: () => void }) {
  const t = useT()
  const [typed, setTyped] = useState(empty)
  const [attempt, setAttempt] = useState(0)
  const [faults, setFaults] = useState<Faults>({})
  const change = useAttempt(async () => {
    const body = { current: typed.current, next: typed.password }
    await api('PUT /api/v1/account/password', { body })
    await securityChanged()
    onChanged()
  })
  const current = fieldMessage(change.error, 'current') ?? faults.current
  const password = fieldMessage(change.error, 'next') ?? faults.password
  const errors: Partial<NewPassword> = {
    ...(password ? { password } : {}),
    ...(faults.again ? { again: faults.again } : {}),
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt moves the focus even if the errors are the same
  useEffect(() => {
    if (current) document.getElementById('current-password')?.focus()
    else focusNewPassword(errors)
  }, [attempt])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    change.clear()
    const missing: Faults = {
      ...(typed.current ? {} : { current: t('account.password.current-missing') }),
      ...missingInNewPassword(typed, t),
    }
    setFaults(missing)
    if (Object.keys(missing).length === 0) await change.run()
    setAttempt(attempt + 1)
  }

  return (
    <form className={styles.stack} onSubmit={submit} noValidate>
      {change.error && !current && !password ? <ProblemNotice error={change.error} /> : null}
      <FieldFrame id="current-password" label={t('account.password.current')} error={current}>
        {(field) => (
          <PasswordControl
            {...field}
            autoComplete="current-password"
            value={typed.current}
            onChange={(event) => setTyped({ ...typed, current: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      <NewPasswordFields value={typed} onChange={(next) => setTyped({ ...typed, ...next })} errors={errors} />
      <div className={styles.buttons}>
        <Button type="submit" loading={change.busy}>
          {t('account.password.change')}
        </Button>
        <Button variant="default" onClick={onClose} disabled={change.busy}>
          {t('ui.confirm.cancel')}
        </Button>
      </div>
    </form>
  )
}
