import { IconArrowBigRightFilled, IconCheck, IconHourglassEmpty } from '@tabler/icons-react'
import { useFormat, useT } from '../../i18n/language.tsx'
import styles from './turn-marker.module.css'

export type Turn = { whose: 'mine' } | { whose: 'theirs'; who: string } | { whose: 'nobody' }

/** Whose turn it is, and since when. */
export function TurnMarker({ turn, since }: { turn: Turn; since?: string }) {
  const t = useT()
  const format = useFormat()
  const Icon = { mine: IconArrowBigRightFilled, theirs: IconHourglassEmpty, nobody: IconCheck }[turn.whose]
  return (
    <span className={styles.turn} data-whose={turn.whose}>
      <Icon size={16} aria-hidden="true" className={styles.icon} />
      <span>
        {turn.whose === 'theirs' ? t('ui.turn.theirs', { who: turn.who }) : t(`ui.turn.${turn.whose}`)}
        {since && <span className={styles.since}> {t('ui.turn.since', { date: format.date(since) })}</span>}
      </span>
    </span>
  )
}
