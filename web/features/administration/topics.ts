import type { EventType } from '../../../domain/case/events.ts'

/**
 * What a webhook can be told of, in the order in which a case runs; each is called as in the history of a case. What stays
 * inside a State is told to nobody, but that a case came over from another unit.
 */
export const toldOf: readonly EventType[] = [
  'application_submitted',
  'application_corrected',
  'receipt_confirmed',
  'reply_given',
  'consent_deemed',
  'paper_reply_recorded',
  'travel_document_requested',
  'document_request_acknowledged',
  'travel_document_issued',
  'fallback_document_accepted',
  'transfer_notified',
  'transfer_cancelled',
  'transfer_failed',
  'person_arrived',
  'deadline_extended',
  'deadline_moved',
  'deadline_recounted',
  'deadline_effect_changed',
  'obstacle_opened',
  'obstacle_closed',
  'reconsideration_asked',
  'application_maintained',
  'consent_confirmed',
  'interview_requested',
  'interview_invited',
  'interview_moved',
  'interview_held',
  'statelessness_claimed',
  'interview_missed',
  'interview_cancelled',
  'notice_answered',
  'consent_revoked',
  'information_requested',
  'information_answered',
  'information_request_withdrawn',
  'expiry_held',
  'expiry_confirmed',
  'stopped',
  'stop_lifted',
  'case_handed_over',
  'case_closed',
  'message_sent',
  'reminder_sent',
]

export const topicOf = (type: EventType): string => `case.${type}`
