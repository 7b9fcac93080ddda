import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../control/controls.tsx'
import styles from './search-form.module.css'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was searched for: kept with the entry of the history, never in an address, where names would be read by others. */
    searched?: string
  }
}

/** One field for names and references. */
export function SearchForm({ searched = '', focused = false }: { searched?: string; focused?: boolean }) {
  const t = useT()
  const id = useId()
  const navigate = useNavigate()
  const [words, setWords] = useState(searched)

  function submit(event: FormEvent) {
    event.preventDefault()
    const wanted = words.trim()
    // An empty field puts aside what was found before.
    void navigate({ to: '/search', state: wanted ? { searched: wanted } : {} })
  }

  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor={id} className="visually-hidden">
          {t('search.label')}
        </label>
        <TextControl
          id={id}
          type="search"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          placeholder={t('search.placeholder')}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          autoFocus={focused}
        />
        <button type="submit" className={styles.submit} aria-label={t('search.submit')}>
          <IconSearch size={19} aria-hidden="true" />
        </button>
      </form>
    </search>
  )
}
