import { IconEyeOff } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useFormat, useT } from '../../i18n/language.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import styles from './timeline.module.css'

export type TimelineItem = {
  id: string
  /** ISO instant. */
  at: string
  /** Null for what the law's own clock brought about. */
  who: string | null
  authority: { name: string; state: string } | null
  text: ReactNode
  /** Only the own side sees it. */
  private?: boolean
  /** How long after the step before, in words. */
  gap?: string
}

type Props = {
  /** Newest first. */
  entries: readonly TimelineItem[]
  /** Entries shown before “show earlier”. */
  first?: number
}

export function Timeline({ entries, first = 30 }: Props) {
  const t = useT()
  const [all, setAll] = useState(false)
  const shown = all ? entries : entries.slice(0, first)
  return (
    <div>
      <ol className={styles.timeline} aria-label={t('ui.timeline.label')}>
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {entries.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('ui.timeline.earlier', { count: entries.length - shown.length })}
        </button>
      )}
    </div>
  )
}

function Entry({ entry }: { entry: TimelineItem }) {
  const t = useT()
  const format = useFormat()
  return (
    <li className={styles.entry} data-private={entry.private || undefined}>
      <div className={styles.when}>
        <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
        {entry.gap && <p className={styles.gap}>{entry.gap}</p>}
      </div>
      <div className={styles.what}>
        <div>{entry.text}</div>
        <p className={styles.who}>
          {entry.authority && <StateMark state={entry.authority.state} />}{' '}
          {[entry.who ?? t('ui.timeline.clock'), entry.authority?.name].filter(Boolean).join(', ')}
          {entry.private && (
            <span className={styles.private}>
              <IconEyeOff size={15} aria-hidden="true" /> {t('ui.timeline.private')}
            </span>
          )}
        </p>
      </div>
    </li>
  )
}
