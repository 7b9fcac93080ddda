import { IconCloudOff } from '@tabler/icons-react'
import { askAgain, useConnection } from '../../data/connection.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './connection-banner.module.css'

/** Quiet, and always in the page so that its words are spoken when they change. */
export function ConnectionBanner() {
  const t = useT()
  const lost = useConnection() === 'lost'
  return (
    <div role="status" className={styles.place} data-print="never">
      {lost && (
        <div className={styles.banner}>
          <IconCloudOff size={18} aria-hidden="true" />
          <span>{t('shell.connection.lost')}</span>
          <button type="button" onClick={() => void askAgain()}>
            {t('shell.connection.try')}
          </button>
        </div>
      )}
    </div>
  )
}
