import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** Nothing here: said plainly, with what can be done instead. */
export function EmptyState({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 120 26" aria-hidden="true" className={styles.line}>
        <path d="M2 13C22-9 38 35 60 13S98-9 118 13" />
        <path d="M2 13C22 35 38-9 60 13S98 35 118 13" />
      </svg>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {action}
    </div>
  )
}
