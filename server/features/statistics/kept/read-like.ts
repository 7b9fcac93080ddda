import { type RawBuilder, sql } from 'kysely'
import type { Dimension, FactKind, Kept } from '../../../../domain/statistics/fact.ts'
import { type Formula, kindsOf } from '../../../../domain/statistics/measures.ts'
import { momentsOf, type Question } from '../../../../domain/statistics/tally.ts'
import { fromDay, type PlainDate, toDay } from '../../../../domain/time/plain-date.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import { isKept, isOfPersons, isOfTopic, reachOfStanding } from './rows.ts'
import { spansOf } from './spans.ts'
import { column, conditions } from './topics.ts'

/** Facts that the questions cannot tell apart, and how many there are. */
export interface Like extends Partial<Record<Kept, string>> {
  count: number
  in_time: number
  /** Of all of them, and of those in time, added up (rows.ts). */
  mark: number
  mark_in_time: number
  days: number | null
  on_day: PlainDate
  since_day: PlainDate | null
  /** Where the questions look at facts of several kinds. */
  kind?: FactKind
}

interface Reading {
  /** Any of the questions: they look at the same facts. */
  question: Question
  topics: RawBuilder<unknown>
  /** What the tallies must know of a fact. */
  kept: Kept[]
  found: Dimension[]
  days: boolean
  /** Of what stands, the days on which it is counted. */
  moments: PlainDate[]
}

/** What the tallies of some questions count, that look at the same facts. As the system role. */
export async function readLike(
  tx: Transaction,
  alike: readonly Question[],
  topics: readonly string[],
  today: PlainDate,
): Promise<Like[]> {
  const [question] = alike as [Question]
  if (topics.length === 0 || question.period.from > today) return []
  const asked = [...new Set(alike.flatMap(dimensionsOf))]
  const reading = {
    ...{ question, topics: sql`any(${[...topics]}::bigint[])`, kept: asked.filter(isKept) },
    found: asked.filter((dimension) => !isKept(dimension)),
    days: alike.some(({ measure }) => ofDays(measure.formula)),
    moments: question.measure.formula === 'stock' ? [...new Set(alike.flatMap(momentsOf).map(({ day }) => day))] : [],
  }
  return question.measure.formula === 'stock' ? stood(tx, reading) : happened(tx, reading, today)
}

/** By what a question breaks down, and what its tally looks at again. */
function dimensionsOf({ measure, by, only = {} }: Question): Dimension[] {
  return [
    ...by,
    ...([...Object.keys(only), ...Object.keys(measure.where ?? {}), ...Object.keys(measure.part ?? {})] as Dimension[]),
  ]
}

function ofDays(formula: Formula): boolean {
  return formula === 'median_days' || formula === 'p90_days'
}

async function happened(tx: Transaction, reading: Reading, today: PlainDate): Promise<Like[]> {
  const { question, topics, kept, found } = reading
  const { months, edges } = spansOf(question.period, today)
  const parts = edges.map(
    ({ from, to, times }) => sql`
      select topic_id, group_id, on_day, coalesce(days, -1) as days, ${times}::int as count,
             case when in_time then ${times}::int else 0 end as in_time,
             ${times}::int * fact_mark(group_id, on_day) as mark,
             case when in_time then ${times}::int * fact_mark(group_id, on_day) else 0 end as mark_in_time
        from facts where topic_id = ${topics} and until_day is null and on_day between ${from}::date and ${to}::date`,
  )
  if (months) {
    const cells = sql.table(kept.some(isOfPersons) ? 'fact_cells' : 'fact_sums')
    parts.push(sql`
      select topic_id, group_id, month as on_day, days, count, in_time, mark, mark_in_time
        from ${cells} where topic_id = ${topics} and month between ${months.first}::date and ${months.last}::date`)
  }
  if (parts.length === 0) return []
  const day = sql`greatest(${grainOf(found)}, ${question.period.from}::date)`
  const days = reading.days ? sql`days` : sql`-1`
  const several = kindsOf(question.measure).length > 1
  // Added up before groups are looked up: the database takes few groups to be there, and would read the cells for each of them.
  const { rows } = await sql<Like>`
    with told as materialized (
      select topic_id, group_id, ${day} as on_day, ${days} as days, sum(count)::int as count, sum(in_time)::int as in_time,
             sum(mark) as mark, sum(mark_in_time) as mark_in_time
        from (${sql.join(parts, sql` union all `)}) parts group by 1, 2, 3, 4)
    select ${selected(kept)} ${several ? sql`t.kind,` : sql``} on_day, nullif(days, -1) as days, null as since_day,
           sum(count)::int as count, sum(in_time)::int as in_time,
           sum(mark)::float8 as mark, sum(mark_in_time)::float8 as mark_in_time
      from told ${dictionaries(reading, several)}
     where ${conditions(question, (one) => !isOfTopic(one))}
     group by ${grouped(kept)} ${several ? sql`t.kind,` : sql``} on_day, days having sum(count) <> 0`.execute(tx)
  return rows
}

/** The first day of what a fact's day is counted in; any day of the period does where nothing is broken down by time. */
function grainOf(found: readonly Dimension[]): RawBuilder<unknown> {
  const grain = (['month', 'quarter', 'year'] as const).find((one) => found.includes(one))
  return grain ? sql`date_trunc(${grain}, on_day::timestamp)::date` : sql`'-infinity'::date`
}

/** What stood on a day. */
export function stoodOn(day: PlainDate): RawBuilder<unknown> {
  return sql`f.until_day > ${day}::date and f.on_day <= ${day}::date`
}

/** Of what stood for at most 2ⁿ days, for the n that are kept; no case stands for longer than 2¹⁴ days. */
const reaches = [...Array.from({ length: 15 }, (_, power) => power), reachOfStanding]

/**
 * What stood on the last day of the period, or of each of its months. What stood for at most 2ⁿ days began at most 2ⁿ days before, so a dozen short ranges
 * of the index hold it all, however much has begun and ended in between. They are looked up one by one (`offset 0`), between days that
 * are given as they are: what is counted out beneath a policy bounds no range of an index.
 */
async function stood(tx: Transaction, reading: Reading): Promise<Like[]> {
  const { question, topics, kept, found, moments } = reading
  const since = found.includes('waiting') ? sql`f.since_day` : sql`null::date`
  const ranges = moments.flatMap((day) => reaches.map((reach) => ({ reach, day, after: afterOf(reach, day) })))
  const { rows } = await sql<Like>`
    with told as materialized (
      select f.topic_id, f.group_id, within.day, ${since} as since_day, count(*)::int as count,
             count(*) * fact_mark(f.group_id, null) as mark
        from unnest(${ranges.map(({ reach }) => reach)}::smallint[], ${ranges.map(({ after }) => after)}::date[],
                    ${ranges.map(({ day }) => day)}::date[]) as within (reach, after, day)
       cross join lateral (
         select * from facts f
          where f.topic_id = ${topics} and f.reach = within.reach and f.on_day > within.after
            and f.until_day > within.day and f.on_day <= within.day
         offset 0) f
       group by 1, 2, 3, 4)
    select ${selected(kept)} day as on_day, null as days, since_day,
           sum(count)::int as count, 0 as in_time, sum(mark)::float8 as mark, 0 as mark_in_time
      from told ${dictionaries(reading)}
     where ${conditions(question, (one) => !isOfTopic(one))}
     group by ${grouped(kept)} day, since_day`.execute(tx)
  return rows
}

function afterOf(reach: number, day: PlainDate): string {
  return reach === reachOfStanding ? '-infinity' : fromDay(toDay(day) - 2 ** reach)
}

/** What the dimensions stand in, as far as any of them is looked at: the groups of the topics alone, and not all there are. */
function dictionaries({ kept, topics }: Reading, several = false): RawBuilder<unknown> {
  const ofTopics = several || kept.some(isOfTopic) ? sql`join fact_topics t on t.topic_id = told.topic_id` : sql``
  const ofGroups = kept.every(isOfTopic)
    ? sql``
    : sql`join fact_groups g on g.group_id = told.group_id and g.topic_id = ${topics}`
  return sql`${ofTopics} ${ofGroups}`
}

const selected = (kept: readonly Kept[]) =>
  sql.join([...kept.map((one) => sql`coalesce(${column(one)}, 'none') as ${sql.ref(one)},`), sql``], sql` `)

const grouped = (kept: readonly Kept[]) => sql.join([...kept.map((one) => sql`${column(one)},`), sql``], sql` `)
