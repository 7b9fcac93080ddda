import { ProblemError } from '../../data/problem.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './statistics.module.css'

/** Why a question has no answer: each fault in its own sentence, since all of them stand in the fields above. */
export function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useSpoken()
  const faults = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  if (!(error instanceof ProblemError) || faults.length === 0 || error.problem.code !== 'invalid')
    return <ProblemNotice error={error} onRetry={onRetry} />
  return (
    <div role="alert" className={styles.remarks}>
      <p>
        <strong>{t('insights.refused')}</strong>
      </p>
      {faults.map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
    </div>
  )
}
