import { useFormat, useT } from '../../i18n/language.tsx'
import styles from './deadline.module.css'
import { type DeadlineView, daysToShow, dayToShow } from './deadline-view.ts'
import { LeftMark } from './left-mark.tsx'
import { WhyThisDate } from './why-this-date.tsx'

type Props = {
  /** What is due: “Reply of the State Migration Service”. */
  label: string
  deadline: DeadlineView
  /** `running` (default), or `stopped`: the day is shown without any countdown. */
  status?: 'running' | 'stopped'
  /** What happens when it passes, as a sentence. */
  consequence: string
  /** The sentences of the explanation, asked for when somebody opens it. */
  explain?: () => Promise<readonly string[]>
  /** Where the explanation is a page of its own, for paper. */
  page?: string
}

/** A date is never bare: the day, how long is left, what follows when it passes, and why it is this day. */
export function Deadline({ label, deadline, status = 'running', consequence, explain, page }: Props) {
  const t = useT()
  const format = useFormat()
  const { due, remindOn, alternative, daysLeft, provisional, endsAt } = deadline
  return (
    <div className={styles.deadline} data-tour="deadline">
      <p className={styles.label}>{label}</p>
      <p className={styles.when}>
        <time className={styles.day} dateTime={due}>
          {format.dateWithWeekday(due)}
        </time>{' '}
        {status === 'running' ? (
          <LeftMark days={daysToShow(deadline)} />
        ) : (
          <span className={styles.left}>{t('ui.deadline.stopped')}</span>
        )}
      </p>
      {endsAt && <p className={styles.note}>{t('ui.deadline.ends-at', { at: format.dateTime(endsAt) })}</p>}
      {status === 'running' && (
        <p className={styles.consequence}>
          <span className={styles.consequenceLabel}>
            {t(daysLeft < 0 ? 'ui.deadline.has-passed' : 'ui.deadline.if-passed')}:
          </span>{' '}
          {consequence}
        </p>
      )}
      {alternative && (
        <p className={styles.note}>
          {t('ui.deadline.alternative', { earlier: format.date(remindOn), later: format.date(due) })}
        </p>
      )}
      {provisional && <p className={styles.note}>{t('ui.deadline.provisional')}</p>}
      {explain && <WhyThisDate label={label} explain={explain} page={page} />}
    </div>
  )
}

/** The same in a cell of a table: the day that is counted down to, so that day and count agree. */
export function DeadlineCell({ deadline }: { deadline: Pick<DeadlineView, 'due' | 'remindOn' | 'daysLeft'> }) {
  const format = useFormat()
  return (
    <span className={styles.cell}>
      <time dateTime={dayToShow(deadline)}>{format.shortDate(dayToShow(deadline))}</time>
      <LeftMark days={daysToShow(deadline)} />
    </span>
  )
}
