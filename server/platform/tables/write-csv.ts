import { stringify } from 'csv-stringify/sync'

/** UTF-8 with its mark; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function asCsv(lines: readonly (readonly string[])[]): string {
  return `\ufeff${stringify([...lines], { escape_formulas: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ })}`
}
