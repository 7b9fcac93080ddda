import { type ReactNode, useId } from 'react'
import styles from './part.module.css'

type Props = {
  /** Its place in the navigation of the page. */
  anchor: string
  title: string
  aside?: ReactNode
  /** `own`: never crosses to the other State. */
  tone?: 'shared' | 'own'
  children: ReactNode
}

/** One part of the file. */
export function Part({ anchor, title, aside, tone = 'shared', children }: Props) {
  const id = useId()
  return (
    <section id={anchor} className={styles.part} data-tone={tone} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}
