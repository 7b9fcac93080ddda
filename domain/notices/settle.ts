import type { Relation } from '../agreement/vocabulary.ts'
import type { CaseEvent, EventType } from '../case/events.ts'
import type { NoticeKind } from './kinds.ts'
import { sideOf } from './tell.ts'

/** A notice that stands. */
export interface StandingNotice {
  kind: NoticeKind
  side: Relation
  authorityId: string
  subject: string | null
}

/** However the reply came about: by decision, on paper, or by silence. */
const replied: readonly EventType[] = ['reply_given', 'paper_reply_recorded', 'consent_deemed']

/** What each kind asks for is done when one of these has happened. A kind that is not here only tells. */
const doneBy: Partial<Record<NoticeKind, readonly EventType[]>> = {
  reconsideration_asked: ['application_maintained', 'consent_confirmed', 'consent_revoked'],
  expiry_held: [...replied, 'travel_document_issued', 'fallback_document_accepted'],
  draft_handed_over: ['application_submitted'],
  application_received: ['verification_requested', 'reply_proposed', ...replied],
  paper_reply: ['travel_document_requested', 'transfer_notified'],
  reply_given: ['travel_document_requested', 'transfer_notified'],
  consent_deemed: ['travel_document_requested', 'transfer_notified'],
  document_requested: ['travel_document_issued', 'fallback_document_accepted'],
  document_issued: ['transfer_notified'],
  fallback_document: ['transfer_notified'],
  transfer_notified: ['person_arrived', 'transfer_failed', 'transfer_cancelled'],
  transfer_failed: ['transfer_notified'],
  stopped: ['stop_lifted'],
  verification_asked: ['verification_answered', 'verification_recalled', 'verification_handed_over'],
  verification_reminded: ['verification_answered', 'verification_recalled', 'verification_handed_over'],
  verification_due: ['verification_answered', 'verification_recalled', 'verification_handed_over'],
  verification_answered: ['reply_proposed', ...replied],
  proposal_awaits: ['proposal_approved', 'proposal_returned', ...replied],
  proposal_escalated: ['proposal_approved', 'proposal_returned', ...replied],
  proposal_returned: ['reply_proposed', ...replied],
  information_requested: ['information_answered', 'information_request_withdrawn'],
}

/** Kinds that speak of one thing among several of a case, so that only what happened to that one settles them. */
const ofOneSubject: readonly NoticeKind[] = [
  'verification_asked',
  'verification_reminded',
  'verification_due',
  'transfer_notified',
  'information_requested',
]

/** A case that is stopped or closed asks nothing any more, except for an answer to a message, or that the stop be known. */
const outlivesEnd: readonly NoticeKind[] = ['message_received', 'stopped', 'withdrawn', 'deadline_passed']

/** Steps of an own official that show that a reminder, a case that came over or was given to somebody was taken up. */
const takenUp: readonly EventType[] = [
  'verification_requested',
  'reply_proposed',
  'reply_given',
  'paper_reply_recorded',
  'travel_document_requested',
  'travel_document_issued',
  'transfer_notified',
  'transfer_failed',
  'person_arrived',
  'stop_recorded',
  'message_sent',
  'information_answered',
]

/**
 * Whether an event brings about what a notice asked for, whoever did it. An event of a private stream settles nothing on
 * the other side, which must not learn from its own notices what the other does inside.
 *
 * @param history every event of the case
 */
export function isDealtWith(notice: StandingNotice, event: CaseEvent, history: readonly CaseEvent[]): boolean {
  if (event.stream !== 'shared' && event.stream !== notice.side) return false
  const { kind } = notice
  if (event.type === 'stopped' || event.type === 'case_closed') return kind in asks && !outlivesEnd.includes(kind)
  if (kind === 'message_received') return event.type === 'message_sent' && actedOn(notice.side, event, history)
  if (kind === 'reminder_received') return takenUp.includes(event.type) && actedOn(notice.side, event, history)
  if (kind === 'case_handed_over' || kind === 'case_assigned') {
    return takenUp.includes(event.type) && event.actor.authorityId === notice.authorityId
  }
  if (!doneBy[kind]?.includes(event.type)) return false
  return !ofOneSubject.includes(kind) || subjectOf(event) === notice.subject
}

/** Kinds that ask somebody to do something: they may be dealt with by a colleague. */
const asks: Partial<Record<NoticeKind, true>> = {
  ...Object.fromEntries(Object.keys(doneBy).map((kind) => [kind, true])),
  message_received: true,
  reminder_received: true,
  case_handed_over: true,
  case_assigned: true,
  deadline_near: true,
  deadline_passed: true,
}

function actedOn(side: Relation, event: CaseEvent, history: readonly CaseEvent[]): boolean {
  return sideOf(event.actor.authorityId, history) === side
}

function subjectOf(event: CaseEvent): string | null {
  switch (event.type) {
    case 'verification_answered':
    case 'verification_recalled':
    case 'verification_handed_over':
      return event.data.requestId
    case 'information_answered':
      // In part it is not answered yet.
      return event.data.complete ? event.data.requestId : null
    case 'information_request_withdrawn':
      return event.data.requestId
    case 'person_arrived':
    case 'transfer_failed':
    case 'transfer_cancelled':
      return event.data.transferId
    default:
      return null
  }
}
