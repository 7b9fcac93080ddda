import { type RawBuilder, sql } from 'kysely'
import type { Fact, FactKind, Kept } from '../../../../domain/statistics/fact.ts'
import { kindsOf } from '../../../../domain/statistics/measures.ts'
import type { PlainDate } from '../../../../domain/time/plain-date.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Reading } from './read-like.ts'
import { isOfPersons, isOfTopic, ofGroups } from './rows.ts'
import { type Topic, wantedBy } from './topics.ts'

/** Facts that the questions of a reading cannot tell apart, and how many there are. */
export interface Like {
  kind: FactKind
  by: Fact['by']
  on_day: PlainDate
  since_day: PlainDate | null
  /** How many there are; so many of them took as many days, where that is asked for. */
  count: number
  in_time: number
  /** Of all of them, and of those in time, added up (rows.ts). */
  mark: number
  mark_in_time: number
  days: number[] | null
  times: number[] | null
}

/** The same as the database adds them up: by the number of their class. */
export type ReadRow = Omit<Like, 'kind' | 'by'> & { class: number }

/**
 * What a reading must know of facts, as numbers. The database joins and adds up numbers, of which it knows how many there are; it
 * would sort words, and a hundred thousand cells of them take it a second. Words are put back to what is left.
 */
export interface Classes {
  /** The number of what is added up as `told`. */
  number: RawBuilder<unknown>
  join: RawBuilder<unknown>
  said(rows: readonly ReadRow[]): Like[]
}

type Values = Readonly<Record<string, string | null>>
type Group = { topic_id: string; group_id: string } & Values

/** The groups of some topics, by topic. */
export type Groups = ReadonlyMap<string, readonly Group[]>

/** Whether a reading looks at what tells persons apart: then at cells, and otherwise at their sums. */
export function isOfCells({ kept }: Pick<Reading, 'kept'>): boolean {
  return kept.some(isOfPersons)
}

/** The groups that some readings tell facts apart by, in one look. As the system role. */
export async function groupsOf(tx: Transaction, readings: readonly Reading[]): Promise<Groups> {
  const apart = readings.filter(({ kept, moments }) => !moments && !kept.every(isOfTopic))
  const looked = ofGroups.filter((one) => apart.some(({ kept }) => kept.includes(one)))
  const topicsIn = (some: readonly Reading[]) => [
    ...new Set(some.flatMap(({ topics }) => topics.map(({ topic_id }) => topic_id))),
  ]
  // Days that make no whole month are facts and not sums.
  const whole = topicsIn(apart.filter((one) => isOfCells(one) || one.spans.edges.length > 0))
  const summed = topicsIn(apart).filter((topic) => !whole.includes(topic))
  if (whole.length + summed.length === 0) return new Map()
  const { rows } = await sql<Group>`
    select topic_id::text, group_id::text, ${sql.join(looked.map((one) => sql.ref(one)))}
      from fact_groups
     where topic_id = any(${whole}::bigint[]) or (topic_id = any(${summed}::bigint[]) and group_id = summed_in)`.execute(
    tx,
  )
  return Map.groupBy(rows, ({ topic_id }) => topic_id)
}

export function classesOf(reading: Reading, groups: Groups): Classes {
  const { kept, question, topics } = reading
  const [{ kind }, several] = [question.measure, kindsOf(question.measure).length > 1]
  const numbers = new Map<string, number>()
  const known: Pick<Like, 'kind' | 'by'>[] = []
  const numberOf = (topic: Topic, values: Values): number => {
    const said = kept.map((one) => values[one] ?? null)
    const key = JSON.stringify(several ? [topic.kind, ...said] : said)
    const before = numbers.get(key)
    if (before !== undefined) return before
    numbers.set(key, known.length)
    known.push({ kind: several ? (topic.kind as FactKind) : kind, by: told(kept, values) })
    return known.length - 1
  }
  const said: Classes['said'] = (rows) => rows.map(({ class: number, ...row }) => ({ ...known[number]!, ...row }))
  if (kept.length === 0 && !several) {
    numberOf(topics[0]!, {})
    return { number: sql`0`, join: sql``, said }
  }
  const ofTopics = kept.every(isOfTopic)
  const placed = ofTopics
    ? topics.map((topic) => [topic.topic_id, numberOf(topic, topic)] as const)
    : topics.flatMap((topic) =>
        (groups.get(topic.topic_id) ?? []).flatMap((group) =>
          isWanted(reading, group) ? [[group.group_id, numberOf(topic, { ...group, ...topic })] as const] : [],
        ),
      )
  const ids = placed.map(([id]) => id)
  const places = placed.map(([, number]) => number)
  const on = sql.ref(ofTopics ? 'told.topic_id' : 'told.group_id')
  return {
    number: sql`classes.number`,
    join: sql`join unnest(${ids}::bigint[], ${places}::int[]) as classes (id, number) on classes.id = ${on}`,
    said,
  }
}

function told(kept: readonly Kept[], values: Values): Fact['by'] {
  return Object.fromEntries(kept.flatMap((one) => (values[one] ? [[one, values[one]]] : [])))
}

/** Whether the facts of a group are of those that are asked for; of which topics, is settled. */
function isWanted({ question }: Reading, group: Group): boolean {
  return wantedBy(question).every(
    ([name, values]) => !ofGroups.some((one) => one === name) || values.includes(group[name] ?? 'none'),
  )
}
