import type { ReactNode } from 'react'
import styles from './badge.module.css'

type Props = {
  /** Well, begun, in need of a look, or of no weight; the words say it too. */
  tone?: 'good' | 'accent' | 'warn' | 'quiet'
  /** Of what is not certain yet. */
  dashed?: boolean
  children: ReactNode
}

/** The state of something in a word or two. */
export function Badge({ tone = 'quiet', dashed = false, children }: Props) {
  return (
    <span className={styles.badge} data-tone={tone} data-dashed={dashed || undefined}>
      {children}
    </span>
  )
}
