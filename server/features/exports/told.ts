import type { Cell } from '../../../domain/statistics/shapes/sheet.ts'

/** A table as it is written into a file: rows in codes, page by page, and how the reader's language says them. */
export interface Told {
  /** What the file is called, without its ending: no name of a person is in it. */
  name: string
  /** Of the columns, in their order. */
  ids: readonly string[]
  headings: readonly string[]
  pages: AsyncIterable<readonly (readonly Cell[])[]>
  /** A row in words. */
  said(row: readonly Cell[]): Cell[]
  /** What must be said with the table, line by line: its definition, what it is not, how sure each column is. */
  about: readonly (readonly [label: string, text: string])[]
  /** The same for programs. */
  described: Readonly<Record<string, unknown>>
  /** Rows that there will be, where somebody knows before they are read. */
  total: number | null
}

/** There is more than one file takes. */
export class TooLong extends Error {}

/** A table that is there already, as one page. */
export async function* onePage(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  if (rows.length > 0) yield rows
}
