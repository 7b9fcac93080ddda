import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat, useT } from '../../i18n/language.tsx'
import { arrangementQuery, searchOf } from './arrangement-query.ts'
import { counted } from './counted.ts'
import styles from './filter-bar.module.css'

/** Views under a name, one's own and those the authority shares: each has an address, so these are links. */
export function SavedViews({ current }: { current: string | undefined }) {
  const t = useT()
  const format = useFormat()
  const { data } = useQuery(arrangementQuery)
  const shown = data?.views.filter((view) => !view.hidden || view.viewId === current) ?? []
  if (shown.length === 0) return null
  return (
    <nav aria-label={t('desk.views')}>
      <ul className={styles.views}>
        {shown.map((view) => (
          <li key={view.viewId}>
            <Link
              to="/desk"
              search={searchOf(view)}
              className={styles.view}
              aria-current={view.viewId === current ? 'true' : undefined}
              resetScroll={false}
            >
              <bdi>{view.name}</bdi>
              {view.count !== null && <span className={styles.number}>{counted(t, format, view.count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
