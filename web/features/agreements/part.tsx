import type { ReactNode } from 'react'
import styles from './part.module.css'

type Props = { id: string; number: number; title: string; lead?: string; children: ReactNode }

/** A numbered part of the agreement, to be cited and linked to. */
export function Part({ id, number, title, lead, children }: Props) {
  return (
    <section id={id} className={styles.part} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <span className={styles.number}>{number}</span> {title}
      </h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  )
}
