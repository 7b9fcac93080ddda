import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Badge } from '../../ui/badge/badge.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './calendars.module.css'
import { type ShownDay, undone, withoutDay } from './edit-draft.ts'
import type { CalendarView } from './queries.ts'

type Props = {
  year: number
  days: readonly ShownDay[]
  today: string
  /** Together, for whoever may change the calendar. */
  edit?: CalendarEdit
  calendar?: CalendarView
  onChange?: (edit: CalendarEdit) => void
  onOpen?: (day: ShownDay) => void
}

/** The named days of a year in words, and what can be done with each. */
export function DayList({ year, days, today, edit, calendar, onChange, onOpen }: Props) {
  const { t, format, language } = useSpoken()
  const columns: Column<ShownDay>[] = [
    {
      id: 'date',
      header: t('calendars.date'),
      names: true,
      cell: ({ date, draft }) => (
        <span className={styles.cell}>
          <time dateTime={date} className={draft === 'removed' ? styles.gone : undefined}>
            {format.dateWithWeekday(date)}
          </time>
          {draft && <span className={styles.draft}>{t(`calendars.draft.${draft}`)}</span>}
        </span>
      ),
    },
    { id: 'name', header: t('calendars.name'), cell: ({ name }) => localText(name, language) },
    { id: 'kind', header: t('calendars.kind'), cell: ({ kind }) => t(`calendars.kind.${kind}`) },
    {
      id: 'status',
      header: t('calendars.status'),
      cell: ({ status }) => (
        <Badge tone={status === 'predicted' ? 'warn' : 'quiet'} dashed={status === 'predicted'}>
          {t(`calendars.status.${status}`)}
        </Badge>
      ),
    },
    { id: 'source', header: t('calendars.source'), cell: ({ source }) => <Source source={source} /> },
  ]
  if (edit && calendar && onChange && onOpen) {
    columns.push({
      id: 'acts',
      header: t('calendars.acts'),
      cell: (day) => (
        <DayActs
          day={day}
          over={day.date < today}
          predicted={day.status === 'predicted'}
          onOpen={() => onOpen(day)}
          onRemove={() => onChange(withoutDay(edit, day.date, calendar))}
          onUndo={() => onChange(undone(edit, day.date))}
        />
      ),
    })
  }
  return (
    <section className={styles.part} aria-labelledby="calendar-days">
      <h2 id="calendar-days">{t('calendars.days-of', { year })}</h2>
      <DataTable
        caption={t('calendars.days-of', { year })}
        columns={columns}
        rows={days}
        rowKey={({ date }) => date}
        marked={({ draft }) => draft !== null}
        empty={<p>{t('calendars.days.none')}</p>}
      />
    </section>
  )
}

function Source({ source }: { source: ShownDay['source'] }) {
  if (!source) return null
  return source.url ? (
    <a href={source.url} rel="noreferrer" target="_blank">
      {source.title}
    </a>
  ) : (
    source.title
  )
}

type ActsProps = {
  day: ShownDay
  over: boolean
  predicted: boolean
  onOpen: () => void
  onRemove: () => void
  onUndo: () => void
}

/** A day that is over stays as it was counted with; that a predicted one came true can still be said. */
function DayActs({ day, over, predicted, onOpen, onRemove, onUndo }: ActsProps) {
  const { t, format } = useSpoken()
  if (over && !predicted && !day.draft) return <span className={styles.quiet}>{t('calendars.over')}</span>
  const act = (words: string, onClick: () => void) => (
    <PlainButton onClick={onClick}>
      {words}
      <span className="visually-hidden"> {format.date(day.date)}</span>
    </PlainButton>
  )
  return (
    <span className={styles.rowActs}>
      {day.draft !== 'removed' && act(t('calendars.change'), onOpen)}
      {day.draft !== 'removed' && !over && act(t('calendars.remove'), onRemove)}
      {day.draft && act(t('calendars.undo'), onUndo)}
    </span>
  )
}
