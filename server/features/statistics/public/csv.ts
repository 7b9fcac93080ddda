import { textIn } from '../../../../domain/agreement/localized.ts'
import { withoutDirectionMarks } from '../../../platform/http/direction-marks.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import { csvLines, csvMark } from '../../../platform/tables/write-csv.ts'
import type { ToldYear, YearlyTable } from './yearly.ts'

const columns = ['agreement', 'figure', 'code', 'version', 'unit', 'year', 'value', 'note'] as const

/** The same figures for a spreadsheet: a line for each figure and year; shares between 0 and 1, nothing where nothing is told. */
export function publicCsv(tables: readonly YearlyTable[], speech: Speech): string {
  const { t, language } = speech
  const lines = tables.flatMap(({ pack, years, groups }) =>
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ measure, told }) =>
        years.map((year, index) => [
          ...[textIn(pack.title, language), t(`statistics.${measure.code}.title`), measure.code],
          ...[String(measure.version), t(`statistics.unit.${measure.unit}`), year],
          ...cellsOf(told[index] ?? null, measure.formula === 'count', t('figures.public.hidden')),
        ]),
      ),
    ),
  )
  const head = columns.map((column) => t(`figures.public.column.${column}`))
  return `${csvMark}${csvLines(withoutDirectionMarks([head, ...lines]) as string[][])}`
}

function cellsOf(told: ToldYear, isCount: boolean, hidden: string): [value: string, note: string] {
  if (told === null) return [isCount ? '0' : '', '']
  return told.hidden ? ['', hidden] : [told.value === null ? '' : String(told.value), '']
}
