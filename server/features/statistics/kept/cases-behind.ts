// Offered to other features: pages open the cases behind a figure.
import { type RawBuilder, sql } from 'kysely'
import type { Dimension } from '../../../../domain/statistics/fact.ts'
import { type Period, periodIn } from '../../../../domain/statistics/period.ts'
import { type Figure, momentsOf, sinceIn, untilToday } from '../../../../domain/statistics/tally.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import { isOfTopic } from './rows.ts'
import { stoodOn } from './stood.ts'
import { anyOf, conditions, type KeptQuestion, topicsOf } from './topics.ts'

/** One page of the cases behind a figure, in the order of their identifiers. */
export interface Behind {
  cases: string[]
  /** The last of them, from which the next page goes on; null where there is none. */
  next: string | null
}

/**
 * The cases behind a figure that an authority reads: each once, however many of its facts count. A figure may count more of them,
 * those of other authorities of the State.
 *
 * @param by the values of the figure, as `countKept` gives them
 */
export async function casesBehind(
  tx: Transaction,
  asking: KeptQuestion & { authorityId: string },
  by: Figure['by'],
  { after = null, limit = 50 }: { after?: string | null; limit?: number } = {},
): Promise<Behind> {
  const question = untilToday(asking, asking.today)
  const only = { ...question.only, ...Object.fromEntries(Object.entries(by).map(([name, value]) => [name, [value]])) }
  const { measure, period, today } = question
  const narrowed = { ...question, only }
  if (period.from > today) return { cases: [], next: null }
  const moment = measure.formula === 'stock' ? momentsOf({ ...narrowed, by: [] })[0] : undefined
  if (measure.formula === 'stock' && !moment) return { cases: [], next: null }
  const [topics] = await topicsOf(tx, question, [narrowed])
  const when = moment
    ? sql`${stoodOn(moment.day)} and ${among(only.waiting, (one) => sinceIn(one, moment.day), 'since_day')}`
    : sql`f.until_day is null and f.on_day between ${period.from}::date and least(${period.to}::date, ${today}::date)
            and ${sql.join(
              calendar.map((name) => among(only[name], (value) => periodIn(name, value), 'on_day')),
              sql` and `,
            )}`
  const { rows } = await sql<{ case_id: string }>`
    select distinct f.case_id
      from facts f
      join fact_groups g on g.group_id = f.group_id
      join case_audience a on a.case_id = f.case_id and a.authority_id = ${question.authorityId}
     where f.topic_id = ${anyOf(topics!)} and ${when}
       and ${conditions(narrowed, (one) => !isOfTopic(one))}
       and ${after === null ? sql`true` : sql`f.case_id > ${after}`}
     order by f.case_id limit ${limit + 1}`.execute(tx)
  const cases = rows.slice(0, limit).map(({ case_id }) => case_id)
  return { cases, next: rows.length > limit ? cases.at(-1)! : null }
}

const calendar = ['month', 'quarter', 'year'] as const satisfies readonly Dimension[]

/** That a day lies in one of the spans that some values name; any day does where nothing is named. */
function among(
  values: readonly string[] | undefined,
  spanOf: (value: string) => Partial<Period> | null,
  day: 'on_day' | 'since_day',
): RawBuilder<unknown> {
  if (!values) return sql`true`
  const spans = values.flatMap((value) => {
    const span = spanOf(value)
    return span
      ? sql`${sql.ref(`f.${day}`)} between ${span.from ?? '-infinity'}::date and ${span.to ?? 'infinity'}::date`
      : []
  })
  return sql`(${sql.join([sql`false`, ...spans], sql` or `)})`
}
