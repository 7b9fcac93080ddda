import { IconAlertTriangle } from '@tabler/icons-react'
import type { Translate } from '../../../contract/i18n.ts'
import type { Problem } from '../../../contract/problem.ts'
import { useOutdated } from '../../data/newer-version.ts'
import { ProblemError, SignInDeclined, Unreachable } from '../../data/problem.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import styles from './problem-notice.module.css'

/** A refusal in words: what happened, who holds it, what to do. Takes anything that a request may throw. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useT()
  const outdated = useOutdated()
  if (error instanceof SignInDeclined) return null
  const { title, detail, changes } = inWords(error, t)
  return (
    <div className={styles.notice} role="alert">
      <IconAlertTriangle size={20} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {changes && changes.length > 0 && <Changes changes={changes} />}
        {detail && <p>{detail}</p>}
        {outdated && mayBeOutdated(error) && <p>{t('ui.problem.outdated')}</p>}
        {onRetry && !isFinal(error) && (
          <button type="button" className={styles.retry} onClick={onRetry}>
            {t('ui.retry')}
          </button>
        )}
      </div>
    </div>
  )
}

/** Asked again, it would be answered the same. */
function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && [403, 404, 422].includes(error.problem.status)
}

/** Refusals that an old page can bring about by itself: an address or a field that the server no longer knows. */
function mayBeOutdated(error: unknown): boolean {
  return error instanceof ProblemError && [400, 404, 405, 415, 422].includes(error.problem.status)
}

function Changes({ changes }: { changes: NonNullable<Problem['changes']> }) {
  const t = useT()
  const format = useFormat()
  return (
    <ul className={styles.changes} aria-label={t('ui.problem.changes')}>
      {changes.map((change) => (
        <li key={`${change.at} ${change.what}`}>
          {change.what}, {change.by}, {change.authority}, <time dateTime={change.at}>{format.dateTime(change.at)}</time>
        </li>
      ))}
    </ul>
  )
}

function inWords(error: unknown, t: Translate): { title: string; detail?: string; changes?: Problem['changes'] } {
  if (error instanceof Unreachable) {
    return { title: t('ui.problem.unreachable.title'), detail: t('ui.problem.unreachable.detail') }
  }
  if (error instanceof ProblemError && error.problem.title) {
    const { title, detail, changes } = error.problem
    return { title, ...(detail ? { detail } : {}), ...(changes ? { changes } : {}) }
  }
  return { title: t('ui.problem.unexpected.title'), detail: t('ui.problem.unexpected.detail') }
}
