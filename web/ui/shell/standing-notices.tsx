import { IconClockExclamation, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { putVersionAway, useVersionToTell } from '../../data/newer-version.ts'
import { useClockFault } from '../../data/server-clock.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './standing-notices.module.css'

/** What is worth knowing and stops nobody: newer pages at the server, a clock of the device that is wrong. */
export function StandingNotices() {
  return (
    <div className={styles.notices} data-print="never">
      <div role="status">
        <NewerVersion />
      </div>
      <div role="status">
        <WrongClock />
      </div>
    </div>
  )
}

function NewerVersion() {
  const t = useT()
  if (!useVersionToTell()) return null
  return (
    <p className={styles.notice}>
      <IconRefresh size={17} aria-hidden="true" />
      <span>{t('shell.newer.text')}</span>
      <button type="button" onClick={() => location.reload()}>
        {t('shell.newer.reload')}
      </button>
      <button type="button" onClick={putVersionAway}>
        {t('shell.newer.later')}
      </button>
    </p>
  )
}

function WrongClock() {
  const t = useT()
  const behind = useClockFault()
  const [seen, setSeen] = useState(false)
  if (behind === 0 || seen) return null
  const minutes = Math.round(Math.abs(behind) / 60_000)
  const by =
    minutes < 120
      ? t('shell.clock.minutes', { count: minutes })
      : t('shell.clock.hours', { count: Math.round(minutes / 60) })
  return (
    <p className={styles.notice}>
      <IconClockExclamation size={17} aria-hidden="true" />
      <span>{t(behind > 0 ? 'shell.clock.slow' : 'shell.clock.fast', { by })}</span>
      <button type="button" onClick={() => setSeen(true)}>
        {t('shell.clock.away')}
      </button>
    </p>
  )
}
