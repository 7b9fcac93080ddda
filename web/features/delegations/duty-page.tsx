import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { serverNow } from '../../data/server-clock.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { ColleaguesFrame } from './colleagues-frame.tsx'
import { addDays, dayIn, mondayOf } from './days.ts'
import styles from './delegations.module.css'
import { DutyEntries } from './duty-entries.tsx'
import { DutyWeek } from './duty-week.tsx'
import { dutyQuery } from './queries.ts'
import { usePlace } from './use-place.ts'

/** Who is on duty and who is away, week by week. */
export function DutyPage() {
  const { t, format } = useSpoken()
  const { roles } = useSession()
  const { week }: { week?: string } = useSearch({ strict: false })
  const { place, administers } = usePlace()
  const today = dayIn(new Date(serverNow()), place.timeZone)
  const monday = mondayOf(week ?? today)
  const roster = useQuery(dutyQuery(place.id, monday))
  const mayWrite = administers || roles.includes('central_desk') || roles.includes('approver')
  const steps = [
    { label: t('delegations.week.before'), to: addDays(monday, -7) },
    ...(monday === mondayOf(today) ? [] : [{ label: t('delegations.week.this'), to: undefined }]),
    { label: t('delegations.week.after'), to: addDays(monday, 7) },
  ]
  return (
    <ColleaguesFrame at="/duty" title={t('delegations.duty')} lead={t('delegations.duty.lead')}>
      <div className={styles.weeks}>
        <h2>{t('delegations.week', { from: format.date(monday), until: format.date(addDays(monday, 6)) })}</h2>
        <nav className={styles.weekLinks} aria-label={t('delegations.weeks')}>
          {steps.map((step) => (
            <Link key={step.label} to="/duty" search={({ authority }) => ({ authority, week: step.to })}>
              {step.label}
            </Link>
          ))}
        </nav>
      </div>
      {roster.error && !roster.data && <ProblemNotice error={roster.error} onRetry={() => void roster.refetch()} />}
      {roster.isPending && (
        <p role="status" className={styles.quiet}>
          {t('delegations.loading')}
        </p>
      )}
      {roster.data && (
        <>
          <DutyWeek roster={roster.data} monday={monday} today={today} />
          {mayWrite && (
            <DutyEntries
              key={place.id}
              roster={roster.data}
              place={place}
              first={monday < today && today < addDays(monday, 7) ? today : monday}
            />
          )}
        </>
      )}
    </ColleaguesFrame>
  )
}
