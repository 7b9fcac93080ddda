import type { ListField } from '../../domain/identity/lists/fields.ts'
import {
  type Columns,
  fieldOfHeading,
  foldedHeading,
  guessColumns,
  idColumnOf,
} from '../../domain/identity/lists/headings.ts'
import type { CsvRow } from '../../server/platform/tables/csv-rows.ts'
import { ListFault } from './list-fault.ts'
import { openTable } from './open-table.ts'

/** A list that can be read from its beginning as often as needed, row by row. */
export interface OpenList {
  file: string
  headings: readonly string[]
  columns: Columns
  /** No heading names the identifiers; the first column is taken, for its values stand once each. */
  firstIsId: boolean
  /** The kind of file, or its encodings; known once it was read. */
  kind(): string
  rows(): AsyncGenerator<CsvRow>
}

/** What `--map` says: which columns, by their headings, hold which field. */
export type Mapping = ReadonlyMap<ListField, readonly string[]>

export async function openList(file: string, mapping: Mapping | null): Promise<OpenList> {
  const { rows: all, kind } = await openTable(file)
  let headings: string[] | null = null
  for await (const { cells } of all()) {
    headings = cells.map((cell) => cell.replace(/^\ufeff/, '').trim())
    break
  }
  if (!headings) throw new ListFault('empty', { file })
  const columns = mapping ? mapped(file, headings, mapping) : guessColumns(headings)
  if (![...columns.keys()].some((field) => field !== 'id')) {
    throw new ListFault('no-columns', { file, columns: headings.join(', ') })
  }
  if (!telling.some((field) => columns.has(field))) {
    throw new ListFault('no-name', { file, columns: headings.join(', ') })
  }
  const rows = () => withoutFirst(all())
  const firstIsId = !columns.has('id') && ![...columns.values()].flat().includes(0) && (await eachOnce(rows()))
  const read = firstIsId ? new Map([['id', [0]] as const, ...columns]) : columns
  return { file, headings, columns: read, firstIsId, kind, rows }
}

/** Without one of these nobody is known from anybody else. */
const telling = ['name', 'given_name', 'surname', 'other_name', 'document_number', 'personal_number'] as const

async function* withoutFirst(rows: AsyncGenerator<CsvRow>): AsyncGenerator<CsvRow> {
  let first = true
  for await (const row of rows) {
    if (!first) yield row
    first = false
  }
}

/** Values that are remembered to see whether one comes again. */
const mostValues = 200_000

/** Whether every row has something in its first cell that no other has. */
async function eachOnce(rows: AsyncGenerator<CsvRow>): Promise<boolean> {
  const met = new Set<string>()
  for await (const { cells } of rows) {
    const value = (cells[0] ?? '').trim()
    if (value === '' || met.has(value)) return false
    if (met.add(value).size >= mostValues) break
  }
  return met.size > 0
}

/** The heading of an identifier is found even where `--map` does not name it: without one, rows are known by their line. */
function mapped(file: string, headings: readonly string[], mapping: Mapping): Columns {
  const columns = new Map<ListField, number[]>()
  for (const [field, names] of mapping) {
    const places = names.map((name) => placeOf(name, headings))
    const missing = names.find((_, at) => places[at]! < 0)
    if (missing !== undefined)
      throw new ListFault('no-such-column', { file, column: missing, columns: headings.join(', ') })
    columns.set(field, places)
  }
  const id = idColumnOf(headings)
  if (!columns.has('id') && id >= 0 && ![...columns.values()].flat().includes(id)) columns.set('id', [id])
  return columns
}

function placeOf(name: string, headings: readonly string[]): number {
  const exact = headings.indexOf(name.trim())
  return exact >= 0 ? exact : headings.findIndex((heading) => foldedHeading(heading) === foldedHeading(name))
}

/**
 * Reads `surname=last,given_name=first+second`. A heading that has a comma or a plus of its own stands in quotation marks:
 * `surname="Family, name"`; where a shell took these away, what has no `=` belongs to the heading before.
 * @returns the mapping, or the word that was not understood
 */
export function readMapping(text: string): Mapping | string {
  const pairs: string[] = []
  for (const one of outsideQuotes(text, ',').filter((piece) => piece.trim() !== '')) {
    const last = pairs.at(-1)
    if (last !== undefined && !one.includes('=')) pairs[pairs.length - 1] = `${last},${one}`
    else pairs.push(one)
  }
  const mapping = new Map<ListField, string[]>()
  for (const pair of pairs) {
    const [word = '', ...rest] = pair.split('=')
    const field = fieldOfHeading(word)
    const named = rest.join('=').trim()
    if (!field || named === '') return pair.trim()
    const headings = outsideQuotes(named, '+').map((heading) => heading.trim().replace(/^"(.*)"$/, '$1'))
    mapping.set(field, [...(mapping.get(field) ?? []), ...headings])
  }
  return mapping
}

function outsideQuotes(text: string, sign: ',' | '+'): string[] {
  const pieces = ['']
  let quoted = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    if (letter === sign && !quoted) pieces.push('')
    else pieces[pieces.length - 1] += letter
  }
  return pieces
}
