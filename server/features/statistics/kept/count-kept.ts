// Offered to other features: reports, exports and pages count with it.
import { type RawBuilder, sql } from 'kysely'
import type { Dimension, Fact, Kept } from '../../../../domain/statistics/fact.ts'
import type { Formula } from '../../../../domain/statistics/measures.ts'
import { type Figure, type Question, tallyOf, untilToday } from '../../../../domain/statistics/tally.ts'
import { fromDay, type PlainDate, toDay } from '../../../../domain/time/plain-date.ts'
import { asSystem } from '../../../platform/database/as-system.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import { isKept, isOfTopic, reachOfStanding } from './rows.ts'
import { spansOf } from './spans.ts'

/** A question to the facts that are kept. */
export interface KeptQuestion extends Question {
  agreementId: string
  /** The State whose cases count, on either side of them; every State's where none is named, for the system role alone. */
  party?: string
  /** The day until which facts count, of the program's clock: a document expires on a day that may still come. */
  today: PlainDate
}

/**
 * The answer of `count`, from the facts kept beside the cases: of those that were told (tell.ts), so it lags a moment behind what
 * officials do. The months come from the cells, and only days that make no whole month from facts; what stood on a day
 * comes from the facts that began before it. What they come to is said by the same tally. The role of the transaction decides under
 * which topics; what stands under them is added up as the system role, for an official reads single facts of the own authority alone.
 *
 * @throws RangeError for a dimension that the measure is not broken down by
 */
export async function countKept(tx: Transaction, asking: KeptQuestion): Promise<Figure[]> {
  const question = untilToday(asking, asking.today)
  const tally = tallyOf(question)
  const { measure, period, today } = question
  if (period.from > today) return tally.figures()
  const topics = await topicsOf(tx, question)
  if (topics.length === 0) return tally.figures()
  const like = await asSystem(tx, () =>
    measure.formula === 'stock' ? stood(tx, question, topics) : happened(tx, question, topics),
  )
  for (const { count, in_time, days, on_day, since_day, ...by } of like) {
    const fact: Fact = { kind: measure.kind, about: measure.about, on: on_day, by: valuesOf(by) }
    if (days !== null) fact.days = days
    if (since_day !== null) fact.since = since_day
    if (in_time > 0) tally.add({ ...fact, inTime: true }, in_time)
    if (count > in_time) tally.add({ ...fact, inTime: false }, count - in_time)
  }
  return tally.figures()
}

/** Facts that the question cannot tell apart, and how many there are. */
interface Like extends Partial<Record<Kept, string>> {
  count: number
  in_time: number
  days: number | null
  on_day: PlainDate
  since_day: PlainDate | null
}

function valuesOf(by: Partial<Record<Kept, string>>): Fact['by'] {
  return Object.fromEntries(Object.entries(by).filter(([, value]) => value !== 'none'))
}

/** The topics that a question looks at, as far as the role of the transaction reads them. */
export async function topicsOf(tx: Transaction, question: KeptQuestion): Promise<string[]> {
  const { agreementId, party, measure } = question
  const { rows } = await sql<{ topic_id: string }>`
    select topic_id::text from fact_topics t
     where agreement_id = ${agreementId} and seen = ${measure.seen} and kind = ${measure.kind} and about = ${measure.about}
       and ${party === undefined ? sql`true` : sql`(requesting_state = ${party} or requested_state = ${party})`}
       and ${conditions(question, isOfTopic)}`.execute(tx)
  return rows.map(({ topic_id }) => topic_id)
}

/** What the measure and the question want of kept dimensions; those of the calendar are the tally's. */
export function conditions({ measure, only = {} }: Question, of: (dimension: Kept) => boolean): RawBuilder<unknown> {
  const wanted = [...Object.entries(measure.where ?? {}), ...Object.entries(only)] as [Dimension, readonly string[]][]
  const own = wanted.flatMap(([dimension, values]) =>
    isKept(dimension) && of(dimension) ? sql`coalesce(${column(dimension)}, 'none') = any(${[...values]}::text[])` : [],
  )
  return own.length === 0 ? sql`true` : sql.join(own, sql` and `)
}

function column(dimension: Kept): RawBuilder<unknown> {
  return sql.ref(`${isOfTopic(dimension) ? 't' : 'g'}.${dimension}`)
}

/** What the tally must know of a fact: by what it breaks down, and what it looks at again. */
function asked({ measure, by, only = {} }: Question): { kept: Kept[]; found: Dimension[] } {
  const all = [...new Set([...by, ...Object.keys(only), ...Object.keys(measure.where ?? {})])] as Dimension[]
  return { kept: all.filter(isKept), found: all.filter((dimension) => !isKept(dimension)) }
}

async function happened(tx: Transaction, question: KeptQuestion, topics: readonly string[]): Promise<Like[]> {
  const { months, edges } = spansOf(question.period, question.today)
  const { kept, found } = asked(question)
  const ids = sql`any(${[...topics]}::bigint[])`
  const parts = edges.map(
    ({ from, to, times }) => sql`
      select topic_id, group_id, on_day, coalesce(days, -1) as days, ${times}::int as count,
             case when in_time then ${times}::int else 0 end as in_time
        from facts where topic_id = ${ids} and until_day is null and on_day between ${from}::date and ${to}::date`,
  )
  if (months) {
    parts.push(sql`
      select topic_id, group_id, month as on_day, days, count, in_time
        from fact_cells where topic_id = ${ids} and month between ${months.first}::date and ${months.last}::date`)
  }
  if (parts.length === 0) return []
  const day = sql`greatest(${grainOf(found)}, ${question.period.from}::date)`
  const days = ofDays(question.measure.formula) ? sql`days` : sql`-1`
  // Added up before groups are looked up: the database takes few groups to be there, and would read the cells for each of them.
  const { rows } = await sql<Like>`
    with told as materialized (
      select topic_id, group_id, ${day} as on_day, ${days} as days, sum(count)::int as count, sum(in_time)::int as in_time
        from (${sql.join(parts, sql` union all `)}) parts group by 1, 2, 3, 4)
    select ${selected(kept)} on_day, nullif(days, -1) as days, null as since_day,
           sum(count)::int as count, sum(in_time)::int as in_time
      from told ${dictionaries(kept, ids)}
     where ${conditions(question, (one) => !isOfTopic(one))}
     group by ${grouped(kept)} on_day, days having sum(count) <> 0`.execute(tx)
  return rows
}

function ofDays(formula: Formula): boolean {
  return formula === 'median_days' || formula === 'p90_days'
}

/** The first day of what a fact's day is counted in; any day of the period does where nothing is broken down by time. */
function grainOf(found: readonly Dimension[]): RawBuilder<unknown> {
  const grain = (['month', 'quarter', 'year'] as const).find((one) => found.includes(one))
  return grain ? sql`date_trunc(${grain}, on_day::timestamp)::date` : sql`'-infinity'::date`
}

/** What stood on the last day of the period. */
export function stoodOn({ period: { to } }: KeptQuestion): RawBuilder<unknown> {
  return sql`f.until_day > ${to}::date and f.on_day <= ${to}::date`
}

/** Of what stood for at most 2ⁿ days, for the n that are kept; no case stands for longer than 2¹⁴ days. */
const reaches = [...Array.from({ length: 15 }, (_, power) => power), reachOfStanding]

/**
 * What stood on the last day of the period. What stood for at most 2ⁿ days began at most 2ⁿ days before, so a dozen short ranges
 * of the index hold it all, however much has begun and ended in between. They are looked up one by one (`offset 0`), between days that
 * are given as they are: what is counted out beneath a policy bounds no range of an index.
 */
async function stood(tx: Transaction, question: KeptQuestion, topics: readonly string[]): Promise<Like[]> {
  const { kept, found } = asked(question)
  const { to } = question.period
  const ids = sql`any(${[...topics]}::bigint[])`
  const since = found.includes('waiting') ? sql`f.since_day` : sql`null::date`
  const after = reaches.map((reach) => (reach === reachOfStanding ? '-infinity' : fromDay(toDay(to) - 2 ** reach)))
  const { rows } = await sql<Like>`
    with told as materialized (
      select f.topic_id, f.group_id, ${since} as since_day, count(*)::int as count
        from unnest(${reaches}::smallint[], ${after}::date[]) as within (reach, after)
       cross join lateral (
         select * from facts f
          where f.topic_id = ${ids} and f.reach = within.reach and f.on_day > within.after and ${stoodOn(question)}
         offset 0) f
       group by 1, 2, 3)
    select ${selected(kept)} ${to}::date as on_day, null as days, since_day,
           sum(count)::int as count, 0 as in_time
      from told ${dictionaries(kept, ids)}
     where ${conditions(question, (one) => !isOfTopic(one))}
     group by ${grouped(kept)} since_day`.execute(tx)
  return rows
}

/** What the dimensions stand in, as far as any of them is looked at: the groups of the topics alone, and not all there are. */
function dictionaries(kept: readonly Kept[], ids: RawBuilder<unknown>): RawBuilder<unknown> {
  const topics = kept.some(isOfTopic) ? sql`join fact_topics t on t.topic_id = told.topic_id` : sql``
  const groups = kept.every(isOfTopic)
    ? sql``
    : sql`join fact_groups g on g.group_id = told.group_id and g.topic_id = ${ids}`
  return sql`${topics} ${groups}`
}

const selected = (kept: readonly Kept[]) =>
  sql.join([...kept.map((one) => sql`coalesce(${column(one)}, 'none') as ${sql.ref(one)},`), sql``], sql` `)

const grouped = (kept: readonly Kept[]) => sql.join([...kept.map((one) => sql`${column(one)},`), sql``], sql` `)
