import { useState } from 'react'
import type { LabProgress } from '../../../contract/laboratory.ts'
import { api } from '../../data/api.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import styles from './progress-grid.module.css'
import { forgetLaboratory } from './queries.ts'

type Person = LabProgress['participants'][number]

/** Seen within so many milliseconds, somebody is at work. */
const present = 10 * 60_000

/** Participants by exercises: a cell says how many tasks are solved, in figures and by its depth. */
export function ProgressGrid({ progress: { exercises, participants } }: { progress: LabProgress }) {
  const { t } = useSpoken()
  const [again, setAgain] = useState<Person | null>(null)
  // As the slip names them, in the language of whoever looks.
  const nameOf = ({ number }: Person) => t('laboratory.participant', { number })
  return (
    <>
      {/* A section of its own would be a second region of the same name. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a small window is scrolled with the keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: no fields are grouped here */}
      <div role="group" className={styles.scroll} aria-label={t('laboratory.room.progress')} tabIndex={0}>
        <table className={styles.grid}>
          <caption className="visually-hidden">{t('laboratory.room.progress')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('laboratory.room.participant')}</th>
              {exercises.map(({ id, number, title }) => (
                <th key={id} scope="col" title={title}>
                  {number}
                  <span className="visually-hidden">: {title}</span>
                </th>
              ))}
              <th scope="col">{t('laboratory.room.hints')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('laboratory.room.again')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {participants.map((person) => (
              <tr key={person.number}>
                <th scope="row">
                  <span className={styles.presence} data-here={isHere(person) || undefined} aria-hidden="true" />
                  {nameOf(person)}
                  <span className={styles.quiet}>
                    {person.track
                      ? t(`laboratory.track.${person.track}`)
                      : t(person.lastSeenAt ? 'laboratory.room.no-track' : 'laboratory.room.not-here')}
                    {isHere(person) && <span className="visually-hidden">, {t('laboratory.room.here')}</span>}
                  </span>
                </th>
                {exercises.map(({ id, tasks }) => (
                  <Cell key={id} solved={person.solved[id]} of={tasks} />
                ))}
                <td>{person.hints || ''}</td>
                <td>
                  {person.attempts > 0 && (
                    <PlainButton small onClick={() => setAgain(person)}>
                      {t('laboratory.room.again')}
                      <span className="visually-hidden">: {nameOf(person)}</span>
                    </PlainButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ConfirmAction
        open={again !== null}
        title={t('laboratory.room.again')}
        confirm={t('laboratory.room.again')}
        tone="alert"
        onClose={() => setAgain(null)}
        onConfirm={async () => {
          await api('POST /api/v1/laboratory/participants/{number}/reset', { path: { number: again?.number ?? 0 } })
          await forgetLaboratory()
        }}
      >
        <p>{t('laboratory.room.again.text', { name: again ? nameOf(again) : '' })}</p>
      </ConfirmAction>
    </>
  )
}

function isHere({ lastSeenAt }: Person): boolean {
  return lastSeenAt !== null && serverNow() - Date.parse(lastSeenAt) < present
}

function Cell({ solved, of }: { solved: number | undefined; of: number }) {
  const { t } = useSpoken()
  const state = solved === undefined ? 'none' : solved === of ? 'done' : solved > 0 ? 'some' : 'begun'
  return (
    <td className={styles.cell} data-state={state}>
      {solved === undefined ? (
        <span className="visually-hidden">{t('laboratory.room.not-begun')}</span>
      ) : (
        t('laboratory.room.cell', { solved, of })
      )}
    </td>
  )
}
