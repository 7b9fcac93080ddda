import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

type Props = {
  title: ReactNode
  /** Letter or number that the official form gives the section. */
  mark?: string
  /** Beside the title: a count, a badge, a saved state. */
  aside?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

export function Section({ title, mark, aside, actions, children }: Props) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        {mark && (
          <span className={styles.mark} aria-hidden="true">
            {mark}
          </span>
        )}
        <h2 id={id} className={styles.title}>
          {mark && <span className="visually-hidden">{mark}. </span>}
          {title}
        </h2>
        {aside && <div className={styles.aside}>{aside}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
