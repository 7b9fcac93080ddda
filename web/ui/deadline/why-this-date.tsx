import { IconChevronDown, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../problem/problem-notice.tsx'
import styles from './deadline.module.css'
import { printPart } from './print-part.ts'

type Props = { label: string; explain: () => Promise<readonly string[]>; page?: string | undefined }

export function WhyThisDate({ label, explain, page }: Props) {
  const t = useT()
  const id = useId()
  const part = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [sentences, setSentences] = useState<readonly string[] | null>(null)
  const [error, setError] = useState<unknown>(null)

  const load = () => {
    setError(null)
    explain().then(setSentences, setError)
  }
  const toggle = () => {
    setOpen(!open)
    if (!open && !sentences) load()
  }

  return (
    <div className={styles.why}>
      <button type="button" className={styles.whyButton} aria-expanded={open} aria-controls={id} onClick={toggle}>
        <IconChevronDown size={16} aria-hidden="true" className={styles.chevron} />
        {t('ui.deadline.why')}
        <span className="visually-hidden">: {label}</span>
      </button>
      <div id={id} ref={part} hidden={!open} className={styles.whyBody} aria-live="polite">
        {error ? <ProblemNotice error={error} onRetry={load} /> : null}
        {!sentences && !error && <p>{t('ui.deadline.loading')}</p>}
        {sentences && (
          <>
            <p className={styles.whyTitle}>{t('ui.deadline.why-of', { label })}</p>
            <ol className={styles.reasons}>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
            <p data-print="never">
              <Link to="/calendars">{t('shell.nav.calendars')}</Link>
            </p>
            <button type="button" className={styles.whyButton} onClick={() => part.current && printPart(part.current)}>
              <IconPrinter size={16} aria-hidden="true" />
              {t('ui.deadline.print')}
            </button>
            {page && (
              <a className={styles.whyButton} href={page} target="_blank" rel="noreferrer">
                <IconFileTypePdf size={16} aria-hidden="true" />
                {t('ui.deadline.page')}
              </a>
            )}
          </>
        )}
      </div>
    </div>
  )
}
