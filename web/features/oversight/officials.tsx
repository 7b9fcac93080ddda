import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type OfficialCounts, periodFault } from '../../../contract/oversight.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { KindField } from './kind-field.tsx'
import styles from './oversight.module.css'
import { PeriodForm, periodWords } from './period-form.tsx'
import { officialLooksPages, officialsQuery, type Period } from './queries.ts'
import { Sittings } from './sittings.tsx'

/** What the officials of the own State looked at in a period: counts, and each look of one of them. */
export function Officials() {
  const { format } = useSpoken()
  const { from, until, official } = useSearch({ from: '/inside/oversight' })
  const day = (ago: number) => format.dayOf(new Date(serverNow() - ago * 86_400_000).toISOString())
  const period = { from: from ?? day(6), until: until ?? day(0) }
  return (
    <>
      <PeriodForm key={`${period.from} ${period.until}`} period={period} show="officials" />
      {periodFault(period) ? null : official ? (
        <OneOfficial key={official} userId={official} period={period} />
      ) : (
        <AllOfficials period={period} />
      )}
    </>
  )
}

function AllOfficials({ period }: { period: Period }) {
  const { t, format, language } = useSpoken()
  const { data, error, refetch } = useQuery(officialsQuery(period))
  const authorities = useQuery(authoritiesQuery).data ?? []
  const nameOf = (authorityId: string) => {
    const found = authorities.find(({ id }) => id === authorityId)
    return found ? localText(found.name, language) : ''
  }
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <p role="status">{t('oversight.loading')}</p>
  const count = (id: 'sealed' | 'exports' | 'copies' | 'searches' | 'cases'): Column<OfficialCounts> => ({
    ...{ id, header: t(`oversight.head.${id}`), align: 'end' },
    cell: (row) => <span data-none={row[id] === 0 || undefined}>{format.number(row[id])}</span>,
  })
  const columns: Column<OfficialCounts>[] = [
    {
      ...{ id: 'official', header: t('oversight.official'), names: true },
      cell: ({ official }) => (
        <span className={styles.cell}>
          <Link to="/oversight" search={{ show: 'officials', ...period, official: official.userId }}>
            <bdi translate="no">{official.name}</bdi>
          </Link>
          <span className={styles.quiet}>{nameOf(official.authorityId)}</span>
        </span>
      ),
    },
    ...(['sealed', 'exports', 'copies', 'searches', 'cases'] as const).map(count),
  ]
  return (
    <section className={styles.section} aria-labelledby="officials">
      <h2 id="officials">{t('oversight.officials', periodWords(format, period))}</h2>
      <p className={styles.quiet}>{t('oversight.officials.order')}</p>
      <DataTable
        caption={t('oversight.show.officials')}
        columns={columns}
        rows={data.items}
        rowKey={({ official }) => `${official.userId} ${official.authorityId}`}
        empty={<EmptyState title={t('oversight.none')} text={t('oversight.none.text')} />}
      />
    </section>
  )
}

function OneOfficial({ userId, period }: { userId: string; period: Period }) {
  const { t, format } = useSpoken()
  const navigate = useNavigate({ from: '/oversight' })
  const { kind } = useSearch({ from: '/inside/oversight' })
  const query = useInfiniteQuery(officialLooksPages(userId, period, kind))
  const name = query.data?.pages[0]?.official.name
  return (
    <section className={styles.section} aria-labelledby="official">
      <p>
        <Link to="/oversight" search={{ show: 'officials', ...period }}>
          {t('oversight.all-officials')}
        </Link>
      </p>
      <h2 id="official">
        {name && <bdi translate="no">{name}</bdi>}
        <span className={styles.under}>{t('oversight.officials', periodWords(format, period))}</span>
      </h2>
      <div className={styles.filters} data-print="never">
        <KindField
          kind={kind}
          onChange={(next) => void navigate({ search: (now) => ({ ...now, kind: next }), resetScroll: false })}
        />
      </div>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      <Sittings query={query} of="official" />
    </section>
  )
}
