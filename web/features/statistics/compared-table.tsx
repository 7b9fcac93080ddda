import type { DashboardTable, FiguresDashboard, FigureView } from '../../../contract/statistics.ts'
import { dimensionWord, type FigureSpeech, periodWord } from '../../../contract/statistics-words.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { partBefore } from './chart/calendar.ts'
import { adds, isCalendar, type Told } from './chart/model.ts'
import { FigureValue } from './figure-value.tsx'
import { explorerOf } from './screen-address.ts'
import { behind } from './search.ts'
import { type TableLine, tableOf } from './table.ts'

type Props = { table: DashboardTable; screen: FiguresDashboard; speech: FigureSpeech; told: Told }
type Line = TableLine | 'whole'

/** The lines of the period asked for, beside the same of other periods; what occurred in those alone has a line, too. */
export function ComparedTable({ table, screen, speech, told }: Props) {
  const { t } = useSpoken()
  const { columns: periods, by, formula, measure } = table
  const calendar = by.find(isCalendar)
  // Months of another year stand on the line of the same month.
  const moved = (of: FigureView['by'], index: number) => (index > 0 && calendar ? null : of)
  const all = periods.flatMap(({ figures }, index) => figures.filter(({ by: of }) => moved(of, index)))
  const { names, lines } = tableOf({ formula, by: by as Dimension[], figures: distinct(all) }, told, { pivot: false })
  const found = (line: TableLine, index: number): FigureView | null => {
    const own = line.cells[0]?.by ?? line.by
    const years = Number(periods[0]!.periodText.slice(0, 4)) - Number(periods[index]!.periodText.slice(0, 4))
    const sought = calendar && index > 0 ? { ...own, [calendar]: earlier(own[calendar] ?? '', years) } : own
    const figure = periods[index]!.figures.find(({ by: of }) => by.every((one) => of[one] === sought[one]))
    return figure ?? (adds(formula) ? { by: sought, count: 0, value: 0 } : null)
  }
  const columns: Column<Line>[] = [
    ...names.map((one, index) => ({
      id: one,
      header: dimensionWord(speech, one),
      names: index === 0,
      cell: (line: Line) =>
        line === 'whole' ? index === 0 && <strong>{t('insights.whole')}</strong> : line.words[index],
    })),
    ...periods.map(({ periodText, whole }, index) => ({
      id: periodText,
      header: periodWord(periodText, speech),
      align: 'end' as const,
      cell: (line: Line) => {
        const figure = line === 'whole' ? whole : found(line, index)
        const search = screen.mayOpenCases
          ? behind(
              explorerOf(table, periodText, screen),
              line === 'whole' ? {} : ((figure as FigureView | null)?.by ?? {}),
            )
          : null
        return <FigureValue figure={figure} formula={formula} cases={search} />
      },
    })),
  ]
  return (
    <DataTable
      caption={t(`statistics.${measure}.title`)}
      columns={columns}
      rows={[...lines, 'whole']}
      rowKey={(line) => (line === 'whole' ? 'whole' : `line ${line.key}`)}
    />
  )
}

function distinct(figures: readonly FigureView[]): FigureView[] {
  return [...new Map(figures.map((one) => [JSON.stringify(one.by), one])).values()]
}

function earlier(part: string, years: number): string {
  return years > 0 ? earlier(partBefore(part), years - 1) : part
}
