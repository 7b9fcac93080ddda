import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { InterviewWeek } from '../../../contract/interviews.ts'
import { plansInterviews, seesInterviews } from '../../../domain/access/interviews.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Said } from '../../ui/said/said.tsx'
import { Day } from './day.tsx'
import styles from './interviews.module.css'
import { OfferTimes } from './offer-times.tsx'
import { Teams } from './teams.tsx'
import { Waiting } from './waiting.tsx'
import { weekQuery } from './week-query.ts'
import { weekOf } from './week-search.ts'

/** A week of interviews: whom one sees when, the times that are free, and who still waits. */
export function InterviewsPage() {
  const { t, format, language } = useSpoken()
  const { roles, authority } = useSession()
  const { day }: { day?: string } = useSearch({ strict: false })
  const today = format.dayOf(new Date(serverNow()).toISOString())
  const days = weekOf(day ?? today)
  const [from, until] = [days[0]!, days[6]!]
  const week = useQuery(weekQuery(from, until))
  const [printed, setPrinted] = useState<string | null>(null)
  const print = (date: string) => {
    flushSync(() => setPrinted(date))
    window.print()
    setPrinted(null)
  }
  if (!seesInterviews(roles)) {
    return (
      <Page title={t('interviews.title')}>
        <EmptyState title={t('interviews.not-here')} text={t('interviews.not-here.text')} />
      </Page>
    )
  }
  const { data } = week
  const others = (shift: number) => ({ day: fromDay(toDay(from) + shift) })
  const empty = data && data.items.length + data.slots.length === 0
  return (
    <Page
      title={t('interviews.title')}
      eyebrow={localText(authority.name, language)}
      lead={t('interviews.rule')}
      actions={
        <a href={`/api/v1/interviews/calendar.ics?from=${from}&until=${until}`} download>
          {t('interviews.calendar')}
        </a>
      }
    >
      <nav className={styles.weeks} aria-label={t('interviews.week')}>
        <Link to="/interviews" search={others(-7)}>
          {t('interviews.week.before')}
        </Link>
        <h2 className={styles.week}>
          {t('interviews.week.of', { from: format.date(from), until: format.date(until) })}
        </h2>
        <Link to="/interviews" search={others(7)}>
          {t('interviews.week.after')}
        </Link>
        {!days.includes(today) && (
          <Link to="/interviews" search={{}}>
            {t('interviews.week.this')}
          </Link>
        )}
      </nav>
      {!data && week.error && <ProblemNotice error={week.error} onRetry={() => void week.refetch()} />}
      {!data && !week.error && <p role="status">{t('interviews.loading')}</p>}
      {empty && <EmptyState title={t('interviews.week.none')} text={t(`interviews.week.none.${sentenceFor(data)}`)} />}
      {data && !empty && (
        <div className={styles.days} data-printing={printed ? true : undefined}>
          {days.map((date) => (
            <Day
              key={date}
              date={date}
              week={data}
              printed={printed === date}
              print={() => print(date)}
              quiet={toDay(date) - toDay(from) > 4}
            />
          ))}
        </div>
      )}
      {data && plansInterviews(roles) && (
        <Said>
          <div className={styles.below}>
            <Waiting items={data.waiting} />
            <OfferTimes days={days} today={data.today} />
            <Teams />
          </div>
        </Said>
      )}
    </Page>
  )
}

function sentenceFor({ holds, waiting }: InterviewWeek): 'text' | 'no-one-waits' | 'requesting' {
  if (!holds) return 'requesting'
  return waiting.length > 0 ? 'text' : 'no-one-waits'
}
