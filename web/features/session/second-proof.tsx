import { useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { canUsePasskeys } from '../../data/passkey.ts'
import { useT } from '../../i18n/language.tsx'
import { CodeForm } from './code-form.tsx'
import { Or } from './or.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import styles from './session.module.css'

type Props = {
  secondFactor: Session['secondFactor']
  submit: string
  give: (code: string) => Promise<Session>
  onGiven: (session: Session) => void
  onLost: () => void
}

/** Whatever this official has set up, the usual one first. A backup code stands in for either. */
export function SecondProof({ secondFactor, ...form }: Props) {
  const t = useT()
  const [withCode, setWithCode] = useState(false)
  const passkey = secondFactor.passkeys > 0 && canUsePasskeys()
  if (secondFactor.totp || !passkey || withCode) {
    return (
      <>
        <CodeForm {...form} label={t(secondFactor.totp ? 'signin.code' : 'signin.backup-code')} />
        {passkey && (
          <>
            <Or />
            <PasskeyButton label={t('signin.use-passkey')} onGiven={form.onGiven} />
          </>
        )}
        {secondFactor.totp && <p className={styles.quiet}>{t('signin.code.lost')}</p>}
      </>
    )
  }
  return (
    <>
      <PasskeyButton label={t('signin.use-passkey')} variant="filled" onGiven={form.onGiven} />
      <button type="button" className={styles.link} onClick={() => setWithCode(true)}>
        {t('signin.use-backup-code')}
      </button>
    </>
  )
}
