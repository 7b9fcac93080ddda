import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Language } from '../../../contract/i18n.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { historyQuery } from './queries.ts'
import styles from './texts.module.css'

/** What a text said before, who worded it and when; asked for when somebody opens it. */
export function TextPast({ language, textId }: { language: Language; textId: string }) {
  const { t, format } = useSpoken()
  const [open, setOpen] = useState(false)
  const { data, error } = useQuery({ ...historyQuery(language, textId), enabled: open })
  return (
    <details className={styles.past} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('texts.history')}</summary>
      {error && <ProblemNotice error={error} />}
      <ol>
        {data?.items.map(({ number, message, at, by, reviewed }) => (
          <li key={number}>
            <span lang={message === null ? undefined : language} dir="auto">
              {message ?? t('texts.history.shipped')}
            </span>
            <span className={styles.quiet}>
              {t('texts.changed', { by, when: format.dateTime(at) })}
              {reviewed && ` · ${t('texts.state.reviewed')}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
