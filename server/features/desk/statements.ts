// Offered to other features: an export names the columns of the desk.
import { sql } from 'kysely'
import type { Desk } from '../../../contract/cases.ts'
import { mostCounted } from '../../../contract/most-counted.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { SideRead } from '../agreements/sides-read.ts'

/** The statements of the desk: named, because no page is asked for more often. */

export interface DeskReader {
  authorityId: string
  /** Where the official's roles read files. */
  sides: readonly SideRead[]
}

export interface DeskRow {
  case_id: string
  reference: string
  agreement_id: string
  side: string
  stage: string
  my_turn: boolean
  awaits_approval: boolean
  persons: number
  other_state: string
  next_clock: string | null
  remind_on: string | null
  due_on: string | null
  sort_on: string
  changed_at: Date
  changed_by_other: boolean
  family_name: string | null
  given_names: string | null
  own_script: string | null
  birth_date: string | null
  sex: string | null
  nationality: string | null
  assignee_id: string | null
  assignee_name: string | null
}

const shown = sql`page.*, cases.reference, person.family_name, person.given_names, person.own_script, person.birth_date,
         person.sex, person.nationality, assignment.user_id as assignee_id, assignee.name as assignee_name`
const beside = sql`join cases on cases.case_id = page.case_id
    left join case_persons person on person.case_id = page.case_id and person.relation = 'principal'
    left join assignments assignment on assignment.authority_id = page.authority_id and assignment.case_id = page.case_id
    left join users assignee on assignee.user_id = assignment.user_id`

/** Each side is a range of the index of its own; the ranges meet in the order of the list. */
const eachOf = (sides: readonly SideRead[]) =>
  sql`unnest(${sides.map(({ side }) => side)}::text[], ${sides.map(({ agreements }) => agreements.join())}::text[])
      read (side, agreements)`
/** Which agreement is asked for only where it matters: the indexes of the lists do not hold it. */
const readable = (sides: readonly SideRead[]) =>
  sides.every(({ all }) => all)
    ? sql`side = read.side`
    : sql`side = read.side and agreement_id = any (string_to_array(read.agreements, ','))`

/** Written out: a plan for any number would expect too many rows. */
const number = (value: number) => sql.raw(String(value))

/** Open cases behind a place of the list, by the deadline that bites first. */
export async function openCases(
  tx: Transaction,
  { authorityId, sides }: DeskReader,
  myTurn: boolean,
  [sortOn, caseId]: readonly [string, string],
  limit: number,
): Promise<DeskRow[]> {
  // The conditions on the stage are written out, as the indexes have them.
  const { rows } = await sql<DeskRow>`-- named: desk, open cases by ${number(limit)}
    with page as materialized (
      select own.* from ${eachOf(sides)}, lateral (
        select * from desk
         where authority_id = ${authorityId} and ${readable(sides)} and my_turn = ${myTurn} and stage <> 'closed'
           and (sort_on, case_id) > (${sortOn}::date, ${caseId}::uuid)
         order by sort_on, case_id
         limit ${number(limit)}) own
       order by own.sort_on, own.case_id
       limit ${number(limit)})
    select ${shown} from page ${beside}
     order by page.sort_on, page.case_id`.execute(tx)
  return rows
}

/** Closed cases behind a place of the list, the last changed first. */
export async function closedCases(
  tx: Transaction,
  { authorityId, sides }: DeskReader,
  [changedAt, caseId]: readonly [string, string],
  limit: number,
): Promise<DeskRow[]> {
  const { rows } = await sql<DeskRow>`-- named: desk, closed cases by ${number(limit)}
    with page as materialized (
      select own.* from ${eachOf(sides)}, lateral (
        select * from desk
         where authority_id = ${authorityId} and ${readable(sides)} and stage = 'closed'
           and changed_at <= ${changedAt}::timestamptz
           and (changed_at < ${changedAt}::timestamptz or case_id > ${caseId}::uuid)
         order by changed_at desc, case_id
         limit ${number(limit)}) own
       order by own.changed_at desc, own.case_id
       limit ${number(limit)})
    select ${shown} from page ${beside}
     order by page.changed_at desc, page.case_id`.execute(tx)
  return rows
}

/** Of the cases that are named, those on the reader's desk, whatever their list, by the deadline that bites first. */
export async function chosenRows(
  tx: Transaction,
  { authorityId, sides }: DeskReader,
  caseIds: readonly string[],
): Promise<DeskRow[]> {
  const { rows } = await sql<DeskRow>`
    with page as materialized (
      select own.* from ${eachOf(sides)}, lateral (
        select * from desk
         where authority_id = ${authorityId} and ${readable(sides)} and case_id = any (${caseIds}::uuid[])) own)
    select ${shown} from page ${beside}
     order by page.sort_on, page.case_id`.execute(tx)
  return rows
}

/** How many cases lie in each list; beyond the most that is counted, the number says no more than that. */
export async function countCases(tx: Transaction, { authorityId, sides }: DeskReader): Promise<Desk['counts']> {
  const { rows } = await sql<Desk['counts']>`-- named: desk, counts
    select least(coalesce(sum(my_turn), 0), ${number(mostCounted)})::int as my_turn,
           least(coalesce(sum(waiting), 0), ${number(mostCounted)})::int as waiting,
           least(coalesce(sum(closed), 0), ${number(mostCounted)})::int as closed
      from (
        select (select count(*) from (
                 select from desk
                  where authority_id = ${authorityId} and ${readable(sides)} and my_turn = true and stage <> 'closed'
                  limit ${number(mostCounted)}) one) as my_turn,
               (select count(*) from (
                 select from desk
                  where authority_id = ${authorityId} and ${readable(sides)} and my_turn = false and stage <> 'closed'
                  limit ${number(mostCounted)}) one) as waiting,
               (select count(*) from (
                 select from desk
                  where authority_id = ${authorityId} and ${readable(sides)} and stage = 'closed'
                  limit ${number(mostCounted)}) one) as closed
          from ${eachOf(sides)}) counted`.execute(tx)
  // A reader of no side at all has sums of nothing; the least of nothing and a limit would be the limit.
  return rows[0]!
}
