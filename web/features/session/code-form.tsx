import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { ProblemError } from '../../data/problem.ts'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { CodeField } from '../account/code-field.tsx'
import { fieldMessage } from '../account/field-message.ts'
import { useAttempt } from '../account/use-attempt.ts'
import { useFirstFocus } from '../account/use-first-focus.ts'
import styles from './session.module.css'

type Props = {
  label: string
  submit: string
  give: (code: string) => Promise<Session>
  onGiven: (session: Session) => void
  /** The session that was to be completed is no more. */
  onLost: () => void
}

/** A code of the app, or a backup code. */
export function CodeForm({ label, submit, give, onGiven, onLost }: Props) {
  const t = useT()
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const input = useFirstFocus<HTMLInputElement>()
  const attempt = useAttempt(async () => {
    try {
      onGiven(await give(code.trim()))
    } catch (failure) {
      if (failure instanceof ProblemError && failure.problem.status === 401) return onLost()
      throw failure
    }
  })
  const refused = fieldMessage(attempt.error, 'code')

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(!code.trim())
    if (code.trim()) await attempt.run()
    input.current?.select()
  }

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {attempt.error && !refused ? <ProblemNotice error={attempt.error} /> : null}
      <CodeField
        label={label}
        error={refused ?? (missing && !code.trim() ? t('account.code.missing') : undefined)}
        value={code}
        onChange={setCode}
        inputRef={input}
      />
      <Button type="submit" loading={attempt.busy} fullWidth>
        {submit}
      </Button>
    </form>
  )
}
