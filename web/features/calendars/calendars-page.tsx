import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { compareText } from '../../../contract/i18n-order.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './calendars.module.css'
import { calendarsQuery, type ListedCalendar } from './queries.ts'

/** The States whose days of rest are known here, how far, and what nobody has set yet. */
export function CalendarsPage() {
  const { t, format, language } = useSpoken()
  const name = useStateName()
  const list = useQuery(calendarsQuery)
  const columns: Column<ListedCalendar>[] = [
    {
      id: 'state',
      header: t('calendars.state'),
      names: true,
      cell: ({ state, editable }) => (
        <span className={styles.cell}>
          <Link to="/calendars/$state" params={{ state }}>
            {name(state)}
          </Link>
          {editable && <span className={styles.quiet}>{t('calendars.own')}</span>}
        </span>
      ),
    },
    {
      id: 'covers',
      header: t('calendars.covers'),
      cell: ({ covers }) => `${format.shortDate(covers.from)} – ${format.shortDate(covers.to)}`,
    },
    {
      id: 'predicted',
      header: t('calendars.predicted'),
      cell: ({ predicted, nextPredicted }) =>
        nextPredicted === null
          ? t('calendars.predicted.none')
          : t('calendars.predicted.some', { count: predicted, date: format.date(nextPredicted) }),
    },
    {
      id: 'version',
      header: t('calendars.version'),
      cell: ({ state, version, publishedAt }) => (
        <span className={styles.cell}>
          <Link to="/calendars/$state/versions" params={{ state }}>
            {version}
          </Link>
          <time className={styles.quiet} dateTime={publishedAt}>
            {format.shortDate(format.dayOf(publishedAt))}
          </time>
        </span>
      ),
    },
  ]
  const order = compareText(language)
  const rows = list.data?.toSorted(
    (a, b) => Number(b.editable) - Number(a.editable) || order(name(a.state), name(b.state)),
  )
  return (
    <Page title={t('calendars.title')} lead={t('calendars.lead')}>
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!rows && !list.error && <p role="status">{t('calendars.loading')}</p>}
      {rows && <DataTable caption={t('calendars.title')} columns={columns} rows={rows} rowKey={({ state }) => state} />}
    </Page>
  )
}
