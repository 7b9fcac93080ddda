import { useQuery } from '@tanstack/react-query'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './calendars.module.css'
import type { Moved } from './queries.ts'

/** Deadlines that would move: of which case, from when to when, and who must act. Whom a case is about is not said here. */
export function MovedTable({ items }: { items: readonly Moved[] }) {
  const { t, language } = useSpoken()
  const { data: authorities } = useQuery(authoritiesQuery)
  const named = (id: string) => {
    const found = authorities?.find((one) => one.id === id)
    return found ? localText(found.name, language) : id
  }
  const columns: Column<Moved>[] = [
    {
      id: 'reference',
      header: t('calendars.case'),
      names: true,
      cell: ({ reference }) => (
        <span className={styles.code} translate="no">
          {reference}
        </span>
      ),
    },
    { id: 'clock', header: t('calendars.clock'), cell: ({ title }) => localText(title, language) },
    { id: 'due', header: t('calendars.due'), cell: ({ was, is }) => <FromTo from={was.due} to={is.due} /> },
    {
      id: 'remind',
      header: t('calendars.remind'),
      cell: ({ was, is }) => <FromTo from={was.remindOn} to={is.remindOn} />,
    },
    { id: 'authority', header: t('calendars.acts-there'), cell: ({ authority }) => named(authority) },
  ]
  return (
    <DataTable
      caption={t('calendars.preview.moved')}
      columns={columns}
      rows={items}
      rowKey={({ caseId, clock, was }) => `${caseId} ${clock} ${was.due} ${was.remindOn}`}
    />
  )
}

function FromTo({ from, to }: { from: string; to: string }) {
  const { t, format } = useSpoken()
  if (from === to) return <time dateTime={to}>{format.shortDate(to)}</time>
  return (
    <span>
      <time dateTime={from} className={styles.gone}>
        {format.shortDate(from)}
      </time>
      <span className="visually-hidden">{t('calendars.to')}</span>{' '}
      <span aria-hidden="true" className="points">
        →
      </span>{' '}
      <time dateTime={to} className={styles.strong}>
        {format.shortDate(to)}
      </time>
    </span>
  )
}
