import styles from './changed-line.module.css'

/** Above a list that is being read: something waits, and is shown when the reader asks for it. */
export function ChangedLine({ words, show }: { words: string | null; show: () => void }) {
  return (
    <div role="status" className={styles.notice} data-print="never">
      {words && (
        <button type="button" className={styles.show} onClick={show}>
          {words}
        </button>
      )}
    </div>
  )
}
