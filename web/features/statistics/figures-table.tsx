import type { FigureView } from '../../../contract/statistics.ts'
import { dimensionWord, type FigureSpeech } from '../../../contract/statistics-words.ts'
import { isShare } from '../../../domain/statistics/measures.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { adds, type Drawable, type Told } from './chart/model.ts'
import { FigureValue } from './figure-value.tsx'
import type { FigureSearch } from './search.ts'
import { sumOf, type TableLine, tableOf } from './table.ts'

type Props = {
  caption: string
  unit: string
  table: Drawable
  whole: Omit<FigureView, 'by'>
  /** Whether figures are told as they are, so that parts make up their whole. */
  exact: boolean
  told: Told
  speech: FigureSpeech
  /** The cases behind a figure; left out where nobody may see them. */
  cases?: ((cell: Readonly<Record<string, string>>) => FigureSearch) | undefined
}

type Line = TableLine | 'whole'

/** The figures of a chart as a table, with everything together at its end. */
export function FiguresTable({ caption, unit, table, whole, exact, told, speech, cases }: Props) {
  const { t, format, language } = useSpoken()
  const { names, across, dimension, lines } = tableOf(table, told)
  // What stands at the end of one month stands at the end of the next as well: nobody adds months up.
  const standing = table.formula === 'stock' && table.by.includes('month')
  const sums = exact && adds(table.formula) && dimension !== null && !standing
  const figure = (one: Omit<FigureView, 'by'> | null, by: Readonly<Record<string, string>>) => (
    <FigureValue figure={one} formula={table.formula} cases={cases?.(by)} />
  )
  const together = (cells: readonly (FigureView | null)[], by: Readonly<Record<string, string>>) => {
    const sum = sumOf(cells)
    return figure(sum === null ? null : { count: sum, value: sum }, by)
  }
  const columns: Column<Line>[] = [
    ...names.map((one, index) => ({
      id: one,
      header: dimensionWord(speech, one),
      names: index === 0,
      cell: (line: Line) =>
        line === 'whole' ? index === 0 && <strong>{t('insights.whole')}</strong> : line.words[index],
    })),
    ...across.map(({ key, label }, index) => ({
      id: `figure ${key}`,
      header: label || unit.charAt(0).toLocaleUpperCase(language) + unit.slice(1),
      align: 'end' as const,
      cell: (line: Line) => {
        if (line !== 'whole') return figure(line.cells[index] ?? null, line.cells[index]?.by ?? {})
        if (dimension === null) return figure(whole, {})
        return together(
          lines.map((one) => one.cells[index] ?? null),
          { [dimension]: key },
        )
      },
    })),
  ]
  if (sums)
    columns.push({
      id: 'whole',
      header: t('insights.whole'),
      align: 'end',
      cell: (line) => (line === 'whole' ? figure(whole, {}) : together(line.cells, line.by)),
    })
  // A share says with itself of how many it is.
  if (!adds(table.formula) && !isShare(table) && dimension === null)
    columns.push({
      id: 'count',
      header: t('insights.count'),
      align: 'end',
      cell: (line) => {
        const { count = null } = (line === 'whole' ? whole : line.cells[0]) ?? {}
        return count === null ? '–' : format.number(count)
      },
    })
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={(dimension === null && !standing) || sums ? [...lines, 'whole'] : lines}
      rowKey={(line) => (line === 'whole' ? 'whole' : `line ${line.key}`)}
    />
  )
}
