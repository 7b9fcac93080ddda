import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** Nothing here: said plainly, with what can be done instead. */
export function EmptyState({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 120 26" aria-hidden="true" className={styles.line}>
        <path d="M0 13q15-22 30 0t30 0t30 0t30 0" />
        <path d="M0 13q15 22 30 0t30 0t30 0t30 0" />
      </svg>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {action}
    </div>
  )
}
