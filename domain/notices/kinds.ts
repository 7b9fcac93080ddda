import type { Role } from '../agreement/vocabulary.ts'

/** What officials are told of, each under one word: the catalogue of notices (docs/decisions/0020-notices.md). */
export const noticeKinds = [
  'application_received',
  'reply_given',
  'consent_deemed',
  'document_requested',
  'document_issued',
  'fallback_document',
  'transfer_notified',
  'transfer_failed',
  'person_arrived',
  'stopped',
  'withdrawn',
  'stop_lifted',
  'corrigendum',
  'deadline_changed',
  'expiry_held',
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
  'paper_reply',
  'reminder_received',
  'deadline_near',
  'deadline_passed',
  'message_received',
  'note_mention',
  'information_requested',
  'information_answered',
  'information_withdrawn',
  'verification_asked',
  'verification_answered',
  'verification_recalled',
  'verification_reminded',
  'verification_handed_over',
  'verification_due',
  'proposal_awaits',
  'proposal_escalated',
  'proposal_returned',
  'proposal_approved',
  'draft_handed_over',
  'case_handed_over',
  'case_assigned',
  'rule_stated',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/**
 * How an official hears of a kind. `program`: in the program alone; `digest`: besides in the daily digest; `mail`: besides
 * by mail at once; `off`: not at all.
 */
export const noticeChannels = ['program', 'digest', 'mail', 'off'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

/** The part of the page of a case at which a notice opens it; `draft`: the application before it is sent; `rules`: what two States say of those of an agreement. */
export type NoticePlace =
  | 'draft'
  | 'rules'
  | 'now'
  | 'persons'
  | 'corrigenda'
  | 'proposal'
  | 'verifications'
  | 'transfers'
  | 'interviews'
  | 'messages'
  | 'notes'
  | 'information'
  | 'history'

interface NoticeRule {
  /**
   * It begins, ends or changes a period or a right under the agreement. Nobody puts such a notice off: silence may bind
   * a State, so nobody of the competent authority may be without knowledge of what made it count.
   */
  legal: boolean
  channel: NoticeChannel
  place: NoticePlace
}

const law = (place: NoticePlace): NoticeRule => ({ legal: true, channel: 'mail', place })
const work = (place: NoticePlace, channel: NoticeChannel = 'mail'): NoticeRule => ({ legal: false, channel, place })

export const noticeRules: Readonly<Record<NoticeKind, NoticeRule>> = {
  application_received: law('now'),
  reply_given: law('persons'),
  consent_deemed: law('persons'),
  document_requested: law('persons'),
  document_issued: law('persons'),
  fallback_document: law('persons'),
  transfer_notified: law('transfers'),
  transfer_failed: law('transfers'),
  person_arrived: law('transfers'),
  stopped: law('now'),
  withdrawn: law('now'),
  stop_lifted: law('now'),
  corrigendum: law('corrigenda'),
  deadline_changed: law('now'),
  expiry_held: law('now'),
  reconsideration_asked: law('now'),
  application_maintained: law('now'),
  consent_confirmed: law('now'),
  statelessness_claimed: work('history'),
  interview_requested: law('interviews'),
  interview_invited: work('interviews'),
  interview_moved: work('interviews'),
  interview_held: work('interviews', 'program'),
  interview_missed: work('interviews'),
  interview_cancelled: work('interviews'),
  notice_answered: work('transfers'),
  consent_revoked: law('persons'),
  paper_reply: law('persons'),
  reminder_received: law('now'),
  deadline_near: work('now', 'digest'),
  deadline_passed: law('now'),
  message_received: work('messages'),
  note_mention: work('notes'),
  information_requested: work('information'),
  information_answered: work('information'),
  information_withdrawn: work('information', 'program'),
  verification_asked: work('verifications'),
  verification_answered: work('verifications'),
  verification_recalled: work('verifications', 'digest'),
  verification_reminded: work('verifications'),
  verification_handed_over: work('verifications', 'digest'),
  verification_due: work('verifications', 'digest'),
  proposal_awaits: work('proposal'),
  proposal_escalated: work('proposal'),
  proposal_returned: work('proposal'),
  proposal_approved: work('persons', 'program'),
  draft_handed_over: work('draft'),
  case_handed_over: work('now'),
  case_assigned: work('now'),
  rule_stated: work('rules', 'digest'),
}

/** Roles that look at cases without a turn in them: a mail for each would be noise. */
const onlyReads: readonly Role[] = ['oversight', 'analyst', 'translator', 'administrator']

/** How somebody in these roles hears of a kind who chose nothing. */
export function usualChannel(kind: NoticeKind, roles: readonly Role[]): NoticeChannel {
  return roles.every((role) => onlyReads.includes(role)) ? 'program' : noticeRules[kind].channel
}

/** Whether a kind may be set to a channel. */
export function mayChoose(kind: NoticeKind, channel: NoticeChannel): boolean {
  return channel !== 'off' || !noticeRules[kind].legal
}

/** Whether somebody in these roles gets the digest who chose nothing: whoever has a turn. */
export function usualDigest(roles: readonly Role[]): boolean {
  return !roles.every((role) => onlyReads.includes(role))
}

const reads: readonly Role[] = ['case_officer', 'central_desk', 'approver', 'mission_officer', 'oversight']
/** Kinds that not every reader of a file can meet. */
const metBy: Partial<Record<NoticeKind, readonly Role[]>> = {
  application_received: ['central_desk', 'approver'],
  document_requested: ['mission_officer'],
  withdrawn: ['case_officer', 'central_desk'],
  verification_asked: ['verifier'],
  verification_answered: ['central_desk'],
  verification_recalled: ['verifier'],
  verification_reminded: ['verifier'],
  verification_handed_over: ['central_desk'],
  verification_due: ['verifier'],
  proposal_awaits: ['approver'],
  proposal_escalated: ['approver', 'central_desk'],
  proposal_returned: ['central_desk'],
  proposal_approved: ['central_desk'],
  draft_handed_over: ['central_desk'],
  rule_stated: ['legal_officer', 'central_desk', 'approver'],
  case_handed_over: ['case_officer'],
  transfer_notified: [...reads, 'border_officer'],
  transfer_failed: [...reads, 'border_officer'],
  stopped: [...reads, 'border_officer'],
}

/** The kinds that somebody in these roles may meet under some agreement: what is offered to choose from. */
export function kindsFor(roles: readonly Role[]): NoticeKind[] {
  return noticeKinds.filter((kind) => (metBy[kind] ?? reads).some((role) => roles.includes(role)))
}
