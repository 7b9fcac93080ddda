import { IconAlertTriangle } from '@tabler/icons-react'
import { ProblemError, SignInDeclined, Unreachable } from '../../data/problem.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './problem-notice.module.css'

/** A refusal in words: what happened, who holds it, what to do. Takes anything that a request may throw. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useT()
  if (error instanceof SignInDeclined) return null
  const { title, detail, next } = inWords(error, t)
  return (
    <div className={styles.notice} role="alert">
      <IconAlertTriangle size={20} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {detail && <p>{detail}</p>}
        {next && (
          <p>
            <span className={styles.next}>{t('ui.problem.next')}:</span> {next}
          </p>
        )}
        {onRetry && (
          <button type="button" className={styles.retry} onClick={onRetry}>
            {t('ui.retry')}
          </button>
        )}
      </div>
    </div>
  )
}

function inWords(error: unknown, t: (id: string) => string): { title: string; detail?: string; next?: string } {
  if (error instanceof Unreachable) {
    return { title: t('ui.problem.unreachable.title'), detail: t('ui.problem.unreachable.detail') }
  }
  if (error instanceof ProblemError && (error.problem.title || error.problem.detail)) {
    const { title, detail, next } = error.problem
    return { title: title || t('ui.problem.title'), ...(detail ? { detail } : {}), ...(next ? { next } : {}) }
  }
  return { title: t('ui.problem.unexpected.title'), detail: t('ui.problem.unexpected.detail') }
}
