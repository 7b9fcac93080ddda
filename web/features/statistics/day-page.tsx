import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DeskFilters } from '../../../contract/desk.ts'
import type { DeskDay } from '../../../contract/statistics.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './dashboard.module.css'
import { deskDayQuery } from './queries.ts'
import shared from './statistics.module.css'
import { InsightsTabs } from './tabs.tsx'

/** The day of whoever heads a desk: what came, what falls due, what waits, who holds it. What is counted of open cases leads to them. */
export function DayPage() {
  const { t, format, language } = useSpoken()
  const { authority } = useSession()
  const day = useQuery(deskDayQuery)
  return (
    <Page
      title={t('insights.title')}
      windowTitle={t('insights.tab.day')}
      lead={<span data-print="never">{t('insights.day.lead')}</span>}
    >
      <InsightsTabs />
      {day.error && <ProblemNotice error={day.error} onRetry={() => void day.refetch()} />}
      {day.isPending && <p role="status">{t('insights.loading')}</p>}
      {day.data && (
        <>
          <h2 className={styles.when}>{format.dateWithWeekday(day.data.on)}</h2>
          <p className={styles.under} data-print="only">
            {localText(authority.name, language)}
          </p>
          <Numbers day={day.data} />
          <Due due={day.data.due} />
          <Waiting waiting={day.data.waiting} />
          {day.data.colleagues && <Colleagues colleagues={day.data.colleagues} />}
        </>
      )}
    </Page>
  )
}

function Numbers({ day }: { day: DeskDay }) {
  const { t, format } = useSpoken()
  const numbers = [
    { id: 'today', count: day.came.today, search: {} },
    { id: 'week', count: day.came.week, search: {} },
    { id: 'proposals', count: day.proposals, search: { approval: 'yes' } as const },
    { id: 'questions', count: day.questions, search: { asked: 'yes' } as const },
  ]
  return (
    <ul className={styles.numbers}>
      {numbers.map(({ id, count, search }) => (
        <li key={id} className={styles.number}>
          <h3>{t(`insights.day.${id}`)}</h3>
          <p className={styles.big}>
            {Object.keys(search).length > 0 && count > 0 ? (
              <Link to="/desk" search={search}>
                {format.number(count)}
              </Link>
            ) : (
              format.number(count)
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

type DeskSearch = DeskFilters & { view?: 'waiting' }

/** The list of the desk that holds the cases of a turn. */
const listOf = (turn: 'ours' | 'theirs'): DeskSearch => (turn === 'theirs' ? { view: 'waiting' } : {})

/** A number of the desk, and the address of its cases. */
function Cell({ count, search }: { count: number; search: DeskSearch }) {
  const { t, format } = useSpoken()
  if (count === 0) return <span className={shared.quiet}>0</span>
  return (
    <Link to="/desk" search={search}>
      {format.number(count)} <span className="visually-hidden">{t('insights.cases.open')}</span>
    </Link>
  )
}

/** The filter of the desk that lists what a class counts. */
const filterOf = {
  ...{ overdue: 'overdue', today: 'falls_today', threeDays: 'falls_1to3' },
  ...{ sevenDays: 'falls_4to7', later: 'falls_later', none: 'falls_never' },
} as const satisfies Record<keyof Omit<DeskDay['due'][number], 'turn'>, DeskFilters['due']>

function Due({ due }: { due: DeskDay['due'] }) {
  const { t } = useSpoken()
  type Row = DeskDay['due'][number]
  const classes = ['overdue', 'today', 'threeDays', 'sevenDays', 'later', 'none'] as const
  const columns: Column<Row>[] = [
    { id: 'turn', header: t('statistics.dimension.turn'), names: true, cell: ({ turn }) => t(`insights.day.${turn}`) },
    ...classes.map((one) => ({
      id: one,
      header: t(`insights.day.due.${one}`),
      align: 'end' as const,
      cell: (row: Row) => <Cell count={row[one]} search={{ ...listOf(row.turn), due: filterOf[one] }} />,
    })),
  ]
  return (
    <Section title={t('insights.day.due')}>
      <p className={shared.note}>{t('insights.day.due.text')}</p>
      <DataTable caption={t('insights.day.due')} columns={columns} rows={due} rowKey={({ turn }) => turn} />
    </Section>
  )
}

function Waiting({ waiting }: { waiting: DeskDay['waiting'] }) {
  const { t } = useSpoken()
  const classes = [...new Set(waiting.map(({ waiting: one }) => one))]
  const turns = ['ours', 'theirs'] as const
  const columns: Column<(typeof turns)[number]>[] = [
    { id: 'turn', header: t('statistics.dimension.turn'), names: true, cell: (turn) => t(`insights.day.${turn}`) },
    ...classes.map((one) => ({
      id: one,
      header: t(`statistics.value.waiting.${one}`),
      align: 'end' as const,
      cell: (turn: (typeof turns)[number]) => (
        <Cell
          count={waiting.find((row) => row.turn === turn && row.waiting === one)?.count ?? 0}
          search={{ ...listOf(turn), waits: one }}
        />
      ),
    })),
  ]
  return (
    <Section title={t('insights.day.waiting')}>
      <p className={shared.note}>{t('insights.day.waiting.text')}</p>
      <DataTable caption={t('insights.day.waiting')} columns={columns} rows={turns} rowKey={(turn) => turn} />
    </Section>
  )
}

/** What of the desk a number of a colleague counts. */
const heldAs: Readonly<Record<'ours' | 'overdue' | 'sevenDays' | 'theirs', DeskSearch>> = {
  ...{ ours: listOf('ours'), theirs: listOf('theirs') },
  ...{ overdue: { due: 'overdue' }, sevenDays: { due: 'falls_0to7' } },
}

function Colleagues({ colleagues }: { colleagues: NonNullable<DeskDay['colleagues']> }) {
  const { t } = useSpoken()
  type Row = (typeof colleagues)[number]
  const columns: Column<Row>[] = [
    {
      id: 'official',
      header: t('insights.day.colleague'),
      names: true,
      cell: ({ official }) => (official ? <bdi>{official.name}</bdi> : t('insights.day.nobody')),
    },
    ...(['ours', 'overdue', 'sevenDays', 'theirs'] as const).map((one) => ({
      id: one,
      header: t(`insights.day.colleague.${one}`),
      align: 'end' as const,
      cell: (row: Row) => (
        <Cell count={row[one]} search={{ ...heldAs[one], assignee: row.official?.userId ?? 'nobody' }} />
      ),
    })),
  ]
  return (
    <Section title={t('insights.day.colleagues')} actions={<Link to="/team">{t('team.nav')}</Link>}>
      <p className={shared.note}>{t('insights.day.colleagues.text')}</p>
      <DataTable
        caption={t('insights.day.colleagues')}
        columns={columns}
        rows={colleagues}
        rowKey={({ official }) => official?.userId ?? 'nobody'}
      />
    </Section>
  )
}
