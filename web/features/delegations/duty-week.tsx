import type { DutyRoster } from '../../../contract/administration.ts'
import { useSpoken, useT } from '../../i18n/language.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { addDays } from './days.ts'
import styles from './delegations.module.css'

type Props = { roster: DutyRoster; monday: string; today: string }

/** A line for each day, so that the question “who is there on Thursday” has one place to look at. */
export function DutyWeek({ roster, monday, today }: Props) {
  const { t, format } = useSpoken()
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  const onDay = (day: string, kind: 'duty' | 'absence') =>
    roster.items.filter((one) => one.kind === kind && one.firstDay <= day && day <= one.lastDay)
  return (
    <DataTable
      caption={t('delegations.duty')}
      rows={days}
      rowKey={(day) => day}
      marked={(day) => day === today}
      columns={[
        {
          id: 'day',
          header: t('delegations.day'),
          names: true,
          cell: (day) => (
            <span className={styles.day}>
              <time dateTime={day} aria-current={day === today ? 'date' : undefined}>
                {format.dateWithWeekday(day)}
              </time>
              {!roster.workingDays.includes(day) && <span className={styles.quiet}>{t('delegations.rest')}</span>}
            </span>
          ),
        },
        {
          id: 'duty',
          header: t('delegations.kind.duty'),
          cell: (day) => <Names entries={onDay(day, 'duty')} />,
        },
        {
          id: 'absence',
          header: t('delegations.kind.absence'),
          cell: (day) => <Names entries={onDay(day, 'absence')} />,
        },
      ]}
    />
  )
}

function Names({ entries }: { entries: DutyRoster['items'] }) {
  const t = useT()
  // One person may be entered twice for the same day.
  const people = new Map(entries.map((entry) => [entry.userId, entry.name]))
  if (people.size === 0) return <span className={`${styles.who} ${styles.quiet}`}>{t('delegations.nobody')}</span>
  return (
    <ul className={`${styles.who} ${styles.names}`}>
      {[...people].map(([userId, name]) => (
        <li key={userId}>{name}</li>
      ))}
    </ul>
  )
}
