import type { LabProgress } from '../../../contract/laboratory.ts'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { useSay } from '../../ui/said/said.tsx'
import styles from './laboratory.module.css'
import { forgetLaboratory } from './queries.ts'

/** Why nobody is stuck: nobody came yet, nobody answered yet, or all is solved. */
function quietBecause(participants: LabProgress['participants']): 'nobody-here' | 'nobody-answered' | 'nobody-stuck' {
  if (participants.every(({ lastSeenAt }) => lastSeenAt === null)) return 'nobody-here'
  return participants.every(({ attempts }) => attempts === 0) ? 'nobody-answered' : 'nobody-stuck'
}

/** Tasks that people answered and have not solved, with a hint to hand out to each of them. */
export function Stuck({ progress: { stuck, exercises, participants } }: { progress: LabProgress }) {
  const { t } = useSpoken()
  const say = useSay()
  if (stuck.length === 0) return <p>{t(`laboratory.room.${quietBecause(participants)}`)}</p>
  // As the slip names them, in the language of whoever looks.
  const nameOf = (number: number) => t('laboratory.participant', { number })
  return (
    <ul className={styles.stuck}>
      {stuck.map(({ exercise, task, ask, tried, solved, waiting, hints }) => {
        const found = exercises.find(({ id }) => id === exercise)
        return (
          <li key={`${exercise} ${task}`}>
            <p>
              <strong>{t('laboratory.room.of', { number: found?.number ?? 0, title: found?.title ?? '' })}</strong>{' '}
              {ask}
            </p>
            <p className={styles.quiet}>{t('laboratory.room.tried', { tried, solved })}</p>
            <ul className={styles.waiting}>
              {waiting.map((one) => (
                <li key={one.number}>
                  {t('laboratory.room.waiting', { name: nameOf(one.number), attempts: one.attempts })}{' '}
                  {one.hints < hints && (
                    <PlainButton
                      small
                      onClick={() =>
                        void api('POST /api/v1/laboratory/hints', { body: { number: one.number, exercise, task } })
                          .then(forgetLaboratory)
                          .then(() => say(t('laboratory.room.handed-out', { name: nameOf(one.number) })))
                      }
                    >
                      {t('laboratory.room.hand-out')}
                      <span className="visually-hidden">: {nameOf(one.number)}</span>
                    </PlainButton>
                  )}
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
