import { type CellStyle, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import type { ExportFormat } from '../../../contract/export-shapes.ts'
import type { Cell } from '../../../domain/statistics/shapes/sheet.ts'
import { withoutDirectionMarks } from '../../platform/http/direction-marks.ts'
import { csvLines, csvMark } from '../../platform/tables/write-csv.ts'
import type { Told } from './told.ts'

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  'sdmx-csv': 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  'sdmx-csv-1': 'application/vnd.sdmx.data+csv; version=1.0.0; charset=utf-8',
}

export function fileNameOf(name: string, format: ExportFormat): string {
  return `${name}.${format.startsWith('sdmx') ? 'csv' : format}`
}

/** A file, piece by piece: no more than a page of rows stands in memory. @param wrote hears of every page that is in it */
export async function* written(
  told: Told,
  format: ExportFormat,
  wrote: (rows: number) => void,
): AsyncGenerator<Uint8Array> {
  switch (format) {
    case 'csv':
      return yield* csv(told, wrote)
    case 'json':
      return yield* json(told, wrote)
    case 'xlsx':
      return yield* xlsx(told, wrote)
    default:
      return yield* sdmx(told, wrote)
  }
}

const bytes = new TextEncoder()

/** A spreadsheet would run a cell that begins like a formula: such a cell begins with an apostrophe. */
async function* csv({ headings, pages, said }: Told, wrote: (rows: number) => void): AsyncGenerator<Uint8Array> {
  yield bytes.encode(csvMark + csvLines([[...headings]]))
  for await (const page of pages) {
    yield bytes.encode(csvLines(page.map((row) => said(row).map(textOf))))
    wrote(page.length)
  }
}

/** RFC 4180 without a mark and without apostrophes: programs read it, and every cell is a code or a number. */
async function* sdmx({ headings, pages }: Told, wrote: (rows: number) => void): AsyncGenerator<Uint8Array> {
  const lineOf = (row: readonly Cell[]) => `${row.map((cell) => quoted(textOf(cell))).join(',')}\r\n`
  yield bytes.encode(lineOf(headings))
  for await (const page of pages) {
    yield bytes.encode(page.map(lineOf).join(''))
    wrote(page.length)
  }
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

async function* json({ ids, pages, described }: Told, wrote: (rows: number) => void): AsyncGenerator<Uint8Array> {
  const head = JSON.stringify({ ...described, columns: ids })
  yield bytes.encode(`${head.slice(0, -1)},"rows":[`)
  let first = true
  for await (const page of pages) {
    const objects = page.map((row) => JSON.stringify(Object.fromEntries(ids.map((id, index) => [id, row[index]]))))
    yield bytes.encode(`${first ? '\n' : ',\n'}${objects.join(',\n')}`)
    first = false
    wrote(page.length)
  }
  yield bytes.encode(']}\n')
}

const head: CellStyle = { font: { bold: true } }
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }

/** Cells of a sheet are text or numbers: nothing in them is a formula, whatever it begins with. */
async function* xlsx(told: Told, wrote: (rows: number) => void): AsyncGenerator<Uint8Array> {
  const { headings, pages, said, about } = told
  if (about.length > 0) {
    // A table that says what it is, is short: it stands beside a sheet of its own for that.
    const rows: Cell[][] = []
    for await (const page of pages) {
      rows.push(...page.map((row) => said(row).map(cellOf)))
      wrote(page.length)
    }
    const made = await writeXlsx({
      sheets: [
        {
          ...{ name: 'Data', columns: headings.map(() => ({ autoWidth: true })), rows: [[...headings], ...rows] },
          cells: new Map(headings.map((value, column) => [`0,${column}`, { value, style: head }])),
          freezePane: { rows: 1 },
        },
        {
          ...{ name: 'About', rows: about.map(([label, text]) => [cellOf(label), cellOf(text)]) },
          columns: [
            { width: 30, style: wrapped },
            { width: 100, style: wrapped },
          ],
        },
      ],
    })
    yield made
    return
  }
  async function* cells() {
    for await (const page of pages) {
      for (const row of page) yield said(row).map(cellOf)
      wrote(page.length)
    }
  }
  const stream = writeXlsxStream(cells(), { name: 'Data', columns: headings.map((header) => ({ header })) })
  for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) yield piece
}

function textOf(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'number' ? String(cell) : (withoutDirectionMarks(cell) as string)
}

function cellOf(cell: Cell): Cell {
  return typeof cell === 'string' ? (withoutDirectionMarks(cell) as string) : cell
}
