import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import { type Dimension, type Fact, factKinds } from './fact.ts'
import { kindsOf, type Measure, measureOf } from './measures.ts'
import { lastOf, type Period, periodBefore, quarterOf } from './period.ts'
import {
  type Counted,
  countedThings,
  countIn,
  daysOf,
  type EntriesOfCase,
  isIn,
  type ReconciledCase,
  type Reconciliation,
  reconcilerOf,
  type Way,
  type Ways,
} from './reconciliation.ts'
import { type Figure, type Tally, tallyOf, untilToday } from './tally.ts'
import { waysOf } from './ways.ts'

/** What a report of the joint committee holds: which measures, broken down by what, beside those of the period before or not. */
export interface ReportTable {
  id: (typeof reportTableIds)[number]
  measures: readonly string[]
  /** `course` is told by months, quarters or years, as long as the period is. */
  by: readonly (Dimension | 'course')[]
  compared: boolean
}

export const reportTableIds = [
  'overview',
  'course',
  'states',
  'consents',
  'refusals',
  'times',
  'questions',
  'documents',
  'transfers',
  'means',
  'failures',
  'age',
  'sex',
  'pending',
  'to_be_returned',
  'stops',
] as const

const times = (code: string) => [`${code}_median`, `${code}_p90`, `${code}_in_time`]

/** Of what both sides know: what one keeps to itself is in no paper of the two. */
export const reportTables: readonly ReportTable[] = [
  {
    id: 'overview',
    measures: [
      ...['submitted', 'notices', 'received', 'persons_received', 'minors_received', 'answered', 'persons_answered'],
      ...['accepted', 'refused', 'documents_issued', 'arrived', 'pending', 'persons_pending', 'persons_to_be_returned'],
    ],
    by: [],
    compared: true,
  },
  {
    id: 'course',
    measures: ['persons_received', 'accepted', 'refused', 'arrived'],
    by: ['course'],
    compared: false,
  },
  {
    id: 'states',
    measures: ['received', 'persons_received', 'accepted', 'refused', 'arrived'],
    by: ['requesting_state'],
    compared: false,
  },
  { id: 'consents', measures: ['accepted'], by: ['basis'], compared: true },
  { id: 'refusals', measures: ['refused'], by: ['ground'], compared: true },
  {
    id: 'times',
    measures: [...times('reply_days'), ...times('document_days'), ...times('transfer_days')],
    by: [],
    compared: true,
  },
  {
    id: 'questions',
    measures: ['information_asked', 'information_answered', 'interviews_held', 'interviews_missed'],
    by: [],
    compared: true,
  },
  {
    id: 'documents',
    measures: ['documents_requested', 'documents_issued', 'fallback_documents', 'documents_expired'],
    by: [],
    compared: true,
  },
  {
    id: 'transfers',
    measures: [
      ...['transfers_planned', 'transfers_failed', 'transfers_failed_share', 'transfers_cancelled', 'arrived'],
      ...['charter_transfers', 'arrived_by_charter', 'charter_share'],
    ],
    by: [],
    compared: true,
  },
  {
    id: 'means',
    measures: ['transfers_planned', 'arrived', 'transfers_failed', 'transfers_failed_share'],
    by: ['means'],
    compared: false,
  },
  { id: 'failures', measures: ['transfers_failed'], by: ['reason'], compared: true },
  { id: 'age', measures: ['persons_received', 'arrived'], by: ['age'], compared: false },
  { id: 'sex', measures: ['persons_received', 'arrived'], by: ['sex'], compared: false },
  { id: 'pending', measures: ['persons_pending'], by: ['waiting', 'turn'], compared: false },
  { id: 'to_be_returned', measures: ['persons_to_be_returned'], by: ['waiting', 'turn'], compared: false },
  {
    id: 'stops',
    measures: [...['stopped', 'stops_lifted', 'reconsiderations_asked', 'consents_revoked', 'statelessness_claims']],
    by: [],
    compared: true,
  },
]

/** The measures of a report, in the order in which it tells them. */
export const reportMeasures: readonly Measure[] = [...new Set(reportTables.flatMap(({ measures }) => measures))].map(
  (code) => measureOf(code)!,
)

/** One measure of a table, broken down as it is in a report of this length. */
export interface PlannedFigures {
  table: ReportTable['id']
  measure: Measure
  by: Dimension[]
  compared: boolean
}

/** Everything that a report of a period tells, in the order in which it does. */
export function plannedOf(period: Period): PlannedFigures[] {
  return reportTables.flatMap(({ id, measures, by, compared }) =>
    measures.map((code) => ({
      ...{ table: id, measure: measureOf(code)!, compared },
      by: by.map((one) => (one === 'course' ? courseOf(period) : one)),
    })),
  )
}

/** One measure of a table, in the period and where the table compares in the one before. */
export interface ReportFigures {
  table: ReportTable['id']
  measure: string
  by: Dimension[]
  figures: Figure[]
  before?: Figure[]
}

/** What one way of counting counts in a month. */
export interface WayFigures {
  of: Counted
  way: Way
  figure: number
  /** By requesting State and month, `DE 2025-03`. */
  parts: Record<string, number>
}

export interface Report {
  figures: ReportFigures[]
  reconciliations: Reconciliation[]
  /** Every way in which one could count, for somebody who comes with a figure of their own. */
  ways: WayFigures[]
  cases: number
}

export interface ReportMaker {
  /** @returns what the case has to do with the difference between the two sides */
  add(facts: readonly Fact[], entries: EntriesOfCase): ReconciledCase[]
  report(): Report
}

export interface AskedReport {
  period: Period
  ways: Readonly<Record<Counted, Ways>>
  /** What happened later is not known yet; a document, say, expires on a day that may still come. */
  today: PlainDate
}

/** Makes the report of cases as they come: it keeps the sums, and no case. */
export function reportMakerOf({ period, ways, today }: AskedReport): ReportMaker {
  const earlier = periodBefore(period)
  const parts = plannedOf(period).map((planned) => partOf(planned, { period, earlier, today }))
  const byKind = new Map(
    factKinds.map((kind) => [kind, parts.filter(({ measure }) => kindsOf(measure).includes(kind))]),
  )
  const until = { ...period, to: today < period.to ? today : period.to }
  const reconciler = reconcilerOf(until, ways)
  const all = countedThings.flatMap((of) => waysOf(of).map((way): WayFigures => ({ of, way, figure: 0, parts: {} })))
  let cases = 0
  return {
    add: (facts, entries) => {
      cases += 1
      for (const fact of facts) {
        if (fact.on > today || isBeside(fact, earlier.from, period.to)) continue
        for (const part of byKind.get(fact.kind)!) {
          if (part.measure.about !== fact.about) continue
          part.tally.add(fact)
          part.before?.add(fact)
        }
      }
      for (const of of countedThings) {
        const months = monthsOf(entries, of, until)
        if (months.length === 0) continue
        for (const one of all) if (one.of === of) addWay(one, entries, until, months)
      }
      return reconciler.add(entries)
    },
    report: () => ({
      figures: parts.map(({ table, measure, by, tally, before }) => ({
        ...{ table, measure: measure.code, by },
        figures: tally.figures(),
        ...(before ? { before: before.figures() } : {}),
      })),
      reconciliations: reconciler.results(),
      ways: all,
      cases,
    }),
  }
}

/** Whether a fact was over before some days, or comes after them: most cases of a register of years say nothing of one of them. */
function isBeside({ kind, on, until }: Fact, first: PlainDate, last: PlainDate): boolean {
  const over = kind === 'stood' ? until : on
  return on > last || (over !== undefined && over < first)
}

interface Part {
  table: ReportTable['id']
  measure: Measure
  by: Dimension[]
  tally: Tally
  before?: Tally
}

function partOf(
  { table, measure, by, compared }: PlannedFigures,
  { period, earlier, today }: { period: Period; earlier: Period; today: PlainDate },
): Part {
  const part = { table, measure, by, tally: tallyOf(untilToday({ measure, period, by }, today)) }
  return compared ? { ...part, before: tallyOf({ measure, period: earlier, by }) } : part
}

function addWay(one: WayFigures, entries: EntriesOfCase, period: Period, months: readonly Period[]): void {
  const counted = countIn(entries, one.of, one.way, period)
  if (counted === 0) return
  one.figure += counted
  for (const month of months) {
    const key = `${entries.requestingState} ${month.from.slice(0, 7)}`
    const so = countIn(entries, one.of, one.way, month)
    if (so > 0) one.parts[key] = (one.parts[key] ?? 0) + so
  }
}

/** The months, cut to the period, in which a case has any day that a way of counting the thing could count. */
function monthsOf({ entries }: EntriesOfCase, of: Counted, period: Period): Period[] {
  const days = entries.flatMap((entry) => (entry.of === of ? daysOf(entry) : []))
  const months = new Set(days.filter((day) => isIn(day, period)).map((day) => day.slice(0, 7)))
  return [...months].map((month) => {
    const [from] = [`${month}-01`, period.from].toSorted().slice(1)
    const [to] = [lastOf(month), period.to].toSorted()
    return { from: from!, to: to! }
  })
}

/** By what the course of a period is told. */
export function courseOf({ from, to }: Period): 'month' | 'quarter' | 'year' {
  const days = toDay(to) - toDay(from) + 1
  if (days <= 100) return 'month'
  return days <= 800 ? 'quarter' : 'year'
}

/** The values of that dimension from the first day of a period to its last, those in which nothing happened among them. */
export function courseIn(period: Period): string[] {
  const course = courseOf(period)
  const found = new Set<string>()
  for (let day = toDay(period.from); day <= toDay(period.to); day += 1) {
    const date = fromDay(day)
    found.add(course === 'quarter' ? quarterOf(date) : date.slice(0, course === 'month' ? 7 : 4))
  }
  return [...found]
}

/**
 * The longest period that a report can be of: from fifty years before the agreement was in force, so that there is one of the same length
 * before it, to the end of the year that runs.
 */
export function reportable(inForceFrom: PlainDate, today: PlainDate): Period {
  return { from: `${Number(inForceFrom.slice(0, 4)) - 50}${inForceFrom.slice(4)}`, to: `${today.slice(0, 4)}-12-31` }
}
