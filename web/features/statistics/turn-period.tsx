import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { fromDay, type PlainDate, toDay } from '../../../domain/time/plain-date.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './dashboard.module.css'
import shared from './statistics.module.css'

type Props = {
  period: string
  inForceFrom: PlainDate
  today: PlainDate
  words: string
  onChange: (period: string) => void
}

/** The month or year before and after, as far as there is one. */
export function TurnPeriod({ period, inForceFrom, today, words, onChange }: Props) {
  const { t } = useSpoken()
  const days = readPeriod(period)
  if (!days) return null
  const named = (day: PlainDate) => day.slice(0, period.length)
  // From an address outside the time of the agreement the first step leads into it.
  const before = least(fromDay(toDay(days.from) - 1), today)
  const after = most(fromDay(toDay(days.to) + 1), inForceFrom)
  return (
    <div className={styles.turn}>
      <button
        type="button"
        className={shared.tool}
        disabled={before < inForceFrom}
        onClick={() => onChange(named(before))}
      >
        <IconChevronLeft size={18} aria-hidden="true" />
        <span className="visually-hidden">{t('insights.earlier')}</span>
      </button>
      <h2 className={styles.when}>{words}</h2>
      <button type="button" className={shared.tool} disabled={after > today} onClick={() => onChange(named(after))}>
        <IconChevronRight size={18} aria-hidden="true" />
        <span className="visually-hidden">{t('insights.later')}</span>
      </button>
    </div>
  )
}

const least = (one: PlainDate, other: PlainDate) => (one < other ? one : other)
const most = (one: PlainDate, other: PlainDate) => (one > other ? one : other)
