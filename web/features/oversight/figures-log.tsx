import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { periodFault } from '../../../contract/oversight.ts'
import { measureTitle } from '../../../contract/query-log.ts'
import { askedEnds, askedThrough } from '../../../domain/oversight/asked.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SelectField } from '../../ui/field/select-field.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useAskedColumns } from './asked-columns.tsx'
import { foldAsked } from './fold-asked.ts'
import { OfficialField } from './official-field.tsx'
import styles from './oversight.module.css'
import { PeriodForm, periodWords } from './period-form.tsx'
import { type AskedFilter, askedFields, queryLogPages } from './queries.ts'
import { useKnown } from './use-known.ts'

/** Which figures were asked for, by whom, and what disclosure control hid or refused. */
export function FiguresLog() {
  const { t, format } = useSpoken()
  const { from, until, official, through, end, measure } = useSearch({ from: '/inside/oversight' })
  const day = (ago: number) => format.dayOf(new Date(serverNow() - ago * 86_400_000).toISOString())
  const filter = { from: from ?? day(6), until: until ?? day(0), official, through, end, measure }
  return (
    <>
      <PeriodForm key={`${filter.from} ${filter.until}`} period={filter} show="figures" />
      {!periodFault(filter) && (
        <section className={styles.section} aria-labelledby="figures-log">
          <h2 id="figures-log">{t('oversight.asked.title', periodWords(format, filter))}</h2>
          <p className={styles.text}>{t('oversight.asked.lead')}</p>
          <Log filter={filter} />
        </section>
      )}
    </>
  )
}

function Log({ filter }: { filter: AskedFilter }) {
  const { t, language } = useSpoken()
  const query = useInfiniteQuery(queryLogPages(filter))
  const first = query.data?.pages[0]
  const entries = foldAsked(query.data?.pages.flatMap(({ items }) => items) ?? [])
  const saved = new URLSearchParams({ ...askedFields(filter), language })
  const columns = useAskedColumns()
  return (
    <>
      <Filters filter={filter} officials={first?.officials} measures={first?.measures} />
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {!first && !query.error && <p role="status">{t('oversight.loading')}</p>}
      {first && (
        <DataTable
          caption={t('oversight.show.figures')}
          columns={columns}
          rows={entries}
          rowKey={([{ queryId }]) => queryId}
          marked={(entry) => entry.some(({ refused }) => refused !== null)}
          empty={<EmptyState title={t('oversight.asked.none')} text={t('oversight.asked.none.text')} />}
        />
      )}
      <div className={styles.links} data-print="never">
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('oversight.asked.more')}
          </Button>
        )}
        {entries.length > 0 && <a href={`/api/v1/oversight/figures.csv?${saved}`}>{t('oversight.asked.save')}</a>}
      </div>
    </>
  )
}

type FiltersProps = {
  filter: AskedFilter
  officials: readonly { userId: string; name: string }[] | undefined
  measures: readonly string[] | undefined
}

function Filters({ filter, officials, measures }: FiltersProps) {
  const { t } = useSpoken()
  const navigate = useNavigate({ from: '/oversight' })
  const known = useKnown(measures, (measure) => measure)
  // Whichever is chosen stays named, also where nobody asked for it in this period.
  const offered = [...new Set([...(measures ?? known), ...(filter.measure ? [filter.measure] : [])])]
  const choose = (next: Partial<AskedFilter>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), resetScroll: false })
  return (
    <div className={styles.filters} data-print="never">
      <OfficialField
        label={t('oversight.asked.official')}
        officials={officials}
        chosen={filter.official}
        onChange={(official) => choose({ official })}
      />
      <SelectField
        label={t('oversight.asked.end')}
        value={filter.end ?? ''}
        onChoose={(end) => choose({ end: end || undefined })}
        options={[
          ['', t('oversight.asked.end.all')],
          ...askedEnds.map((end) => [end, t(`oversight.asked.end.${end}`)] as const),
        ]}
      />
      <SelectField
        label={t('oversight.asked.through')}
        value={filter.through ?? ''}
        onChoose={(through) => choose({ through: through || undefined })}
        options={[
          ['', t('oversight.asked.through.all')],
          ...askedThrough.map((through) => [through, t(`oversight.asked.through.${through}`)] as const),
        ]}
      />
      <SelectField
        label={t('oversight.asked.measure')}
        value={filter.measure ?? ''}
        onChoose={(measure) => choose({ measure: measure || undefined })}
        options={[
          ['', t('oversight.asked.measure.all')],
          ...offered.map((measure): [string, string] => [measure, t(measureTitle(measure))]),
        ]}
      />
    </div>
  )
}
