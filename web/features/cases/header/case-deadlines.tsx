import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { ClockView } from '../../../../contract/cases.ts'
import { listed } from '../../../../contract/listed.ts'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { datePageUrl, explainClock } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './case-header.module.css'

/** The clock that bites first, open; the others one click away. */
export function CaseDeadlines() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [next, ...later] = view.clocks
  if (!next) return null
  return (
    <div className={styles.deadlines}>
      <ClockDeadline clock={next} />
      {later.length > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <IconChevronDown size={16} aria-hidden="true" />
          {t('case.deadlines.more', { count: later.length })}
        </button>
      )}
      <div id={id} className={styles.later} data-closed={!open || undefined}>
        {later.map((clock) => (
          <ClockDeadline key={`${clock.id} ${clock.from}`} clock={clock} />
        ))}
      </div>
    </div>
  )
}

function ClockDeadline({ clock }: { clock: ClockView }) {
  const { view, pack } = useCase()
  const { t, text, person, format } = useCaseWords()
  const some = clock.personIds.length < view.persons.length
  const who = listed(t, clock.personIds.map(person))
  return (
    <Deadline
      label={some ? t('case.deadline.of', { title: text(clock.title), who }) : text(clock.title)}
      deadline={clock}
      status={clock.standingSince ? 'stopped' : 'running'}
      consequence={
        clock.held
          ? [
              ...clock.held.outages.map(({ from, until }) =>
                t('case.effect.held', { from: format.dateTime(from), until: format.dateTime(until) }),
              ),
              ...clock.held.confirmedBy.map((side) => t('case.effect.held-by', { side })),
            ].join(' ')
          : clock.takesEffect
            ? t(`case.effect.${clock.effect}`, {
                document: pack.fallbackDocument ? text(pack.fallbackDocument.title) : '',
              })
            : t(clock.reliance === 'unconfirmed' ? 'case.effect.unconfirmed' : 'case.effect.calendar')
      }
      explain={() => explainClock(view.caseId, clock.id, clock.personIds[0])}
      page={datePageUrl(view.caseId, clock.id, clock.personIds[0])}
    />
  )
}
