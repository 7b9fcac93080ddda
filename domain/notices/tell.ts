import type { AgreementPack } from '../agreement/schema.ts'
import type { ActionId, Relation, Role } from '../agreement/vocabulary.ts'
import type { CaseEvent } from '../case/events.ts'
import { mayAct } from '../case/possible.ts'
import { systemActor } from '../case/settle.ts'
import type { NoticeKind } from './kinds.ts'

/** What an event has told, and to which officials of one side. */
export interface Telling {
  kind: NoticeKind
  side: Relation
  /** Holding one of them is enough. */
  roles: readonly Role[]
  /** The readers of the file on that side; or one register, one border (by its crossing point), one unit. */
  among: 'readers' | { authority: string } | { crossingPoint: string }
  /** Only this official, and whoever stands in for them. */
  user?: string
  /** The request, transfer, proposal or message that the notice speaks of. */
  subject?: string
}

/**
 * Who is told what of an event. What is private to a side is told to that side alone, and the cause of a stop to nobody:
 * the other State learns that a case was stopped, whether or not it was withdrawn (docs/decisions/0006-a-stop-has-no-colour.md).
 * Roles follow from the acts the pack lets them take, so no agreement is named here.
 *
 * @param history every event of the case, of all streams; `event` is one of them
 */
export function tellingsOf(event: CaseEvent, history: readonly CaseEvent[], pack: AgreementPack): Telling[] {
  const to = (kind: NoticeKind, side: Relation, acts: readonly ActionId[], subject?: string): Telling => ({
    ...{ kind, side, roles: rolesFor(pack, side, acts), among: 'readers' as const },
    ...(subject === undefined ? {} : { subject }),
  })
  /** Whoever carries the file on a side, besides whoever may act next. */
  const desk = (kind: NoticeKind, side: Relation, more: readonly ActionId[] = [], subject?: string): Telling =>
    to(kind, side, [...carrying[side], ...more], subject)
  const both = (kind: NoticeKind, subject?: string) => [
    desk(kind, 'requesting', [], subject),
    desk(kind, 'requested', [], subject),
  ]
  const atBorder = (kind: NoticeKind, transferId: string): Telling[] => {
    const notified = history.find((one) => one.type === 'transfer_notified' && one.data.transferId === transferId)
    if (notified?.type !== 'transfer_notified') return []
    const { crossingPoint } = notified.data
    return [{ ...to(kind, 'requested', ['confirm_arrival'], transferId), among: { crossingPoint } }]
  }
  switch (event.type) {
    case 'application_submitted':
      return [to('application_received', 'requested', carrying.requested)]
    case 'application_corrected': {
      // Besides those who carry the file: whoever already rests on what was sent, as a proposal or a paper does.
      const before = history.slice(0, history.indexOf(event))
      const rests: ActionId[] = []
      if (before.some(({ type }) => type === 'reply_proposed')) rests.push('approve_reply')
      if (before.some(({ type }) => type === 'travel_document_requested')) rests.push('issue_travel_document')
      return [desk('corrigendum', 'requesting'), desk('corrigendum', 'requested', rests)]
    }
    case 'deadline_extended':
    case 'deadline_moved':
    case 'deadline_recounted':
    case 'deadline_effect_changed':
    case 'obstacle_opened':
    case 'obstacle_closed':
      return both('deadline_changed')
    case 'reconsideration_asked':
      return [
        desk('reconsideration_asked', 'requesting', ['maintain_application']),
        desk('reconsideration_asked', 'requested', ['issue_travel_document']),
      ]
    case 'application_maintained':
      return [desk('application_maintained', 'requested', ['issue_travel_document'])]
    case 'consent_confirmed':
      // What was weighed inside the requested State is no news to anybody.
      if (event.stream !== 'shared') return []
      return [
        desk('consent_confirmed', 'requesting', ['request_travel_document']),
        desk('consent_confirmed', 'requested', ['issue_travel_document']),
      ]
    case 'interview_requested':
      return [desk('interview_requested', 'requesting'), desk('interview_requested', 'requested', ['record_interview'])]
    case 'interview_invited':
    case 'interview_moved':
    case 'interview_missed':
      return both(event.type, event.data.interviewId)
    case 'interview_held':
      return both('interview_held')
    case 'statelessness_claimed':
      return [desk('statelessness_claimed', event.data.by === 'requesting' ? 'requested' : 'requesting')]
    case 'interview_cancelled':
      // The requesting State knows of its own stop, and whoever was to hold the interview must hear of it.
      return [
        ...(event.data.cause === 'stopped' ? [] : [desk(event.type, 'requesting', [], event.data.interviewId)]),
        desk(event.type, 'requested', ['record_interview'], event.data.interviewId),
      ]
    case 'notice_answered':
      return [desk('notice_answered', 'requesting', ['notify_transfer'], event.data.transferId)]
    case 'consent_revoked':
      return [desk('consent_revoked', 'requesting', ['notify_transfer']), desk('consent_revoked', 'requested')]
    case 'expiry_held':
      return both('expiry_held')
    case 'expiry_confirmed': {
      const other = event.data.by === 'requesting' ? 'requested' : 'requesting'
      return [desk('expiry_held', other)]
    }
    case 'reply_given': {
      const proposed = proposalOf(history, event)
      return [
        desk('reply_given', 'requesting', ['request_travel_document']),
        ...(proposed ? [{ ...to('proposal_approved', 'requested', ['propose_reply']), user: proposed }] : []),
      ]
    }
    case 'paper_reply_recorded':
      return [desk('paper_reply', 'requesting', ['request_travel_document']), desk('paper_reply', 'requested')]
    case 'consent_deemed':
      return [desk('consent_deemed', 'requesting', ['request_travel_document']), desk('consent_deemed', 'requested')]
    case 'travel_document_requested':
      return [to('document_requested', 'requested', ['issue_travel_document'])]
    case 'travel_document_issued':
      return [desk('document_issued', 'requesting', ['notify_transfer'])]
    case 'fallback_document_accepted':
      return [desk('fallback_document', 'requesting', ['notify_transfer']), desk('fallback_document', 'requested')]
    case 'transfer_notified': {
      const { transferId } = event.data
      return [...both('transfer_notified', transferId), ...atBorder('transfer_notified', transferId)]
    }
    case 'transfer_cancelled':
      // To both desks the stop itself is told; the border reads no file and is told here.
      return atBorder(event.data.cause === 'stopped' ? 'stopped' : 'transfer_failed', event.data.transferId)
    case 'transfer_failed':
      return [...both('transfer_failed', event.data.transferId), ...atBorder('transfer_failed', event.data.transferId)]
    case 'person_arrived':
      return both('person_arrived', event.data.transferId)
    case 'stopped':
      return [desk('stopped', 'requested', ['issue_travel_document'])]
    case 'stop_recorded':
      return [desk(event.data.kind === 'withdrawal' ? 'withdrawn' : 'stopped', 'requesting')]
    case 'stop_lifted':
      return [desk('stop_lifted', 'requesting'), desk('stop_lifted', 'requested', ['issue_travel_document'])]
    case 'message_sent': {
      const other = otherSide(sideOf(event.actor.authorityId, history))
      return other ? [desk('message_received', other, [], event.data.messageId)] : []
    }
    case 'note_added': {
      const { stream, data } = event
      if (stream === 'shared') return []
      return (data.mentions ?? []).map((user) => ({ ...to('note_mention', stream, ['add_note'], data.noteId), user }))
    }
    case 'information_requested':
      return [desk('information_requested', otherThan(event.data.by), ['answer_information'], event.data.requestId)]
    case 'information_answered':
    case 'information_request_withdrawn': {
      const { requestId } = event.data
      const by = askerOf(requestId, history)
      if (!by) return []
      return event.type === 'information_answered'
        ? [desk('information_answered', by, ['request_information'], requestId)]
        : [desk('information_withdrawn', otherThan(by), ['answer_information'], requestId)]
    }
    case 'reminder_sent': {
      // By the side that waits, to whoever may act for the other.
      const other = event.data.by === 'requesting' ? 'requested' : 'requesting'
      return [desk('reminder_received', other, next[other])]
    }
    case 'verification_requested': {
      const { authority, requestId } = event.data
      return [{ ...to('verification_asked', 'requested', ['answer_verification'], requestId), among: { authority } }]
    }
    case 'verification_recalled':
    case 'verification_reminded': {
      const { requestId } = event.data
      const authority = askedNow(requestId, history, event)
      if (!authority) return []
      // What is gone opens no more, so the notice names no request.
      const subject = event.type === 'verification_reminded' ? requestId : undefined
      return [{ ...to(event.type, 'requested', ['answer_verification'], subject), among: { authority } }]
    }
    case 'verification_handed_over': {
      const { authority, requestId } = event.data
      return [
        { ...to('verification_asked', 'requested', ['answer_verification'], requestId), among: { authority } },
        to('verification_handed_over', 'requested', ['request_verification'], requestId),
      ]
    }
    case 'verification_answered':
      return [to('verification_answered', 'requested', ['propose_reply'], event.data.requestId)]
    case 'reply_proposed':
      return pack.replyApproval.required
        ? [to('proposal_awaits', 'requested', ['approve_reply'], event.data.proposalId)]
        : []
    case 'proposal_returned': {
      const proposed = proposalOf(history, event)
      const telling = to('proposal_returned', 'requested', ['propose_reply'], event.data.proposalId)
      return [proposed ? { ...telling, user: proposed } : telling]
    }
    case 'case_handed_over':
      return [{ ...desk('case_handed_over', 'requesting'), among: { authority: event.data.unit } }]
    default:
      return []
  }
}

/** The acts by which a side carries a file: who may take one of them is concerned by all that happens to it. */
const carrying: Readonly<Record<Relation, readonly ActionId[]>> = {
  requesting: ['stop'],
  requested: ['propose_reply'],
}

/** The acts by which a side moves a case on: whoever may take one of them can be waited for. */
const next: Readonly<Record<Relation, readonly ActionId[]>> = {
  requesting: ['request_travel_document', 'notify_transfer'],
  requested: ['issue_travel_document'],
}

/**
 * What is told to one authority of a side without an event: to those whose turn it is, or else to those who carry the file.
 *
 * @param turn the roles whose turn it is, where it is this side's
 */
export function deskTelling(
  kind: NoticeKind,
  side: Relation,
  pack: AgreementPack,
  authority: string,
  turn?: readonly Role[],
): Telling {
  return { kind, side, roles: turn ?? rolesFor(pack, side, carrying[side]), among: { authority } }
}

/** The roles that the pack lets take one of these acts on a side. */
export function rolesFor(pack: AgreementPack, side: Relation, acts: readonly ActionId[]): Role[] {
  const found = acts.flatMap((act) => {
    const rule = pack.actions[act]
    return rule ? rule.roles.filter((role) => mayAct(rule, { relation: side, roles: [role] })) : []
  })
  return [...new Set(found)]
}

/** The side an authority acted on; null for the program itself, and for one that never acted on the case. */
export function sideOf(authorityId: string, history: readonly CaseEvent[]): Relation | null {
  const submitted = history.find((one) => one.type === 'application_submitted')
  if (submitted?.type !== 'application_submitted' || authorityId === systemActor.authorityId) return null
  const { requestingAuthority, requestingUnit } = submitted.data
  const units = history.flatMap((one) => (one.type === 'case_handed_over' ? one.data.unit : []))
  return [requestingAuthority, requestingUnit, ...units].includes(authorityId) ? 'requesting' : 'requested'
}

function otherSide(side: Relation | null): Relation | null {
  if (side === null) return null
  return side === 'requesting' ? 'requested' : 'requesting'
}

/** The authority that has a question to a register when an event happens. */
function askedNow(requestId: string, history: readonly CaseEvent[], event: CaseEvent): string | undefined {
  const until = history.indexOf(event)
  const before = until < 0 ? history : history.slice(0, until)
  const given = before.findLast(
    (one) =>
      (one.type === 'verification_requested' || one.type === 'verification_handed_over') &&
      one.data.requestId === requestId,
  )
  return given?.type === 'verification_requested' || given?.type === 'verification_handed_over'
    ? given.data.authority
    : undefined
}

function otherThan(side: Relation): Relation {
  return side === 'requesting' ? 'requested' : 'requesting'
}

/** The side that asked for information. */
function askerOf(requestId: string, history: readonly CaseEvent[]): Relation | null {
  const asked = history.find((one) => one.type === 'information_requested' && one.data.requestId === requestId)
  return asked?.type === 'information_requested' ? asked.data.by : null
}

/** Who proposed the reply that an event approves or returns. */
function proposalOf(history: readonly CaseEvent[], event: CaseEvent): string | null {
  const until = history.indexOf(event)
  const before = until < 0 ? history : history.slice(0, until)
  const proposed = before.findLast(
    (one) =>
      one.type === 'reply_proposed' &&
      (event.type !== 'proposal_returned' || one.data.proposalId === event.data.proposalId),
  )
  return proposed?.type === 'reply_proposed' ? proposed.data.by : null
}
