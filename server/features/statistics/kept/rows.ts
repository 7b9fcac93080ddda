// Offered to other features: exports read the facts by the same columns.
import { createHash } from 'node:crypto'
import type { StreamName } from '../../../../domain/agreement/vocabulary.ts'
import { dimensions, type Fact, type Kept } from '../../../../domain/statistics/fact.ts'
import { type PlainDate, toDay } from '../../../../domain/time/plain-date.ts'

/** What a topic is told apart by, besides agreement, record, kind and subject: what measures look at first. */
export const ofTopics = ['requesting_state', 'requested_state', 'stage', 'span'] as const satisfies readonly Kept[]
/** What groups say of persons and their procedure: most questions ask nothing of it, and are answered from sums over it. */
const ofPersons = ['procedure', 'person_class', 'relation', 'sex', 'age'] as const satisfies readonly Kept[]
const found = ['waiting', 'month', 'quarter', 'year'] as const

export function isOfTopic(dimension: Kept): boolean {
  return ofTopics.some((one) => one === dimension)
}

export function isOfPersons(dimension: Kept): boolean {
  return ofPersons.some((one) => one === dimension)
}

export function isKept(dimension: (typeof dimensions)[number]): dimension is Kept {
  return !found.some((one) => one === dimension)
}

export const ofGroups = dimensions.filter(isKept).filter((dimension) => !isOfTopic(dimension))

type Columns = Readonly<Record<string, string | null>>

/** What a fact is about, and what tells it apart within that; the same for many facts. */
export interface Group {
  topic_id: string
  group_id: string
  /** The group that says the same and nothing of persons; itself where it is that. */
  summed_in: string
  topic: Columns
  group: Columns
}

/** A fact as it is kept; `topic_id` and `group_id` are 64-bit numbers, which JavaScript holds as texts. */
export interface FactRow {
  case_id: string
  ordinal: number
  topic_id: string
  group_id: string
  on_day: string
  until_day: string | null
  since_day: string | null
  reach: number | null
  days: number | null
  in_time: boolean | null
}

/** What stands has no last day yet: it is compared like any other. */
const standing = 'infinity'
export const reachOfStanding = 32

/**
 * The rows of one case, and the topics and groups that they stand under.
 *
 * @param told its facts, by the record that knows them
 */
export function rowsOf(
  caseId: string,
  agreementId: string,
  told: ReadonlyMap<StreamName, readonly Fact[]>,
): { rows: FactRow[]; groups: Group[] } {
  const rows: FactRow[] = []
  const groups = new Map<string, Group>()
  for (const [seen, facts] of told) {
    for (const fact of facts) {
      const group = groupOf(agreementId, seen, fact)
      const { topic_id, group_id, summed_in } = group
      groups.set(group_id, group)
      if (!groups.has(summed_in)) groups.set(summed_in, sumOf(group))
      rows.push({ case_id: caseId, ordinal: rows.length, topic_id, group_id, ...daysOf(fact) })
    }
  }
  return { rows, groups: [...groups.values()] }
}

function daysOf({ kind, on, until, since, days, inTime }: Fact) {
  const stood = kind === 'stood'
  return {
    on_day: on,
    until_day: stood ? (until ?? standing) : null,
    since_day: since ?? null,
    reach: stood ? (until ? Math.ceil(Math.log2(toDay(until) - toDay(on))) : reachOfStanding) : null,
    days: days ?? null,
    in_time: inTime ?? null,
  }
}

/** The same few hundred combinations come again and again: their digests are made once. */
const known = new Map<string, Group>()
const knownAtMost = 50_000

function groupOf(agreement_id: string, seen: StreamName, { kind, about, by }: Fact): Group {
  const key = JSON.stringify([
    agreement_id,
    seen,
    kind,
    about,
    ...ofTopics.map(valueIn(by)),
    ...ofGroups.map(valueIn(by)),
  ])
  const before = known.get(key)
  if (before) return before
  const topic = { agreement_id, seen, kind, about, ...pick(ofTopics, by) }
  const group = pick(ofGroups, by)
  const topic_id = idOf(topic)
  const summed_in = idOf({ topic_id, ...ofWhomever(group) })
  const made = { topic_id, group_id: idOf({ topic_id, ...group }), summed_in, topic, group }
  if (known.size === knownAtMost) known.clear()
  known.set(key, made)
  return made
}

function sumOf({ topic_id, summed_in, topic, group }: Group): Group {
  return { topic_id, group_id: summed_in, summed_in, topic, group: ofWhomever(group) }
}

function ofWhomever(group: Columns): Columns {
  return { ...group, ...Object.fromEntries(ofPersons.map((name) => [name, null])) }
}

function valueIn(by: Fact['by']) {
  return (dimension: Kept) => by[dimension] ?? null
}

function pick(names: readonly Kept[], by: Fact['by']): Columns {
  return Object.fromEntries(names.map((name) => [name, by[name] ?? null]))
}

/**
 * What tells a fact apart from others, for the draws of disclosure control: of its group, which no question divides, and its month.
 * Marks are added up, so that the same facts come to the same however they were asked for. `fact_mark` in the database is the same.
 *
 * @param on null for what stands: it is the same at the end of each month
 */
export function markOf(groupId: string, on: PlainDate | null): number {
  const months = on === null ? 0n : BigInt(toDay(`${on.slice(0, 7)}-01`) - toDay('2000-01-01')) * 40_503n
  return Number(((BigInt(groupId) >> 16n) ^ months) & 67_108_863n)
}

export function markOfFact(agreementId: string, seen: StreamName, fact: Fact): number {
  return markOf(groupOf(agreementId, seen, fact).group_id, fact.kind === 'stood' ? null : fact.on)
}

/** 64 bits of a digest of what is there: a million combinations meet with a chance of one in thirty million. */
function idOf(columns: Columns): string {
  const there = Object.entries(columns).filter(([, value]) => value !== null)
  return createHash('sha256').update(JSON.stringify(there)).digest().readBigInt64BE().toString()
}
