import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { ArrivalItem } from '../../../contract/work.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ChangedLine } from '../../ui/held/changed-line.tsx'
import { useHeldRows } from '../../ui/held/use-held-rows.ts'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './arrivals-page.module.css'
import { arrivalsQuery } from './arrivals-query.ts'
import { localNames } from './crossing-names.ts'
import { Flights, OtherDay } from './day.tsx'
import { dayAtTheGate } from './day-at-the-gate.ts'
import { type Gate, GateContext } from './gate.ts'
import { countsOf, groupArrivals } from './group-arrivals.ts'
import { useKeptList } from './keep.ts'
import { ListAge } from './list-age.tsx'
import { useOutbox } from './use-outbox.ts'

const none: readonly ArrivalItem[] = []
const keyOf = (item: ArrivalItem) => `${item.transferId} ${item.personId}`

/** Whom to expect tonight. Made for one thumb, bad light and a thin line. */
export function ArrivalsPage() {
  const { t, language, format } = useSpoken()
  const session = useSession()
  const { authority, roles } = session
  useKeptList(session)
  const outbox = useOutbox()
  const list = useQuery(arrivalsQuery)
  const authorities = useQuery(authoritiesQuery)
  const data = list.data
  const today = dayAtTheGate(
    data?.today,
    format.dayOf(new Date(list.dataUpdatedAt).toISOString()),
    format.dayOf(new Date(serverNow()).toISOString()),
  )
  const place = useRef<HTMLDivElement>(null)
  const { rows: items, waiting: changed, show } = useHeldRows(data?.items ?? none, keyOf, place)
  const failureReasons = data?.failureReasons
  const gate = useMemo<Gate>(
    () => ({ today, failureReasons: failureReasons ?? [], outbox }),
    [today, failureReasons, outbox],
  )
  if (!roles.includes('border_officer')) {
    return (
      <Page title={t('arrivals.title')}>
        <EmptyState title={t('arrivals.not-here')} text={t('arrivals.not-here.text')} />
      </Page>
    )
  }
  const waiting = outbox.sent.filter((one) => one.state === 'waiting').length
  return (
    <Page
      title={t('arrivals.title')}
      dense
      eyebrow={localText(authority.name, language)}
      actions={data && <ListAge at={list.dataUpdatedAt} busy={list.isFetching} refresh={() => void list.refetch()} />}
    >
      {!data && list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!data && !list.error && <p role="status">{t('arrivals.loading')}</p>}
      {data && (
        <GateContext value={gate}>
          <div className={styles.list} ref={place}>
            <ChangedLine words={changed > 0 ? t('arrivals.changed', { count: changed }) : null} show={show} />
            {waiting > 0 && (
              <p role="status" className={styles.waiting}>
                {t('arrivals.waiting.count', { count: waiting })}
              </p>
            )}
            <Days items={items} today={today} names={localNames(items, authorities.data)} />
          </div>
        </GateContext>
      )}
    </Page>
  )
}

type DaysProps = { items: readonly ArrivalItem[]; today: string; names: ReturnType<typeof localNames> }

function Days({ items, today, names }: DaysProps) {
  const { t, format } = useSpoken()
  const { open, today: tonight, coming, past } = useMemo(() => groupArrivals(items, today), [items, today])
  const counts = tonight && countsOf(tonight)
  return (
    <>
      {open.map((day) => (
        <section key={day.date} className={styles.day} aria-labelledby={`day-${day.date}`}>
          <h2 id={`day-${day.date}`}>{t('arrivals.still-open', { date: format.date(day.date) })}</h2>
          <Flights day={day} tonight names={names} />
        </section>
      ))}
      <section className={styles.day} aria-labelledby="day-today">
        <h2 id="day-today" data-tour="tonight">
          {t('arrivals.today', { date: format.dateWithWeekday(today) })}
        </h2>
        {counts && (
          <p className={styles.counts}>
            {(['expected', 'arrived', 'failed', 'stopped'] as const)
              .filter((state) => state === 'expected' || counts[state] > 0)
              .map((state) => t(`arrivals.count.${state}`, { count: counts[state] }))
              .join(' · ')}
          </p>
        )}
        {tonight ? (
          <Flights day={tonight} tonight names={names} />
        ) : (
          <EmptyState title={t('arrivals.none')} text={t('arrivals.none.text')} />
        )}
      </section>
      {coming.length > 0 && (
        <section className={styles.others} aria-labelledby="days-coming">
          <h2 id="days-coming">{t('arrivals.coming')}</h2>
          {coming.map((day) => (
            <OtherDay key={day.date} day={day} names={names} />
          ))}
        </section>
      )}
      {past.length > 0 && (
        <section className={styles.others} aria-labelledby="days-past">
          <h2 id="days-past">{t('arrivals.past')}</h2>
          {past.map((day) => (
            <OtherDay key={day.date} day={day} names={names} />
          ))}
        </section>
      )}
    </>
  )
}
