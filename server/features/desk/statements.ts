// Offered to other features: an export names the columns of the desk.
import { type RawBuilder, sql } from 'kysely'
import type { Desk } from '../../../contract/cases.ts'
import type { DeskFilters, DeskOrder, DeskView } from '../../../contract/desk.ts'
import { mostCounted } from '../../../contract/most-counted.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { SideRead } from '../agreements/sides-read.ts'
import { type FilterReader, isNews, narrowed } from './filters.ts'

/** The statements of the desk: named, because no page is asked for more often. */

export interface DeskReader extends FilterReader {
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
  expiry_held: boolean
  asked_of_us: boolean
  questions_of_us: number
  questions_by_us: number
  question_asked_on: string | null
  question_wanted_on: string | null
  reconsidered: boolean
  consent_in_doubt: boolean
  messages_received: number
  messages_read: number
  persons: number
  other_state: string
  next_clock: string | null
  remind_on: string | null
  due_on: string | null
  sort_on: string
  changed_at: Date
  changed_what: string
  changed_by: string | null
  changed_by_other: boolean
  changed_name: string | null
  is_news: boolean
  procedure: string
  minors: boolean
  turn_since: Date
  submitted_on: string
  own_reference: string | null
  family_name: string | null
  given_names: string | null
  own_script: string | null
  birth_date: string | null
  sex: string | null
  nationality: string | null
  assignee_id: string | null
  assignee_name: string | null
}

const shown = (
  userId: string,
) => sql`page.*, cases.reference, cases.submitted_on, person.family_name, person.given_names,
         person.own_script, person.birth_date, person.sex, person.nationality, assignment.user_id as assignee_id,
         assignee.name as assignee_name, changer.name as changed_name, ${isNews(userId, sql.raw('page'))} as is_news,
         (select count(*)::int from message_reads mark
           where mark.user_id = ${userId}::uuid and mark.case_id = page.case_id) as messages_read`
const beside = sql`join cases on cases.case_id = page.case_id
    left join case_persons person on person.case_id = page.case_id and person.relation = 'principal'
    left join assignments assignment on assignment.authority_id = page.authority_id and assignment.case_id = page.case_id
    left join users assignee on assignee.user_id = assignment.user_id
    left join users changer on changer.user_id = page.changed_by`

/** Each side is a range of the index of its own; the ranges meet in the order of the list. */
const eachOf = (sides: readonly SideRead[]) =>
  sql`unnest(${sides.map(({ side }) => side)}::text[], ${sides.map(({ agreements }) => agreements.join())}::text[])
      read (side, agreements)`
/** Which agreement is asked for only where it matters: the indexes of the lists do not hold it. */
const everywhere = (sides: readonly SideRead[]) => sides.every(({ all }) => all)
const readable = (sides: readonly SideRead[]) =>
  everywhere(sides)
    ? sql`side = read.side`
    : sql`side = read.side and agreement_id = any (string_to_array(read.agreements, ','))`

/** Written out: a plan for any number would expect too many rows. */
const number = (value: number) => sql.raw(String(value))

/** Where a list goes on: the keys of its order, with the case behind them. */
export type Place = readonly string[]

interface Order {
  by: RawBuilder<unknown>
  behind(place: Place): RawBuilder<unknown>
}

/** Each is that of an index. */
const orders: Readonly<Record<DeskOrder, Order>> = {
  deadline: {
    by: sql`sort_on, turn_since, case_id`,
    behind: ([day, since, id]) =>
      sql`(sort_on, turn_since, case_id) > (${day}::date, ${since}::timestamptz, ${id}::uuid)`,
  },
  waiting: {
    by: sql`turn_since, case_id`,
    behind: ([since, id]) => sql`(turn_since, case_id) > (${since}::timestamptz, ${id}::uuid)`,
  },
  change: {
    by: sql`changed_at desc, case_id`,
    behind: ([at, id]) =>
      sql`changed_at <= ${at}::timestamptz and (changed_at < ${at}::timestamptz or case_id > ${id}::uuid)`,
  },
}

/** The conditions on the stage and the turn are written out, as the indexes have them. */
const lists: Readonly<Record<DeskView, RawBuilder<unknown>>> = {
  my_turn: sql`my_turn = true and stage <> 'closed'`,
  waiting: sql`my_turn = false and stage <> 'closed'`,
  closed: sql`stage = 'closed'`,
}

export interface ListQuery {
  view: DeskView
  order: DeskOrder
  filters: DeskFilters
}

/** The rows of a list behind a place, in its order. */
export async function listCases(
  tx: Transaction,
  reader: DeskReader,
  { view, order, filters }: ListQuery,
  place: Place,
  limit: number,
): Promise<DeskRow[]> {
  const { authorityId, sides, userId } = reader
  const { by, behind } = orders[order]
  const filter = narrowed(filters, reader)
  const { rows } =
    await sql<DeskRow>`-- named: desk ${sql.raw(nameOf(view, order, filter.name, sides))} ${number(limit)}
    with page as materialized (
      select own.* from ${eachOf(sides)}, lateral (
        select * from desk
         where authority_id = ${authorityId} and ${readable(sides)} and ${lists[view]} and ${behind(place)}${filter.sql}
         order by ${by}
         limit ${number(limit)}) own
       order by ${by}
       limit ${number(limit)})
    select ${shown(userId)} from page ${beside}
     order by ${sql.raw(inPage[order])}`.execute(tx)
  return rows
}

const inPage: Readonly<Record<DeskOrder, string>> = {
  deadline: 'page.sort_on, page.turn_since, page.case_id',
  waiting: 'page.turn_since, page.case_id',
  change: 'page.changed_at desc, page.case_id',
}

function nameOf(view: DeskView, order: string, filter: string, sides: readonly SideRead[]): string {
  return [view, order, filter, everywhere(sides) ? '' : 'some'].filter(Boolean).join(' ')
}

/** Of the cases that are named, those on the reader's desk, whatever their list, by the deadline that bites first. */
export async function chosenRows(tx: Transaction, reader: DeskReader, caseIds: readonly string[]): Promise<DeskRow[]> {
  const { authorityId, sides, userId } = reader
  const { rows } = await sql<DeskRow>`
    with page as materialized (
      select own.* from ${eachOf(sides)}, lateral (
        select * from desk
         where authority_id = ${authorityId} and ${readable(sides)} and case_id = any (${caseIds}::uuid[])) own)
    select ${shown(userId)} from page ${beside}
     order by ${sql.raw(inPage.deadline)}`.execute(tx)
  return rows
}

const none = sql`null::bigint`

type Counts = Desk['counts'] & Pick<Desk, 'filtered' | 'facets'>

/**
 * How many cases lie in each list, how many of one pass its filters, and how that list as a whole is spread over States
 * and agreements; beyond the most that is counted, a number says no more than that.
 */
export async function countCases(
  tx: Transaction,
  reader: DeskReader,
  view: DeskView,
  filters: DeskFilters | null,
): Promise<Counts> {
  const { authorityId, sides } = reader
  const filter = filters && narrowed(filters, reader)
  const listed = (list: DeskView, columns = sql``, and: RawBuilder<unknown> = sql``) => sql`(
                 select ${columns} from desk
                  where authority_id = ${authorityId} and ${readable(sides)} and ${lists[list]}${and}
                  limit ${number(mostCounted)}) one`
  const all = (list: DeskView, and?: RawBuilder<unknown>) => sql`(select count(*) from ${listed(list, sql``, and)})`
  const passing = filter ? all(view, filter.sql) : none
  const spread = sql`select other_state as state, agreement_id, least(count(*), ${number(mostCounted)})::int as count
      from ${eachOf(sides)}, lateral ${listed(view, sql`other_state, agreement_id`)}
     group by other_state, agreement_id
     order by other_state, agreement_id`
  const name = nameOf(view, 'counts', filter?.name ?? (filters ? 'all' : ''), sides)
  const { rows } = await sql<Counts>`-- named: desk ${sql.raw(name)}
    select least(coalesce(sum(my_turn), 0), ${number(mostCounted)})::int as my_turn,
           least(coalesce(sum(waiting), 0), ${number(mostCounted)})::int as waiting,
           least(coalesce(sum(closed), 0), ${number(mostCounted)})::int as closed,
           ${filters ? sql`least(coalesce(sum(passing), 0), ${number(mostCounted)})::int` : sql`null::int`} as filtered,
           (select coalesce(json_agg(json_build_object('state', state, 'agreementId', agreement_id, 'count', count)), '[]')
              from (${spread}) facet) as facets
      from (
        select ${all('my_turn')} as my_turn, ${all('waiting')} as waiting, ${all('closed')} as closed,
               ${passing} as passing
          from ${eachOf(sides)}) counted`.execute(tx)
  // A reader of no side at all has sums of nothing; the least of nothing and a limit would be the limit.
  return rows[0]!
}

/** How many cases pass the filters of a view, counted as far as the lists are. */
export async function passing(
  tx: Transaction,
  reader: DeskReader,
  { view, filters }: Pick<ListQuery, 'view' | 'filters'>,
): Promise<number> {
  const { authorityId, sides } = reader
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(n), 0)::int as n from (
      select (select count(*) from (
               select from desk
                where authority_id = ${authorityId} and ${readable(sides)} and ${lists[view]}${narrowed(filters, reader).sql}
                limit ${number(mostCounted)}) one) as n
        from ${eachOf(sides)}) counted`.execute(tx)
  return rows[0]!.n
}
