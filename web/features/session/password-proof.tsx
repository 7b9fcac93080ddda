import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { ProblemError } from '../../data/problem.ts'
import { giveProof } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { PasswordControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { fieldMessage } from '../account/field-message.ts'
import { useAttempt } from '../account/use-attempt.ts'
import { useFirstFocus } from '../account/use-first-focus.ts'
import styles from './session.module.css'

type Props = { onGiven: (session: Session) => void; onLost: () => void }

/** For those who have no second step. */
export function PasswordProof({ onGiven, onLost }: Props) {
  const t = useT()
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const input = useFirstFocus<HTMLInputElement>()
  const attempt = useAttempt(async () => {
    try {
      onGiven(await giveProof({ password }))
    } catch (failure) {
      if (failure instanceof ProblemError && failure.problem.status === 401) return onLost()
      throw failure
    }
  })
  const refused = fieldMessage(attempt.error, 'password')

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(!password)
    if (password) await attempt.run()
    input.current?.select()
  }

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {attempt.error && !refused ? <ProblemNotice error={attempt.error} /> : null}
      <FieldFrame
        id="proof-password"
        label={t('signin.password')}
        error={refused ?? (missing && !password ? t('signin.password-missing') : undefined)}
      >
        {(field) => (
          <PasswordControl
            {...field}
            ref={input}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      <Button type="submit" loading={attempt.busy} fullWidth>
        {t('signin.proof.submit')}
      </Button>
    </form>
  )
}
