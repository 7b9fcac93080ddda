import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Copied } from './copied.tsx'
import styles from './shown-once.module.css'

type Props = {
  title: string
  label: string
  value: string
  /** What to do with it, and that it is shown only now. */
  children: ReactNode
}

/** A link or a secret that the server gives once and cannot give again. It takes the focus when it comes. */
export function ShownOnce({ title, label, value, children }: Props) {
  const id = useId()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <section ref={ref} tabIndex={-1} className={styles.once} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <Copied label={label} labelHidden value={value} />
      <div className={styles.words}>{children}</div>
    </section>
  )
}
