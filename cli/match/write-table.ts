import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { writeXlsxStream } from 'hucre/xlsx'
import { csvCell } from '../../server/platform/tables/csv-rows.ts'
import { ListFault } from './list-fault.ts'

export type Cell = string | number

/** A file of text, line by line. @throws ListFault where it cannot be written */
export async function writeLines(file: string, lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const stream = createWriteStream(file)
  const done = finished(stream).catch(() => {
    throw new ListFault('cannot-write', { file })
  })
  for await (const line of lines) {
    if (!stream.write(`${line}\n`))
      await Promise.race([new Promise<void>((next) => stream.once('drain', () => next())), done])
  }
  stream.end()
  await done
}

/** A table as its file’s name says: a sheet of values for `.xlsx`, in which nothing is a formula; CSV for every other. */
export async function writeTable(
  file: string,
  headings: readonly string[],
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>,
): Promise<void> {
  if (!isSheet(file)) return writeLines(file, csvLines(headings, rows))
  const sheet = writeXlsxStream(rows, { name: 'List', columns: headings.map((header) => ({ header })) })
  try {
    await pipeline(Readable.fromWeb(sheet as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(file))
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new ListFault('cannot-write', { file }) : error
  }
}

export async function* csvLines(
  headings: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  yield headings.map(csvCell).join(',')
  for await (const row of rows) yield row.map((cell) => csvCell(String(cell))).join(',')
}

export function isSheet(file: string): boolean {
  return file.toLowerCase().endsWith('.xlsx')
}

/** @throws ListFault where lines of JSON would stand in a file whose name promises a sheet; said before anything is read */
export function refuseJsonSheet(file: string, asJson: boolean): void {
  if (asJson && isSheet(file)) throw new ListFault('json-sheet', { file })
}
