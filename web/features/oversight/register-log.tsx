import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { periodFault } from '../../../contract/oversight.ts'
import type { LoggedQuery } from '../../../contract/register-log.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { LoggedAttempts } from './logged-attempts.tsx'
import { OfficialField } from './official-field.tsx'
import styles from './oversight.module.css'
import { PeriodForm, periodWords } from './period-form.tsx'
import { type LogFilter, logFields, registerLogPages } from './queries.ts'
import { RegisterField } from './register-field.tsx'

/** What the connected registers were asked, by whom and for what. */
export function RegisterLog() {
  const { t, format } = useSpoken()
  const { from, until, register, official } = useSearch({ from: '/inside/oversight' })
  const day = (ago: number) => format.dayOf(new Date(serverNow() - ago * 86_400_000).toISOString())
  const filter = { from: from ?? day(6), until: until ?? day(0), register, official }
  return (
    <>
      <PeriodForm key={`${filter.from} ${filter.until}`} period={filter} show="registers" />
      {!periodFault(filter) && (
        <section className={styles.section} aria-labelledby="register-log">
          <h2 id="register-log">{t('oversight.log.title', periodWords(format, filter))}</h2>
          <p className={styles.text}>{t('oversight.log.lead')}</p>
          <Log filter={filter} />
        </section>
      )}
    </>
  )
}

function Log({ filter }: { filter: LogFilter }) {
  const { t, language } = useSpoken()
  const navigate = useNavigate({ from: '/oversight' })
  const query = useInfiniteQuery(registerLogPages(filter))
  const { registerOf } = useNames()
  const first = query.data?.pages[0]
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  const choose = (next: { register?: string | undefined; official?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...next }), resetScroll: false })
  const saved = new URLSearchParams({ ...logFields(filter), language })
  const columns = useColumns()
  return (
    <>
      <div className={styles.filters} data-print="never">
        <RegisterField
          registers={first?.registers}
          chosen={filter.register}
          nameOf={registerOf}
          onChange={(register) => choose({ register })}
        />
        <OfficialField
          label={t('oversight.log.official')}
          officials={first?.officials}
          chosen={filter.official}
          onChange={(official) => choose({ official })}
        />
      </div>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {!first && !query.error && <p role="status">{t('oversight.loading')}</p>}
      {first && (
        <DataTable
          caption={t('oversight.show.registers')}
          columns={columns}
          rows={rows}
          rowKey={({ queryId }) => queryId}
          empty={<EmptyState title={t('oversight.log.none')} text={t('oversight.log.none.text')} />}
        />
      )}
      <div className={styles.links} data-print="never">
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('oversight.log.more')}
          </Button>
        )}
        {rows.length > 0 && <a href={`/api/v1/oversight/registers.csv?${saved}`}>{t('oversight.log.save')}</a>}
      </div>
    </>
  )
}

function useNames() {
  const { language } = useSpoken()
  const authorities = useQuery(authoritiesQuery).data ?? []
  const authorityOf = (id: string) => {
    const found = authorities.find((one) => one.id === id)
    return found ? localText(found.name, language) : id
  }
  const registerOf = ({ authority, register }: { authority: string; register: string }) => {
    const found = authorities.find((one) => one.id === authority)?.registers.find(({ code }) => code === register)
    return found ? localText(found.name, language) : register
  }
  return { authorityOf, registerOf }
}

function useColumns(): Column<LoggedQuery>[] {
  const { t, format } = useSpoken()
  const { authorityOf, registerOf } = useNames()
  const cell = (main: React.ReactNode, under: React.ReactNode) => (
    <span className={styles.cell}>
      {main}
      {under && <span className={styles.quiet}>{under}</span>}
    </span>
  )
  return [
    { id: 'at', header: t('oversight.log.column.at'), names: true, cell: ({ at }) => format.dateTime(at) },
    {
      ...{ id: 'official', header: t('oversight.log.column.official') },
      cell: ({ official }) =>
        official ? (
          cell(<bdi translate="no">{official.name}</bdi>, authorityOf(official.authorityId))
        ) : (
          <span className={styles.quiet}>{t('oversight.log.nobody')}</span>
        ),
    },
    {
      ...{ id: 'register', header: t('oversight.log.column.register') },
      cell: (row) => cell(registerOf(row), row.source ?? authorityOf(row.authority)),
    },
    {
      ...{ id: 'case', header: t('oversight.log.column.case') },
      cell: ({ case: { caseId, reference } }) =>
        reference === null ? (
          <span className={styles.quiet}>{t('oversight.closed-case')}</span>
        ) : (
          <Link to="/cases/$caseId" params={{ caseId }}>
            <Reference>{reference}</Reference>
          </Link>
        ),
    },
    {
      ...{ id: 'purpose', header: t('oversight.log.column.purpose') },
      cell: ({ purpose, again }) =>
        cell(
          t(`oversight.log.purpose.${purpose}`),
          again && t('oversight.log.again', { why: t(`oversight.log.again.${again}`) }),
        ),
    },
    {
      ...{ id: 'end', header: t('oversight.log.column.end') },
      cell: (row) =>
        cell(t(`oversight.log.end.${row.outcome ?? row.state}`), <LoggedAttempts attempts={row.attempts} />),
    },
  ]
}
