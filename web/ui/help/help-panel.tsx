import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { helpOf } from '../../../contract/help/pages.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { CloseButton } from '../close-button/close-button.tsx'
import styles from './help-panel.module.css'
import { closeHelp, toggleHelp, useHelpOpen } from './help-state.ts'
import { helpWordsQuery } from './help-words-query.ts'
import { PageTerms } from './page-terms.tsx'
import { PageWords } from './page-words.tsx'

/**
 * The help of the page, beside it: one reads a step and takes it, without closing anything. F1 opens and closes it.
 * @param first what stands above the words of the page: on a practice installation a case to practise with
 * @param more what leads on from here, for those who are signed in
 */
export function HelpPanel({ first, more }: { first?: ReactNode; more?: ReactNode }) {
  const open = useHelpOpen()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A dialog is answered first: behind it nothing can be reached.
      if (event.key !== 'F1' || document.querySelector('dialog:modal')) return
      event.preventDefault()
      toggleHelp()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return open ? <Panel first={first} more={more} /> : null
}

function Panel({ first, more }: { first: ReactNode; more: ReactNode }) {
  const { t, language } = useSpoken()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const page = useRouterState({
    select: ({ matches }) => {
      const last = matches.at(-1)
      return last ? helpOf(last.fullPath, last.params as Record<string, string>) : null
    },
  })
  const words = useQuery(helpWordsQuery(language))
  const beginning = useRef(true)

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  // On another page the help begins at its top again, and leaves the focus where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what it waits for
  useEffect(() => {
    if (!beginning.current) heading.current?.closest('aside')?.scrollTo({ top: 0 })
    beginning.current = false
  }, [page?.id])

  return (
    <aside
      id="help"
      className={styles.panel}
      aria-labelledby={id}
      data-print="never"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeHelp()
      }}
    >
      <div className={styles.head}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {page ? t('help.panel', { page: t(page.title) }) : t('help.open')}
        </h2>
        <CloseButton name={t('help.close')} onClick={closeHelp} />
      </div>
      <div className={styles.body}>
        {first}
        {words.isError && <p role="status">{t('help.failed')}</p>}
        {words.data && (page ? <PageWords page={page} words={words.data} /> : <p>{t('help.none')}</p>)}
        {page && <PageTerms ids={page.terms} />}
        {more}
        <p className={styles.key}>{t('help.key')}</p>
      </div>
    </aside>
  )
}
