import type { ListColumns } from '../../../contract/lists.ts'
import type { ListField } from '../../../domain/identity/lists/fields.ts'
import { type Columns, guessColumns } from '../../../domain/identity/lists/headings.ts'
import { type DateOrder, orderOfDates } from '../../../domain/identity/lists/list-date.ts'
import { csvRows, separatorOf } from '../../platform/tables/csv-rows.ts'
import { textOf } from '../../platform/tables/decode.ts'
import { inTurns } from '../../platform/tables/sent-lines.ts'
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

/** Cells read of a line: more than a list may have columns, and few enough that no line of separators fills the memory. */
const mostCells = 1_000

/** The row that names the columns stands among these; what somebody wrote above it, such as a title, is nobody's line. */
const searched = 10

/** Every line of a list, the headings first. @throws SpreadsheetUnreadable */
export async function* rowsOfFile(bytes: Buffer, kind: ListKind): AsyncGenerator<FileRow> {
  let start: FileRow[] | null = []
  for await (const row of inTurns(kind === 'xlsx' ? sheetRows(bytes) : textRows(bytes))) {
    if (!start) {
      yield row
      continue
    }
    start.push(row)
    // Two columns that are known are headings; where no row has them, the first is what the official is asked about.
    const heads = guessColumns(row.cells).size >= 2
    if (!heads && start.length < searched) continue
    yield* heads ? [row] : start
    start = null
  }
  if (start) yield* start
}

async function* sheetRows(bytes: Buffer): AsyncGenerator<FileRow> {
  for await (const row of spreadsheetRows(bytes)) {
    if (row.cells.some((cell) => cell !== '')) yield { ...row, cells: row.cells.map(plain), fault: null }
  }
}

async function* textRows(bytes: Buffer): AsyncGenerator<FileRow> {
  const between = await separatorIn(bytes)
  for await (const row of csvRows(textOf([bytes], { encodings: new Set() }), () => between)) {
    const tooMany = row.cells.slice(mostCells).some((cell) => cell.trim() !== '')
    yield {
      ...row,
      cells: row.cells.slice(0, mostCells).map(plain),
      fault: row.fault ?? (tooMany ? 'too_many_cells' : null),
    }
  }
}

/** The sign that parts the cells: of the first lines the one with most of them tells, as a title above has none. */
async function separatorIn(bytes: Buffer): Promise<string> {
  const lines: string[] = []
  for await (const text of textOf([bytes.subarray(0, 16_384)], { encodings: new Set() }))
    lines.push(...text.split(/\r\n|\n|\r/))
  const counted = lines.slice(0, searched).map((line) => line.split(separatorOf(line)).length)
  return separatorOf(lines[counted.indexOf(Math.max(...counted))] ?? '')
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
