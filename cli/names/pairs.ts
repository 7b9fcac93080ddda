import { stringify } from 'csv-stringify/sync'
import { compareNames } from '../../domain/identity/names/compare.ts'
import { type CsvRow, csvRows, separatorOf } from '../../server/platform/tables/csv-rows.ts'
import { textOf } from '../../server/platform/tables/decode.ts'
import type { Io } from '../command.ts'
import { ListFault } from '../match/list-fault.ts'
import { type OpenTable, openTable } from '../match/open-table.ts'
import { isSheet, refuseJsonSheet, writeLines, writeTable } from '../match/write-table.ts'
import { columnsOf, type Table } from './columns.ts'

/** A name as somebody typed it: nobody has said which word of it is the family name. */
export const wholeName = (name: string) => ({ familyName: '', givenNames: name })

type Remark = 'no-name1' | 'no-name2' | 'no-names' | 'quote_not_closed' | 'too_many_cells'

const rowsAtOnce = 500
/** Remarks that are said; of more only the number. */
const mostRemarks = 20

/** What `rcms names --pairs` is asked for. */
export interface Asked {
  /** CSV in any of the encodings of `rcms match`, or XLSX, with the columns `name1` and `name2`; `-` for CSV that is piped in. */
  file: string
  /** Where the table goes, CSV or XLSX by its ending; printed where it is empty. */
  to: string
  asJson: boolean
}

/**
 * Writes a table of pairs while it is read: every row as it came, with score and band behind its columns. What is to be said
 * about a row, and how many there were, goes to `io.err`. However long the table is, few rows are held at once.
 *
 * @returns the exit code: 0 done, 1 done with rows that are not parted into cells as they should be, 2 no such file or columns, or JSON into a sheet
 */
export async function comparePairs({ file, to, asJson }: Asked, io: Io): Promise<number> {
  const { t } = io.words
  try {
    refuseJsonSheet(to, asJson)
    const source = file === '-' ? piped(io) : await openTable(file)
    const rows = source.rows()
    const first = await rows.next()
    const table = first.done ? null : columnsOf(first.value.cells)
    if (table === null) {
      const found = first.done ? '' : first.value.cells.join(source.separator()).slice(0, 200)
      io.err(t('cli.names.columns', { found }))
      return 2
    }
    for (const [column, renamed] of table.renamed) io.err(t('cli.names.kept-column', { column, renamed }))
    const done = { rows: 0, without: 0, badlyParted: 0, remarks: 0 }
    const compared = comparedRows(rows, table, done, io)
    if (asJson) await writeAll(to, jsonLines(compared), io)
    else if (isSheet(to)) await writeTable(to, table.headings, cellsOf(compared))
    else await writeAll(to, csvLines(table.headings, compared, source.separator()), io)
    if (done.remarks > mostRemarks) io.err(t('cli.names.more-rows', { count: done.remarks - mostRemarks }))
    io.err(t('cli.names.counted', { rows: done.rows, without: done.without }))
    return done.badlyParted > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof ListFault)) throw error
    io.err(t(error.code === 'no-file' ? 'cli.names.no-file' : `cli.match.${error.code}`, error.values))
    return 2
  }
}

function piped(io: Io): OpenTable {
  const bytes = io.bytes?.() ?? noBytes()
  let between = ','
  const separator = (first: string) => {
    between = separatorOf(first)
    return between
  }
  return {
    rows: () => csvRows(textOf(bytes as AsyncIterable<Buffer>, { encodings: new Set() }), separator),
    kind: () => 'csv',
    separator: () => between,
  }
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

type Compared = ReturnType<typeof compared>

async function* comparedRows(
  rows: AsyncIterable<CsvRow>,
  table: Table,
  done: Record<'rows' | 'without' | 'badlyParted' | 'remarks', number>,
  { err, words: { t } }: Io,
): AsyncGenerator<Compared> {
  for await (const { line, cells, fault } of rows) {
    const row = compared(cells, table)
    const ill = fault ?? (isTooLong(cells, table) ? 'too_many_cells' : null)
    done.rows += 1
    if (row.nameless) done.without += 1
    if (ill) done.badlyParted += 1
    for (const remark of [ill, row.nameless].filter((one): one is Remark => one !== null)) {
      if (++done.remarks <= mostRemarks) err(t('cli.names.row', { line, what: t(`cli.names.row.${remark}`) }))
    }
    yield row
  }
}

function compared(row: readonly string[], { head, headings, name1, name2 }: Table) {
  const [a = '', b = ''] = [row[name1], row[name2]]
  const { score, band, reasons } = compareNames(wholeName(a), wholeName(b))
  const cells = head.map((_, at) => row[at] ?? '')
  return {
    nameless: reasons.some(({ code }) => code === 'empty') ? missingName(a, b) : null,
    // Cells beyond the head of the table stay, behind what is added: score and band stand under their headings.
    values: [...cells, score.toFixed(4), band, ...row.slice(head.length)],
    json: () =>
      JSON.stringify({
        ...Object.fromEntries(cells.map((cell, at) => [headings[at]!.trim(), cell])),
        ...{ score: Number(score.toFixed(4)), band, reasons },
      }),
  }
}

function isTooLong(cells: readonly string[], { head }: Table): boolean {
  return cells.slice(head.length).some((cell) => cell.trim() !== '')
}

function missingName(a: string, b: string): Remark {
  return /\p{L}/u.test(a) ? 'no-name2' : /\p{L}/u.test(b) ? 'no-name1' : 'no-names'
}

async function* jsonLines(rows: AsyncIterable<Compared>): AsyncGenerator<string> {
  for await (const { json } of rows) yield json()
}

async function* cellsOf(rows: AsyncIterable<Compared>): AsyncGenerator<string[]> {
  for await (const { values } of rows) yield values
}

async function* csvLines(
  headings: readonly string[],
  rows: AsyncIterable<Compared>,
  delimiter: string,
): AsyncGenerator<string> {
  let waiting: string[][] = [[...headings]]
  for await (const { values } of rows) {
    waiting.push(values)
    if (waiting.length < rowsAtOnce) continue
    yield stringify(waiting, { delimiter }).slice(0, -1)
    waiting = []
  }
  if (waiting.length > 0) yield stringify(waiting, { delimiter }).slice(0, -1)
}

async function writeAll(to: string, lines: AsyncIterable<string>, io: Io): Promise<void> {
  if (to !== '') return writeLines(to, lines)
  for await (const line of lines) {
    io.out(line)
    await io.drained?.()
  }
}
