import { type RawBuilder, sql } from 'kysely'
import type { Fact, Kept } from '../../../../domain/statistics/fact.ts'
import { fromDay, type PlainDate, toDay } from '../../../../domain/time/plain-date.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Like } from './classes.ts'
import type { Reading } from './read-like.ts'
import { isOfTopic, reachOfStanding } from './rows.ts'
import { anyOf, column, conditions } from './topics.ts'

/** What stood on a day. */
export function stoodOn(day: PlainDate): RawBuilder<unknown> {
  return sql`f.until_day > ${day}::date and f.on_day <= ${day}::date`
}

/** Of what stood for at most 2ⁿ days, for the n that are kept; no case stands for longer than 2¹⁴ days. */
const reaches = [...Array.from({ length: 15 }, (_, power) => power), reachOfStanding]

type Row = Pick<Like, 'on_day' | 'since_day' | 'count' | 'mark'> & Partial<Record<Kept, string | null>>

/**
 * What stood on some days. What stood for at most 2ⁿ days began at most 2ⁿ days before, so a dozen short ranges of the index hold
 * it all, however much has begun and ended in between. They are looked up one by one (`offset 0`), between days that are given as they
 * are: what is counted out beneath a policy bounds no range of an index. It is added up before groups are looked up, and few are left:
 * there are many more of them than are looked at.
 */
export async function stood(tx: Transaction, reading: Reading, days: readonly PlainDate[]): Promise<Like[]> {
  const { found, kept, question } = reading
  const topics = anyOf(reading.topics)
  const since = found.includes('waiting') ? sql`f.since_day` : sql`null::date`
  const ranges = days.flatMap((day) => reaches.map((reach) => ({ reach, day, after: afterOf(reach, day) })))
  const { rows } = await sql<Row>`
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
    select ${selected(kept)} day as on_day, since_day, sum(count)::int as count, sum(mark)::float8 as mark
      from told ${dictionaries(kept, topics)}
     where ${conditions(question, (one) => !isOfTopic(one))}
     group by ${grouped(kept)} day, since_day`.execute(tx)
  const { kind } = question.measure
  return rows.map(({ on_day, since_day, count, mark, ...by }) => ({
    ...{ kind, on_day, since_day, count, mark, by: there(by) },
    ...{ in_time: 0, mark_in_time: 0, days: null, times: null },
  }))
}

function afterOf(reach: number, day: PlainDate): string {
  return reach === reachOfStanding ? '-infinity' : fromDay(toDay(day) - 2 ** reach)
}

/** What the dimensions stand in, as far as any of them is looked at: the groups of the topics alone, and not all there are. */
function dictionaries(kept: readonly Kept[], topics: RawBuilder<unknown>): RawBuilder<unknown> {
  const ofTopics = kept.some(isOfTopic) ? sql`join fact_topics t on t.topic_id = told.topic_id` : sql``
  const ofGroups = kept.every(isOfTopic)
    ? sql``
    : sql`join fact_groups g on g.group_id = told.group_id and g.topic_id = ${topics}`
  return sql`${ofTopics} ${ofGroups}`
}

const selected = (kept: readonly Kept[]) =>
  sql.join([...kept.map((one) => sql`${column(one)} as ${sql.ref(one)},`), sql``], sql` `)

const grouped = (kept: readonly Kept[]) => sql.join([...kept.map((one) => sql`${column(one)},`), sql``], sql` `)

function there(by: Partial<Record<Kept, string | null>>): Fact['by'] {
  return Object.fromEntries(Object.entries(by).filter(([, value]) => value !== null)) as Fact['by']
}
