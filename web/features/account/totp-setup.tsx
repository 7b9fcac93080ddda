// Offered to other features: whoever must have a second step sets it up while signing in.
import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { z } from 'zod'
import type { totpSetup } from '../../../contract/session.ts'
import { api } from '../../data/api.ts'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './account.module.css'
import { CodeField } from './code-field.tsx'
import { CopyButton } from './copy-button.tsx'
import { fieldMessage } from './field-message.ts'
import { inGroups, typedCode } from './readable-secret.ts'
import { useAttempt } from './use-attempt.ts'
import { useFirstFocus } from './use-first-focus.ts'

export type TotpSetupGiven = z.infer<typeof totpSetup>

/** A sign-in cannot ask for a sign-in over itself: there a refusal is shown, here a dialog mends it. */
type Asking = { onUnauthorized: 'ask' | 'fail' }

export function beginTotp({ onUnauthorized }: Asking): Promise<TotpSetupGiven> {
  return api('POST /api/v1/account/totp', { onUnauthorized })
}

type Props = Asking & { setup: TotpSetupGiven; onConfirmed: (codes: readonly string[]) => void }

/** The secret as a picture for the camera and as text for the hand, and the first code that proves it arrived. */
export function TotpSetup({ setup, onUnauthorized, onConfirmed }: Props) {
  const t = useT()
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const input = useFirstFocus<HTMLInputElement>()
  const confirm = useAttempt(async () => {
    const { codes } = await api('POST /api/v1/account/totp/confirm', {
      body: { code: typedCode(code) },
      onUnauthorized,
    })
    onConfirmed(codes)
  })
  const refused = fieldMessage(confirm.error, 'code')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(!typedCode(code))
    if (typedCode(code)) await confirm.run()
    input.current?.focus()
  }

  return (
    <form className={styles.stack} onSubmit={submit} noValidate>
      <p>{t('account.totp.scan')}</p>
      <QrPicture svg={setup.qr} alt={t('account.totp.picture')} />
      <div className={styles.byHand}>
        <p className={styles.quiet}>{t('account.totp.by-hand')}</p>
        <p className={styles.secret} translate="no">
          {inGroups(setup.secret)}
        </p>
        <CopyButton text={setup.secret} label={t('account.totp.copy')} />
      </div>
      {confirm.error && !refused ? <ProblemNotice error={confirm.error} /> : null}
      <CodeField
        digits
        label={t('account.totp.first-code')}
        hint={t('account.totp.first-code-hint')}
        error={refused ?? (missing ? t('account.code.missing') : undefined)}
        value={code}
        onChange={setCode}
        inputRef={input}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={confirm.busy}>
          {t('account.totp.confirm')}
        </Button>
      </div>
    </form>
  )
}

/** As a picture of its own, so that nothing in it becomes part of the page. */
function QrPicture({ svg, alt }: { svg: string; alt: string }) {
  const [url, setUrl] = useState<string | undefined>(undefined)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return <img src={url} alt={alt} width={208} height={208} className={styles.qr} />
}
