import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { restsOn, type ShownDay, weekdayOf } from './edit-draft.ts'
import type { CalendarView } from './queries.ts'
import styles from './year.module.css'

type Props = { year: number; calendar: CalendarView; days: readonly ShownDay[]; last: string }

/** Twelve months to look at. The list below says the same in words, so a voice goes there and is spared 365 cells. */
export function Year({ year, calendar, days, last }: Props) {
  const byDate = new Map(days.map((day) => [day.date, day]))
  return (
    <div className={styles.year} aria-hidden="true" data-print="whole">
      {Array.from({ length: 12 }, (_, month) => (
        <Month
          // biome-ignore lint/suspicious/noArrayIndexKey: a month is its number
          key={month}
          first={`${year}-${String(month + 1).padStart(2, '0')}-01`}
          calendar={calendar}
          days={byDate}
          last={last}
        />
      ))}
    </div>
  )
}

type MonthProps = { first: string; calendar: CalendarView; days: ReadonlyMap<string, ShownDay>; last: string }

function Month({ first, calendar, days, last }: MonthProps) {
  const { t, language } = useSpoken()
  const month = Number(first.slice(5, 7))
  const length = new Date(Date.UTC(Number(first.slice(0, 4)), month, 0)).getUTCDate()
  const dates = Array.from({ length }, (_, index) => `${first.slice(0, 8)}${String(index + 1).padStart(2, '0')}`)
  return (
    <div className={styles.month}>
      <p className={styles.title}>{t(`calendars.month.${month}`)}</p>
      <div className={styles.grid}>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <span key={weekday} className={styles.weekday}>
            {t(`calendars.weekday.${weekday}`)}
          </span>
        ))}
        {dates.map((date, index) => {
          const day = days.get(date)
          const known = date >= calendar.covers.from && date <= last
          return (
            <span
              key={date}
              className={styles.day}
              style={index === 0 ? { gridColumnStart: weekdayOf(date) } : undefined}
              data-rest={restsOn(calendar.weekend, date, day) || undefined}
              data-kind={day && day.draft !== 'removed' ? day.kind : undefined}
              data-status={day && day.draft !== 'removed' ? day.status : undefined}
              data-draft={day?.draft ?? undefined}
              data-today={date === calendar.today || undefined}
              data-unknown={!known || undefined}
              title={day && localText(day.name, language)}
            >
              {index + 1}
            </span>
          )
        })}
      </div>
    </div>
  )
}
