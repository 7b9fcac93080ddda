import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ProblemError } from '../../data/problem.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { LikeList } from './like-list.tsx'
import styles from './persons.module.css'
import { likeQuery } from './queries.ts'
import { nameOf } from './words.ts'

/** Records that look like a person of a case, most likely first. */
export function LikePage() {
  const { t } = useSpoken()
  const { caseId = '', personId = '' } = useParams({ strict: false })
  const like = useInfiniteQuery(likeQuery({ caseId, personId }))
  const { error, refetch } = like
  const data = like.data?.pages[0]
  const items = like.data?.pages.flatMap((page) => page.items) ?? []
  const gone = error instanceof ProblemError && error.problem.status === 404
  return (
    <Page
      title={t('persons.like')}
      eyebrow={
        <Link to="/cases/$caseId" params={{ caseId }}>
          {t('persons.like.back')}
        </Link>
      }
      lead={data && t('persons.like.lead', { name: nameOf(t, data.of.person) })}
    >
      {gone && <EmptyState title={t('persons.compare.gone')} text={t('persons.compare.gone.text')} />}
      {error && !gone && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p role="status">{t('persons.like.loading')}</p>}
      {data && (
        <>
          {items.length > 0 && (
            <p role="status">
              {items.length < data.total
                ? t('persons.like.count-some', { shown: items.length, count: data.total })
                : t('persons.like.count', { count: data.total })}
            </p>
          )}
          {!data.complete && <p className={styles.more}>{t('persons.like.more')}</p>}
          {items.length === 0 ? (
            <EmptyState
              title={t('persons.like.none')}
              text={t('persons.like.none.text', { count: data.lookedAt })}
              action={<Link to="/search">{t('search.title')}</Link>}
            />
          ) : (
            <LikeList of={{ caseId, personId }} items={items} />
          )}
          {like.hasNextPage && (
            <Button variant="default" loading={like.isFetchingNextPage} onClick={() => void like.fetchNextPage()}>
              {t('persons.like.next')}
            </Button>
          )}
        </>
      )}
    </Page>
  )
}
