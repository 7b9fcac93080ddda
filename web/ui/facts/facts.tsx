import type { ReactNode } from 'react'
import styles from './facts.module.css'

export type Fact = readonly [label: string, value: ReactNode]

/** A fact whose value is more than words. */
export function fact(label: string, value: ReactNode): Fact {
  return [label, value]
}

type Props = {
  facts: readonly (Fact | false | null | undefined)[]
  /** Label over value, as many as fit into a line or in columns of one width; or label beside value, a line for each. */
  look?: 'line' | 'columns' | 'beside'
}

/** What is known of something, label and value; what is not there is left out. */
export function Facts({ facts, look = 'line' }: Props) {
  return (
    <dl className={styles.facts} data-look={look}>
      {facts.filter(isKnown).map(([label, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two facts may bear the same label, and the list is never reordered
        <div key={`${label} ${index}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function isKnown(fact: Fact | false | null | undefined): fact is Fact {
  return Boolean(fact) && !['', null, undefined, false].some((nothing) => (fact as Fact)[1] === nothing)
}
