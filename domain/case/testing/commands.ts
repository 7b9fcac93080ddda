import type { ActionInput, Command } from '../actions/registry.ts'
import { attestation, mark, principal } from './application.ts'

/** Well-formed commands, short enough to read in a test. */

export const confirmReceipt: Command = { action: 'confirm_receipt', input: {} }

export const sendReminder: Command = { action: 'send_reminder', input: {} }

export function logCall(calledOn: string, calledAt: string): Command {
  const words = { with: `${mark} colleague`, text: `${mark} call` }
  return { action: 'log_phone_call', input: { calledOn, calledAt, direction: 'incoming', ...words } }
}

/** Scans that every test finds uploaded. */
export const uploads = ['paper_reply', 'evidence', 'message', 'answer', 'register_scan'].map((purpose) => ({
  documentId: `${purpose}-scan`,
  personId: ['evidence', 'answer', 'register_scan'].includes(purpose) ? principal : null,
  purpose,
  digest: 'ab'.repeat(32),
}))

export function paperReply(receivedOn: string, ...persons: PersonReply[]): Command {
  return {
    action: 'record_paper_reply',
    input: { persons, receivedOn, means: 'fax', documentIds: ['paper_reply-scan'] },
  }
}

export const acknowledge: Command = { action: 'acknowledge_document_request', input: {} }

export function extend(until: string, from = '2026-03-13', clock = 'reply'): Command {
  return { action: 'extend_deadline', input: { clock, from, until, reason: `${mark} more time` } }
}

export function move(to: string, from = '2026-03-13', clock = 'reply'): Command {
  return { action: 'move_deadline', input: { clock, from, ground: 'force_majeure', to, reason: `${mark} flood` } }
}

export function decree(days: { from: string; to: string }, from = '2026-03-13', clock = 'reply'): Command {
  return { action: 'move_deadline', input: { clock, from, ground: 'decreed_holiday', days, reason: `${mark} decree` } }
}

export function meetObstacle(since: string): Command {
  return { action: 'open_obstacle', input: { since, text: `${mark} hospital` } }
}

/** Asks the principal's passport and a question; the requesting State may ask questions alone. */
export function askInformation(questionsOnly = false): Command {
  const passport = {
    ...{ kind: 'evidence' as const, personId: principal, category: 'passport' },
    ...{ reason: 'missing' as const, text: '' },
  }
  const question = { kind: 'question' as const, reason: 'other' as const, text: `${mark} which school` }
  return { action: 'request_information', input: { items: questionsOnly ? [question] : [passport, question] } }
}

export function answerInformation(requestId: string, ...itemIds: string[]): Command {
  const answers = itemIds.map((itemId) => ({ itemId, kind: 'given' as const, text: `${mark} the second` }))
  return { action: 'answer_information', input: { requestId, answers } }
}

export function askNoMore(requestId: string): Command {
  return { action: 'withdraw_information_request', input: { requestId } }
}

export function askReconsideration(...personIds: string[]): Command {
  return { action: 'ask_reconsideration', input: { personIds, reason: `${mark} new evidence` } }
}

export function interview(personId: string, heldOn: string): Command {
  return {
    action: 'record_interview',
    input: {
      ...{ personId, heldOn, by: 'mission', means: 'video', text: `${mark} said`, outcome: 'doubtful' },
      ...{ grounds: ['contradictions'], language: 'az', interpreted: false, notes: `${mark} kept`, documentIds: [] },
      present: [{ role: 'guardian', name: `${mark} aunt` }],
    },
  }
}

export function claimStatelessness(personId: string, claimedOn: string, referredOn?: string): Command {
  const referral = referredOn ? { referral: { authority: `${mark} office`, referredOn } } : {}
  return { action: 'record_statelessness', input: { personId, claimedOn, text: `${mark} no State`, ...referral } }
}

export function askInterview(...personIds: string[]): Command {
  return { action: 'request_interview', input: { personIds, text: `${mark} where from` } }
}

export function invite(
  personId: string,
  date: string,
  more: Partial<ActionInput<'invite_to_interview'>> = {},
): Command {
  return {
    action: 'invite_to_interview',
    input: {
      ...{ personId, date, time: '09:30', minutes: 45, by: 'mission', means: 'in_person', place: `${mark} street` },
      ...{ language: 'az', interpreter: 'not_needed', guardian: `${mark} aunt`, adultBecause: '', text: '', ...more },
    },
  }
}

export function moveInterview(
  interviewId: string,
  date: string,
  more: Partial<ActionInput<'move_interview'>> = {},
): Command {
  const { personId: _, ...invitation } = invite('', date).input as ActionInput<'invite_to_interview'>
  return { action: 'move_interview', input: { ...invitation, time: '14:00', interviewId, seen: 0, ...more } }
}

export function missInterview(interviewId: string): Command {
  return { action: 'record_missed_interview', input: { interviewId, reason: 'unknown', text: `${mark} nobody` } }
}

export function noteInterview(interviewId: string, documentIds: string[] = []): Command {
  return { action: 'note_interview', input: { interviewId, text: `${mark} kept`, documentIds } }
}

export function cancelInterview(interviewId: string): Command {
  return { action: 'cancel_interview', input: { interviewId, cause: 'postponed', text: `${mark} ill` } }
}

export function answerNotice(transferId: string, agreed = true): Command {
  return { action: 'answer_notice', input: { transferId, agreed, text: `${mark} later` } }
}

export function revoke(...personIds: string[]): Command {
  return { action: 'revoke_consent', input: { personIds, reason: 'other_reason', text: `${mark} not assured` } }
}

export function confirmConsent(...personIds: string[]): Command {
  return {
    action: 'confirm_consent',
    input: { ...(personIds.length > 0 ? { personIds } : {}), reason: `${mark} stands` },
  }
}

export const maintain: Command = { action: 'maintain_application', input: { reason: `${mark} maintained` } }

export function confirmExpiry(from = '2026-03-13', clock = 'reply'): Command {
  return { action: 'confirm_expiry', input: { clock, from } }
}

export function endObstacle(until: string): Command {
  return { action: 'close_obstacle', input: { until } }
}

/** Puts a family name right, and adds a passport of the principal where asked. */
export function correct(sectionId: string, personId: string, withEvidence = false): Command {
  const passport = {
    ...{ personId: principal, category: 'passport', copy: true, number: `${mark} 77`, issuedOn: '2021-01-01' },
    ...{ issuedAt: '', issuedBy: '', expiresOn: '', note: '', documentIds: ['evidence-scan'] },
  }
  return {
    action: 'correct_application',
    input: {
      answers: [{ sectionId, key: personId, field: 'family_name', answer: { value: `${mark} corrected` } }],
      evidence: withEvidence ? [passport] : [],
      reason: `${mark} typing error`,
    },
  }
}

export function requestVerification(personId = principal, authority = 'b-register'): Command {
  const request = { personId, authority, register: 'civil', fields: ['family_name'], documentIds: [] }
  return { action: 'request_verification', input: { requests: [{ ...request, question: `${mark} question` }] } }
}

export function answerVerification(
  requestId: string,
  more: { correction?: string; documentIds?: string[] } = {},
): Command {
  return { action: 'answer_verification', input: { requestId, result: 'match', finding: `${mark} finding`, ...more } }
}

export function recallVerification(requestId: string): Command {
  return { action: 'recall_verification', input: { requestId, reason: 'asked_in_error', text: `${mark} words` } }
}

export function remindVerification(requestId: string): Command {
  return { action: 'remind_verification', input: { requestId } }
}

export function handOverVerification(requestId: string, authority = 'b-other-register'): Command {
  const input = { requestId, authority, register: 'passports', text: `${mark} why` }
  return { action: 'hand_over_verification', input }
}

type PersonReply = ActionInput<'propose_reply'>['persons'][number]

export function accepting(...personIds: string[]): PersonReply[] {
  return personIds.map((personId) => ({ personId, outcome: 'accepted', text: '' }))
}

export function refusing(...personIds: string[]): PersonReply[] {
  return personIds.map((personId) => ({
    personId,
    outcome: 'refused',
    reason: 'other_reason',
    text: `${mark} reason`,
    checked: ['application'],
  }))
}

export function propose(...persons: PersonReply[]): Command {
  return { action: 'propose_reply', input: { persons } }
}

export function approve(proposalId: string): Command {
  return { action: 'approve_reply', input: { proposalId } }
}

export function sendBack(proposalId: string): Command {
  return { action: 'return_proposal', input: { proposalId, text: `${mark} think again` } }
}

export function requestDocument(...personIds: string[]): Command {
  return { action: 'request_travel_document', input: { attestations: personIds.map((id) => attestation(id)) } }
}

export function issueDocument(personId: string, changes: Partial<ActionInput<'issue_travel_document'>> = {}): Command {
  return {
    action: 'issue_travel_document',
    input: {
      personId,
      number: 'AB123456',
      issuedOn: '2026-03-20',
      identityBasis: 'register_match',
      identityNote: `${mark} note`,
      ...changes,
    },
  }
}

export function notifyTransfer(
  personIds: readonly string[],
  changes: Partial<ActionInput<'notify_transfer'>> = {},
): Command {
  return {
    action: 'notify_transfer',
    input: {
      date: '2026-04-01',
      time: '21:40',
      means: 'scheduled_flight',
      flight: 'XA 123',
      departure: 'Northport',
      crossingPoint: 'southport',
      escorts: 2,
      medicalEscort: false,
      needs: [],
      attestations: personIds.map((id) => attestation(id)),
      ...changes,
    },
  }
}

export function confirmArrival(transferId: string, personIds: string[], arrivedOn = '2026-04-01'): Command {
  return { action: 'confirm_arrival', input: { transferId, personIds, arrivedOn } }
}

export function reportFailed(transferId: string): Command {
  return {
    action: 'report_transfer_failed',
    input: { transferId, reason: 'flight_cancelled', text: `${mark} fog` },
  }
}

export function hold(action: 'stop' | 'withdraw', reason = 'court_suspension'): Command {
  return { action, input: { reason, text: `${mark} cause` } }
}

export function liftStop(...personIds: string[]): Command {
  return { action: 'lift_stop', input: { attestations: personIds.map((id) => attestation(id)) } }
}
