import { open } from 'node:fs/promises'
import type { ListField } from '../../domain/identity/lists/fields.ts'
import { type Columns, fieldOfHeading, foldedHeading, guessColumns } from '../../domain/identity/lists/headings.ts'
import { type CsvRow, csvRows, separatorOf } from '../../server/platform/tables/csv-rows.ts'
import { type Decoded, textOfFile } from '../../server/platform/tables/decode.ts'

/** A list that can be read from its beginning as often as needed, row by row. */
export interface OpenList {
  file: string
  headings: readonly string[]
  columns: Columns
  decoded: Decoded
  rows(): AsyncGenerator<CsvRow>
}

/** Why a list cannot be read; `values` for its sentence (`cli.match.<code>`). */
export class ListFault extends Error {
  override name = 'ListFault'
  readonly code: string
  readonly values: Record<string, string>
  constructor(code: string, values: Record<string, string>) {
    super(code)
    this.code = code
    this.values = values
  }
}

/** What `--map` says: which columns, by their headings, hold which field. */
export type Mapping = ReadonlyMap<ListField, readonly string[]>

export async function openList(file: string, mapping: Mapping | null): Promise<OpenList> {
  await mustBeText(file)
  const decoded: Decoded = { encodings: new Set() }
  const all = () => csvRows(textOfFile(file, decoded), separatorOf)
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
  return { file, headings, columns, decoded, rows: () => withoutFirst(all()) }
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

async function mustBeText(file: string): Promise<void> {
  const handle = await open(file).catch(() => null)
  if (!handle) throw new ListFault('no-file', { file })
  try {
    if ((await handle.stat()).isDirectory()) throw new ListFault('no-file', { file })
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    const start = buffer.subarray(0, bytesRead).toString('latin1')
    if (start === 'PK\u0003\u0004' || start === '\u00d0\u00cf\u0011\u00e0') throw new ListFault('spreadsheet', { file })
    if (start === '%PDF') throw new ListFault('not-a-list', { file })
  } finally {
    await handle.close()
  }
}
