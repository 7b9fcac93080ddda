import { IconLock } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { listed } from '../../../contract/listed.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import { type Day, daysOf } from './days.ts'
import styles from './timeline.module.css'

export type TimelineItem = {
  id: string
  /** ISO instant. */
  at: string
  /** The same moment by the clock of the other State, in words; absent where both agree. */
  there?: string
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
  /** Entries shown before “show earlier”: a long history does not make the page slow. On paper all are. */
  first?: number
}

/** What happened, newest first, under the day on which it did. */
export function Timeline({ entries, first = 40 }: Props) {
  const t = useT()
  const format = useFormat()
  const [all, setAll] = useState(false)
  useEffect(() => {
    const print = () => flushSync(() => setAll(true))
    addEventListener('beforeprint', print)
    return () => removeEventListener('beforeprint', print)
  }, [])
  const shown = all ? entries : entries.slice(0, first)
  return (
    <div className={styles.timeline}>
      {daysOf(shown, format.dayOf).map((day) => (
        <DayPart key={day.day} day={day} />
      ))}
      {entries.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('ui.timeline.earlier', { count: entries.length - shown.length })}
        </button>
      )}
    </div>
  )
}

function DayPart({ day: { day, entries } }: { day: Day<TimelineItem> }) {
  const format = useFormat()
  return (
    <section aria-label={format.dateWithWeekday(day)}>
      <h3 className={styles.date}>{format.dateWithWeekday(day)}</h3>
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

function Entry({ entry }: { entry: TimelineItem }) {
  const t = useT()
  const format = useFormat()
  return (
    <li className={styles.entry} data-private={entry.private || undefined}>
      <div className={styles.when}>
        <time dateTime={entry.at} title={entry.there ?? format.dateTime(entry.at)}>
          {format.time(entry.at)}
        </time>
        {entry.there && <span className={styles.there}>{entry.there}</span>}
      </div>
      <div className={styles.what}>
        {entry.private && (
          <p className={styles.private}>
            <IconLock size={14} aria-hidden="true" /> {t('ui.timeline.private')}
          </p>
        )}
        <div>{entry.text}</div>
        <p className={styles.who}>
          {entry.authority && <StateMark state={entry.authority.state} />}{' '}
          {listed(t, [entry.who ?? t('ui.timeline.clock'), entry.authority?.name])}
        </p>
      </div>
      {entry.gap && <p className={styles.gap}>{entry.gap}</p>}
    </li>
  )
}
