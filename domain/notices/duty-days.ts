import type { Calendar } from '../time/calendar.ts'
import { isWorkingDay } from '../time/calendar.ts'
import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'

/** Days on which somebody of an authority is entered for duty or away, both ends counted. */
export interface RosterEntry {
  userId: string
  firstDay: PlainDate
  lastDay: PlainDate
  kind: 'duty' | 'absence'
}

/** How far a duty day is looked for before it is given up, in days; no holiday lasts that long. */
const reach = 31

/**
 * Whether an authority works on a day: somebody is entered for duty, or it is a working day of its State's calendar.
 * Where no calendar is installed, every day counts: a reminder too many harms less than one too few.
 */
export function isDutyDay(date: PlainDate, roster: readonly RosterEntry[], calendar: Calendar | undefined): boolean {
  if (roster.some((entry) => entry.kind === 'duty' && covers(entry, date))) return true
  return calendar === undefined || isWorkingDay(calendar, toDay(date))
}

/** Whether one official works on a day: not away, and on a day of rest only who is entered for duty. */
export function isOnDuty(
  userId: string,
  date: PlainDate,
  roster: readonly RosterEntry[],
  calendar: Calendar | undefined,
): boolean {
  const own = roster.filter((entry) => entry.userId === userId && covers(entry, date))
  if (own.some(({ kind }) => kind === 'absence')) return false
  if (own.some(({ kind }) => kind === 'duty')) return true
  return calendar === undefined || isWorkingDay(calendar, toDay(date))
}

/**
 * The last day that is reminded of today: today and, before days off, those as well. A reminder whose day is a day off so
 * comes on the last duty day before it, never after.
 */
export function remindedUntil(
  today: PlainDate,
  roster: readonly RosterEntry[],
  calendar: Calendar | undefined,
): PlainDate {
  let day = toDay(today)
  for (let ahead = 0; ahead < reach && !isDutyDay(fromDay(day + 1), roster, calendar); ahead++) day += 1
  return fromDay(day)
}

function covers({ firstDay, lastDay }: RosterEntry, date: PlainDate): boolean {
  return firstDay <= date && date <= lastDay
}
