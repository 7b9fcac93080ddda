import type { ReactNode } from 'react'
import { useT } from '../../../i18n/language.tsx'
import styles from './sheet.module.css'

/** A group of fields that belong together; the columns of a page with something to read beside them. */
export function Sheet({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.sheet}>
      {title && <h2 className={styles.title}>{title}</h2>}
      {children}
    </div>
  )
}

type BesideProps = {
  children: ReactNode
  beside: ReactNode
  /** On a narrow screen above the fields: what must be known before the first of them. */
  first?: boolean
}

/** What is written on the one side, what it rests on beside it. */
export function Beside({ children, beside, first = false }: BesideProps) {
  const t = useT()
  return (
    <div className={styles.columns} data-first={first || undefined}>
      <div className={styles.main}>{children}</div>
      <aside className={styles.beside} aria-label={t('case.beside')}>
        {beside}
      </aside>
    </div>
  )
}
