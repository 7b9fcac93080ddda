import type { QualityScores } from '../../../contract/quality.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import styles from './quality.module.css'
import { type MonthShare, trendOf } from './trend.ts'

/** A line for each month: of the own records and of what others send, a bar as long as the share without anything to mend, and the share in words. */
export function Months({ items }: { items: readonly QualityScores['items'][number][] }) {
  const { t } = useSpoken()
  const [own, others] = [trendOf(items), trendOf(items, 'others')]
  const months = [...new Set([...own, ...others].map(({ month }) => month))].toSorted()
  const of = (rows: typeof own, month: string) => rows.find((one) => one.month === month)
  return (
    <div className={styles.trend}>
      <DataTable
        caption={t('quality.scores.trend')}
        captionShown
        rows={months}
        rowKey={(month) => month}
        columns={[
          {
            id: 'month',
            header: t('quality.scores.month-of'),
            names: true,
            cell: (month) =>
              t('quality.scores.month', { year: month.slice(0, 4), month: t(`ui.month.${Number(month.slice(5))}`) }),
          },
          { id: 'own', header: t('quality.scores.own'), cell: (month) => <Share of={of(own, month)} /> },
          ...(others.length > 0
            ? [
                {
                  id: 'others',
                  header: t('quality.scores.others'),
                  cell: (month: string) => <Share of={of(others, month)} />,
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}

function Share({ of }: { of: MonthShare | undefined }) {
  const { t, format } = useSpoken()
  if (!of) return '–'
  if (of.share === null) return t('quality.scores.few')
  return (
    <span className={styles.share}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(of.share * 100)}%` }} />
      </span>
      <span>
        {t('quality.scores.share-of', {
          percent: format.number(of.share * 100, 0),
          part: format.number(of.withoutMend),
          whole: format.number(of.applications),
        })}
      </span>
    </span>
  )
}
