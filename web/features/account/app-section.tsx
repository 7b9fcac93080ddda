import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Security } from '../../../contract/session.ts'
import { api } from '../../data/api.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './account.module.css'
import { BackupCodes } from './backup-codes.tsx'
import { securityChanged } from './security.ts'
import { beginTotp, TotpSetup, type TotpSetupGiven } from './totp-setup.tsx'
import { useAttempt } from './use-attempt.ts'

/** The authenticator app: none, set up, or set up anew on another telephone. */
export function AppSection({ totp }: { totp: Security['totp'] }) {
  const t = useT()
  const format = useFormat()
  const [setup, setSetup] = useState<TotpSetupGiven | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [removing, setRemoving] = useState(false)
  const begin = useAttempt(async () => setSetup(await beginTotp({ onUnauthorized: 'ask' })))
  const close = () => {
    setSetup(null)
    setCodes(null)
  }

  return (
    <Section title={t('account.totp')}>
      <div className={styles.stack}>
        <p>{totp ? t('account.totp.since', { date: format.dateTime(totp.confirmedAt) }) : t('account.totp.none')}</p>
        {begin.error ? <ProblemNotice error={begin.error} /> : null}
        <div className={styles.buttons}>
          <Button variant={totp ? 'default' : 'filled'} loading={begin.busy} onClick={() => void begin.run()}>
            {t(totp ? 'account.totp.anew' : 'account.totp.set-up')}
          </Button>
          {totp && (
            <Button variant="default" onClick={() => setRemoving(true)}>
              {t('account.totp.remove')}
            </Button>
          )}
        </div>
      </div>
      <Dialog
        open={setup !== null}
        title={t(codes ? 'account.backup' : 'account.totp.set-up')}
        {...(codes ? {} : { onClose: close })}
      >
        {setup && !codes && (
          <TotpSetup
            setup={setup}
            onUnauthorized="ask"
            onConfirmed={(given) => {
              setCodes(given)
              void securityChanged()
            }}
          />
        )}
        {codes && <BackupCodes codes={codes} onKept={close} />}
      </Dialog>
      <ConfirmAction
        open={removing}
        title={t('account.totp.remove')}
        tone="alert"
        confirm={t('account.totp.remove')}
        onConfirm={async () => {
          await api('DELETE /api/v1/account/totp')
          await securityChanged()
        }}
        onClose={() => setRemoving(false)}
      >
        <p>{t('account.totp.remove-text')}</p>
      </ConfirmAction>
    </Section>
  )
}
