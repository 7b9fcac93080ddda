import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './account.module.css'
import { BackupCodes } from './backup-codes.tsx'
import { securityChanged } from './security.ts'

export function BackupSection({ left }: { left: number }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const make = async () => {
    const made = await api('POST /api/v1/account/backup-codes')
    setCodes(made.codes)
    await securityChanged()
  }

  return (
    <Section title={t('account.backup')}>
      <div className={styles.stack}>
        <p>{t('account.backup.left', { count: left })}</p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('account.backup.make')}
          </Button>
        </div>
      </div>
      <ConfirmAction
        open={asking}
        title={t('account.backup.make')}
        confirm={t('account.backup.make')}
        onConfirm={make}
        onClose={() => setAsking(false)}
      >
        <p>{t('account.backup.make-text')}</p>
      </ConfirmAction>
      <Dialog open={codes !== null} title={t('account.backup')}>
        {codes && <BackupCodes codes={codes} onKept={() => setCodes(null)} />}
      </Dialog>
    </Section>
  )
}
