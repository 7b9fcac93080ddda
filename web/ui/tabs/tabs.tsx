import type { ReactNode } from 'react'
import styles from './tabs.module.css'

interface Props {
  /** Whether the tour of a newcomer may point here. */
  tour?: boolean
  children: ReactNode
}

/** Lists beside each other, each with an address of its own: `<li>` with a link of the class `tab`. */
export function Tabs({ tour, children }: Props) {
  return (
    <ul className={styles.tabs} data-tour={tour ? 'lists' : undefined}>
      {children}
    </ul>
  )
}

/** For the link of a tab. */
export const tab = styles.tab

/** How many lie in the list; `hot` where they wait for the reader. */
export function TabCount({ hot, children }: { hot?: boolean; children: ReactNode }) {
  return (
    <span className={styles.count} data-hot={hot || undefined}>
      {children}
    </span>
  )
}
