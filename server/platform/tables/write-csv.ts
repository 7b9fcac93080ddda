import { stringify } from 'csv-stringify/sync'

/** UTF-8 with its mark, the headings first. */
export function asCsv(lines: readonly (readonly (string | null)[])[]): string {
  return `${csvMark}${csvLines(lines)}`
}

/** What a table of text begins with, so that a spreadsheet reads it as UTF-8. */
export const csvMark = '\ufeff'

/** Lines of a table, to stand behind others. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvLines(lines: readonly (readonly (string | null)[])[]): string {
  // By itself the library quotes only the line end it writes, and a program may end its lines at either character.
  return stringify([...lines], { escape_formulas: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}
