import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import styles from './calendars.module.css'
import type { CalendarChanges } from './queries.ts'

/** What one version says otherwise than another, in words. */
export function ChangeList({ changes }: { changes: CalendarChanges }) {
  const { t, format, language } = useSpoken()
  const inWords = (day: NonNullable<CalendarChanges['days'][number]['after']>) =>
    t('calendars.day-words', {
      ...{ name: localText(day.name, language), kind: t(`calendars.kind.${day.kind}`) },
      status: t(`calendars.status.${day.status}`),
    })
  return (
    <ul className={styles.changes}>
      {changes.covers && <li>{t('calendars.changed.covers', { to: format.date(changes.covers.after) })}</li>}
      {changes.days.map(({ date, before, after }) => (
        <li key={date}>
          <strong>{format.dateWithWeekday(date)}</strong>:{' '}
          {after === null
            ? t('calendars.changed.removed', { day: before ? inWords(before) : '' })
            : before === null
              ? t('calendars.changed.added', { day: inWords(after) })
              : t('calendars.changed.changed', { before: inWords(before), after: inWords(after) })}
        </li>
      ))}
    </ul>
  )
}
