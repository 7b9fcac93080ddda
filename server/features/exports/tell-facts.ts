import { type RawBuilder, sql } from 'kysely'
import { dimensionWord, valueWord } from '../../../contract/statistics-words.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { type Dimension, dimensions, type Kept } from '../../../domain/statistics/fact.ts'
import { measures } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import type { Cell } from '../../../domain/statistics/shapes/sheet.ts'
import { fromDay, type PlainDate, toDay } from '../../../domain/time/plain-date.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { isOfTopic } from '../statistics/kept/rows.ts'
import { aboutAll, figureSpeech, type Setting } from './tell-figures.ts'
import { type Told, TooLong } from './told.ts'

/** Rows read at one go: what stands in memory, whatever the length of the file. */
const page = 5_000
/** Rows of one file. A spreadsheet takes no more than a million. */
export const mostRows = 1_000_000

const notKept: readonly Dimension[] = ['waiting', 'month', 'quarter', 'year']
const kept = dimensions.filter((one): one is Kept => !notKept.includes(one))
const plain = ['case', 'fact', 'about', 'on', 'days', 'in_time'] as const
/** Columns that hold no codes: the case, the day, the number of days. */
const unworded: ReadonlySet<number> = new Set([plain.indexOf('case'), plain.indexOf('on'), plain.indexOf('days')])

/**
 * What happened in the cases of the own State, a row for each fact: the case by its reference, whom the fact is about as application or
 * person, and never which person. Of the cases that the official may see, whatever else the question of the figures allowed.
 *
 * @throws TooLong for more rows than a file takes
 */
export async function tellFacts({ asked, pack, words, now }: Omit<Setting, 'ask'>, reader: Reader): Promise<Told> {
  const period = readPeriod(asked.period)!
  const question = { ...reader, agreementId: asked.agreement }
  const today = now.toISOString().slice(0, 10)
  // Facts of days to come, as of a document that will expire, have not happened.
  const last = [period.to, today].toSorted()[0]!
  const days = await daysOf(question, period.from, last)
  const total = days.reduce((sum, { count }) => sum + count, 0)
  if (total > mostRows) throw new TooLong()
  const { t, has } = words
  const speech = figureSpeech(words, pack)
  const ids = [...plain, ...kept]
  const wordOf = (id: string, cell: string, procedure: string): string => {
    if (id === 'fact') return has(`shapes.fact.${cell}`) ? t(`shapes.fact.${cell}`) : cell
    if (id === 'about') return t(`shapes.about-${cell}`)
    if (id === 'in_time') return t(`shapes.value.${cell}`)
    return valueWord(id as Kept, cell, speech, { procedure })
  }
  // A hundred thousand rows have some hundred words between them.
  const wordsOf = ids.map(() => new Map<string, string>())
  const procedureAt = ids.indexOf('procedure')
  const inWords = (cell: Cell, index: number, row: readonly Cell[]): Cell => {
    if (typeof cell !== 'string' || unworded.has(index)) return cell
    const procedure = String(row[procedureAt])
    const key = ids[index] === 'clock' ? `${procedure} ${cell}` : cell
    const known = wordsOf[index]!.get(key)
    if (known !== undefined) return known
    const word = wordOf(ids[index]!, cell, procedure)
    wordsOf[index]!.set(key, word)
    return word
  }
  return {
    ...{ name: `facts-${asked.period.replace('..', '-')}`, ids, total },
    headings: [...plain.map((id) => t(`shapes.column.${id}`)), ...kept.map((one) => dimensionWord(speech, one))],
    pages: pagesOf(question, days),
    said: (row) => row.map((cell, index) => inWords(cell, index, row)),
    about: [],
    described: {
      ...{ shape: 'facts', agreement: asked.agreement, period: asked.period, madeAt: now.toISOString() },
      about: aboutAll({ asked, pack, words, now, controlled: false, over: period.to < today }).map(([, text]) => text),
    },
  }
}

/** Who reads: in a transaction of their own, and under a condition that says what the policies show them. */
export interface Reader {
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  condition: RawBuilder<unknown>
}

/** An official: facts that the own State counts on this side, of the cases that the authority may see. */
export function asOfficial(services: Services, official: Official, side: Relation): Reader {
  const state = sql.ref(side === 'requesting' ? 't.requesting_state' : 't.requested_state')
  return {
    read: (work) => withOfficial(services, official, work, { readOnly: true }),
    condition: sql`${state} = ${official.authority.state} and (t.seen = 'shared' or t.seen = ${side})
      and exists (select from case_audience a where a.case_id = f.case_id and a.authority_id = ${official.authority.id})`,
  }
}

/** Whoever runs commands: the whole record. */
export function asSystemRole({ pools }: Pick<Services, 'pools'>): Reader {
  return { read: (work) => withSystem(pools.system, work, { readOnly: true }), condition: sql`true` }
}

interface Asking extends Reader {
  agreementId: string
}

const guardedKinds: string[] = measures.flatMap(({ guarded, kind }) => (guarded ? kind : []))

interface Day {
  on_day: PlainDate
  count: number
}

function seen({ condition, agreementId }: Asking) {
  // What is told under disclosure control to everybody is no row of any file.
  return sql`t.agreement_id = ${agreementId} and f.until_day is null and t.kind <> all(${guardedKinds}) and ${condition}`
}

/** How many rows each day has. */
function daysOf(asking: Asking, from: PlainDate, to: PlainDate): Promise<Day[]> {
  return asking.read(async (tx) => {
    const { rows } = await sql<Day>`
      select f.on_day, count(*)::int as count from facts f join fact_topics t using (topic_id)
       where ${seen(asking)} and f.on_day between ${from} and ${to} group by f.on_day order by f.on_day`.execute(tx)
    return rows
  })
}

/** Days are read together as long as they make a page: each is a look of its own, so that nobody's transaction lasts. */
async function* pagesOf(asking: Asking, days: readonly Day[]): AsyncGenerator<Cell[][]> {
  const names: Names = { cases: new Map(), topics: new Map(), groups: new Map() }
  for (let at = 0; at < days.length; ) {
    const first = days[at]!
    let count = 0
    let last = first
    do {
      last = days[at]!
      count += last.count
      at += 1
    } while (at < days.length && count + days[at]!.count <= page)
    yield* rowsOf(asking, first.on_day, last.on_day, names)
  }
}

interface FactRow {
  case_id: string
  ordinal: number
  topic_id: string
  group_id: string
  on_day: PlainDate
  days: number | null
  in_time: boolean | null
}

/** What rows say by number, fetched once for all rows that say it. */
interface Names {
  cases: Map<string, string>
  topics: Map<string, Record<string, string | null>>
  groups: Map<string, Record<string, string | null>>
}

/** Names kept at once; whoever exports years does not keep them all. */
const mostNames = 50_000

async function* rowsOf(asking: Asking, from: PlainDate, to: PlainDate, names: Names): AsyncGenerator<Cell[][]> {
  let after: readonly [PlainDate, string, number] = [
    fromDay(toDay(from) - 1),
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    0,
  ]
  for (let full = true; full; ) {
    const rows = await asking.read(async (tx) => {
      const read = await sql<FactRow>`
        select f.case_id, f.ordinal, f.topic_id::text, f.group_id::text, f.on_day, f.days, f.in_time
          from facts f join fact_topics t using (topic_id)
         where ${seen(asking)} and f.on_day between ${from} and ${to}
           and (f.on_day, f.case_id, f.ordinal) > (${after[0]}::date, ${after[1]}::uuid, ${after[2]}::int)
         order by f.on_day, f.case_id, f.ordinal limit ${page}`.execute(tx)
      await learn(tx, names, read.rows)
      return read.rows
    })
    const cells = rows.flatMap((row) => {
      const reference = names.cases.get(row.case_id)
      // A case that the policies do not show is no row, whatever the question was.
      return reference === undefined ? [] : [cellsOf(row, reference, names)]
    })
    if (cells.length > 0) yield cells
    full = rows.length === page
    const end = rows.at(-1)
    if (end) after = [end.on_day, end.case_id, end.ordinal]
  }
}

async function learn(tx: Transaction, { cases, topics, groups }: Names, rows: readonly FactRow[]): Promise<void> {
  for (const known of [cases, topics, groups]) if (known.size > mostNames) known.clear()
  const missing = (known: ReadonlyMap<string, unknown>, of: (row: FactRow) => string) => {
    return [...new Set(rows.map(of))].filter((id) => !known.has(id))
  }
  const [caseIds, topicIds, groupIds] = [
    missing(cases, (row) => row.case_id),
    missing(topics, (row) => row.topic_id),
    missing(groups, (row) => row.group_id),
  ]
  if (caseIds.length > 0) {
    const found = await sql<{ case_id: string; reference: string }>`
      select case_id, reference from cases where case_id = any(${caseIds}::uuid[])`.execute(tx)
    for (const { case_id, reference } of found.rows) cases.set(case_id, reference)
  }
  if (topicIds.length > 0) {
    const found = await sql<{ id: string } & Record<string, string | null>>`
      select topic_id::text as id, kind, about, ${columnsOf(onTopic)} from fact_topics
       where topic_id = any(${topicIds}::bigint[])`.execute(tx)
    for (const { id, ...topic } of found.rows) topics.set(id, topic)
  }
  if (groupIds.length > 0) {
    const found = await sql<{ id: string } & Record<string, string | null>>`
      select group_id::text as id, ${columnsOf(onGroup)} from fact_groups
       where group_id = any(${groupIds}::bigint[])`.execute(tx)
    for (const { id, ...group } of found.rows) groups.set(id, group)
  }
}

const onTopic = kept.filter(isOfTopic)
const onGroup = kept.filter((one) => !isOfTopic(one))

function columnsOf(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((one) => sql.ref(one)))
}

function cellsOf(row: FactRow, reference: string, { topics, groups }: Names): Cell[] {
  const inTime = row.in_time === null || row.days === null ? null : row.in_time ? 'yes' : 'no'
  const topic = topics.get(row.topic_id)!
  const group = groups.get(row.group_id)!
  const by = kept.map((one) => (isOfTopic(one) ? topic[one] : group[one]) ?? null)
  return [reference, topic.kind!, topic.about!, row.on_day, row.days, inTime, ...by]
}
