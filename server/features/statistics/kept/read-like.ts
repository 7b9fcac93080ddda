import { type RawBuilder, sql } from 'kysely'
import type { Dimension, Kept } from '../../../../domain/statistics/fact.ts'
import type { Formula } from '../../../../domain/statistics/measures.ts'
import { momentsOf, type Question } from '../../../../domain/statistics/tally.ts'
import type { PlainDate } from '../../../../domain/time/plain-date.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import { type Classes, classesOf, type Groups, isOfCells, type Like, type ReadRow } from './classes.ts'
import { isKept } from './rows.ts'
import { type Spans, spansOf } from './spans.ts'
import { stood } from './stood.ts'
import { anyOf, type Topic } from './topics.ts'

/** Some questions that look at the same facts, and what is to be read for them. */
export interface Reading {
  /** Any of the questions. */
  question: Question
  topics: readonly Topic[]
  /** What the tallies must know of a fact. */
  kept: Kept[]
  found: Dimension[]
  days: boolean
  /** Of what stands, the days on which it is counted; null of what happened. */
  moments: PlainDate[] | null
  /** Of what happened, how the period is added up. */
  spans: Spans
}

export function readingOf(alike: readonly Question[], topics: readonly Topic[], today: PlainDate): Reading {
  const [question] = alike as [Question]
  const asked = [...new Set(alike.flatMap(dimensionsOf))]
  return {
    ...{ question, topics, kept: asked.filter(isKept) },
    found: asked.filter((dimension) => !isKept(dimension)),
    days: alike.some(({ measure }) => ofDays(measure.formula)),
    moments: question.measure.formula === 'stock' ? [...new Set(alike.flatMap(momentsOf).map(({ day }) => day))] : null,
    spans: spansOf(question.period, today),
  }
}

/** What the tallies of a reading count. As the system role. */
export async function readLike(tx: Transaction, reading: Reading, groups: Groups, today: PlainDate): Promise<Like[]> {
  if (reading.topics.length === 0 || reading.question.period.from > today) return []
  return reading.moments ? stood(tx, reading, reading.moments) : happened(tx, reading, classesOf(reading, groups))
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

async function happened(tx: Transaction, reading: Reading, classes: Classes): Promise<Like[]> {
  const { question, found } = reading
  const topics = anyOf(reading.topics)
  const { months, edges } = reading.spans
  const parts = edges.map(
    ({ from, to, times }) => sql`
      select topic_id, group_id, on_day, coalesce(days, -1) as days, ${times}::int as count,
             case when in_time then ${times}::int else 0 end as in_time,
             ${times}::int * fact_mark(group_id, on_day) as mark,
             case when in_time then ${times}::int * fact_mark(group_id, on_day) else 0 end as mark_in_time
        from facts where topic_id = ${topics} and until_day is null and on_day between ${from}::date and ${to}::date`,
  )
  if (months) {
    parts.push(sql`
      select topic_id, group_id, month as on_day, days, count, in_time, mark, mark_in_time
        from ${sql.table(isOfCells(reading) ? 'fact_cells' : 'fact_sums')}
       where topic_id = ${topics} and month between ${months.first}::date and ${months.last}::date`)
  }
  if (parts.length === 0) return []
  const day = sql`greatest(${grainOf(found)}, ${question.period.from}::date)`
  const alike = (days: RawBuilder<unknown>) => sql`
    select ${classes.number} as class, ${day} as on_day, ${days} as days,
           sum(count)::int as count, sum(in_time)::int as in_time,
           sum(mark)::float8 as mark, sum(mark_in_time)::float8 as mark_in_time
      from (${sql.join(parts, sql` union all `)}) told ${classes.join}
     group by 1, 2, 3 having sum(count) <> 0`
  const { rows } = reading.days
    ? await sql<ReadRow>`
        select class, on_day, null as since_day, sum(count)::int as count, sum(in_time)::int as in_time,
               sum(mark) as mark, sum(mark_in_time) as mark_in_time, array_agg(days) as days, array_agg(count) as times
          from (${alike(sql`days`)}) alike group by 1, 2`.execute(tx)
    : await sql<ReadRow>`select *, null as since_day, null as times from (${alike(sql`null::int[]`)}) alike`.execute(tx)
  return classes.said(rows)
}

/** The first day of what a fact's day is counted in; any day of the period does where nothing is broken down by time. */
function grainOf(found: readonly Dimension[]): RawBuilder<unknown> {
  const grain = (['month', 'quarter', 'year'] as const).find((one) => found.includes(one))
  return grain ? sql`date_trunc(${grain}, on_day::timestamp)::date` : sql`'-infinity'::date`
}
