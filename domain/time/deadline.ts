import { z } from 'zod'
import { type AdjustedReading, type Adjustments, readAdjusted } from './adjusted.ts'
import type { Calendar } from './calendar.ts'
import { fromDay, type PlainDate } from './plain-date.ts'
import { doubtsAbout, joinWindows } from './provisional.ts'

const amount = z.int().min(1)
const units = ['calendar_days', 'working_days', 'months', 'years'] as const

/** A length of time as a legal instrument states it. */
export const period = z.strictObject({ amount, unit: z.enum(['hours', ...units]) })
export type Period = z.infer<typeof period>

/** A length of time that nobody counts in hours, for example of how long data are kept. */
export const periodOfDays = z.strictObject({ amount, unit: z.enum(units) })

/**
 * How a period is counted. The neutral default is `regulation1182`; it does not bind a treaty partner, so every pack
 * states its own profile as data.
 */
export const countingProfile = z.strictObject({
  /** Whether the day of the event is the first day of the period; in a period of hours, whether its hour counts. */
  countEventDay: z.boolean(),
  rollToWorkingDay: z.boolean(),
  minimumTwoWorkingDays: z.boolean(),
  /**
   * What arrives after the office closes or on a day of rest is received that day, or on the next working day. The hours
   * stand in the calendar of the State that must act; without them only days of rest matter. Left out: that day.
   */
  receiptOutsideHours: z.enum(['same_day', 'next_working_day']).optional(),
})
export type CountingProfile = z.infer<typeof countingProfile>

/** Regulation (EEC, Euratom) 1182/71 Art. 3(1) and (4); its Art. 3(5) is left off, as it only suits the Union's side. */
export const regulation1182: CountingProfile = {
  countEventDay: false,
  rollToWorkingDay: true,
  minimumTwoWorkingDays: false,
}

export type DeadlineQuestion = {
  readonly period: Period
  /** The day of the event that starts the period, in the time zone of the State that must act. */
  readonly from: PlainDate
  /** The moment of the event, ISO 8601 in UTC. Where only its day is known, a period of hours begins when that is over. */
  readonly at?: string | undefined
  readonly calendar: Calendar
  readonly profile: CountingProfile
  /** A second reading of the law that could be defended. */
  readonly alternative?: CountingProfile | undefined
  /** What acts of the States made of the period since. */
  readonly adjusted?: Adjustments | undefined
  /** The same by what of it rests on confirmed rules, where that is not all: one more reading. */
  readonly confirmed?: { readonly adjusted?: Adjustments | undefined; readonly calendar: Calendar } | undefined
}

export type Deadline = {
  /** The later of the two readings: only when this day is over does silence have its effect. */
  readonly due: PlainDate
  /** The moment on that day at which a period of hours is over, ISO 8601 in UTC; null where the whole day is in time. */
  readonly endsAt: string | null
  /** The other date, or null when both readings agree or there is only one. */
  readonly alternative: PlainDate | null
  /** The earlier of the two readings: what people are reminded of. */
  readonly remindOn: PlainDate
  /** True when the days counted are not all known to the calendar yet, so the date may still move. */
  readonly provisional: boolean
}

/** When a period ends. Throws RangeError when `from` is not an existing day or `at` no moment. */
export function computeDeadline(question: DeadlineQuestion): Deadline {
  const [first, ...others] = readingsOf(question)
  let [early, late, decisive] = [first, first, first.decisive]
  for (const reading of others) {
    if (isAfter(reading, late)) late = reading
    if (isAfter(early, reading)) early = reading
    decisive = joinWindows(decisive, reading.decisive)
  }
  const due = fromDay(late.end)
  const remindOn = early.end === late.end ? due : fromDay(early.end)
  const provisional = doubtsAbout(question.calendar, decisive).length > 0
  const endsAt = late.endsAt === null ? null : new Date(late.endsAt).toISOString()
  return { due, endsAt, alternative: due === remindOn ? null : remindOn, remindOn, provisional }
}

/** By each way of counting, with all that acts made of the period, and with what of it is confirmed. */
function readingsOf(question: DeadlineQuestion): [AdjustedReading, ...AdjustedReading[]] {
  const { profile, alternative, confirmed } = question
  const first = readAdjusted(question, profile)
  if (alternative === undefined && confirmed === undefined) return [first]
  const profiles = alternative === undefined ? [profile] : [profile, alternative]
  const readings = alternative === undefined ? [] : [readAdjusted(question, alternative)]
  if (confirmed === undefined) return [first, ...readings]
  const without = { ...question, ...confirmed, adjusted: confirmed.adjusted }
  return [first, ...readings, ...profiles.map((one) => readAdjusted(without, one))]
}

type End = { readonly end: number; readonly endsAt: number | null }

/** On the same day, the end of the day is later than any moment of it. */
function isAfter(one: End, other: End): boolean {
  if (one.end !== other.end) return one.end > other.end
  return (one.endsAt ?? Number.POSITIVE_INFINITY) > (other.endsAt ?? Number.POSITIVE_INFINITY)
}
