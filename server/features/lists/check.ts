import { sql } from 'kysely'
import type { ListColumns } from '../../../contract/lists.ts'
import type { ListOutcome } from '../../../domain/identity/lists/fields.ts'
import { type ListedPerson, personOfRow } from '../../../domain/identity/lists/listed-person.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { EpochGone } from '../../platform/encryption/data-keys.ts'
import { SealBroken } from '../../platform/encryption/seal.ts'
import type { Services } from '../../platform/services.ts'
import { mostLines } from '../../platform/tables/sent-lines.ts'
import { SpreadsheetUnreadable } from '../../platform/tables/spreadsheet.ts'
import type { Finder } from '../persons/candidates.ts'
import { placeKey } from '../persons/known.ts'
import { type Likes, likesOf } from '../persons/like.ts'
import { columnsOf, type FileRow, type ListKind, rowsOfFile } from './read-file.ts'
import { noFile, openFile } from './sealed-file.ts'
import { endTurn, othersWait, takeTurn, until, type Waiting } from './turns.ts'

/** Lines checked in one transaction: what is lost when the program stops, and checked again. */
const batch = 200
/** Records kept for one line, the likeliest. */
const mostHits = 10

/** Milliseconds of one turn, where other lists wait. */
const turnOf = 20_000
/**
 * Goes through the lists that wait, by turns, line by line; any number of processes may try, each list is held by one at a
 * time. What was checked stays when the program stops, and the rest follows. It orders and explains, and decides nothing
 * about anybody.
 * @returns how many lists were finished
 */
export async function checkLists(services: Services, turn: number = turnOf): Promise<number> {
  let finished = 0
  for (let list = await takeTurn(services); list; list = await takeTurn(services)) {
    try {
      if (await checkList(services, list, turn)) finished += 1
      else await endTurn(services, list)
    } catch (error) {
      // What the database or the process could not do may succeed at the next turn; a file that cannot be read never will.
      if (!unreadable(error)) throw error
      await give(services, list.list_id)
    }
  }
  return finished
}

/** Nothing is kept of a list that cannot be gone through to its end; its authority reads that it was so. */
async function give(services: Services, listId: string): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    tx
      .updateTable('person_lists')
      .set({ stage: 'failed', ...noFile, checked_at: services.clock() })
      .where('list_id', '=', listId)
      .where('stage', '=', 'checking')
      .execute(),
  )
}

function unreadable(error: unknown): boolean {
  return error instanceof SpreadsheetUnreadable || error instanceof EpochGone || error instanceof SealBroken
}

/** @returns false when its turn was over before its last line, or it was taken away meanwhile */
async function checkList(services: Services, list: Waiting, turn: number): Promise<boolean> {
  const began = performance.now()
  const waiting: FileRow[] = []
  const done = await lastLine(services, list)
  let first = true
  let rows = 0
  for await (const row of rowsOfFile(bytesOf(services, list), list.kind as ListKind)) {
    if (first) {
      first = false
      continue
    }
    rows += 1
    if (row.line <= done) continue
    waiting.push(rows > mostLines ? { ...row, fault: 'list_too_long' } : row)
    if (waiting.length < batch) continue
    if (!(await checkBatch(services, list, waiting.splice(0)))) return false
    if (performance.now() - began > turn && (await othersWait(services, list))) return false
  }
  if (waiting.length > 0 && !(await checkBatch(services, list, waiting))) return false
  return withSystem(services.pools.system, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('person_lists')
      .set({ stage: 'checked', ...noFile, rows, checked: rows, checked_at: services.clock() })
      .where('list_id', '=', list.list_id)
      .where('stage', '=', 'checking')
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** Lines are checked in the order of the list: everything up to this one was. */
async function lastLine(services: Services, { list_id }: Waiting): Promise<number> {
  const row = await withSystem(
    services.pools.system,
    (tx) =>
      tx
        .selectFrom('person_list_rows')
        .select(({ fn }) => fn.max('line').as('line'))
        .where('list_id', '=', list_id)
        .executeTakeFirst(),
    { readOnly: true },
  )
  return row?.line ?? 0
}

function bytesOf(services: Services, { list_id, file, file_key, file_epoch }: Waiting): Buffer {
  if (!file || !file_key || file_epoch === null) return Buffer.alloc(0)
  return openFile(services, list_id, { file, file_key, file_epoch })
}

/** Checks some lines. False when the list is gone. */
function checkBatch(services: Services, list: Waiting, rows: readonly FileRow[]): Promise<boolean> {
  return withSystem(services.pools.system, async (tx) => {
    // Whoever takes the list away waits for these lines, or these are not written. What an erasure counts it may count.
    const there = await sql`
      select from person_lists where list_id = ${list.list_id} and stage = 'checking' for key share`.execute(tx)
    if (there.rows.length === 0) return false
    const written = await writeRows(tx, list, rows)
    const of = (outcome: ListOutcome) => written.filter((row) => row.outcome === outcome).length
    const remarked = written.filter(({ fault }) => fault !== null).length
    await sql`
      update person_lists
         set checked = checked + ${rows.length}, same = same + ${of('same')}, look = look + ${of('look')},
             nobody = nobody + ${of('nobody')}, left_out = left_out + ${of('left_out')},
             remarked = remarked + ${remarked}, held_until = ${until(services.clock())}
       where list_id = ${list.list_id}`.execute(tx)
    return true
  })
}

interface CheckedRow {
  line: number
  outcome: ListOutcome
  fault: string | null
  ownId: string | null
  profile: string | null
  complete: boolean
}

async function writeRows(tx: Transaction, list: Waiting, rows: readonly FileRow[]): Promise<CheckedRow[]> {
  const columns = columnsOf(list.columns as ListColumns)
  const order = list.date_order === 'month_first' ? 'month_first' : 'day_first'
  const read = rows.map((row) => ({ row, listed: personOfRow(row.cells, columns, order) }))
  const compared = read.filter(({ row, listed }) => faultOf(row, listed, list.headings.length) === null)
  const finder: Finder = { authorityId: list.authority_id, sides: list.sides as Finder['sides'] }
  const likes = await likesOf(
    tx,
    finder,
    compared.map(({ listed }) => ({ person: listed.person })),
  )
  const there = await stillThere(tx, likes)
  const likesAt = new Map(
    compared.map(({ row }, index) => {
      const found = likes[index]!
      return [row.line, { ...found, items: found.items.filter((one) => there.has(placeKey(one))) }]
    }),
  )
  const idColumn = columns.get('id')?.[0]
  const checked = read.map(({ row, listed }): CheckedRow => {
    const found = likesAt.get(row.line)
    if (!found) return leftOut(row.line, faultOf(row, listed, list.headings.length))
    const ownId = idColumn === undefined ? '' : (row.cells[idColumn] ?? '').trim()
    return checkedRow(row.line, listed, found, ownId.slice(0, 100))
  })
  await insertRows(tx, list, checked)
  await insertHits(tx, list, likesAt)
  return checked
}

/** Whoever was erased while they were compared is on no list; the others are held until the lines are written. */
async function stillThere(tx: Transaction, likes: readonly Likes[]): Promise<Set<string>> {
  const places = likes.flatMap(({ items }) => items)
  if (places.length === 0) return new Set()
  const { rows } = await sql<{ holder_id: string; person_id: string }>`
    select known.holder_id, known.person_id
      from unnest(${places.map((one) => one.holderId)}::uuid[], ${places.map((one) => one.personId)}::uuid[])
           asked (holder_id, person_id)
      join known_persons known on known.holder_id = asked.holder_id and known.person_id = asked.person_id
       for key share of known`.execute(tx)
  return new Set(rows.map((row) => placeKey({ holderId: row.holder_id, personId: row.person_id })))
}

function faultOf({ cells, fault }: FileRow, { leftOut: why }: ListedPerson, width: number): string | null {
  return fault ?? (cells.slice(width).some((cell) => cell.trim() !== '') ? 'too_many_cells' : why)
}

function leftOut(line: number, fault: string | null): CheckedRow {
  return { line, outcome: 'left_out', fault, ownId: null, profile: null, complete: true }
}

/** Of whoever looks like nobody only the number of the line is kept. */
function checkedRow(line: number, { person, dateFault }: ListedPerson, likes: Likes, ownId: string): CheckedRow {
  const band = likes.items[0]?.comparison.band
  if (band !== 'same' && band !== 'look') {
    return { line, outcome: 'nobody', fault: dateFault, ownId: null, profile: null, complete: likes.complete }
  }
  const profile = JSON.stringify(person satisfies KnownPerson)
  return { line, outcome: band, fault: dateFault, ownId: ownId || null, profile, complete: likes.complete }
}

async function insertRows(tx: Transaction, list: Waiting, rows: readonly CheckedRow[]): Promise<void> {
  await tx
    .insertInto('person_list_rows')
    .values(
      rows.map(({ line, outcome, fault, ownId, profile, complete }) => ({
        ...{ list_id: list.list_id, authority_id: list.authority_id, line, outcome, fault, profile, complete },
        own_id: ownId,
      })),
    )
    .execute()
}

async function insertHits(tx: Transaction, list: Waiting, likes: ReadonlyMap<number, Likes>): Promise<void> {
  const hits = [...likes].flatMap(([line, { items }]) =>
    items.slice(0, mostHits).map(({ holderId, personId, comparison }, place) => ({
      ...{ list_id: list.list_id, authority_id: list.authority_id, line, place },
      ...{ holder_id: holderId, person_id: personId },
      ...{ probability: comparison.probability, band: comparison.band },
    })),
  )
  if (hits.length === 0) return
  // Up to two thousand at one go: one value instead of sixteen thousand parameters.
  const columns = sql.raw('list_id, authority_id, line, place, holder_id, person_id, probability, band')
  await sql`
    insert into person_list_hits (${columns})
    select ${columns} from jsonb_populate_recordset(null::person_list_hits, ${JSON.stringify(hits)}::jsonb)`.execute(tx)
}
