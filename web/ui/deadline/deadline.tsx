import { useFormat, useT } from '../../i18n/language.tsx'
import { daysLeft } from './days-left.ts'
import styles from './deadline.module.css'
import type { DeadlineView } from './deadline-view.ts'
import { LeftMark } from './left-mark.tsx'
import { WhyThisDate } from './why-this-date.tsx'

type Props = {
  /** What is due: “Reply of the State Migration Service”. */
  label: string
  deadline: DeadlineView
  /** Today in the acting State. */
  today: string
  /** What happens when it passes, as a sentence. */
  consequence: string
  /** The sentences of the explanation, asked for when somebody opens it. */
  explain?: () => Promise<readonly string[]>
}

/** A date is never bare: the day, how long is left, what follows when it passes, and why it is this day. */
export function Deadline({ label, deadline, today, consequence, explain }: Props) {
  const t = useT()
  const format = useFormat()
  const { due, alternative, provisional, status = 'running', metOn } = deadline
  const days = daysLeft(alternative && alternative >= today ? alternative : due, today)
  return (
    <div className={styles.deadline}>
      <p className={styles.label}>{label}</p>
      <p className={styles.day}>
        <time dateTime={due}>{format.dateWithWeekday(due)}</time>
      </p>
      <p>
        {status === 'running' && <LeftMark days={days} />}
        {status === 'met' && (
          <span className={styles.left} data-urgency="met">
            {t('ui.deadline.met', { date: format.date(metOn ?? due) })}
          </span>
        )}
        {status === 'stopped' && <span className={styles.left}>{t('ui.deadline.stopped')}</span>}
      </p>
      {status === 'running' && (
        <p className={styles.consequence}>
          <span className={styles.consequenceLabel}>
            {t(days < 0 ? 'ui.deadline.has-passed' : 'ui.deadline.if-passed')}:
          </span>{' '}
          {consequence}
        </p>
      )}
      {alternative && (
        <p className={styles.note}>
          {t('ui.deadline.alternative', { earlier: format.date(alternative), later: format.date(due) })}
        </p>
      )}
      {provisional && <p className={styles.note}>{t('ui.deadline.provisional')}</p>}
      {explain && <WhyThisDate label={label} explain={explain} />}
    </div>
  )
}

/** The same in one line of a table. */
export function DeadlineCell({ deadline, today }: { deadline: DeadlineView; today: string }) {
  const format = useFormat()
  const { due, alternative, status = 'running' } = deadline
  return (
    <span className={styles.cell}>
      <time dateTime={due}>{format.shortDate(due)}</time>
      {status === 'running' && (
        <LeftMark days={daysLeft(alternative && alternative >= today ? alternative : due, today)} />
      )}
    </span>
  )
}
