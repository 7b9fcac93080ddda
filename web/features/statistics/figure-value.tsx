import { Link } from '@tanstack/react-router'
import { createContext, type ReactNode, use } from 'react'
import type { FigureView } from '../../../contract/statistics.ts'
import type { Formula } from '../../../domain/statistics/measures.ts'
import { useSpoken } from '../../i18n/language.tsx'
import type { FigureSearch } from './search.ts'
import styles from './statistics.module.css'
import { useValues } from './use-values.ts'

const LinkedContext = createContext(true)

/** Behind a chart a table is read out and not seen: a link in it would take the focus out of sight. */
export function Linked({ shown, children }: { shown: boolean; children: ReactNode }) {
  return <LinkedContext value={shown}>{children}</LinkedContext>
}

type Props = {
  figure: Omit<FigureView, 'by'> | null
  formula: Formula
  /** The cases behind it, for those who may see them. */
  cases?: FigureSearch | null | undefined
}

/** A figure that is told, one that is hidden, or none. A hidden one is never read as none. */
export function FigureValue({ figure, formula, cases }: Props) {
  const { t } = useSpoken()
  const { value, number } = useValues()
  const linked = use(LinkedContext)
  if (figure?.hidden) return <span className={styles.hidden}>{t(`insights.hidden.${figure.hidden}`)}</span>
  if (!figure || figure.value === null) return <span className={styles.hidden}>–</span>
  const of =
    figure.part === undefined || figure.part === null || figure.count === null ? null : (
      <span className={styles.of}>
        {' '}
        {t('insights.share-of', { part: number(figure.part), count: number(figure.count) })}
      </span>
    )
  const words = value(figure.value, formula)
  if (!linked || !cases || !figure.count)
    return (
      <span className={styles.figure}>
        {words}
        {of}
      </span>
    )
  return (
    <Link to="/insights/cases" search={cases} className={styles.figure}>
      {words}
      {of}
      <span className="visually-hidden"> {t('insights.cases.open')}</span>
    </Link>
  )
}
