import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { Notice } from '../../../contract/notices.ts'
import { markNoticesRead, type NoticeShow, noticePages } from '../../data/notices.ts'
import { useSpoken, useT } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { NoticeLine } from '../../ui/notices/notice-line.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Tabs, tab } from '../../ui/tabs/tabs.tsx'
import { byDay } from './by-day.ts'
import styles from './notices-page.module.css'

const shows: readonly NoticeShow[] = ['all', 'unread', 'legal']

/** What happened on the cases that concern one, day by day. */
export function NoticesPage() {
  const t = useT()
  const { show = 'all' } = useSearch({ from: '/inside/notices' })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(noticePages(show))
  const notices = data?.pages.flatMap((page) => page.items) ?? []
  const unread = data?.pages[0]?.unread ?? 0
  const first = notices[0]
  return (
    <Page
      title={t('notices.title')}
      lead={t('notices.lead')}
      actions={
        unread > 0 && first ? (
          <Button variant="default" onClick={() => void read({ upTo: first.noticeId })}>
            {t('notices.read.all')}
          </Button>
        ) : undefined
      }
    >
      <nav aria-label={t('notices.show')}>
        <Tabs>
          {shows.map((each) => (
            <li key={each}>
              <Link
                to="/notices"
                search={each === 'all' ? {} : { show: each }}
                activeOptions={{ exact: true, includeSearch: true }}
                className={tab}
                aria-current={each === show ? 'page' : undefined}
                resetScroll={false}
              >
                {t(`notices.show.${each}`)}
              </Link>
            </li>
          ))}
        </Tabs>
      </nav>
      {error && !data ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && notices.length === 0 && <Nothing show={show} />}
      <Days notices={notices} />
      {hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('notices.more')}
          </Button>
        </div>
      )}
      <p className={styles.choose}>
        <Link to="/account" hash="notices">
          {t('notices.choose')}
        </Link>
      </p>
    </Page>
  )
}

function Days({ notices }: { notices: readonly Notice[] }) {
  const { format } = useSpoken()
  return byDay(notices, format.dayOf).map(([day, of]) => (
    <section key={day} aria-labelledby={`day-${day}`} className={styles.day}>
      <h2 id={`day-${day}`} className={styles.date}>
        <DayName day={day} />
      </h2>
      <ul className={styles.list}>
        {of.map((notice) => (
          <li key={notice.noticeId}>
            <NoticeLine notice={notice} actions={<ReadActions notice={notice} />} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function DayName({ day }: { day: string }) {
  const { t, format } = useSpoken()
  const ago = (days: number) => format.dayOf(new Date(Date.now() - days * 86_400_000).toISOString())
  const date = format.dateWithWeekday(day)
  if (day === ago(0)) return `${t('notices.today')} · ${date}`
  return day === ago(1) ? `${t('notices.yesterday')} · ${date}` : date
}

/** For what is new: this one alone, or this one and everything before it. */
function ReadActions({ notice }: { notice: Notice }) {
  const t = useT()
  if (notice.readAt || notice.settled) return null
  const about = <span className="visually-hidden"> ({notice.reference || t(`notices.kind.${notice.kind}`)})</span>
  return (
    <span className={styles.acts}>
      <button type="button" onClick={() => void read({ noticeId: notice.noticeId })}>
        {t('notices.read.one')}
        {about}
      </button>
      <button type="button" onClick={() => void read({ upTo: notice.noticeId })}>
        {t('notices.read.up-to')}
        {about}
      </button>
    </span>
  )
}

/** Marking is light: one that fails stays new, and the line that is gone is said above the page. */
async function read(body: { noticeId?: string; upTo?: string }): Promise<void> {
  await markNoticesRead(body).catch(() => undefined)
}

function Nothing({ show }: { show: NoticeShow }) {
  const t = useT()
  if (show === 'all') return <EmptyState title={t('notices.none')} text={t('notices.none.text')} />
  return <EmptyState title={t(`notices.none.${show}`)} text={t(`notices.none.${show}-text`)} />
}
