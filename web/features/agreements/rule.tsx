import type { ReactNode } from 'react'
import type { Provenance } from '../../../domain/agreement/provenance.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { CertaintyMark } from '../../ui/evidence/certainty-mark.tsx'
import styles from './rule.module.css'
import { Standing } from './standings.tsx'

type Props = {
  title?: ReactNode
  /** In the margin: where the rule was read. Absent for what is only an order of this system. */
  provenance?: Provenance | undefined
  /** The article as it is cited, where that is not only the agreement's own. */
  cited?: string | undefined
  children?: ReactNode
}

/** A rule in the column of the text, and in the margin where it comes from and how sure that is. */
export function Rule({ title, provenance, cited, children }: Props) {
  return (
    <div className={styles.rule}>
      <div className={styles.text}>
        {title && <h3>{title}</h3>}
        {children}
      </div>
      {provenance && <Source provenance={provenance} cited={cited} />}
    </div>
  )
}

/** Sources are quoted in the language in which the pack's authors wrote them. */
export function Source({ provenance, cited }: { provenance: Provenance; cited?: string | undefined }) {
  const t = useT()
  const format = useFormat()
  const { article: own, certainty, source, note, checkedBy, checkedOn } = provenance
  const article = cited ?? own
  return (
    <aside className={styles.source}>
      <p className={styles.article}>
        {article && <span lang="en">{article}</span>} <CertaintyMark certainty={certainty} />
      </p>
      <Standing provenance={provenance} />
      <p lang="en">{source}</p>
      {note && <p lang="en">{note}</p>}
      {checkedBy && <p>{t('agreement.checked', { name: checkedBy, date: checkedOn ? format.date(checkedOn) : '' })}</p>}
    </aside>
  )
}
