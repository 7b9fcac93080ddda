import { useState } from 'react'
import type { LabTask } from '../../../contract/laboratory.ts'
import type { ExerciseId } from '../../../domain/laboratory/exercise.ts'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './laboratory.module.css'
import { forgetLaboratory } from './queries.ts'

/** Hints one at a time, each leading a little further; those that the facilitator handed out stand there too. */
export function Hints({ exercise, task: { id, standing } }: { exercise: ExerciseId; task: LabTask }) {
  const { t } = useSpoken()
  const [error, setError] = useState<unknown>(null)
  const take = async () => {
    setError(null)
    try {
      const path = { exercise, task: id }
      await api('POST /api/v1/laboratory/exercises/{exercise}/tasks/{task}/hint', { path })
      await forgetLaboratory()
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <div className={styles.hints}>
      {standing.hints.length > 0 && (
        <ol aria-label={t('laboratory.hints')}>
          {standing.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
      {standing.hintsLeft > 0 && !standing.solved && (
        <PlainButton onClick={() => void take()}>{t('laboratory.hint', { left: standing.hintsLeft })}</PlainButton>
      )}
      {error ? <ProblemNotice error={error} /> : null}
    </div>
  )
}
