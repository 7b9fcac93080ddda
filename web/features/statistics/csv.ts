import type { FiguresAnswer } from '../../../contract/statistics.ts'
import { dimensionWord, type FigureSpeech, valueWord } from '../../../contract/statistics-words.ts'

/**
 * A table of figures as a file: every line says of itself which measure it is of, so that it can be put under others. Codes stand
 * beside words, a hidden figure is empty and says that it is hidden, and nothing is read as a formula by a spreadsheet.
 */
export function csvOf(tables: readonly Filed[], speech: FigureSpeech): string {
  const by = tables[0]?.by ?? []
  const head = [
    ...['agreement', 'side', 'measure', 'version', 'unit', 'period'],
    ...by.flatMap((one) => [one, dimensionWord(speech, one)]),
    ...['count', 'value', 'hidden'],
  ]
  const rows = tables.flatMap(({ agreementId, side, measure, version, unit, periodText, figures }) =>
    figures.map((figure) => [
      ...[agreementId, side, measure, version, unit, periodText],
      ...by.flatMap((one) => [figure.by[one] ?? '', valueWord(one, figure.by[one], speech, figure.by)]),
      ...[figure.count ?? '', figure.value ?? '', figure.hidden ?? ''],
    ]),
  )
  return [head, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')
}

type Filed = Pick<
  FiguresAnswer,
  'measure' | 'version' | 'unit' | 'periodText' | 'agreementId' | 'side' | 'by' | 'figures'
>

function cellOf(value: string | number): string {
  const text = String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Hands a text over as a file; the mark at its beginning tells spreadsheets that it is UTF-8. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
