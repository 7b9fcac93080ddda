import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { listed } from '../../../contract/listed.ts'
import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import { Tabs, tab } from '../../ui/tabs/tabs.tsx'
import styles from './calendars.module.css'
import { CoverForm } from './cover-form.tsx'
import { DayDialog } from './day-dialog.tsx'
import { DayList } from './day-list.tsx'
import { EditBar } from './edit-bar.tsx'
import { type ShownDay, shownDays } from './edit-draft.ts'
import { Legend } from './legend.tsx'
import { type CalendarView, calendarQuery } from './queries.ts'
import { useEdit } from './use-edit.ts'
import { Year } from './year.tsx'

/** The calendar of a State, one year at a time; whoever administers that State changes the days to come. */
export function CalendarPage() {
  const { t } = useSpoken()
  const { state = '' } = useParams({ strict: false })
  const name = useStateName()
  const found = useQuery(calendarQuery(state))
  return (
    <Page
      title={t('calendars.of', { state: name(state) })}
      eyebrow={<Link to="/calendars">{t('calendars.title')}</Link>}
      actions={
        <Button variant="default" component={Link} to={`/calendars/${state}/versions`}>
          {t('calendars.versions')}
        </Button>
      }
    >
      {found.error && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {!found.data && !found.error && <p role="status">{t('calendars.loading')}</p>}
      {found.data && <Shown key={state} calendar={found.data} />}
    </Page>
  )
}

function Shown({ calendar }: { calendar: CalendarView }) {
  const { t, format } = useSpoken()
  const { state, covers, weekend, today, editable } = calendar
  const [edit, change] = useEdit(state)
  const [open, setOpen] = useState<ShownDay | 'new' | null>(null)
  const used: CalendarEdit = editable ? edit : { set: [], remove: [], coversTo: null }
  const last = used.coversTo ?? covers.to
  const years = yearsOf(covers.from, last)
  const { year: asked } = useSearch({ strict: false }) as { year?: number }
  const year =
    asked !== undefined && years.includes(asked) ? asked : (years.find((one) => one >= yearOf(today)) ?? years.at(-1)!)
  const days = shownDays(calendar, used)
  const ofYear = days.filter(({ date }) => yearOf(date) === year)
  return (
    <>
      <EditBar calendar={calendar} edit={used} onChange={change} />
      <div className={styles.facts}>
        <p>
          {t('calendars.weekend', {
            days: listed(
              t,
              weekend.map((weekday) => t('time.weekday', { weekday })),
            ),
          })}
        </p>
        <p>{t('calendars.reaches', { from: format.date(covers.from), to: format.date(last) })}</p>
      </div>
      <nav aria-label={t('calendars.years')}>
        <Tabs>
          {years.map((one) => (
            <li key={one}>
              <Link
                to="/calendars/$state"
                params={{ state }}
                search={{ year: one }}
                className={tab}
                aria-current={one === year ? 'page' : undefined}
              >
                {one}
              </Link>
            </li>
          ))}
        </Tabs>
      </nav>
      <Year year={year} calendar={calendar} days={ofYear} last={last} />
      <Legend />
      {editable && (
        <div className={styles.acts}>
          <Button onClick={() => setOpen('new')}>{t('calendars.add')}</Button>
        </div>
      )}
      <DayList
        year={year}
        days={ofYear}
        today={today}
        {...(editable ? { edit: used, onChange: change, onOpen: setOpen, calendar } : {})}
      />
      {editable && <CoverForm covers={covers} edit={used} onChange={change} />}
      {calendar.notes.length > 0 && (
        <section className={styles.notes}>
          <h2>{t('calendars.notes')}</h2>
          <ul lang="en">
            {calendar.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {open && (
        <DayDialog
          calendar={calendar}
          edit={used}
          day={open === 'new' ? null : open}
          onChange={change}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

function yearsOf(from: string, to: string): number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
}
