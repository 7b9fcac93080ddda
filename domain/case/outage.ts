import { isWorkingDay } from '../time/calendar.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { fromDay, toDay } from '../time/plain-date.ts'
import { startOfDay } from '../time/zone.ts'
import type { RunningClock } from './clocks.ts'
import { endOf } from './clocks.ts'

/** A time in which the program did not work: from its last sign of life to the next, ISO 8601 in UTC. */
export interface Outage {
  from: string
  until: string
}

/**
 * How long no sign of life makes an outage, in milliseconds. The program gives one every minute; one that comes late is no
 * outage.
 */
export const leastOutage = 5 * 60_000

/** The outage that still lasted until now, as the last sign of life tells; null where the program works. */
export function outageSince(lastSign: string | null, now: string): Outage | null {
  if (lastSign === null || Date.parse(now) - Date.parse(lastSign) < leastOutage) return null
  return { from: lastSign, until: now }
}

/** How far back a working day is looked for, in days; no feast lasts that long. */
const reach = 62

/**
 * The last working day of a period in the acting State: its last day, or the last working day before it. Where the
 * calendar knows none, the last day itself.
 */
export function lastWorkingDay({ due, question }: Pick<RunningClock, 'due' | 'question'>): PlainDate {
  const last = toDay(due)
  for (let day = last; day > last - reach; day--) if (isWorkingDay(question.calendar, day)) return fromDay(day)
  return due
}

/**
 * The outages that touched the last working day of a period, or what was left of it after that day: then the State that had
 * to act could not rely on the program to the end, and the expiry has no effect by itself. One that ended before that
 * day, or began when the period was over, took nothing from anybody.
 */
export function outagesTouching(clock: RunningClock, outages: readonly Outage[]): Outage[] {
  const begins = Date.parse(startOfDay(clock.question.calendar.timeZone, lastWorkingDay(clock)))
  const ends = Date.parse(endOf(clock))
  return outages.filter(({ from, until }) => Date.parse(from) < ends && Date.parse(until) > begins)
}
