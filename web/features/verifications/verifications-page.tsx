import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { type VerificationView, verificationViews } from '../../../contract/verification-views.ts'
import type { VerificationItem } from '../../../contract/work.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ChangedLine } from '../../ui/held/changed-line.tsx'
import { useHeldRows } from '../../ui/held/use-held-rows.ts'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { TabCount, Tabs, tab } from '../../ui/tabs/tabs.tsx'
import { GoneTable } from './gone-table.tsx'
import { verificationListQuery } from './verification-query.ts'
import { VerificationTable } from './verification-table.tsx'
import styles from './verifications-page.module.css'

/** The questions put to the registers of the own authority. */
export function VerificationsPage() {
  const t = useT()
  const { view = 'open' }: { view?: VerificationView } = useSearch({ strict: false })
  const asked = useSession().roles.includes('verifier')
  const list = useInfiniteQuery(verificationListQuery(view))
  const { data, hasNextPage, isFetching, fetchNextPage } = list
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const gone = data?.pages[0]?.gone ?? []

  // How many are open is only known when all of them are there.
  useEffect(() => {
    if (view === 'open' && hasNextPage && !isFetching) void fetchNextPage()
  }, [view, hasNextPage, isFetching, fetchNextPage])

  const name = t(`verification.view.${view}`)
  const complete = data && !hasNextPage
  if (!asked) {
    return (
      <Page title={t('verification.title')}>
        <EmptyState title={t('verification.not-asked')} text={t('verification.not-asked.text')} />
      </Page>
    )
  }
  return (
    <Page
      title={t('verification.title')}
      windowTitle={view === 'open' && complete ? `(${items.length}) ${t('verification.title')}` : name}
    >
      <div className={styles.work}>
        <Tabs tour>
          {verificationViews.map((each) => (
            <li key={each}>
              <Link
                to="/verifications"
                search={each === 'open' ? {} : { view: each }}
                activeOptions={{ exact: true, includeSearch: true }}
                className={tab}
                aria-current={each === view ? 'page' : undefined}
              >
                {t(`verification.view.${each}`)}
                {each === view && complete && <TabCount>{items.length}</TabCount>}
              </Link>
            </li>
          ))}
        </Tabs>
        {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
        {!data && !list.error && (
          <p role="status" className={styles.loading}>
            {t('verification.loading')}
          </p>
        )}
        {data && items.length + gone.length === 0 && (
          <EmptyState title={t(`verification.empty.${view}`)} text={t(`verification.empty.${view}.text`)} />
        )}
        {items.length > 0 && <HeldTable key={view} view={view} items={items} />}
        {gone.length > 0 && <GoneTable items={gone} />}
        {view !== 'open' && hasNextPage && (
          <button type="button" className={styles.more} disabled={isFetching} onClick={() => void fetchNextPage()}>
            {t('verification.more')}
          </button>
        )}
      </div>
    </Page>
  )
}

const keyOf = (item: VerificationItem) => item.requestId

/** While somebody reads it, the table stays as it is until it is asked to move. */
function HeldTable({ view, items }: { view: VerificationView; items: readonly VerificationItem[] }) {
  const t = useT()
  const place = useRef<HTMLDivElement>(null)
  const { rows, waiting, show } = useHeldRows(items, keyOf, place)
  return (
    <div ref={place} data-tour="questions">
      <ChangedLine words={waiting > 0 ? t('verification.changed', { count: waiting }) : null} show={show} />
      <VerificationTable view={view} items={rows} />
    </div>
  )
}
