import { stepsOf } from '../../../../contract/steps.ts'
import { StateMark } from '../../../ui/state-mark/state-mark.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './latest-steps.module.css'

/** What happened last, with the way to the whole history: fewer steps where several persons take the room. */
export function LatestSteps() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const count = view.persons.length > 1 ? 2 : 3
  const steps = stepsOf(view.timeline).slice(-count).toReversed()
  return (
    <div className={styles.latest}>
      <p className={styles.label}>
        <a href="#history">{t('file.latest')}</a>
      </p>
      <ul className={styles.steps}>
        {steps.map(({ first }) => (
          <Latest key={`${first.stream} ${first.seq}`} entry={first} />
        ))}
      </ul>
    </div>
  )
}

function Latest({ entry }: { entry: ReturnType<typeof useCase>['view']['timeline'][number] }) {
  const { t, authority, authorityOf, format } = useCaseWords()
  const from = authorityOf(entry.authority)
  return (
    <li>
      <time dateTime={entry.recordedAt} title={format.dateTime(entry.recordedAt)}>
        {format.shortDate(format.dayOf(entry.recordedAt))}
      </time>
      <span>
        <strong>{t(`history.${entry.type}`)}</strong>{' '}
        <span className={styles.who}>
          {from && <StateMark state={from.state} />} {from ? authority(entry.authority) : t('history.by_law')}
        </span>
      </span>
    </li>
  )
}
