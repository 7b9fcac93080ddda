import type { EventType } from '../../../domain/case/events.ts'

/** What a webhook can be told of, in the order in which a case runs; each is called as in the history of a case. */
export const toldOf: readonly EventType[] = [
  'application_submitted',
  'receipt_confirmed',
  'verification_requested',
  'verification_answered',
  'reply_proposed',
  'proposal_returned',
  'proposal_approved',
  'reply_given',
  'consent_deemed',
  'travel_document_requested',
  'travel_document_issued',
  'fallback_document_accepted',
  'transfer_notified',
  'transfer_cancelled',
  'transfer_failed',
  'person_arrived',
  'stopped',
  'stop_recorded',
  'stop_lifted',
  'stop_lift_recorded',
  'case_handed_over',
  'case_closed',
  'message_sent',
  'note_added',
  'references_set',
  'attestation_given',
]

export const topicOf = (type: EventType): string => `case.${type}`
