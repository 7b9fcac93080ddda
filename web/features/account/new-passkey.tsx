// Offered to other features: whoever must have a second step may choose a passkey while signing in.
import { Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Security } from '../../../contract/session.ts'
import { addPasskey } from '../../data/passkey.ts'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import styles from './account.module.css'
import { PasskeyProblem } from './passkey-problem.tsx'
import { useAttempt } from './use-attempt.ts'
import { useFirstFocus } from './use-first-focus.ts'

type Props = { onUnauthorized: 'ask' | 'fail'; onAdded: (security: Security) => unknown }

/** The name is for its owner alone, to know later which one is lost. */
export function NewPasskey({ onUnauthorized, onAdded }: Props) {
  const t = useT()
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const input = useFirstFocus<HTMLInputElement>()
  const add = useAttempt(async () => onAdded(await addPasskey(name.trim(), onUnauthorized)))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!name.trim())
    if (name.trim()) void add.run()
    else input.current?.focus()
  }

  return (
    <form className={styles.stack} onSubmit={submit} noValidate>
      <PasskeyProblem error={add.error} />
      <FieldFrame
        id="passkey-name"
        label={t('account.passkey.name')}
        hint={t('account.passkey.name-hint')}
        error={missing && !name.trim() ? t('account.passkey.name-missing') : undefined}
      >
        {(field) => (
          <TextControl
            {...field}
            ref={input}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      <div className={styles.buttons}>
        <Button type="submit" loading={add.busy} leftSection={<IconKey size={17} aria-hidden="true" />}>
          {t('account.passkey.add')}
        </Button>
      </div>
    </form>
  )
}
