import type { ClockRule, TimedClockRule } from '../agreement/schema.ts'
import { type Anchor, arrivals, finalStages } from '../agreement/vocabulary.ts'
import type { CountingProfile } from '../time/deadline.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { dateIn } from '../time/zone.ts'
import type { CaseFile, PersonFile } from './case-file.ts'

/** A fact in the life of a case: its day, and the moment (ISO 8601 in UTC) where more than the day is known. */
export interface Fact {
  on: PlainDate
  at?: string | undefined
}

/** A start of a clock and those for whom it runs from there. */
export interface ClockStart extends Fact {
  personIds: string[]
}

/**
 * From when a clock of the pack runs, and for whom; persons with the same start share it. The moment counts only where
 * hours do, or where receipt outside office hours does: elsewhere a day is one day for everybody.
 */
export function startsOf(file: CaseFile, rule: ClockRule, timeZone: string, byMoment: boolean): ClockStart[] {
  const starts = new Map<string, ClockStart>()
  for (const person of file.persons) {
    if (finalStages.includes(person.stage)) continue
    const fact = startFact(file, person, rule, timeZone, byMoment)
    if (!fact || rule.stops.some((stop) => anchorDate(file, person, stop) !== undefined)) continue
    // A document nobody asked for is not late: the fresh attestation comes before the clock.
    if (rule.effect === 'fallback_document' && !person.documentRequestedOn) continue
    const { on, at } = countedFrom(file, person, rule, fact)
    const key = byMoment ? `${on} ${at ?? ''}` : on
    const start = starts.get(key) ?? { on, ...(byMoment && at !== undefined ? { at } : {}), personIds: [] }
    start.personIds.push(person.personId)
    starts.set(key, start)
  }
  return [...starts.values()]
}

/** Whether the moment of its start decides anything for a clock counted by these profiles. */
export function countsByMoment(rule: TimedClockRule, profiles: readonly (CountingProfile | undefined)[]): boolean {
  return rule.period.unit === 'hours' || profiles.some((one) => one?.receiptOutsideHours === 'next_working_day')
}

/** Office hours matter for what arrives; an act of the State's own is done when it is done. */
export function profileFrom(profile: CountingProfile, starts: Anchor): CountingProfile {
  return arrivals.includes(starts) ? profile : { ...profile, receiptOutsideHours: 'same_day' }
}

function startFact(
  file: CaseFile,
  person: PersonFile,
  rule: ClockRule,
  timeZone: string,
  byMoment: boolean,
): Fact | undefined {
  const sent = momentSent(file, person, rule.starts)
  if (sent !== undefined) return { on: dateIn(timeZone, sent), at: sent }
  const on = anchorDate(file, person, rule.starts)
  if (!on) return undefined
  const at = byMoment ? momentOf(file, person, rule.starts) : undefined
  // A moment that falls on another day where the acting State is does not belong to the day that was recorded.
  return at !== undefined && dateIn(timeZone, at) === on ? { on, at } : { on }
}

/** What one side sends counts from the day that the acting State has at that moment. */
function momentSent(file: CaseFile, person: PersonFile, anchor: Anchor): string | undefined {
  switch (anchor) {
    case 'submitted':
      return file.submittedAt
    case 'interview_requested':
      return file.interviewRequested
        ? file.submittedAt
        : file.interviewRequests.find((one) => one.personId === person.personId)?.at
    case 'notice_given':
      return standingTransfer(file, person)?.notifiedAt
    default:
      return undefined
  }
}

/** The notified transfer that this person waits for. */
function standingTransfer(file: CaseFile, person: PersonFile) {
  if (person.stage !== 'transfer_notified') return undefined
  return file.transfers.find((one) => one.transferId === person.transferId)
}

function momentOf(file: CaseFile, person: PersonFile, anchor: Anchor): string | undefined {
  switch (anchor) {
    case 'received':
      return file.replyFromAt
    case 'replied':
    case 'agreed':
      return person.reply?.at
    case 'document_requested':
      return person.documentRequestedAt
    default:
      return undefined
  }
}

/**
 * Silence counts against the requested State only for days on which it could have acted: anew from the lifting of a
 * stop, and for a document not before it was asked for. Where the requesting State maintained its application, the period of those
 * about whom it was asked to reconsider begins anew. A confirmation of the consent begins none: nobody lengthens a period that is
 * its own by an act of its own.
 */
function countedFrom(file: CaseFile, person: PersonFile, rule: ClockRule, start: Fact): Fact {
  const lifted = factOf(file.liftedOn, file.liftedAt)
  switch (rule.effect) {
    case 'deemed_consent':
      return later(start, lifted)
    case 'fallback_document':
      return [
        factOf(person.documentRequestedOn, person.documentRequestedAt),
        lifted,
        ...file.reconsiderations
          .filter(({ personIds }) => personIds.includes(person.personId))
          .map(({ maintainedOn, maintainedAt }) => factOf(maintainedOn, maintainedAt)),
      ].reduce<Fact>(later, start)
    default:
      return start
  }
}

function factOf(on: PlainDate | undefined, at: string | undefined): Fact | undefined {
  return on === undefined ? undefined : { on, at }
}

function later(one: Fact, other: Fact | undefined): Fact {
  if (!other || other.on < one.on) return one
  if (other.on > one.on) return other
  return other.at !== undefined && one.at !== undefined && other.at > one.at ? other : one
}

/** The date of a fact in the life of one person, or undefined while it has not happened. */
export function anchorDate(file: CaseFile, person: PersonFile, anchor: Anchor): PlainDate | undefined {
  switch (anchor) {
    case 'submitted':
      return file.submittedOn
    case 'received':
      return file.replyFrom
    case 'replied':
      return person.reply?.on
    case 'agreed':
      return person.reply?.outcome === 'accepted' ? person.reply.on : undefined
    case 'document_requested':
      return person.documentRequestedOn
    case 'document_request_acknowledged':
      return person.documentAcknowledgedOn
    case 'document_issued':
      return person.travelDocument?.issuedOn
    case 'transfer_notified':
      return standingTransfer(file, person)?.date
    case 'transferred':
      return person.arrivedOn
    case 'interviewed':
      return person.interviewedOn
    case 'notice_answered':
      return standingTransfer(file, person)?.answer?.on
    // Moments of sending: they start clocks, in the time zone of the State that must act, and stop none.
    case 'interview_requested':
    case 'notice_given':
      return undefined
  }
}
