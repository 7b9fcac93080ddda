import styles from './reference.module.css'

/** A reference number: kept in one piece, from left to right in every script, and never translated. */
export function Reference({ children }: { children: string }) {
  return (
    <bdi dir="ltr" translate="no" className={styles.reference}>
      {children}
    </bdi>
  )
}
