import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import type { Desk } from '../../../contract/cases.ts'
import type { DeskView } from '../../../contract/desk.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { counted } from './counted.ts'
import { type DeskSearch, type FilterName, filterNames, filtersOf, unfiltered } from './desk-search.ts'
import styles from './filter-bar.module.css'
import { FilterPanel } from './filter-panel.tsx'
import { useFilterWords } from './filter-words.ts'

type Props = {
  view: DeskView
  search: DeskSearch
  /** How many pass; null without a filter, or while it is not known. */
  passing: number | null
  /** How the whole list is spread, while it is known. */
  facets: Desk['facets']
  /** Views under a name, and columns. */
  children: ReactNode
}

/** What narrows the list, said in words that go away with one click; the choices open below. */
export function FilterBar({ view, search, passing, facets, children }: Props) {
  const t = useT()
  const format = useFormat()
  const navigate = useNavigate({ from: '/desk' })
  const panel = useId()
  const [open, setOpen] = useState(false)
  const filters = filtersOf(search)
  const set = filterNames.filter((name) => filters[name] !== undefined)
  const words = useFilterWords(filters)
  const change = (next: DeskSearch) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false })
  const clear = (name: FilterName) => change({ [name]: undefined })

  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <IconAdjustmentsHorizontal size={18} aria-hidden="true" /> {t('desk.filter')}
        </button>
        {set.length > 0 && (
          <ul className={styles.chips} aria-label={t('desk.filter.set')}>
            {set.map((name) => {
              const { label, value } = words(name)
              return (
                <li key={name}>
                  <button type="button" className={styles.chip} onClick={() => clear(name)}>
                    <span className="visually-hidden">{t('desk.filter.remove')} </span>
                    {value ? (
                      <>
                        <span className={styles.label}>{label}:</span> {value}
                      </>
                    ) : (
                      label
                    )}
                    <IconX size={15} aria-hidden="true" />
                  </button>
                </li>
              )
            })}
          </ul>
        )}
        <p role="status" className={styles.passing}>
          {passing !== null && t('desk.filter.passing', { count: passing, shown: counted(t, format, passing) })}
        </p>
        {set.length > 1 && (
          <button type="button" className={styles.quiet} onClick={() => change(unfiltered)}>
            {t('desk.filter.clear')}
          </button>
        )}
        <div className={styles.tools}>{children}</div>
      </div>
      <div id={panel} hidden={!open} className={styles.panel}>
        {open && <FilterPanel view={view} search={search} facets={facets} change={change} />}
      </div>
    </div>
  )
}
