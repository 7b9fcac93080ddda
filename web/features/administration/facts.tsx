// Offered to other features: the page of the operator is one of the administration.
import type { ReactNode } from 'react'
import styles from './administration.module.css'

/** What is on record, label over value; a fact that is null is not shown. */
export function Facts({ facts }: { facts: Readonly<Record<string, ReactNode>> }) {
  return (
    <dl className={styles.facts}>
      {Object.entries(facts).map(
        ([label, value]) =>
          value !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
