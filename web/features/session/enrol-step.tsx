import { Button } from '@mantine/core'
import { IconDeviceMobile, IconKey } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { api } from '../../data/api.ts'
import { canUsePasskeys } from '../../data/passkey.ts'
import { readSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { BackupCodes } from '../account/backup-codes.tsx'
import { NewPasskey } from '../account/new-passkey.tsx'
import { beginTotp, TotpSetup, type TotpSetupGiven } from '../account/totp-setup.tsx'
import { useAttempt } from '../account/use-attempt.ts'
import styles from './session.module.css'

const onUnauthorized = 'fail'

type Props = {
  /** Who is about to sign in, and why this is asked. */
  who: ReactNode
  /** The way out for somebody else. */
  away: ReactNode
  onEnrolled: (session: Session) => void
}

/** For roles that must have a second step: set up here, and the sign-in is complete. */
export function EnrolStep({ who, away, onEnrolled }: Props) {
  const t = useT()
  const [passkey, setPasskey] = useState(false)
  const [setup, setSetup] = useState<TotpSetupGiven | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const begin = useAttempt(async () => setSetup(await beginTotp({ onUnauthorized })))
  // A passkey brings no codes of its own; without them a lost device would lock its owner out.
  const withCodes = useAttempt(async () => {
    const { codes } = await api('POST /api/v1/account/backup-codes', { onUnauthorized: 'fail' })
    setCodes(codes)
  })
  const finish = useAttempt(async () => onEnrolled(await readSession()))
  const problem = begin.error ?? withCodes.error ?? finish.error

  if (codes) {
    return (
      <>
        {problem ? <ProblemNotice error={problem} /> : null}
        <BackupCodes codes={codes} onKept={() => void finish.run()} />
      </>
    )
  }
  if (setup || passkey) {
    return (
      <div className={styles.form}>
        {setup ? (
          <TotpSetup setup={setup} onUnauthorized={onUnauthorized} onConfirmed={setCodes} />
        ) : (
          <NewPasskey onUnauthorized={onUnauthorized} onAdded={withCodes.run} />
        )}
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            setSetup(null)
            setPasskey(false)
          }}
        >
          {t('signin.other-way')}
        </button>
      </div>
    )
  }
  return (
    <div className={styles.form}>
      {who}
      {problem ? <ProblemNotice error={problem} /> : null}
      <Button
        fullWidth
        loading={begin.busy}
        leftSection={<IconDeviceMobile size={18} aria-hidden="true" />}
        onClick={() => void begin.run()}
      >
        {t('account.totp.set-up')}
      </Button>
      {canUsePasskeys() && (
        <Button
          variant="default"
          fullWidth
          leftSection={<IconKey size={18} aria-hidden="true" />}
          onClick={() => setPasskey(true)}
        >
          {t('account.passkey.add')}
        </Button>
      )}
      {away}
    </div>
  )
}
