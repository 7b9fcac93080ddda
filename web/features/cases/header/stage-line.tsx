import type { CSSProperties } from 'react'
import { listed } from '../../../../contract/listed.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { columnsOf } from './stage-columns.ts'
import styles from './stage-line.module.css'
import { type StageStep, stageLines } from './stage-steps.ts'

/** The way of the case as a line with the days on which each stage was reached; one line for each whose way differs. */
export function StageLine() {
  const { view, pack } = useCase()
  const { t, person } = useCaseWords()
  const lines = stageLines(
    view,
    pack.stages.map((one) => one.id),
  )
  const { count, places } = columnsOf(lines.map(({ steps }) => steps.map((step) => step.stage)))
  return (
    <div className={styles.ways} style={{ '--columns': count } as CSSProperties}>
      {lines.map(({ personIds, steps }, line) => {
        const starts = places[line] ?? []
        const whose = listed(t, personIds.map(person))
        return (
          <div key={personIds.join(' ')} className={styles.line}>
            {lines.length > 1 && <p className={styles.whose}>{whose}</p>}
            <ol
              className={styles.way}
              aria-label={lines.length > 1 ? t('file.way-of', { names: whose }) : t('file.way')}
            >
              {steps.map((step, index) => (
                <Step key={step.stage} step={step} from={starts[index] ?? 0} to={starts[index + 1]} />
              ))}
            </ol>
          </div>
        )
      })}
    </div>
  )
}

/** Reaches to the next one of its way: where another way has a stage that this one passes over, the road goes on. */
function Step({ step: { stage, at, state }, from, to }: { step: StageStep; from: number; to: number | undefined }) {
  const { t, format } = useCaseWords()
  const off = stage === 'refused' || stage === 'stopped' || stage === 'transfer_failed'
  return (
    <li
      className={styles.step}
      data-state={state}
      data-off={off || undefined}
      style={{ '--from': from + 1, '--to': (to ?? from + 1) + 1 } as CSSProperties}
      {...(state === 'here' ? { 'aria-current': 'step' as const } : {})}
    >
      <span className={styles.stage}>{t(`ui.stage.${stage}`)}</span>{' '}
      {at && (
        <time className={styles.day} dateTime={at} title={format.dateTime(at)}>
          {format.shortDate(format.dayOf(at))}
        </time>
      )}
      {state !== 'done' && <span className="visually-hidden"> ({t(`file.way.${state}`)})</span>}
    </li>
  )
}
