import type { ListField } from '../../domain/identity/lists/fields.ts'
import { type Columns, fieldOfHeading, foldedHeading, guessColumns } from '../../domain/identity/lists/headings.ts'
import type { CsvRow } from '../../server/platform/tables/csv-rows.ts'
import { ListFault } from './list-fault.ts'
import { openTable } from './open-table.ts'

/** A list that can be read from its beginning as often as needed, row by row. */
export interface OpenList {
  file: string
  headings: readonly string[]
  columns: Columns
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
  return { file, headings, columns, kind, rows: () => withoutFirst(all()) }
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
  const id = headings.findIndex((heading) => fieldOfHeading(heading) === 'id')
  if (!columns.has('id') && id >= 0) columns.set('id', [id])
  return columns
}

function placeOf(name: string, headings: readonly string[]): number {
  const exact = headings.indexOf(name.trim())
  return exact >= 0 ? exact : headings.findIndex((heading) => foldedHeading(heading) === foldedHeading(name))
}

/** @returns null with the word that was not understood */
export function readMapping(text: string): Mapping | string {
  const mapping = new Map<ListField, string[]>()
  for (const pair of text.split(',').filter((one) => one.trim() !== '')) {
    const [word = '', ...rest] = pair.split('=')
    const field = fieldOfHeading(word)
    if (!field || rest.join('=').trim() === '') return pair.trim()
    mapping.set(field, [...(mapping.get(field) ?? []), ...rest.join('=').split('+')])
  }
  return mapping
}
