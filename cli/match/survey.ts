import { areSerials, type DateWriting, orderOfDates } from '../../domain/identity/lists/list-date.ts'
import { type ListedPerson, personOfRow } from '../../domain/identity/lists/listed-person.ts'
import type { WordCount } from '../../domain/identity/matching/list-rarity.ts'
import type { OpenList } from './open-list.ts'

/** What a first reading of a list tells. */
export interface Survey {
  rows: number
  /** Rows that can be compared. */
  compared: number
  order: DateWriting
  /** What the dates themselves said about the order of day and month. */
  orderFound: DateWriting | 'mixed' | null
  /** Identifiers that stand in several rows. */
  repeatedIds: number
  remarks: RowRemark[]
}

/** Something about one row that whoever sent the list should know. */
export interface RowRemark {
  file: string
  line: number
  id: string
  code:
    | 'nothing_known'
    | 'cell_too_long'
    | 'formula'
    | 'quote_not_closed'
    | 'too_many_cells'
    | 'not_understood'
    | 'impossible'
    | 'two_digit_year'
  /** False where the row is compared all the same. */
  leftOut: boolean
}

/** A row read as a person, with its identifier. */
export interface ListRow {
  line: number
  id: string
  listed: ListedPerson
  fault: RowRemark['code'] | null
}

const sample = 20_000
/** Identifiers that are remembered to see whether one comes again. */
const mostIds = 200_000

export async function survey(list: OpenList, words: WordCount): Promise<Survey> {
  const orderFound = await orderIn(list)
  const order: DateWriting = orderFound === null || orderFound === 'mixed' ? 'day_first' : orderFound
  const result: Survey = { rows: 0, compared: 0, order, orderFound, repeatedIds: 0, remarks: [] }
  const ids = new Set<string>()
  for await (const { line, id, listed, fault } of personsOf(list, order)) {
    result.rows++
    if (ids.has(id)) result.repeatedIds++
    else if (ids.size < mostIds) ids.add(id)
    const remark = (code: RowRemark['code'], leftOut: boolean) =>
      result.remarks.push({ file: list.file, line, id, code, leftOut })
    const why = fault ?? listed.leftOut
    if (why) remark(why, true)
    else {
      result.compared++
      words.add(listed.person)
      if (listed.dateFault) remark(listed.dateFault, false)
    }
  }
  return result
}

async function orderIn(list: OpenList): Promise<Survey['orderFound']> {
  const column = list.columns.get('birth_date')?.[0]
  if (column === undefined) return null
  const texts: string[] = []
  for await (const { cells } of list.rows()) {
    texts.push(cells[column] ?? '')
    if (texts.length >= sample) break
  }
  return areSerials(texts) ? 'serial' : orderOfDates(texts)
}

export async function* personsOf(list: OpenList, order: DateWriting): AsyncGenerator<ListRow> {
  const idColumn = list.columns.get('id')?.[0]
  for await (const { line, cells, fault } of list.rows()) {
    const id = (idColumn === undefined ? '' : (cells[idColumn] ?? '').trim()) || String(line)
    const tooMany =
      cells.length > list.headings.length && cells.slice(list.headings.length).some((cell) => cell.trim() !== '')
    yield {
      line,
      id,
      listed: personOfRow(cells, list.columns, order),
      fault: fault ?? (tooMany ? 'too_many_cells' : null),
    }
  }
}
