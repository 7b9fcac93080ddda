import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { SearchForm } from '../../ui/search/search-form.tsx'
import { spreadOf } from '../../ui/spread/spread-of.ts'
import { StateSpread } from '../../ui/spread/state-spread.tsx'
import { FoundPerson } from './found-person.tsx'
import styles from './search.module.css'
import { searchQuery } from './search-query.ts'

export function SearchPage() {
  const { t, format } = useSpoken()
  const { state } = useSearch({ from: '/inside/search' })
  const navigate = useNavigate({ from: '/search' })
  const searched = useRouterState({ select: (state) => state.location.state.searched ?? '' })
  const search = useInfiniteQuery(searchQuery(searched))
  const { data, hasNextPage, isFetching, isFetchingNextPage, fetchNextPage, refetch, error } = search
  const all = data?.pages.flatMap((page) => page.items) ?? []
  const spread = spreadOf(all.map(({ otherState }) => ({ state: otherState, count: 1 })))
  // What was chosen for an earlier search counts as long as there is something of it.
  const chosen = spread.length > 1 && spread.some((one) => one.state === state) ? state : undefined
  const found = chosen ? all.filter(({ otherState }) => otherState === chosen) : all
  const status = searched === '' ? '' : isFetching ? t('search.loading') : countOf(found.length, hasNextPage)

  function countOf(count: number, more: boolean): string {
    return t(more ? 'search.found.more' : 'search.found', { count })
  }

  return (
    <Page title={t('search.title')} lead={t('search.lead')}>
      <SearchForm key={searched} searched={searched} focused />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <p role="status" className={styles.status}>
        {error ? '' : status}
      </p>
      <StateSpread
        spread={spread}
        words={(count) => format.number(count)}
        chosen={chosen}
        onChoose={(other) =>
          void navigate({
            search: other ? { state: other } : {},
            state: (now) => now,
            replace: true,
            resetScroll: false,
          })
        }
      />
      {found.length > 0 && (
        <ul className={styles.list} aria-label={t('search.results')}>
          {found.map((item) => (
            <li key={`${item.caseId} ${item.personId}`}>
              <FoundPerson item={item} />
            </li>
          ))}
        </ul>
      )}
      {data && !isFetching && found.length === 0 && !hasNextPage && (
        <EmptyState title={t('search.none')} text={t('search.none.text')} />
      )}
      {hasNextPage && (
        <Button
          variant="outline"
          className={styles.more}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('search.more')}
        </Button>
      )}
    </Page>
  )
}
