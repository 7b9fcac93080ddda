import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { DashboardTable, FiguresDashboard } from '../../../contract/statistics.ts'
import { type FigureSpeech, periodWord } from '../../../contract/statistics-words.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { titleOf } from './answer.tsx'
import { partBefore, yearBefore } from './chart/calendar.ts'
import { adds, isCalendar } from './chart/model.ts'
import { ComparedTable } from './compared-table.tsx'
import styles from './dashboard.module.css'
import { Definition } from './definition.tsx'
import { DownloadFigures } from './exports/download-figures.tsx'
import { DrawnBlock, useKinds } from './figure-block.tsx'
import { explorerOf } from './screen-address.ts'
import shared from './statistics.module.css'
import { toldOf } from './use-told.ts'
import { useValues } from './use-values.ts'

type Props = { table: DashboardTable; screen: FiguresDashboard; speech: FigureSpeech }

/** A table of a dashboard: the chart of the period, the table with the periods it is compared with, its definition, its file. */
export function ComparedBlock({ table, screen, speech }: Props) {
  const { t, format, language } = useSpoken()
  const { unit } = useValues()
  const id = useId()
  const [own, ...others] = table.columns
  const drawable = { ...table, figures: own?.figures ?? [] }
  const { kind } = useKinds(drawable, undefined)
  if (!own) return null
  const told = toldOf(own.period, format.dayOf(screen.countedUntil), speech)
  const title = titleOf({ ...table, periodText: own.periodText }, speech, language)
  const lastYear = others.find(({ periodText }) => periodText === yearBefore(own.periodText))
  const along = table.by[0]
  const none = adds(table.formula) ? 0 : null
  const compares = lastYear !== undefined && lastYear.figures.length > 0 && table.by.length === 1
  const before =
    compares && along && isCalendar(along)
      ? told
          .calendar(along)
          .map((part) => lastYear.figures.find(({ by }) => by[along] === partBefore(part))?.value ?? none)
      : null
  const nothing = own.whole.count === 0 && !own.whole.hidden
  return (
    <section className={styles.compared} aria-labelledby={id}>
      <h3 id={id}>
        <Link to="/insights/explore" search={explorerOf(table, own.periodText, screen)}>
          {title}
        </Link>
      </h3>
      {nothing ? (
        <p className={shared.note}>{t('insights.nothing-counted', { period: periodWord(own.periodText, speech) })}</p>
      ) : (
        <>
          <DrawnBlock
            title={title}
            unit={unit(table.unit)}
            period={periodWord(own.periodText, speech)}
            table={drawable}
            told={told}
            chart={kind}
            before={before}
            shows="one"
            tools={<DownloadFigures asked={askedOf(table, screen)} title={title} />}
          >
            <ComparedTable table={table} screen={screen} speech={speech} told={told} />
          </DrawnBlock>
          <details className={styles.what}>
            <summary>{t('insights.what')}</summary>
            <Definition measure={table.measure} />
          </details>
        </>
      )}
    </section>
  )
}

/** The file has what the table has: the period of the screen, and those that it is compared with and in which something was counted. */
function askedOf({ measure, version, by, columns }: DashboardTable, { agreementId, side }: FiguresDashboard) {
  const [own, ...others] = columns.map(({ periodText }) => periodText)
  const compared = others.filter((one) =>
    columns.some(({ periodText, figures }) => periodText === one && figures.length > 0),
  )
  return { agreement: agreementId, side, measure, version, by: [...by], period: own!, compared }
}
