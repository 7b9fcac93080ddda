// Offered to other features: reports, exports and pages count with it.
import { type RawBuilder, sql } from 'kysely'
import type { Dimension, Kept } from '../../../../domain/statistics/fact.ts'
import { kindsOf } from '../../../../domain/statistics/measures.ts'
import type { Question } from '../../../../domain/statistics/tally.ts'
import type { PlainDate } from '../../../../domain/time/plain-date.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import { isKept, isOfTopic, ofTopics } from './rows.ts'

/** Among which facts is counted. */
export interface Among {
  agreementId: string
  /** The State whose cases count, on either side of them; every State's where none is named, for the system role alone. */
  party?: string
  /** The day until which facts count, of the program's clock: a document expires on a day that may still come. */
  today: PlainDate
}

/** A question to the facts that are kept. */
export type KeptQuestion = Question & Among

export type Topic = { topic_id: string; seen: string; kind: string; about: string } & Record<
  (typeof ofTopics)[number],
  string | null
>

/** The topics that each question looks at, as far as the role of the transaction reads them. */
export async function topicsOf(
  tx: Transaction,
  { agreementId, party }: Among,
  questions: readonly Question[],
): Promise<Topic[][]> {
  const kinds = [...new Set(questions.flatMap(({ measure }) => kindsOf(measure)))]
  const { rows } = await sql<Topic>`
    select topic_id::text, seen, kind, about, ${sql.join(ofTopics.map((one) => sql.ref(one)))} from fact_topics
     where agreement_id = ${agreementId} and kind = any(${kinds}::text[])
       and ${party === undefined ? sql`true` : sql`(requesting_state = ${party} or requested_state = ${party})`}`.execute(
    tx,
  )
  return questions.map((question) => rows.filter(isAskedBy(question)))
}

/** Some topics, as what a column may be equal to. */
export function anyOf(topics: readonly Topic[]): RawBuilder<unknown> {
  return sql`any(${topics.map(({ topic_id }) => topic_id)}::bigint[])`
}

function isAskedBy(question: Question): (topic: Topic) => boolean {
  const { seen, about } = question.measure
  const kinds: readonly string[] = kindsOf(question.measure)
  const wanted = wantedBy(question)
  return (topic) =>
    topic.seen === seen &&
    kinds.includes(topic.kind) &&
    topic.about === about &&
    ofTopics.every((one) => wanted.every(([name, values]) => name !== one || values.includes(topic[one] ?? 'none')))
}

/** What the measure and the question want of dimensions, of which a fact must have one of the values. */
export function wantedBy({ measure, only = {} }: Question): [Dimension, readonly string[]][] {
  return [...Object.entries(measure.where ?? {}), ...Object.entries(only)] as [Dimension, readonly string[]][]
}

/** The same of kept dimensions, as a condition; those of the calendar are the tally's. */
export function conditions(question: Question, of: (dimension: Kept) => boolean): RawBuilder<unknown> {
  const own = wantedBy(question).flatMap(([dimension, values]) =>
    isKept(dimension) && of(dimension) ? sql`coalesce(${column(dimension)}, 'none') = any(${[...values]}::text[])` : [],
  )
  return own.length === 0 ? sql`true` : sql.join(own, sql` and `)
}

export function column(dimension: Kept): RawBuilder<unknown> {
  return sql.ref(`${isOfTopic(dimension) ? 't' : 'g'}.${dimension}`)
}
