import type { AgreementPack } from '../agreement/schema.ts'
import type { Relation } from '../agreement/vocabulary.ts'
import { sectionsOf } from '../case/application.ts'
import { type CaseFile, personOf } from '../case/case-file.ts'
import type { CaseEvent, EventType } from '../case/events.ts'
import { addWorkingDays, type Calendar, isCovered } from '../time/calendar.ts'
import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import { dateIn } from '../time/zone.ts'

/** What happened to a case, in the streams that a rule may read. */
export interface Course {
  pack: AgreementPack
  /** The fold of these streams. */
  file: CaseFile
  events: readonly CaseEvent[]
  calendars: Readonly<Record<string, Calendar>>
  /** Words that stand in a part of an event; empty where there are none, or they were erased. */
  words(event: CaseEvent, part: string): string
  /** Persons of this case whom the side that reads has in another case as well, undecided: with the identifier of the other. */
  alike: readonly { personId: string; other: string }[]
  /** Persons with whom the number of a document stands that stands with somebody else in another open case of this side, undecided. */
  sameDocument: readonly { personId: string; other: string }[]
  /** Persons of whose birth date the filing unit has others, sent in the same weeks; none of the first of January. */
  sameBirthDate: readonly {
    personId: string
    /** Cases of others, each once. */
    others: readonly string[]
    /** Cases that the unit sent in these weeks, this one included. */
    among: number
  }[]
}

/** The events of one type, in recorded order. */
export function happened<T extends EventType>({ events }: Course, type: T) {
  return events.filter((event): event is Extract<CaseEvent, { type: T }> => event.type === type)
}

/** The name under which the form asks a field of a person of the case, as `person.birth_date`; null where it does not. */
export function askedIn({ pack, file }: Course, personId: string, field: string): string | null {
  const person = personOf(file, personId)
  const section = person && sectionsOf(pack, person).find(({ fields }) => fields.some(({ id }) => id === field))
  return section ? `${section.id}.${field}` : null
}

function calendarOf({ file, calendars }: Course, side: Relation): Calendar {
  const state = side === 'requesting' ? file.requestingState : file.requestedState
  const calendar = calendars[state]
  if (!calendar) throw new RangeError(`no calendar is installed for ${state}`)
  return calendar
}

/** The day of a moment, where a side works. */
export function dayAt(course: Course, side: Relation, instant: string): PlainDate {
  return dateIn(calendarOf(course, side).timeZone, instant)
}

export function daysAfter(day: PlainDate, days: number): PlainDate {
  return fromDay(toDay(day) + days)
}

/** The day after some working days of a side; calendar days where its calendar does not reach. */
export function workingDaysAfter(course: Course, side: Relation, day: PlainDate, days: number): PlainDate {
  const calendar = calendarOf(course, side)
  const from = toDay(day)
  return fromDay(isCovered(calendar, from) ? addWorkingDays(calendar, from, days) : from + days)
}

export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDay(to) - toDay(from)
}

/** The calendar of a side, where it covers a day. */
export function calendarOn(course: Course, side: Relation, day: PlainDate): Calendar | null {
  const calendar = calendarOf(course, side)
  return isCovered(calendar, toDay(day)) ? calendar : null
}
