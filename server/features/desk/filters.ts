import { type RawBuilder, sql } from 'kysely'
import type { DeskFilters } from '../../../contract/desk.ts'
import { sinceIn } from '../../../domain/statistics/tally.ts'
import { fromDay, type PlainDate, toDay } from '../../../domain/time/plain-date.ts'

/** What the conditions of the filters compare with. */
export interface FilterReader {
  authorityId: string
  userId: string
  /** Where the official works. */
  today: string
  /** The time zone in which days are counted there. */
  zone: string
}

interface Narrowed {
  /** Begins with `and` where there is any: conditions on a row of `desk`. */
  sql: RawBuilder<unknown>
  /** Letters for the conditions, because a named statement has one text under one name. */
  name: string
}

const nothing: Narrowed = { sql: sql``, name: '' }

/**
 * The conditions that filters put on rows of the desk. Only comparisons that row-level security lets come before the
 * policy (leakproof ones) may stand here, or the index of a list is not used: equality and order of texts, dates, numbers.
 */
export function narrowed(filters: DeskFilters, reader: FilterReader): Narrowed {
  const conditions = (Object.keys(make) as (keyof DeskFilters)[]).flatMap((filter) => make[filter](filters, reader))
  if (conditions.length === 0) return nothing
  return {
    sql: sql` and ${sql.join(
      conditions.map(([, condition]) => condition),
      sql` and `,
    )}`,
    name: conditions.map(([letter]) => letter).join(''),
  }
}

export function isFiltered(filters: DeskFilters): boolean {
  return (Object.keys(make) as (keyof DeskFilters)[]).some((filter) => filters[filter] !== undefined)
}

type Condition = readonly [letter: string, RawBuilder<unknown>]
type Make = (filters: DeskFilters, reader: FilterReader) => Condition[]

const daysAhead = { today: 0, '3days': 3, '7days': 7 } as const
/** The first and the last day of a class, from today. */
const falls = { falls_today: [0, 0], falls_1to3: [1, 3], falls_4to7: [4, 7], falls_0to7: [0, 7] } as const

const make: Readonly<Record<keyof DeskFilters, Make>> = {
  stage: ({ stage }) => (stage ? [['s', sql`stage = ${stage}`]] : []),
  state: ({ state }) => (state ? [['o', sql`other_state = ${state}`]] : []),
  agreement: ({ agreement }) => (agreement ? [['g', sql`agreement_id = ${agreement}`]] : []),
  procedure: ({ procedure }) => (procedure ? [['p', sql`procedure = ${procedure}`]] : []),
  due: ({ due }, { today }) => {
    if (!due) return []
    if (due === 'overdue') return [['d', sql`due_on < ${today}::date`]]
    if (due === 'falls_never') return [['z', sql`due_on is null`]]
    const on = (days: number) => sql`${fromDay(toDay(today) + days)}::date`
    if (due === 'falls_later') return [['l', sql`due_on > ${on(7)}`]]
    if (due in falls) {
      const [first, last] = falls[due as keyof typeof falls]
      return [['b', sql`due_on >= ${on(first)} and due_on <= ${on(last)}`]]
    }
    return [['r', sql`sort_on <= ${on(daysAhead[due as keyof typeof daysAhead])}`]]
  },
  waits: ({ waits }, { today, zone }) => {
    if (!waits) return []
    const { from, to } = sinceIn(waits, today)!
    const begins = (day: PlainDate) => sql`(${day}::date::timestamp at time zone ${zone})`
    const after: Condition[] = from ? [['v', sql`turn_since >= ${begins(from)}`]] : []
    // The turn began before the day after the last one.
    return [...after, ...(to ? [['w', sql`turn_since < ${begins(fromDay(toDay(to) + 1))}`] as const] : [])]
  },
  assignee: ({ assignee }, { authorityId, userId }) => {
    if (!assignee) return []
    const held = sql`select from assignments held where held.authority_id = ${authorityId} and held.case_id = desk.case_id`
    if (assignee === 'nobody') return [['n', sql`not exists (${held})`]]
    return [['h', sql`exists (${held} and held.user_id = ${assignee === 'me' ? userId : assignee}::uuid)`]]
  },
  approval: ({ approval }) => (approval ? [['a', sql`awaits_approval`]] : []),
  asked: ({ asked }) => (asked ? [['q', sql`asked_of_us`]] : []),
  news: ({ news }, { userId }) => (news ? [['c', isNews(userId, sql.raw('desk'))]] : []),
  minors: ({ minors }) => (minors ? [['m', sql`minors`]] : []),
}

/**
 * Whether somebody else changed a row of the desk after an official last looked at the case. What was there before they had
 * an account is no news to them, or everything would be to a newcomer.
 */
export function isNews(userId: string, row: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${row}.changed_by is distinct from ${userId}::uuid
         and ${row}.changed_at > (select reader.created_at from users reader where reader.user_id = ${userId}::uuid)
         and not exists (select from case_looks look
                          where look.user_id = ${userId}::uuid and look.case_id = ${row}.case_id
                            and look.shared_version >= ${row}.shared_version and look.own_version >= ${row}.own_version)`
}
