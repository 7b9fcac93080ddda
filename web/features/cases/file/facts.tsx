import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** Label and value, as many columns as fit; values that are not there are left out. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  const shown = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <dl className={styles.facts}>
      {shown.map(([label, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two facts may bear the same label, and the list is never reordered
        <div key={`${label} ${index}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
