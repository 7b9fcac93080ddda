import { Button } from '@mantine/core'
import { IconRefresh, IconWifiOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useConnection } from '../../data/connection.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import styles from './list-age.module.css'

/** Older than this and a stop may have come that the list does not show. */
const old = 90_000

type Props = { at: number; busy: boolean; refresh: () => void }

/** Of what time the list is; loud only when it can no longer be trusted. */
export function ListAge({ at, busy, refresh }: Props) {
  const t = useT()
  const format = useFormat()
  const lost = useConnection() === 'lost'
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  const stale = lost || now - at > old
  const time = format.time(new Date(at).toISOString())
  return (
    <div className={styles.age} data-tour="list-age" data-stale={stale || undefined}>
      {stale && <IconWifiOff size={22} aria-hidden="true" />}
      <p role="status">{t(stale ? 'arrivals.list-stale' : 'arrivals.list-of', { time })}</p>
      <Button
        variant="default"
        className={styles.refresh}
        loading={busy && stale}
        onClick={refresh}
        leftSection={<IconRefresh size={22} aria-hidden="true" />}
      >
        <span className={styles.word}>{t('arrivals.refresh')}</span>
      </Button>
    </div>
  )
}
