import { Temporal } from 'temporal-polyfill'
import { fromDay, type PlainDate } from './plain-date.ts'

const millisecondsPerDay = 86_400_000

/**
 * The day an instant falls on in an IANA time zone: the same moment can be the 13th in Berlin and the 14th in Baku.
 * `instant` is a Date or ISO 8601 text with an offset ('…Z'). Throws RangeError for an unknown zone or a bad instant.
 */
export function dateIn(zone: string, instant: string | Date): PlainDate {
  const at = millisecondsOf(instant)
  return fromDay(Math.floor((at + offsetIn(zone, at)) / millisecondsPerDay))
}

/** The time of day that clocks in the zone show at an instant, as HH:MM. @throws RangeError as `dateIn` */
export function timeIn(zone: string, instant: string | Date): string {
  return toInstant(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** The instant (ISO 8601, UTC) at which clocks in the zone show a time of day, HH:MM; the earlier where they show it twice. */
export function instantIn(zone: string, date: PlainDate, time: string): string {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time))
  return wall.toZonedDateTime(zone).toInstant().toString()
}

/** The instant (ISO 8601, UTC) at which the day begins in the zone, also where clocks change at midnight. */
export function startOfDay(zone: string, date: PlainDate): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString()
}

/**
 * The instant (ISO 8601, UTC) at which the day is over in the zone. The first moment of the next day is no longer in
 * time: a period runs to the end of the last hour of its last day (Regulation 1182/71 Art. 3(2)(b)).
 */
export function endOfDay(zone: string, date: PlainDate): string {
  return startOfDay(zone, Temporal.PlainDate.from(date).add({ days: 1 }).toString())
}

/** The next full hour of the clocks in the zone after an instant, in milliseconds since 1970: never the instant itself. */
export function fullHourAfter(zone: string, instant: string): number {
  return hourOf(zone, instant).add({ hours: 1 }).epochMilliseconds
}

/** The full hour that clocks in the zone showed last at an instant, in milliseconds since 1970. */
export function fullHourUntil(zone: string, instant: string): number {
  return hourOf(zone, instant).epochMilliseconds
}

function hourOf(zone: string, instant: string): Temporal.ZonedDateTime {
  return toInstant(instant).toZonedDateTimeISO(zone).round({ smallestUnit: 'hour', roundingMode: 'floor' })
}

/** How far the clocks of a zone are ahead, from one change of them until the next, in milliseconds since 1970. */
interface Offset {
  from: number
  until: number
  offset: number
}

/** Between two changes of the clocks nothing need be asked again: a figure of a year asks for hundreds of thousands of days. */
const offsets = new Map<string, Offset[]>()

function offsetIn(zone: string, at: number): number {
  const known = offsets.get(zone)?.find(({ from, until }) => from <= at && at < until)
  if (known) return known.offset
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const offset = there.offsetNanoseconds / 1_000_000
  // A change at this very moment is none before it.
  const after = Temporal.Instant.fromEpochMilliseconds(at + 1).toZonedDateTimeISO(zone)
  const from = after.getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY
  const until = there.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY
  offsets.set(zone, [...(offsets.get(zone) ?? []), { from, until, offset }])
  return offset
}

const asWritten = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

function millisecondsOf(instant: string | Date): number {
  if (instant instanceof Date) return toInstant(instant).epochMilliseconds
  // Only what is written as programs write it, on a day that exists: of anything else the two readings may differ.
  if (asWritten.test(instant)) {
    const at = Date.parse(instant)
    if (!Number.isNaN(at) && instant.startsWith(fromDay(Math.floor(at / millisecondsPerDay)))) return at
  }
  return toInstant(instant).epochMilliseconds
}

function toInstant(instant: string | Date): Temporal.Instant {
  return instant instanceof Date
    ? Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    : Temporal.Instant.from(instant)
}
