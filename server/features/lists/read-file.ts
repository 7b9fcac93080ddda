import type { ListColumns } from '../../../contract/lists.ts'
import type { ListField } from '../../../domain/identity/lists/fields.ts'
import { type Columns, guessColumns } from '../../../domain/identity/lists/headings.ts'
import { type DateOrder, orderOfDates } from '../../../domain/identity/lists/list-date.ts'
import { csvRows, separatorOf } from '../../platform/tables/csv-rows.ts'
import { textOf } from '../../platform/tables/decode.ts'
import { isSpreadsheet, otherSheets, spreadsheetRows } from '../../platform/tables/spreadsheet.ts'

export type ListKind = 'csv' | 'xlsx'

/** A line of a list; `fault` where it cannot be parted into cells. */
export interface FileRow {
  line: number
  cells: string[]
  fault: string | null
}

export function kindOf(bytes: Buffer): ListKind {
  return isSpreadsheet(bytes) ? 'xlsx' : 'csv'
}

/** Every line of a list, the headings first. @throws SpreadsheetUnreadable */
export async function* rowsOfFile(bytes: Buffer, kind: ListKind): AsyncGenerator<FileRow> {
  if (kind === 'xlsx') {
    for await (const row of spreadsheetRows(bytes)) {
      if (row.cells.some((cell) => cell !== '')) yield { ...row, cells: row.cells.map(plain), fault: null }
    }
    return
  }
  for await (const row of csvRows(textOf([bytes], { encodings: new Set() }), separatorOf)) {
    yield { ...row, cells: row.cells.map(plain) }
  }
}

/** Without signs that no database keeps and nobody sees. */
function plain(cell: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
}

/** What a first look at a list tells. */
export interface Survey {
  headings: string[]
  /** Sheets that are not read. */
  otherSheets: number
  sample: string[][]
  columns: ListColumns
  dateOrder: DateOrder
}

const shown = 5
const looked = 20_000

/** The headings with the first lines, and what they say about the columns. Null where there is nothing below them. */
export async function surveyOf(bytes: Buffer, kind: ListKind): Promise<Survey | null> {
  let headings: string[] | null = null
  let columns: Columns = new Map()
  const sample: string[][] = []
  const dates: string[] = []
  let rows = 0
  for await (const { cells } of rowsOfFile(bytes, kind)) {
    if (!headings) {
      headings = cells.map((cell) => cell.replace(/^\ufeff/, '').trim())
      columns = guessColumns(headings)
      continue
    }
    if (sample.length < shown) sample.push(cells.slice(0, headings.length))
    const date = columns.get('birth_date')?.[0]
    if (date !== undefined) dates.push(cells[date] ?? '')
    if (++rows >= looked) break
  }
  if (!headings || rows === 0) return null
  const order = orderOfDates(dates)
  return {
    headings,
    otherSheets: kind === 'xlsx' ? otherSheets(bytes) : 0,
    sample,
    columns: columnsAsSent(columns),
    dateOrder: order === 'month_first' ? 'month_first' : 'day_first',
  }
}

export function columnsAsSent(columns: Columns): ListColumns {
  return Object.fromEntries([...columns].map(([field, places]) => [field, [...places]]))
}

export function columnsOf(sent: ListColumns): Columns {
  return new Map(Object.entries(sent) as [ListField, number[]][])
}
