import type { AgreementPack } from '../agreement/schema.ts'
import type { Relation, Role } from '../agreement/vocabulary.ts'
import type { Identity } from '../evidence/identities.ts'
import type { Calendar } from '../time/calendar.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { dateIn } from '../time/zone.ts'
import type { CaseFile } from './case-file.ts'
import type { EventData, NewEvent, PayloadPart } from './events.ts'
import type { Outage } from './outage.ts'
import type { Refusal } from './refusal.ts'

/** Who gives a command, in which relation to the case. */
export interface ActingOfficial {
  userId: string
  authorityId: string
  state: string
  relation: Relation
  roles: readonly Role[]
}

/** Everything a decision may depend on besides the case file; rules read no clock and draw no lots. */
export interface Rules {
  agreement: AgreementPack
  calendars: Readonly<Record<string, Calendar>>
  /** Practice installations let unconfirmed rules have their effect; real ones only show their date. */
  unconfirmedRulesApply: boolean
  /** When the program did not work, as far as it matters to whoever settles clocks; nothing else asks. */
  outages?: readonly Outage[]
}

/** A file waiting for the act that sends it; it reaches the other State with that act alone. */
export interface Upload {
  documentId: string
  /** Null for a paper about several persons. */
  personId: string | null
  purpose: string
  /** SHA-256 of its bytes, in hexadecimal. */
  digest: string
}

/** A time that a mission or a visiting team offers for one interview; its hours are by the clocks of the place. */
export interface InterviewSlot {
  slotId: string
  /** Whose slot it is. */
  authorityId: string
  date: PlainDate
  time: string
  minutes: number
  by: EventData<'interview_invited'>['by']
  means: EventData<'interview_invited'>['means']
  place: string
  room: string
}

export interface Context extends Rules {
  /** The moment of the command, ISO 8601 in UTC. */
  now: string
  actor: ActingOfficial
  /** Gives a fresh identifier each time it is called. */
  newId: () => string
  /** SHA-256 over canonical JSON, in hexadecimal. */
  digest: (content: unknown) => string
  /** Birth dates by person, from the payload; a person missing here counts as a minor. */
  birthDates: Readonly<Record<string, PlainDate>>
  /** What a reply may establish of each person, from the payload; loaded for a reply that establishes something. */
  identities?: Readonly<Record<string, readonly Identity[]>>
  /** Files that were uploaded for an act of this case and belong to none yet. */
  uploads?: readonly Upload[]
  /** The slot that an invitation names, where it is free; loaded under a lock. */
  interviewSlot?: InterviewSlot
  /** Payload parts of an earlier event which the new event carries on unchanged. */
  carried?: readonly PayloadPart[]
}

export type Decision = { ok: true; events: NewEvent[] } | { ok: false; refusal: Refusal }

/** A decision that has an effect: the events in the order in which they are recorded. */
export function decided(...events: NewEvent[]): Decision {
  return { ok: true, events }
}

/** The calendar of the State on one side of the case. */
export function calendarOf(file: CaseFile, rules: Rules, relation: Relation): Calendar {
  const state = relation === 'requesting' ? file.requestingState : file.requestedState
  const calendar = rules.calendars[state]
  if (!calendar) throw new Error(`no calendar is installed for ${state}`)
  return calendar
}

/** Today in the State on one side of the case. */
export function todayOf(file: CaseFile, rules: Rules, relation: Relation, now: string): PlainDate {
  return dateIn(calendarOf(file, rules, relation).timeZone, now)
}
