// Offered to other features: the record of a person names whoever signed an event as the page of the case does.
import type { TimelineEntry } from '../../../contract/cases.ts'
import type { SectionId } from '../../../domain/agreement/vocabulary.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { Actor, CaseEvent, EventType } from '../../../domain/case/events.ts'
import { type CaseRecord, contentOf, textOf } from './read-record.ts'

/**
 * The section whose readers see an event in the history; null for what every reader of the file may know. The cause of a
 * stop stays with those who read attestations: the requesting State alone.
 */
export const sectionOf: Readonly<Record<EventType, SectionId | null>> = {
  application_submitted: null,
  application_corrected: 'identity',
  receipt_confirmed: null,
  reply_given: 'reply',
  paper_reply_recorded: 'reply',
  consent_deemed: 'reply',
  stopped: null,
  stop_lifted: null,
  travel_document_requested: 'travel_document',
  document_request_acknowledged: 'travel_document',
  travel_document_issued: 'travel_document',
  fallback_document_accepted: 'travel_document',
  transfer_notified: 'transfer',
  transfer_cancelled: 'transfer',
  transfer_failed: 'transfer',
  person_arrived: 'transfer',
  deadline_extended: null,
  deadline_moved: null,
  deadline_recounted: null,
  deadline_effect_changed: null,
  obstacle_opened: null,
  obstacle_closed: null,
  reconsideration_asked: 'reply',
  application_maintained: 'reply',
  consent_confirmed: 'reply',
  interview_requested: 'identity',
  interview_invited: 'identity',
  interview_moved: 'identity',
  interview_held: 'identity',
  statelessness_claimed: 'identity',
  interview_missed: 'identity',
  interview_cancelled: 'identity',
  notice_answered: 'transfer',
  consent_revoked: 'reply',
  expiry_held: null,
  expiry_confirmed: null,
  case_closed: null,
  information_requested: 'messages',
  information_answered: 'messages',
  information_request_withdrawn: 'messages',
  message_sent: 'messages',
  reminder_sent: null,
  attestation_given: 'attestation',
  stop_recorded: 'attestation',
  stop_lift_recorded: 'attestation',
  obstacle_recorded: 'notes',
  verification_requested: 'verification',
  verification_answered: 'verification',
  verification_recalled: 'verification',
  verification_reminded: 'verification',
  verification_handed_over: 'verification',
  reply_proposed: 'proposal',
  proposal_returned: 'proposal',
  proposal_approved: 'proposal',
  interview_noted: 'notes',
  note_added: 'notes',
  phone_call_logged: 'notes',
  references_set: 'own_references',
  case_handed_over: 'notes',
}

/** The history as the reader may know it, in the order it was recorded. */
export function timelineOf(record: CaseRecord): TimelineEntry[] {
  return record.events.flatMap((event) => {
    const section = sectionOf[event.type]
    return section === null || record.visible.includes(section) ? [entry(record, event)] : []
  })
}

/**
 * Who signs an event. A stop that both States see comes from the authority that sent the application and from no named
 * official: a unit may stop and not withdraw, so the name of its officer would tell the two apart (safeguard 2). The
 * private event beside it names who gave it.
 */
export function signedBy(event: CaseEvent, { requestingAuthority }: Pick<CaseFile, 'requestingAuthority'>): Actor {
  const called = event.type === 'transfer_cancelled' || event.type === 'interview_cancelled'
  const neutral = event.type === 'stopped' || (called && event.data.cause === 'stopped')
  return neutral ? { userId: '', authorityId: requestingAuthority } : event.actor
}

function entry(record: CaseRecord, event: CaseEvent): TimelineEntry {
  const { stream, seq, type, recordedAt, effectiveAt, personId } = event
  const actor = signedBy(event, record.file)
  const bySystem = actor.userId === 'system'
  return {
    stream,
    seq,
    type,
    recordedAt,
    effectiveAt,
    actor: bySystem ? null : (record.names.get(actor.userId) ?? null),
    authority: bySystem ? null : actor.authorityId,
    personId: personId ?? null,
    data: dataOf(record, event),
    text: wordsOf(record, event),
    isNew: isNew(record, event),
  }
}

/** What somebody else did after this official last looked. Before the first look nothing stands out: all of it is new. */
function isNew({ looked, official }: CaseRecord, { stream, seq, actor }: CaseEvent): boolean {
  if (!looked || actor.userId === official.userId) return false
  return seq > (stream === 'shared' ? looked.shared : looked.own)
}

/** The header, and what its readers may know beside it. That sealed sections were filled is for their readers alone. */
function dataOf(record: CaseRecord, event: CaseEvent): Record<string, unknown> {
  switch (event.type) {
    case 'application_submitted': {
      const { reference, procedure, packVersion, submittedOn, form, attestations, persons } = event.data
      const personIds = persons.map((person) => person.personId)
      return { reference, procedure, packVersion, submittedOn, form, attestations, personIds }
    }
    case 'application_corrected': {
      const { number, personIds, newInformation, replyFrom } = event.data
      return { number, personIds, newInformation, replyFrom }
    }
    case 'attestation_given':
      return { ...event.data, attestation: contentOf(record, event, `attestation:${event.data.personId}`) }
    case 'message_sent':
      return { ...event.data, topic: topicOf(record, event, `message:${event.data.messageId}`) }
    case 'note_added':
      return {
        ...event.data,
        topic: topicOf(record, event, `note:${event.data.noteId}`),
        mentioned: (event.data.mentions ?? []).flatMap((id) => record.names.get(id) ?? []),
      }
    case 'phone_call_logged':
      return {
        ...event.data,
        with: contentOf<{ with: string }>(record, event, `call:${event.data.callId}`)?.with ?? null,
      }
    case 'stop_recorded':
      return { ...event.data, reason: contentOf<{ reason: string }>(record, event, 'stop')?.reason ?? null }
    default:
      return event.data
  }
}

/** The name of the thread that a message or a note begins; null where it begins none, and where it was erased. */
function topicOf(record: CaseRecord, event: CaseEvent, part: string): string | null {
  return contentOf<{ topic?: string }>(record, event, part)?.topic ?? null
}

function wordsOf(record: CaseRecord, event: CaseEvent): string | null {
  switch (event.type) {
    case 'message_sent':
      return textOf(record, event, `message:${event.data.messageId}`)
    case 'reconsideration_asked':
    case 'application_maintained':
    case 'consent_confirmed':
    case 'application_corrected':
    case 'deadline_extended':
    case 'deadline_moved':
      return textOf(record, event, 'reason')
    case 'interview_requested':
      return textOf(record, event, 'reason')
    case 'interview_invited':
    case 'interview_moved':
      return textOf(record, event, `invitation:${event.data.interviewId}`) || null
    case 'interview_noted':
      return textOf(record, event, `interview_notes:${event.data.interviewId}`)
    case 'interview_missed':
    case 'interview_cancelled':
    case 'interview_held':
      return textOf(record, event, `interview:${event.data.interviewId}`)
    case 'statelessness_claimed': {
      const said = contentOf<{ text: string; authority?: string }>(record, event, `claim:${event.data.claimId}`)
      return said ? [said.text, said.authority].filter(Boolean).join('\n→ ') : null
    }
    case 'notice_answered':
      return textOf(record, event, 'answer')
    case 'consent_revoked':
      return textOf(record, event, `reply:${event.data.personIds[0]}`)
    case 'obstacle_recorded':
      return textOf(record, event, 'obstacle')
    case 'note_added':
      return textOf(record, event, `note:${event.data.noteId}`)
    case 'phone_call_logged':
      return textOf(record, event, `call:${event.data.callId}`)
    case 'case_handed_over':
      return textOf(record, event, `hand_over:${event.data.handOverId}`)
    case 'stop_recorded':
      return textOf(record, event, 'stop')
    case 'transfer_failed':
      return textOf(record, event, 'failure')
    case 'proposal_returned':
      return textOf(record, event, `returned:${event.data.proposalId}`)
    case 'reply_given':
    case 'paper_reply_recorded':
    case 'reply_proposed': {
      const texts = event.data.persons.map(({ personId }) => textOf(record, event, `reply:${personId}`))
      return texts.filter((text) => text !== null).join('\n') || null
    }
    case 'travel_document_issued': {
      const part = `travel_document:${event.data.personId}`
      return contentOf<{ identityNote?: string }>(record, event, part)?.identityNote || null
    }
    case 'verification_requested': {
      const part = `question:${event.data.requestId}`
      return contentOf<{ question?: string }>(record, event, part)?.question || null
    }
    case 'verification_answered': {
      const part = `finding:${event.data.requestId}`
      return contentOf<{ finding?: string }>(record, event, part)?.finding || null
    }
    case 'verification_recalled':
      return textOf(record, event, `recall:${event.data.requestId}`)
    case 'verification_handed_over':
      return textOf(record, event, `handover:${event.data.requestId}`)
    default:
      return null
  }
}
