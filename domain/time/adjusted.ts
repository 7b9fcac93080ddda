import type { CountingProfile, DeadlineQuestion, Period } from './deadline.ts'
import { type PlainDate, toDay } from './plain-date.ts'
import { joinWindows, type Window } from './provisional.ts'
import { type Reading, readPeriod } from './reading.ts'
import type { Span, Standstill } from './standstill.ts'

/** What acts of the States, each dated and notified to both, made of a period that was running. */
export type Adjustments = {
  /** Days on which an obstacle stood. */
  readonly standstill?: Standstill | undefined
  /** A longer period from the same start, because an interview was asked for before the period was over. */
  readonly hearing?: { readonly upTo: Period; readonly on: PlainDate } | undefined
  /** Longer on request: to a day, but to no later one than the longest period from the same start gives. */
  readonly extension?: { readonly until: PlainDate; readonly upTo: Period; readonly on: PlainDate } | undefined
  /** Moved to a later day by one side, because of force majeure. */
  readonly moves?: readonly { readonly to: PlainDate; readonly on: PlainDate }[] | undefined
  /** Days of rest that were decreed late; the calendar of the question holds them already. */
  readonly decreed?: readonly (Span & { readonly on: PlainDate })[] | undefined
}

/** One reading of the law with what was made of it since. */
export type AdjustedReading = {
  readonly reading: Reading
  /** The reading of the longer period, where an interview made it longer. */
  readonly heard: Reading | null
  /** The reading of the longest period, where the period was extended. */
  readonly longest: Reading | null
  readonly end: number
  readonly endsAt: number | null
  readonly decisive: Window | null
}

/**
 * The order is that of the law: the period with the days that stood still, a longer one because of an interview, then its
 * extension within the longest period,
 * then the days to which it was moved. No act ever brings a date forward.
 */
export function readAdjusted(question: DeadlineQuestion, profile: CountingProfile): AdjustedReading {
  const { adjusted } = question
  const reading = readPeriod(question, profile, adjusted?.standstill)
  const { end, endsAt, decisive } = reading
  const plain: AdjustedReading = { reading, heard: null, longest: null, end, endsAt, decisive }
  if (!adjusted) return plain
  return moved(extended(heard(plain, question, profile), question, profile), adjusted)
}

function heard(found: AdjustedReading, question: DeadlineQuestion, profile: CountingProfile): AdjustedReading {
  const { hearing, standstill } = question.adjusted ?? {}
  if (!hearing || toDay(hearing.on) > found.end) return found
  const longer = readPeriod({ ...question, period: hearing.upTo }, profile, standstill)
  if (longer.end <= found.end) return found
  const decisive = joinWindows(found.decisive, longer.decisive)
  return { ...found, heard: longer, end: longer.end, endsAt: longer.endsAt, decisive }
}

function extended(found: AdjustedReading, question: DeadlineQuestion, profile: CountingProfile): AdjustedReading {
  const { extension, standstill } = question.adjusted ?? {}
  if (!extension) return found
  const longest = readPeriod({ ...question, period: extension.upTo }, profile, standstill)
  const until = toDay(extension.until)
  if (Math.min(until, longest.end) <= found.end) return { ...found, longest }
  // Whatever decided how long the longest period is may still cut the extension short.
  const decisive = joinWindows(found.decisive, longest.decisive)
  if (until >= longest.end) return { ...found, longest, end: longest.end, endsAt: longest.endsAt, decisive }
  return { ...found, longest, end: until, endsAt: null, decisive }
}

function moved(found: AdjustedReading, { moves = [] }: Adjustments): AdjustedReading {
  const to = Math.max(...moves.map((one) => toDay(one.to)), Number.NEGATIVE_INFINITY)
  // A day that the States stated follows from no calendar, so no calendar can move it.
  return to > found.end ? { ...found, end: to, endsAt: null, decisive: null } : found
}
