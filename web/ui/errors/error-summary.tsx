import { useEffect, useRef } from 'react'
import { useT } from '../../i18n/language.tsx'
import styles from './error-summary.module.css'

export type SummaryError = { fieldId: string; message: string }

/**
 * All that is wrong in a form, each a link to its field. It takes the focus whenever `attempt` changes, so that a
 * second try with the same errors is announced again.
 */
export function ErrorSummary({ errors, attempt }: { errors: readonly SummaryError[]; attempt: number }) {
  const t = useT()
  const ref = useRef<HTMLDivElement>(null)
  const shown = errors.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt moves the focus even if the errors are the same
  useEffect(() => {
    if (shown) ref.current?.focus()
  }, [attempt, shown])
  if (!shown) return null
  return (
    <div ref={ref} className={styles.summary} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>{t('ui.errors.title', { count: errors.length })}</h2>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              onClick={(event) => {
                event.preventDefault()
                focusField(error.fieldId)
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(id: string): void {
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
