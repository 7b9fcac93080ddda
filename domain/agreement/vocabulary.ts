/**
 * The closed vocabulary of the engine. A pack chooses from these words and says who, when and with which effect;
 * it can never invent a verb the engine does not know. Words follow docs/glossary.md.
 */

/** The two sides of a case. A State is never one of them by nature: either can be either. */
export const relations = ['requesting', 'requested'] as const
export type Relation = (typeof relations)[number]

/** The streams of one case: what both exchange, and what each side keeps to itself. */
export const streams = ['shared', 'requesting', 'requested'] as const
export type StreamName = (typeof streams)[number]

/** What a person may be at the desk of an authority; one person may be several. */
export const roles = [
  'case_officer',
  'central_desk',
  'approver',
  'verifier',
  'mission_officer',
  'border_officer',
  'analyst',
  'legal_officer',
  'oversight',
  'translator',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** What an authority is for; which roles meet case files there follows from it. */
export const authorityKinds = ['central', 'local', 'register', 'mission', 'border', 'oversight', 'operator'] as const
export type AuthorityKind = (typeof authorityKinds)[number]

export const stages = [
  'submitted',
  'received',
  'under_examination',
  'accepted',
  'refused',
  'document_requested',
  'document_ready',
  'transfer_notified',
  'transfer_failed',
  'transferred',
  'stopped',
  'closed',
] as const
export type Stage = (typeof stages)[number]

/** Stages in which nothing more happens to a person. */
export const finalStages: readonly Stage[] = ['refused', 'transferred', 'closed']

export const actionIds = [
  'confirm_receipt',
  'request_verification',
  'answer_verification',
  'recall_verification',
  'remind_verification',
  'hand_over_verification',
  'propose_reply',
  'approve_reply',
  'return_proposal',
  'record_paper_reply',
  'correct_application',
  'request_travel_document',
  'acknowledge_document_request',
  'issue_travel_document',
  'notify_transfer',
  'confirm_arrival',
  'report_transfer_failed',
  'stop',
  'withdraw',
  'lift_stop',
  'extend_deadline',
  'move_deadline',
  'open_obstacle',
  'close_obstacle',
  'confirm_expiry',
  'ask_reconsideration',
  'maintain_application',
  'confirm_consent',
  'request_interview',
  'invite_to_interview',
  'move_interview',
  'record_interview',
  'record_missed_interview',
  'note_interview',
  'cancel_interview',
  'answer_notice',
  'revoke_consent',
  'request_information',
  'answer_information',
  'withdraw_information_request',
  'send_reminder',
  'send_message',
  'add_note',
  'log_phone_call',
  'record_statelessness',
  'set_references',
  'hand_over',
] as const
export type ActionId = (typeof actionIds)[number]

/** Dated facts of a person or case that can start or stop a clock. */
export const anchors = [
  'submitted',
  'received',
  'replied',
  'agreed',
  'document_requested',
  'document_request_acknowledged',
  'document_issued',
  'transfer_notified',
  'transferred',
  'interview_requested',
  'interviewed',
  'notice_given',
  'notice_answered',
] as const
export type Anchor = (typeof anchors)[number]

/** Anchors at which something arrives at the State that must act, so that its office hours can matter. */
export const arrivals: readonly Anchor[] = [
  'submitted',
  'received',
  'document_requested',
  'interview_requested',
  'notice_given',
]

/** Grounds on which one side moves a deadline; both come from outside and are dated. */
export const moveGrounds = ['force_majeure', 'decreed_holiday'] as const

/** What the end of a period brings about: consent, another document, the end of a validity or a right, or nothing. */
export const clockEffects = [
  'deemed_consent',
  'fallback_document',
  'validity_ends',
  'right_lost',
  'target_missed',
] as const

export const personRelations = ['principal', 'spouse', 'child'] as const
export type PersonRelation = (typeof personRelations)[number]

/** What evidence does: it proves, it stands until the contrary is shown, or it only lets a verification begin. */
export const evidenceTiers = ['proof', 'prima_facie', 'starts_verification'] as const
export type EvidenceTier = (typeof evidenceTiers)[number]

/**
 * How persons are moved. Annexes of implementing protocols ask for air, land or sea, and texts allow scheduled and charter flights alike;
 * no text that was read forbids one, so all of them may be chosen under every agreement.
 */
export const transferMeans = ['scheduled_flight', 'charter_flight', 'land', 'sea'] as const
export type TransferMeans = (typeof transferMeans)[number]

/** The parts of a case file whose readers a pack names one by one. */
export const sectionIds = [
  'identity',
  'family',
  'health',
  'danger',
  'evidence',
  'observations',
  'attestation',
  'own_references',
  'verification',
  'proposal',
  'reply',
  'travel_document',
  'transfer',
  'needs',
  'messages',
  'notes',
] as const
export type SectionId = (typeof sectionIds)[number]

/** Sections kept under a key of their own, opened only with a stated purpose. */
export const sealedSections = ['health', 'danger'] as const
export type SealedSection = (typeof sealedSections)[number]

/** How sure we are of a rule, from the surest down. */
export const certainties = ['verified', 'indirect', 'assumed', 'unknown'] as const
export type Certainty = (typeof certainties)[number]
