import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useId, useState } from 'react'
import { searchTerms } from '../../../contract/glossary/glossary.ts'
import { officialFor } from '../../../contract/i18n.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { glossaryQuery } from '../../ui/term/glossary-query.ts'
import styles from './guide.module.css'

/** `/help/glossary`: the words of the field, looked up in either language. */
export function GlossaryPage() {
  const { t, language } = useSpoken()
  const id = useId()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed)
  const { data, error, refetch } = useQuery(glossaryQuery)
  const found = data ? searchTerms(data, words, language) : []
  const own = officialFor(language)
  const other = own === 'en' ? 'az' : 'en'
  return (
    <Page title={t('glossary.title')} lead={t('glossary.lead')} eyebrow={<Link to="/help">{t('guide.title')}</Link>}>
      <search className={styles.search}>
        <label htmlFor={id}>{t('glossary.search')}</label>
        <TextControl
          id={id}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
        />
        <p role="status" className={styles.quiet}>
          {data && t('glossary.found', { count: found.length })}
        </p>
      </search>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && found.length === 0 && <EmptyState title={t('glossary.none')} text={t('glossary.none.text')} />}
      {found.length > 0 && (
        <dl className={styles.glossary}>
          {found.map((term) => (
            <div key={term.id}>
              <dt>
                <span className={styles.term}>{term[own]}</span>
                <span lang={other} className={styles.quiet}>
                  {term[other]}
                </span>
                {term.unsure && (
                  <span className={styles.unsure}>
                    <span aria-hidden="true">?</span> {t('glossary.unsure')}
                  </span>
                )}
              </dt>
              <dd>{term.meaning[own]}</dd>
            </div>
          ))}
        </dl>
      )}
    </Page>
  )
}
