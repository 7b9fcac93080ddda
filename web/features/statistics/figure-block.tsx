import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { FigureView, Remark } from '../../../contract/statistics.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { partBefore, yearBefore } from './chart/calendar.ts'
import { Chart } from './chart/chart.tsx'
import { type ChartKind, type Drawable, drawn, isCalendar, kindsFor, type Told } from './chart/model.ts'
import { Linked } from './figure-value.tsx'
import { figuresQuery } from './queries.ts'
import type { Question } from './question.ts'
import styles from './statistics.module.css'
import { useValues } from './use-values.ts'

type Props = {
  title: string
  /** What the figures are figures of. */
  unit: string
  /** Of which period they are, in words. */
  period: string
  table: Drawable
  told: Told
  chart: ChartKind | null
  /** The same a year earlier, by the row of the chart. */
  before: readonly (number | null)[] | null
  /** `both`: chart and table beneath each other; `one`: a switch between them. */
  shows: 'both' | 'one'
  /** What else one may do with it, beside the switch. */
  tools?: ReactNode
  /** The table. */
  children: ReactNode
}

/** What was turned into a table: whoever comes back from the cases behind a figure finds it as it was left. */
const shownAsTable = new Set<string>()

/** A chart with its table. Whoever does not see the chart is read the table, whichever of the two is shown. */
export function DrawnBlock({ title, unit, period, table, told, chart, before, shows, tools, children }: Props) {
  const { t } = useSpoken()
  const { value, share } = useValues()
  const id = useId()
  const place = `${title} ${period}`
  const [asTable, setAsTable] = useState(() => shownAsTable.has(place))
  const turn = () => {
    if (asTable) shownAsTable.delete(place)
    else shownAsTable.add(place)
    setAsTable(!asTable)
  }
  // Where every figure is hidden there is nothing to draw: a sentence and the table say so.
  const anything = table.figures.some(({ value }) => value !== null)
  const { panels, left } = chart && anything ? drawn(table, chart, told) : { panels: [], left: 0 }
  const words = {
    value: (one: number) => value(one, table.formula),
    share,
    hidden: t('insights.hidden.protected'),
    own: period,
    lastYear: t('insights.last-year'),
    unit,
    percent: t('insights.unit.share'),
  }
  const drawing = panels.length > 0 && (shows === 'both' || !asTable)
  const tabled = shows === 'both' || asTable || panels.length === 0
  return (
    <div className={styles.block}>
      {drawing && <Chart title={title} panels={panels} before={before} words={words} />}
      {drawing && left > 0 && <p className={styles.note}>{t('insights.left', { count: left })}</p>}
      {shows === 'one' && tabled && <p className={styles.note}>{t('insights.in-unit', { unit })}</p>}
      <div id={id} className={tabled ? styles.table : `visually-hidden ${styles.onPaper}`}>
        <Linked shown={tabled}>{children}</Linked>
      </div>
      {shows === 'one' && (
        <div className={styles.small} data-print="never">
          {panels.length > 0 && (
            <button type="button" className={styles.tool} aria-controls={id} onClick={turn}>
              {t(asTable ? 'insights.as-chart' : 'insights.as-table')}
              <span className="visually-hidden">: {title}</span>
            </button>
          )}
          {tools}
        </div>
      )}
    </div>
  )
}

/** What must be said with figures, in sentences. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const { t, format } = useSpoken()
  if (remarks.length === 0) return null
  return (
    <ul className={styles.remarks}>
      {remarks.map(({ code, values }) => (
        <li key={`${code} ${Object.values(values).join()}`}>
          {t(
            `figures.remark.${code}`,
            Object.fromEntries(
              Object.entries(values).map(([name, value]) => [
                name,
                typeof value === 'string' ? format.date(value) : format.number(value),
              ]),
            ),
          )}
        </li>
      ))}
    </ul>
  )
}

/** What is meant where a figure is not told. */
export function HiddenNotes({
  figures,
  threshold,
}: {
  figures: readonly Pick<FigureView, 'hidden'>[]
  threshold: number | null
}) {
  const { t } = useSpoken()
  const notes = (['protected', 'too_few'] as const).filter((one) => figures.some(({ hidden }) => hidden === one))
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes}>
      {notes.map((one) => (
        <li key={one}>{t(`insights.hidden.${one}.note`, { threshold: threshold ?? 0 })}</li>
      ))}
    </ul>
  )
}

/** Of a line over one year or less, the line of the year before. */
export function useYearBefore(question: Question | null, told: Told | null): (number | null)[] | null {
  const [along, ...others] = question?.by ?? []
  const period = question ? yearBefore(question.period) : null
  const asks = question !== null && others.length === 0 && isCalendar(along) && along !== 'year' && period !== null
  const query = useQuery({
    ...figuresQuery({ ...(question as Question), period: period ?? '' }),
    enabled: asks && period! >= question.counted.inForceFrom.slice(0, 4),
    placeholderData: () => undefined,
  })
  if (!asks || !told || !query.data || !along) return null
  const { figures, formula } = query.data
  if (!figures.some(({ value }) => value !== null)) return null
  const none = formula === 'count' || formula === 'stock' ? 0 : null
  return told.calendar(along).map((part) => {
    const figure = figures.find(({ by }) => by[along] === partBefore(part))
    return figure ? figure.value : none
  })
}

export function useKinds(
  table: Drawable,
  chosen: ChartKind | undefined,
): { kinds: ChartKind[]; kind: ChartKind | null } {
  const kinds = kindsFor(table)
  return { kinds, kind: (chosen && kinds.includes(chosen) ? chosen : kinds[0]) ?? null }
}
