import { createReadStream } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import { compareNames } from '../../domain/identity/names/compare.ts'
import { csvRows, separatorOf } from '../../server/platform/tables/csv-rows.ts'
import { textOf } from '../../server/platform/tables/decode.ts'
import type { Io } from '../command.ts'

/** A name as somebody typed it: nobody has said which word of it is the family name. */
export const wholeName = (name: string) => ({ familyName: '', givenNames: name })

interface Table {
  /** The columns as they came. */
  head: readonly string[]
  name1: number
  name2: number
}

type Remark = 'no-name1' | 'no-name2' | 'no-names' | 'quote_not_closed' | 'too_many_cells'

const rowsAtOnce = 500
/** Remarks that are said; of more only the number. */
const mostRemarks = 20

/**
 * Writes a table of pairs to `io.out` while it is read: every row as it came, with score and band behind its columns. What
 * is to be said about a row, and how many there were, goes to `io.err`. However long the table is, few rows are held at once.
 *
 * @param file a CSV file in any of the encodings of `rcms match`, with the columns `name1` and `name2`; `-` for what is piped in
 * @returns the exit code: 0 done, 1 done with rows that are not parted into cells as they should be, 2 no such file or columns
 */
export async function comparePairs(file: string, asJson: boolean, io: Io): Promise<number> {
  const { t } = io.words
  const counted = { rows: 0, without: 0 }
  let [remarks, badlyParted] = [0, 0]
  let table: Table | null = null
  let between = ','
  let waiting: string[][] = []
  const write = () => {
    if (waiting.length > 0) io.out(stringify(waiting, { delimiter: between }).slice(0, -1))
    waiting = []
  }
  const bytes = file === '-' ? (io.bytes?.() ?? noBytes()) : createReadStream(file)
  const text = textOf(bytes as AsyncIterable<Buffer>, { encodings: new Set() })
  const separator = (first: string) => {
    between = separatorOf(first)
    return between
  }
  try {
    for await (const { line, cells, fault } of csvRows(text, separator)) {
      if (table === null) {
        table = tableOf(cells)
        if (table === null) {
          io.err(t('cli.names.columns', { found: cells.join(between).slice(0, 200) }))
          return 2
        }
        if (!asJson) waiting.push([...table.head, 'score', 'band'])
        continue
      }
      const { values, json, nameless } = compared(cells, table)
      const ill = fault ?? (isTooLong(cells, table) ? 'too_many_cells' : null)
      counted.rows += 1
      if (nameless) counted.without += 1
      if (ill) badlyParted += 1
      for (const remark of [ill, nameless].filter((one): one is Remark => one !== null)) {
        if (++remarks <= mostRemarks) io.err(t('cli.names.row', { line, what: t(`cli.names.row.${remark}`) }))
      }
      if (asJson) io.out(json())
      else waiting.push(values)
      if (counted.rows % rowsAtOnce === 0) {
        write()
        await io.drained?.()
      }
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    io.err(t('cli.names.no-file', { file }))
    return 2
  }
  if (table === null) {
    io.err(t('cli.names.columns', { found: '' }))
    return 2
  }
  write()
  if (remarks > mostRemarks) io.err(t('cli.names.more-rows', { count: remarks - mostRemarks }))
  io.err(t('cli.names.counted', counted))
  return badlyParted > 0 ? 1 : 0
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

function tableOf(cells: readonly string[]): Table | null {
  const head = cells.map((cell) => cell.replace(/^\ufeff/, ''))
  const place = (name: string) => head.findIndex((column) => column.trim().toLowerCase() === name)
  const [name1, name2] = [place('name1'), place('name2')]
  return name1 < 0 || name2 < 0 ? null : { head, name1, name2 }
}

function compared(row: readonly string[], { head, name1, name2 }: Table) {
  const [a = '', b = ''] = [row[name1], row[name2]]
  const { score, band, reasons } = compareNames(wholeName(a), wholeName(b))
  const cells = head.map((_, at) => row[at] ?? '')
  return {
    nameless: reasons.some(({ code }) => code === 'empty') ? missingName(a, b) : null,
    // Cells beyond the head of the table stay, behind what is added: score and band stand under their headings.
    values: [...cells, score.toFixed(4), band, ...row.slice(head.length)],
    json: () =>
      JSON.stringify({
        ...Object.fromEntries(head.map((name, at) => [name.trim(), cells[at]])),
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
