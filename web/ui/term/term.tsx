import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useRef, useState } from 'react'
import { findTerm } from '../../../contract/glossary/glossary.ts'
import { officialFor } from '../../../contract/i18n.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { glossaryQuery } from './glossary-query.ts'
import styles from './term.module.css'

/**
 * A word of the field where it stands: its meaning, and what it is called officially in the other language, on pointing,
 * focus or touch. Not more than two on a page, so that it stays calm.
 * @param id of the term in `contract/glossary/terms.json`
 */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  const { language } = useSpoken()
  const described = useId()
  const { data } = useQuery(glossaryQuery)
  const [open, setOpen] = useState(false)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const term = data && findTerm(data, id)
  if (!term) return children

  const own = officialFor(language)
  const other = own === 'en' ? 'az' : 'en'
  const enter = () => {
    clearTimeout(leaving.current)
    setOpen(true)
  }
  // A moment's grace: the pointer may go over to the words and rest there.
  const leave = () => {
    leaving.current = setTimeout(() => setOpen(false), 200)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width={320} withArrow withRoles={false} keepMounted>
      <Popover.Target>
        <button
          type="button"
          className={styles.term}
          aria-describedby={described}
          onMouseEnter={enter}
          onMouseLeave={leave}
          onFocus={enter}
          onBlur={leave}
          onClick={enter}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !open) return
            event.stopPropagation()
            setOpen(false)
          }}
        >
          {children}
        </button>
      </Popover.Target>
      {/* Kept in the page while closed: a voice reads it with the button, whose description it is. */}
      <Popover.Dropdown className={styles.meaning} onMouseEnter={enter} onMouseLeave={leave}>
        <div id={described} className={styles.words}>
          <span className={styles.head}>
            <strong>{term[own]}</strong>
            <span lang={other} className={styles.other}>
              {term[other]}
              {term.unsure && ' ?'}
            </span>
          </span>
          <span>{term.meaning[own]}</span>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
