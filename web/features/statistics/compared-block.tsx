import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { DashboardTable, FiguresDashboard } from '../../../contract/statistics.ts'
import { type FigureSpeech, periodWord } from '../../../contract/statistics-words.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { Definition, titleOf } from './answer.tsx'
import { partBefore, yearBefore } from './chart/calendar.ts'
import { adds, isCalendar } from './chart/model.ts'
import { ComparedTable } from './compared-table.tsx'
import { csvOf, saveFile } from './csv.ts'
import { DrawnBlock, useKinds } from './figure-block.tsx'
import { explorerOf } from './screen-address.ts'
import styles from './statistics.module.css'
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
  const save = () => {
    const columns = table.columns.map((column) => ({ ...table, ...column, ...screenOf(screen) }))
    saveFile(`${['insights', table.measure, own.periodText, ...table.by].join('-')}.csv`, csvOf(columns, speech))
  }
  return (
    <section className={styles.compared} aria-labelledby={id}>
      <h3 id={id}>
        <Link to="/insights/explore" search={explorerOf(table, own.periodText, screen)}>
          {title}
        </Link>
      </h3>
      {nothing ? (
        <p className={styles.note}>{t('insights.nothing-counted', { period: periodWord(own.periodText, speech) })}</p>
      ) : (
        <>
          <p className={styles.note}>{t('insights.in-unit', { unit: unit(table.unit) })}</p>
          <DrawnBlock
            title={title}
            table={drawable}
            told={told}
            chart={kind}
            before={before}
            shows="one"
            tools={
              <PlainButton small onClick={save}>
                {t('insights.csv')}
                <span className="visually-hidden">: {title}</span>
              </PlainButton>
            }
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

const screenOf = ({ agreementId, side }: FiguresDashboard) => ({ agreementId, side })
