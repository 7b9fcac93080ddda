import { Link } from '@tanstack/react-router'
import type { DashboardTable, FiguresDashboard } from '../../../contract/statistics.ts'
import { type FigureSpeech, periodWord } from '../../../contract/statistics-words.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './dashboard.module.css'
import { FigureValue } from './figure-value.tsx'
import { explorerOf } from './screen-address.ts'
import { useValues } from './use-values.ts'

type Props = { table: DashboardTable; screen: FiguresDashboard; speech: FigureSpeech }

/** One number, with the same of other periods beneath it: said, and not judged. */
export function ComparedNumber({ table, screen, speech }: Props) {
  const { t } = useSpoken()
  const { unitOf, number } = useValues()
  const [own, ...others] = table.columns
  if (!own) return null
  const untold = own.whole.value === null
  return (
    <div className={styles.number}>
      <h3>{t(`statistics.${table.measure}.title`)}</h3>
      <p className={styles.big} data-untold={untold || undefined}>
        <Told table={table} column={own} screen={screen} />
        {own.whole.value !== null && <span className={styles.unit}>{unitOf(table.unit, own.whole.value)}</span>}
        {own.whole.part !== undefined && own.whole.part !== null && !!own.whole.count && (
          <span className={styles.unit}>
            {t('insights.share-of', { part: number(own.whole.part), count: number(own.whole.count) })}
          </span>
        )}
      </p>
      <ul className={styles.others}>
        {others.map((column) => (
          <li key={column.periodText}>
            {periodWord(column.periodText, speech)}: <Told table={table} column={column} screen={screen} />
          </li>
        ))}
      </ul>
      <details className={styles.what}>
        <summary>{t('insights.what')}</summary>
        <p>
          {t(`statistics.${table.measure}.definition`)} {t(`statistics.${table.measure}.not`)}
        </p>
      </details>
    </div>
  )
}

/** A number that leads to the explorer and so to its cases; one that is not told leads nowhere. */
function Told({
  table,
  column,
  screen,
}: Pick<Props, 'table' | 'screen'> & { column: DashboardTable['columns'][number] }) {
  const { value } = useValues()
  if (column.whole.value === null) return <FigureValue figure={column.whole} formula={table.formula} />
  return (
    <Link to="/insights/explore" search={explorerOf(table, column.periodText, screen)}>
      {value(column.whole.value, table.formula)}
    </Link>
  )
}
