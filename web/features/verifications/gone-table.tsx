import type { GoneItem } from '../../../contract/work.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { useAskedWords } from './asked-words.ts'
import styles from './verifications-page.module.css'

/** Questions that are no longer this register's: that they are gone, and why. The person is not shown any more. */
export function GoneTable({ items }: { items: readonly GoneItem[] }) {
  const t = useT()
  const format = useFormat()
  const words = useAskedWords()
  const columns: Column<GoneItem>[] = [
    {
      id: 'how',
      header: t('verification.column.gone'),
      cell: (item) => (
        <span className={styles.cell}>
          <span>
            {item.how === 'handed_over'
              ? t('verification.gone.handed-over', { authority: words.authority(item.to ?? '') })
              : t('verification.gone.recalled')}
          </span>
          {item.reason && <span className={styles.quiet}>{t(`verification.gone.${item.reason}`)}</span>}
          <time dateTime={item.endedAt} className={styles.quiet}>
            {format.dateTime(item.endedAt)}
          </time>
        </span>
      ),
    },
    { id: 'register', header: t('verification.column.register'), cell: (item) => words.register(item.register) },
    {
      id: 'asked',
      header: t('verification.column.asked-at'),
      cell: (item) => <time dateTime={item.askedAt}>{format.dateTime(item.askedAt)}</time>,
    },
    {
      id: 'reference',
      header: t('verification.column.reference'),
      cell: (item) => <Reference>{item.reference}</Reference>,
    },
  ]
  return (
    <DataTable
      caption={t('verification.view.gone')}
      columns={columns}
      rows={items}
      rowKey={(item) => `${item.requestId} ${item.endedAt}`}
    />
  )
}
