import { unzipSync } from 'fflate'
import { streamXlsxRows } from 'hucre/xlsx'

/** What a spreadsheet may unpack to; a cell more is a bomb, or no list of persons. */
const mostCells = 5_000_000

/** Bytes that its parts may unpack to, as the archive itself says. */
const mostBytes = 150 * 1024 * 1024

export class SpreadsheetUnreadable extends Error {
  override name = 'SpreadsheetUnreadable'
}

/** Whether the bytes begin as a spreadsheet of this century does. */
export function isSpreadsheet(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'
}

/**
 * The rows of the first sheet as text, with the numbers that they have in the sheet. Of a formula the value counts that was
 * saved with it; nothing is ever run.
 * @throws SpreadsheetUnreadable
 */
export async function* spreadsheetRows(bytes: Buffer): AsyncGenerator<{ line: number; cells: string[] }> {
  let cells = 0
  try {
    if (unpacked(bytes) > mostBytes) throw new SpreadsheetUnreadable('too large')
    for await (const { index, values } of streamXlsxRows(bytes)) {
      cells += values.length
      if (cells > mostCells) throw new SpreadsheetUnreadable('too many cells')
      yield { line: index + 1, cells: values.map(textOf) }
    }
  } catch (error) {
    throw error instanceof SpreadsheetUnreadable ? error : new SpreadsheetUnreadable(String(error))
  }
}

/** How many sheets a spreadsheet has besides the first, which alone is read. Charts are no sheets. */
export function otherSheets(bytes: Buffer): number {
  let sheets = 0
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) sheets += 1
      return false
    },
  })
  return Math.max(0, sheets - 1)
}

function unpacked(bytes: Buffer): number {
  let sum = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      sum += originalSize
      return false
    },
  })
  return sum
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  // A day of a spreadsheet has no zone.
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value).trim()
}
