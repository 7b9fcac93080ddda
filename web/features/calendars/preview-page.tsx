import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { AreaControl } from '../../ui/control/controls.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Page } from '../../ui/page/page.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import styles from './calendars.module.css'
import { ChangeList } from './change-list.tsx'
import { isEmpty, nothing } from './edit-draft.ts'
import { MovedTable } from './moved-table.tsx'
import { type CalendarView, calendarQuery, preview, refresh, refreshOne } from './queries.ts'
import { useEdit } from './use-edit.ts'

/** What a change of the calendar would move, before anything moves. */
export function PreviewPage() {
  const { t } = useSpoken()
  const { state = '' } = useParams({ strict: false })
  const name = useStateName()
  const [edit, change] = useEdit(state)
  const calendar = useQuery(calendarQuery(state))
  return (
    <Page
      title={t('calendars.preview')}
      eyebrow={
        <Link to="/calendars/$state" params={{ state }}>
          {t('calendars.of', { state: name(state) })}
        </Link>
      }
      lead={t('calendars.preview.lead')}
    >
      {calendar.error && <ProblemNotice error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {isEmpty(edit) || calendar.data?.editable === false ? (
        <EmptyState title={t('calendars.preview.none')} text={t('calendars.preview.none.text')} />
      ) : (
        calendar.data && <Shown calendar={calendar.data} edit={edit} onPublished={() => change(nothing)} />
      )}
    </Page>
  )
}

const first: string | null = null
type Props = { calendar: CalendarView; edit: CalendarEdit; onPublished: () => void }

function Shown({ calendar, edit, onPublished }: Props) {
  const { t } = useSpoken()
  const { state, number } = calendar
  const pages = useInfiniteQuery({
    queryKey: ['calendar-preview', state, number, edit],
    queryFn: ({ signal, pageParam }) => preview(state, number, edit, pageParam, signal),
    initialPageParam: first,
    getNextPageParam: (page) => page.next,
    // What is open changes all the time; a look at it is one of this moment.
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
  })
  const found = pages.data?.pages[0]
  // Where another version is in force by now, the change is looked at upon that one.
  const again = () => void refreshOne(state).then(() => pages.refetch())
  if (pages.error) return <Refused error={pages.error} edit={edit} onRetry={again} />
  if (!found) return <p role="status">{t('calendars.preview.counting')}</p>
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <section className={styles.part} aria-labelledby="preview-changes">
        <h2 id="preview-changes">{t('calendars.preview.changes')}</h2>
        <ChangeList changes={found.changes} />
      </section>
      {found.counts && (
        <section className={styles.part} aria-labelledby="preview-moved">
          <h2 id="preview-moved">{t('calendars.preview.moved')}</h2>
          <Counts counts={found.counts} />
          {items.length > 0 && <MovedTable items={items} />}
          {pages.hasNextPage && (
            <PlainButton disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t(pages.isFetchingNextPage ? 'calendars.loading' : 'calendars.preview.more')}
            </PlainButton>
          )}
        </section>
      )}
      <Publish state={state} number={number} edit={edit} onPublished={onPublished} />
    </>
  )
}

type RefusedProps = { error: unknown; edit: CalendarEdit; onRetry: () => void }

/** Which of the days cannot be taken on, such as one that went by while the change waited; it is mended in the calendar. */
function Refused({ error, edit, onRetry }: RefusedProps) {
  const { format } = useSpoken()
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  const dateAt = (path: string) => {
    const [, part, index = ''] = path.split('.')
    return part === 'set' ? edit.set[Number(index)]?.date : part === 'remove' ? edit.remove[Number(index)] : undefined
  }
  return (
    <>
      <ProblemNotice error={error} onRetry={onRetry} />
      {fields.length > 0 && (
        <ul className={styles.changes}>
          {fields.map(({ path, message }) => {
            const date = dateAt(path)
            return (
              <li key={path}>
                {date && <strong>{format.dateWithWeekday(date)}: </strong>}
                {message}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function Counts({ counts }: { counts: NonNullable<Awaited<ReturnType<typeof preview>>['counts']> }) {
  const { t, format } = useSpoken()
  const { cases, running, casesMoved, later, earlier, reminders, over, heldBack } = counts
  const figures = { later, earlier, reminders }
  return (
    <>
      <p className={styles.strong}>
        {casesMoved === 0
          ? t('calendars.preview.nothing-moves', { cases })
          : t('calendars.preview.moves', { count: later + earlier + reminders, cases: casesMoved })}
      </p>
      {casesMoved > 0 && (
        <ul className={styles.figures}>
          {(['later', 'earlier', 'reminders'] as const)
            .filter((one) => figures[one] > 0)
            .map((one) => (
              <li key={one}>{t(`calendars.preview.${one}`, { count: figures[one] })}</li>
            ))}
        </ul>
      )}
      <p>
        {t('calendars.preview.looked', { cases, running })} {t('calendars.preview.over', { count: over })}
      </p>
      {heldBack > 0 && (
        <p className={styles.bar}>{t('calendars.preview.held-back', { count: format.number(heldBack) })}</p>
      )}
    </>
  )
}

type PublishProps = { state: string; number: number; edit: CalendarEdit; onPublished: () => void }

function Publish({ state, number, edit, onPublished }: PublishProps) {
  const { t } = useSpoken()
  const navigate = useNavigate()
  const form = useForm({
    name: `calendar-reason-${state}`,
    start: { reason: '' },
    required: ['reason'],
    send: ({ reason }, idempotencyKey) =>
      api('POST /api/v1/administration/calendars/{state}/versions', {
        path: { state },
        body: { number, edit, reason },
        headers: { 'idempotency-key': idempotencyKey },
      }),
    done: async () => {
      await navigate({ to: '/calendars/$state/versions', params: { state } })
      onPublished()
      await refresh()
    },
  })
  return (
    <section className={styles.sheet} aria-labelledby="preview-publish">
      <h2 id="preview-publish">{t('calendars.publish.title')}</h2>
      <p>{t('calendars.publish.text')}</p>
      <Form
        form={form}
        submit={t('calendars.publish')}
        away={
          <Link to="/calendars/$state" params={{ state }}>
            {t('calendars.back')}
          </Link>
        }
      >
        <FieldFrame {...form.at('reason', t('calendars.reason'))} need="required" hint={t('calendars.reason.hint')}>
          {(field) => (
            <AreaControl
              {...field}
              maxLength={2000}
              value={form.value.reason}
              onChange={(event) => form.change({ reason: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      </Form>
    </section>
  )
}
