import styles from './laboratory.module.css'

/** How far something is, in words and as a line. */
export function Bar({ value, of, label }: { value: number; of: number; label: string }) {
  return (
    <div>
      <p className={styles.barLabel}>{label}</p>
      <div className={styles.bar} aria-hidden="true">
        <span data-done={value === of || undefined} style={{ inlineSize: `${of === 0 ? 0 : (100 * value) / of}%` }} />
      </div>
    </div>
  )
}
