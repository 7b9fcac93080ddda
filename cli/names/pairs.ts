import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { parse as parseLine } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { compareNames } from '../../domain/identity/names/compare.ts'
import type { Io } from '../command.ts'
import { decoded, withHead } from '../mrz/text.ts'

/** A name as somebody typed it: nobody has said which word of it is the family name. */
export const wholeName = (name: string) => ({ familyName: '', givenNames: name })

interface Table {
  /** The columns as they came. */
  head: string[]
  name1: number
  name2: number
  /** Places of score, band and note: behind the others, or where columns of these names stand already. */
  places: readonly number[]
}

const added = ['score', 'band', 'note']
const rowsAtOnce = 500
/** No line of names is as long: a quotation mark was never closed. */
const longestRow = 1_000_000
const reading = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true, max_record_size: longestRow }

/**
 * Writes a table of pairs to `io.out` while it is read: each row as it came, with score, band and a note where a name is
 * missing; how many there were goes to `io.err`. However long the table is, only a few rows are held at once.
 *
 * @param file a CSV file in UTF-8 with the columns `name1` and `name2`, or `-` for what is piped in
 * @returns the exit code: 0 done, 1 broken off at a row that cannot be read, 2 no such file or no such columns
 */
export async function comparePairs(file: string, asJson: boolean, io: Io): Promise<number> {
  const { t } = io.words
  const counted = { rows: 0, without: 0 }
  try {
    const bytes = file === '-' ? (io.bytes?.() ?? noBytes()) : createReadStream(file)
    const { line, rest } = await firstLine(decoded(...(await withHead(bytes))))
    const delimiter = delimiterOf(line)
    const table = tableOf(parseLine(line, { ...reading, delimiter })[0] ?? [])
    if (table === null) {
      io.err(t('cli.names.columns', { found: line.slice(0, 200) }))
      return 2
    }
    const asText = (rows: readonly string[][]) => io.out(stringify([...rows], { delimiter }).slice(0, -1))
    if (!asJson) asText([withColumns(table.head, table, added)])
    await pipeline(rest, parse({ ...reading, delimiter }), async (rows: AsyncIterable<string[]>) => {
      let waiting: string[][] = []
      for await (const row of rows) {
        const { values, json, note } = compared(row, table)
        counted.rows += 1
        if (note !== '') counted.without += 1
        if (asJson) io.out(json())
        else waiting.push(values)
        if (waiting.length === rowsAtOnce) {
          asText(waiting)
          waiting = []
          await io.drained?.()
        }
      }
      if (waiting.length > 0) asText(waiting)
    })
  } catch (error) {
    if (error instanceof CsvError) {
      io.err(t('cli.names.broken', { reason: error.message }))
      return 1
    }
    if (!(error instanceof Error && 'syscall' in error)) throw error
    io.err(t('cli.names.no-file', { file }))
    return 2
  }
  io.err(t('cli.names.counted', counted))
  return 0
}

/** The first line that is not empty, and the text behind it. */
async function firstLine(pieces: AsyncGenerator<string>) {
  let begun = ''
  for (;;) {
    const found = /^\s*([^\r\n]+)\r?(?:\n|\r(?=[^\n]))/.exec(begun)
    const next = found ? null : await pieces.next()
    if (next === null || next.done)
      return { line: (found?.[1] ?? begun).trim(), rest: after(found ? begun.slice(found[0].length) : '') }
    begun += next.value
  }

  async function* after(behind: string) {
    yield behind
    yield* pieces
  }
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** The sign that parts the columns of the first line: whichever stands there most. */
function delimiterOf(line: string): string {
  const unquoted = line.replace(/"[^"]*"/g, '')
  const count = (sign: string) => unquoted.split(sign).length
  return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most))
}

function tableOf(head: string[]): Table | null {
  const place = (name: string) => head.findIndex((column) => column.trim().toLowerCase() === name)
  const [name1, name2] = [place('name1'), place('name2')]
  if (name1 < 0 || name2 < 0) return null
  let next = head.length
  const places = added.map((name) => (place(name) < 0 ? next++ : place(name)))
  return { head, name1, name2, places }
}

function compared(row: readonly string[], table: Table) {
  const [a = '', b = ''] = [row[table.name1], row[table.name2]]
  const { score, band, reasons } = compareNames(wholeName(a), wholeName(b))
  const note = reasons.some(({ code }) => code === 'empty') ? noteOf(a, b) : ''
  const result = { score: Number(score.toFixed(4)), band, note, reasons }
  return {
    note,
    values: withColumns(row, table, [score.toFixed(4), band, note]),
    json: () =>
      JSON.stringify({ ...Object.fromEntries(table.head.map((name, at) => [name.trim(), row[at] ?? ''])), ...result }),
  }
}

/** A row with the new cells in their places; cells beyond the head of the table stay, behind them. */
function withColumns(row: readonly string[], { head, places }: Table, cells: readonly string[]): string[] {
  const beyond = row.slice(head.length)
  const whole = head.map((_, at) => row[at] ?? '')
  places.forEach((place, at) => {
    whole[place] = cells[at] ?? ''
  })
  return [...whole, ...beyond]
}

function noteOf(a: string, b: string): string {
  return /\p{L}/u.test(a) ? 'no-name2' : /\p{L}/u.test(b) ? 'no-name1' : 'no-names'
}
