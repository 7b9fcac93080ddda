import type { Operations } from '../../../contract/operations.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './operations.module.css'

type Slow = Operations['slow'][number]

/** Statements that took long, without a value of anybody. */
export function SlowTable({ slow }: { slow: readonly Slow[] }) {
  const t = useT()
  const format = useFormat()
  const columns: Column<Slow>[] = [
    {
      id: 'statement',
      header: t('operations.slow.statement'),
      names: true,
      cell: (one) => (
        <span className={`${styles.code} ${styles.statement}`} translate="no">
          {one.statement}
        </span>
      ),
    },
    {
      id: 'during',
      header: t('operations.slow.during'),
      cell: (one) => (
        <span className={styles.code} translate="no">
          {one.during ?? '–'}
        </span>
      ),
    },
    {
      id: 'longest',
      header: t('operations.slow.longest'),
      cell: (one) => (
        <span className={styles.cell}>
          {t('operations.slow.ms', { ms: format.number(one.longestMs) })}
          <span className={styles.small}>
            {t('operations.slow.times', { count: one.count, at: format.dateTime(one.lastAt) })}
          </span>
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('operations.slow')}
      captionShown
      columns={columns}
      rows={slow}
      rowKey={(one) => `${one.during} ${one.statement}`}
      empty={
        <section className={styles.section}>
          <h2 className={styles.title}>{t('operations.slow')}</h2>
          <p className={styles.quiet}>{t('operations.slow.none')}</p>
        </section>
      }
    />
  )
}
