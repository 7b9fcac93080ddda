import { open, readFile } from 'node:fs/promises'
import { type CsvRow, csvRows, separatorOf } from '../../server/platform/tables/csv-rows.ts'
import { type Decoded, textOfFile } from '../../server/platform/tables/decode.ts'
import { isSpreadsheet, SpreadsheetUnreadable, spreadsheetRows } from '../../server/platform/tables/spreadsheet.ts'
import { ListFault } from './list-fault.ts'

/** A table in a file, which can be read from its beginning as often as needed. */
export interface OpenTable {
  rows(): AsyncGenerator<CsvRow>
  /** What the file is: `xlsx`, or the encodings that were met in it so far. */
  kind(): string
  /** The sign that parts the cells, as the first row has it; a comma for a sheet. */
  separator(): string
}

/** @throws ListFault where there is no such file, or it holds no table */
export async function openTable(file: string): Promise<OpenTable> {
  const start = await beginningOf(file)
  if (isSpreadsheet(start)) {
    const bytes = await readFile(file)
    return { rows: () => sheetRows(file, bytes), kind: () => 'xlsx', separator: () => ',' }
  }
  const signs = start.toString('latin1')
  if (signs === '\u00d0\u00cf\u0011\u00e0') throw new ListFault('spreadsheet', { file })
  if (signs === '%PDF') throw new ListFault('not-a-list', { file })
  const decoded: Decoded = { encodings: new Set() }
  let between = ','
  const separator = (first: string) => {
    between = separatorOf(first)
    return between
  }
  return {
    rows: () => csvRows(textOfFile(file, decoded), separator),
    kind: () => [...decoded.encodings].join(', ') || 'utf-8',
    separator: () => between,
  }
}

async function* sheetRows(file: string, bytes: Buffer): AsyncGenerator<CsvRow> {
  try {
    for await (const { line, cells } of spreadsheetRows(bytes)) {
      if (cells.some((cell) => cell !== '')) yield { line, cells, fault: null }
    }
  } catch (error) {
    throw error instanceof SpreadsheetUnreadable ? new ListFault('damaged', { file }) : error
  }
}

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file).catch(() => null)
  if (!handle) throw new ListFault('no-file', { file })
  try {
    if ((await handle.stat()).isDirectory()) throw new ListFault('no-file', { file })
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
