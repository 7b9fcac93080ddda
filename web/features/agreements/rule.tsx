import type { ReactNode } from 'react'
import type { Provenance } from '../../../domain/agreement/provenance.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { CertaintyMark } from './certainty-mark.tsx'
import styles from './rule.module.css'

type Props = {
  title?: ReactNode
  /** In the margin: where the rule was read. Absent for what is only an order of this system. */
  provenance?: Provenance | undefined
  children?: ReactNode
}

/** A rule in the column of the text, and in the margin where it comes from and how sure that is. */
export function Rule({ title, provenance, children }: Props) {
  return (
    <div className={styles.rule}>
      <div className={styles.text}>
        {title && <h3>{title}</h3>}
        {children}
      </div>
      {provenance && <Source provenance={provenance} />}
    </div>
  )
}

/** Sources are quoted in the language in which the pack's authors wrote them. */
export function Source({ provenance }: { provenance: Provenance }) {
  const t = useT()
  const format = useFormat()
  const { article, certainty, source, note, checkedBy, checkedOn } = provenance
  return (
    <aside className={styles.source}>
      <p className={styles.article}>
        {article && <span lang="en">{article}</span>} <CertaintyMark certainty={certainty} />
      </p>
      <p lang="en">{source}</p>
      {note && <p lang="en">{note}</p>}
      {checkedBy && <p>{t('agreement.checked', { name: checkedBy, date: checkedOn ? format.date(checkedOn) : '' })}</p>}
    </aside>
  )
}

export type Fact = { term: string; text: ReactNode }

export function Facts({ facts }: { facts: readonly (Fact | false | undefined)[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.term}>
              <dt>{fact.term}</dt>
              <dd>{fact.text}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
