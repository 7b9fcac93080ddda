import type { PlainDate } from '../time/plain-date.ts'
import type { Period } from './period.ts'

/**
 * Why two sides that count the same cases come to two figures. Each side has its way of counting: what is one, and which day
 * counts. From the one way to the other a figure is changed in steps, one thing at a time; what a step adds or takes away in a
 * case is the reason for so much of the difference. So the reasons make up the difference, always and exactly.
 */

/** What the two sides quarrel about. */
export const countedThings = ['applications', 'consents', 'returns'] as const
export type Counted = (typeof countedThings)[number]

/** Days by which something may be counted. `sent` of a consent: the year of the application instead of the decision. */
export const countedDays = {
  applications: ['sent', 'received'],
  consents: ['replied', 'sent'],
  returns: ['departed', 'arrived'],
} as const satisfies Record<Counted, readonly string[]>
export type CountedDay = (typeof countedDays)[Counted][number]

export const countedUnits = {
  applications: ['applications', 'persons'],
  consents: ['persons', 'applications'],
  returns: ['persons'],
} as const satisfies Record<Counted, readonly string[]>
export type CountedUnit = 'applications' | 'persons'

/**
 * What becomes of a consent by silence: counted on the day on which it took effect; on the day of the other reading of the
 * period; on the day of the requested State's own word, if it gave one; or not at all.
 */
export const silences = ['counted', 'other_reading', 'own_word', 'not_counted'] as const
export type Silence = (typeof silences)[number]

/** A way of counting. An application counts once, on the first day on which one of its persons does. */
export interface Way {
  unit: CountedUnit
  day: CountedDay
  /** Of consents alone. */
  silence?: Silence
  /** All procedures where none is named. */
  procedures?: readonly string[] | undefined
}

/** How each side counts one thing. */
export interface Ways {
  requesting: Way
  requested: Way
}

/** As a side that sends, and one that receives, keep their registers where nobody says otherwise. */
export const usualWays: Readonly<Record<Counted, Ways>> = {
  applications: {
    requesting: { unit: 'applications', day: 'sent' },
    requested: { unit: 'persons', day: 'received' },
  },
  consents: {
    requesting: { unit: 'persons', day: 'replied', silence: 'counted' },
    requested: { unit: 'persons', day: 'replied', silence: 'own_word' },
  },
  returns: {
    requesting: { unit: 'persons', day: 'departed' },
    requested: { unit: 'persons', day: 'arrived' },
  },
}

/** A person of an application, a consent to a person, or a person's journey, with every day by which it might be counted. */
export interface Entry {
  of: Counted
  personId: string
  days: Partial<Record<CountedDay, PlainDate>>
  /** Of a consent by silence: the days by the other treatments of silence; one that is missing is never. */
  silent?: { otherReading: PlainDate; ownWord?: PlainDate }
  /** Why a day is missing. */
  fate?: 'stopped' | 'failed' | 'cancelled'
}

export interface EntriesOfCase {
  caseId: string
  reference: string
  procedure: string
  requestingState: string
  requestedState: string
  entries: readonly Entry[]
}

/** Each says of a case, not of a side, what is so; on which side it is counted follows from the two ways. */
export const reasons = [
  'other_procedure',
  'silence_alone',
  'silence_dated_otherwise',
  'sent_in_received_after',
  'sent_in_received_before',
  'received_in_sent_before',
  'received_in_sent_after',
  'stopped_before_receipt',
  'not_received_yet',
  'sent_in_replied_after',
  'sent_in_replied_before',
  'replied_in_sent_before',
  'replied_in_sent_after',
  'departed_in_arrived_after',
  'departed_in_arrived_before',
  'arrived_in_departed_before',
  'arrived_in_departed_after',
  'failed_after_departure',
  'cancelled_after_departure',
  'arrival_not_reported',
  'arrived_without_notice',
  'persons_of_one_application',
] as const
export type Reason = (typeof reasons)[number]

/** What one case has to do with the difference in one thing. */
export interface ReconciledCase {
  of: Counted
  caseId: string
  reference: string
  requestingState: string
  /** How often each side counts it in the period. */
  requesting: number
  requested: number
  /** The first day by which each side counts it at all, in the period or not. */
  requestingDay?: PlainDate
  requestedDay?: PlainDate
  /** What it adds to the difference (requested less requesting), by reason; a reason may add and take away in one case. */
  reasons: { reason: Reason; difference: number }[]
}

export interface Reconciliation {
  of: Counted
  requesting: { way: Way; figure: number }
  requested: { way: Way; figure: number }
  /** Requested less requesting: the sum of the reasons. */
  difference: number
  reasons: { reason: Reason; difference: number; cases: number }[]
}

export interface Reconciler {
  /** @returns what each thing that either side counts of the case has to do with the difference; nothing where neither counts any */
  add(one: EntriesOfCase): ReconciledCase[]
  results(): Reconciliation[]
}

/** Adds up cases as they come; whoever reads a hundred thousand keeps the sums alone. */
export function reconcilerOf(period: Period, ways: Readonly<Record<Counted, Ways>> = usualWays): Reconciler {
  const sums = new Map(countedThings.map((of) => [of, { requesting: 0, requested: 0, reasons: noReasons() }]))
  return {
    add: (one) =>
      countedThings.flatMap((of) => {
        const found = reconcile(one, of, ways[of], period)
        if (!found) return []
        const sum = sums.get(of)!
        sum.requesting += found.requesting
        sum.requested += found.requested
        for (const { reason, difference } of found.reasons) {
          const so = sum.reasons.get(reason) ?? { difference: 0, cases: 0 }
          sum.reasons.set(reason, { difference: so.difference + difference, cases: so.cases + 1 })
        }
        return [found]
      }),
    results: () =>
      countedThings.map((of) => {
        const { requesting, requested, reasons: found } = sums.get(of)!
        return {
          of,
          requesting: { way: ways[of].requesting, figure: requesting },
          requested: { way: ways[of].requested, figure: requested },
          difference: requested - requesting,
          reasons: reasons.flatMap((reason) => {
            const sum = found.get(reason)
            return sum ? [{ reason, ...sum }] : []
          }),
        }
      }),
  }
}

function noReasons(): Map<Reason, { difference: number; cases: number }> {
  return new Map()
}

function reconcile(one: EntriesOfCase, of: Counted, ways: Ways, period: Period): ReconciledCase | null {
  if (!one.entries.some((entry) => entry.of === of && daysOf(entry).some((day) => isIn(day, period)))) return null
  const found = new Map<Reason, number>()
  const add = (reason: Reason, by: number) => found.set(reason, (found.get(reason) ?? 0) + by)
  const first = marksOf(one, of, ways.requesting)
  let before = first
  for (const step of stepsBetween(ways)) {
    const after = marksOf(one, of, step.after)
    for (const [reason, by] of step.what === 'unit'
      ? byUnit(before, after, period)
      : byDay(before, after, step, period))
      add(reason, by)
    before = after
  }
  const [requesting, requested] = [count(first, period), count(before, period)]
  if (requesting === 0 && requested === 0 && found.size === 0) return null
  const [requestingDay, requestedDay] = [firstDay(first), firstDay(before)]
  return {
    ...{ of, caseId: one.caseId, reference: one.reference, requestingState: one.requestingState },
    ...{ requesting, requested },
    ...(requestingDay ? { requestingDay } : {}),
    ...(requestedDay ? { requestedDay } : {}),
    reasons: [...found].map(([reason, difference]) => ({ reason, difference })),
  }
}

interface Step {
  what: 'procedures' | 'silence' | 'day' | 'unit'
  before: Way
  after: Way
}

/** From the one way to the other, one thing at a time. */
function stepsBetween({ requesting, requested }: Ways): Step[] {
  const steps: Step[] = []
  let way = requesting
  const take = (what: Step['what'], change: Partial<Way>) => {
    const after = { ...way, ...change }
    steps.push({ what, before: way, after })
    way = after
  }
  take('procedures', { procedures: requested.procedures })
  if (requested.silence) take('silence', { silence: requested.silence })
  take('day', { day: requested.day })
  take('unit', { unit: requested.unit })
  return steps
}

/** Something that a way counts on a day, and the entry that it is counted for. */
interface Mark {
  entry: Entry
  on: PlainDate
}

/** What a way counts of one thing in a case, ever: by the number of the entry, or once for the whole application. */
function marksOf({ entries, procedure }: EntriesOfCase, of: Counted, way: Way): Map<number, Mark> {
  const marks = new Map<number, Mark>()
  if (way.procedures && !way.procedures.includes(procedure)) return marks
  for (const [index, entry] of entries.entries()) {
    const on = entry.of === of ? dayOf(entry, way) : undefined
    if (on === undefined) continue
    const key = way.unit === 'applications' ? 0 : index
    const known = marks.get(key)
    if (!known || on < known.on) marks.set(key, { entry, on })
  }
  return marks
}

/** Every day by which some way counts an entry. */
export function daysOf({ days, silent }: Entry): PlainDate[] {
  return [...Object.values(days), ...(silent ? Object.values(silent) : [])]
}

/** @returns the day on which a way counts an entry; undefined where it never does */
export function dayOf({ days, silent }: Entry, { day, silence = 'counted' }: Way): PlainDate | undefined {
  if (!silent || silence === 'counted') return days[day]
  if (silence === 'not_counted') return undefined
  const word = silence === 'other_reading' ? silent.otherReading : silent.ownWord
  return day === 'sent' && word !== undefined ? days.sent : word
}

/** How many of a case a way counts in a period. */
export function countIn(one: EntriesOfCase, of: Counted, way: Way, period: Period): number {
  return count(marksOf(one, of, way), period)
}

function count(marks: ReadonlyMap<number, Mark>, period: Period): number {
  return [...marks.values()].filter(({ on }) => isIn(on, period)).length
}

export function isIn(on: PlainDate | undefined, { from, to }: Period): boolean {
  return on !== undefined && on >= from && on <= to
}

function firstDay(marks: ReadonlyMap<number, Mark>): PlainDate | undefined {
  return [...marks.values()]
    .map(({ on }) => on)
    .sort()
    .at(0)
}

type Marks = ReadonlyMap<number, Mark>

function byUnit(before: Marks, after: Marks, period: Period): [Reason, number][] {
  const by = count(after, period) - count(before, period)
  return by === 0 ? [] : [['persons_of_one_application', by]]
}

function byDay(before: Marks, after: Marks, step: Step, period: Period): [Reason, number][] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): [Reason, number][] => {
    const [was, is] = [before.get(key), after.get(key)]
    const by = Number(isIn(is?.on, period)) - Number(isIn(was?.on, period))
    if (by === 0) return []
    if (step.what === 'procedures') return [['other_procedure', by]]
    if (step.what === 'silence') return [[was && is ? 'silence_dated_otherwise' : 'silence_alone', by]]
    return by < 0
      ? [[reasonOf(was!.entry, step.before.day, is?.on, period), by]]
      : [[reasonOf(is!.entry, step.after.day, was?.on, period), by]]
  })
}

/** Why what one day counts in a period the other does not, on `other`, or never. */
function reasonOf({ of, fate }: Entry, day: CountedDay, other: PlainDate | undefined, { to }: Period): Reason {
  const after = other !== undefined && other > to
  switch (day) {
    case 'sent':
      if (of === 'consents') return after ? 'sent_in_replied_after' : 'sent_in_replied_before'
      if (other === undefined) return fate === 'stopped' ? 'stopped_before_receipt' : 'not_received_yet'
      return after ? 'sent_in_received_after' : 'sent_in_received_before'
    case 'received':
      return after ? 'received_in_sent_after' : 'received_in_sent_before'
    case 'replied':
      return after ? 'replied_in_sent_after' : 'replied_in_sent_before'
    case 'departed':
      if (other === undefined) {
        if (fate === 'failed') return 'failed_after_departure'
        return fate === 'cancelled' ? 'cancelled_after_departure' : 'arrival_not_reported'
      }
      return after ? 'departed_in_arrived_after' : 'departed_in_arrived_before'
    case 'arrived':
      if (other === undefined) return 'arrived_without_notice'
      return after ? 'arrived_in_departed_after' : 'arrived_in_departed_before'
  }
}
