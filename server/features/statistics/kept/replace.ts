// Offered to other features: whoever makes many cases at once adds their facts with them.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/database/transaction.ts'
import { type FactRow, type Group, markOf } from './rows.ts'

/** The facts of a case as they are to stand. */
export interface Told {
  caseId: string
  rows: readonly FactRow[]
  groups: readonly Group[]
}

/**
 * Puts the facts of some cases in the place of those that stand, and moves the cells by the difference: one transaction, so that
 * the cells are at every moment what the facts add up to. Under the lock of each case (tell.ts). Rows that several processes
 * write are written in the order of their keys, so none waits for another in a circle.
 */
export async function replaceFacts(tx: Transaction, told: readonly Told[]): Promise<void> {
  const stands = Map.groupBy(
    await factsIn(
      tx,
      told.map(({ caseId }) => caseId),
    ),
    ({ case_id }) => case_id,
  )
  const changed = told.filter(({ caseId, rows }) => textOf(rows) !== textOf(stands.get(caseId) ?? []))
  if (changed.length === 0) return
  const ids = changed.map(({ caseId }) => caseId)
  const rows = changed.flatMap((one) => one.rows)
  await tx.deleteFrom('facts').where('case_id', 'in', ids).execute()
  await addFacts(tx, changed)
  const before = ids.flatMap((caseId) => stands.get(caseId) ?? [])
  await moveCells(tx, differences(before, rows))
}

/** Facts of cases that have none, without their cells: whoever adds many at once adds the cells up when all are there. */
export async function addFacts(tx: Transaction, told: readonly Told[]): Promise<void> {
  await addGroups(tx, new Map(told.flatMap(({ groups }) => groups.map((group) => [group.group_id, group]))))
  const rows = JSON.stringify(told.flatMap((one) => one.rows))
  await sql`insert into facts select * from jsonb_populate_recordset(null::facts, ${rows}::jsonb)`.execute(tx)
}

async function factsIn(tx: Transaction, ids: readonly string[]): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`-- named: facts of cases
    select case_id, ordinal, topic_id::text, group_id::text, on_day, until_day, since_day, reach, days, in_time
      from facts where case_id = any(${[...ids]}::uuid[]) order by case_id, ordinal`.execute(tx)
  return rows
}

function textOf(rows: readonly FactRow[]): string {
  return JSON.stringify(
    rows.map((row) => [
      ...[row.topic_id, row.group_id, row.on_day, row.until_day, row.since_day, row.reach, row.days, row.in_time],
    ]),
  )
}

export async function addGroups(tx: Transaction, groups: ReadonlyMap<string, Group>): Promise<void> {
  const all = [...groups.values()]
  const topics = JSON.stringify(all.map(({ topic_id, topic }) => ({ topic_id, ...topic })))
  await sql`insert into fact_topics
    select distinct on (topic_id) * from jsonb_populate_recordset(null::fact_topics, ${topics}::jsonb) order by topic_id
    on conflict (topic_id) do nothing`.execute(tx)
  const rows = JSON.stringify(
    all.map(({ topic_id, group_id, summed_in, group }) => ({ topic_id, group_id, summed_in, ...group })),
  )
  await sql`insert into fact_groups
    select * from jsonb_populate_recordset(null::fact_groups, ${rows}::jsonb) order by group_id
    on conflict (group_id) do nothing`.execute(tx)
}

/** What a month holds of one group, by the days that an act took. */
export interface Cell {
  topic_id: string
  month: string
  group_id: string
  days: number
  count: number
  in_time: number
  mark: number
  mark_in_time: number
}

/** By how much cells change when facts go and others come. What stands is in no cell: it is no matter of one month. */
export function differences(gone: readonly FactRow[], come: readonly FactRow[]): Cell[] {
  const cells = new Map<string, Cell>()
  const add = (row: FactRow, by: 1 | -1) => {
    if (row.until_day !== null) return
    const place = { topic_id: row.topic_id, month: `${row.on_day.slice(0, 7)}-01`, group_id: row.group_id }
    const days = row.days ?? -1
    const key = `${place.month} ${place.group_id} ${days}`
    const cell = cells.get(key) ?? { ...place, days, count: 0, in_time: 0, mark: 0, mark_in_time: 0 }
    const mark = by * markOf(row.group_id, row.on_day)
    cells.set(key, cell)
    cell.count += by
    cell.mark += mark
    if (!row.in_time) return
    cell.in_time += by
    cell.mark_in_time += mark
  }
  for (const row of gone) add(row, -1)
  for (const row of come) add(row, 1)
  return [...cells.values()].filter(({ count, in_time }) => count !== 0 || in_time !== 0)
}

/** Cells first and then their sums, always: whoever waits for a row of another holds none that the other still wants. */
async function moveCells(tx: Transaction, cells: readonly Cell[]): Promise<void> {
  const moves = sql`jsonb_populate_recordset(null::fact_cells, ${JSON.stringify(cells)}::jsonb)`
  await move(tx, 'fact_cells', sql`select * from ${moves}`)
  await move(tx, 'fact_sums', summed(moves))
}

/** Cells, summed over what their groups say of persons. */
export function summed(cells: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select c.topic_id, c.month, g.summed_in as group_id, c.days, sum(c.count)::int as count, sum(c.in_time)::int as in_time,
           sum(c.mark)::bigint as mark, sum(c.mark_in_time)::bigint as mark_in_time
    from ${cells} c join fact_groups g on g.group_id = c.group_id group by 1, 2, 3, 4`
}

async function move(tx: Transaction, table: 'fact_cells' | 'fact_sums', moves: RawBuilder<unknown>): Promise<void> {
  const into = sql.table(table)
  await sql`insert into ${into} as stands ${moves} order by topic_id, month, group_id, days
    on conflict (topic_id, month, group_id, days) do update
      set count = stands.count + excluded.count, in_time = stands.in_time + excluded.in_time,
          mark = stands.mark + excluded.mark, mark_in_time = stands.mark_in_time + excluded.mark_in_time`.execute(tx)
  await sql`delete from ${into} stands using (${moves}) m
     where (stands.topic_id, stands.month, stands.group_id, stands.days) = (m.topic_id, m.month, m.group_id, m.days)
       and stands.count = 0`.execute(tx)
}
