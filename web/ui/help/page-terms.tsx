import { useQuery } from '@tanstack/react-query'
import { findTerm } from '../../../contract/glossary/glossary.ts'
import { officialFor } from '../../../contract/i18n.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { glossaryQuery } from '../term/glossary-query.ts'
import styles from './help-panel.module.css'

/** The words of the field that the page rests on, to be opened one by one. */
export function PageTerms({ ids }: { ids: readonly string[] }) {
  const { t, language } = useSpoken()
  const { data } = useQuery(glossaryQuery)
  const terms = data ? ids.flatMap((id) => findTerm(data, id) ?? []) : []
  if (terms.length === 0) return null
  const own = officialFor(language)
  const other = own === 'en' ? 'az' : 'en'
  return (
    <section>
      <h3>{t('help.words')}</h3>
      {terms.map((term) => (
        <details key={term.id} className={styles.word}>
          <summary>{term[own]}</summary>
          <p>{term.meaning[own]}</p>
          <p lang={other} className={styles.other}>
            {term[other]}
            {term.unsure && ' ?'}
          </p>
        </details>
      ))}
    </section>
  )
}
