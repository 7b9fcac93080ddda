import type { z } from 'zod'
import type { ActionId } from '../../agreement/vocabulary.ts'
import type { CaseFile } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { confirmExpiryInput, decideConfirmExpiry } from './confirm-expiry.ts'
import { correctApplicationInput, decideCorrectApplication } from './correction.ts'
import { acknowledgeDocumentRequestInput, decideAcknowledgeDocumentRequest } from './document-request.ts'
import { decideExtendDeadline, extendDeadlineInput } from './extend-deadline.ts'
import { decideHandOver, handOverInput } from './hand-over.ts'
import {
  answerInformationInput,
  decideAnswerInformation,
  decideRequestInformation,
  decideWithdrawInformationRequest,
  requestInformationInput,
  withdrawInformationRequestInput,
} from './information.ts'
import { decideRecordInterview, recordInterviewInput } from './interview.ts'
import { decideNoteInterview, noteInterviewInput } from './interview-notes.ts'
import {
  cancelInterviewInput,
  decideCancelInterview,
  decideInviteToInterview,
  decideMoveInterview,
  decideRecordMissedInterview,
  decideRequestInterview,
  inviteToInterviewInput,
  moveInterviewInput,
  recordMissedInterviewInput,
  requestInterviewInput,
} from './interview-plan.ts'
import { decideMoveDeadline, moveDeadlineInput } from './move-deadline.ts'
import { answerNoticeInput, decideAnswerNotice } from './notice-answer.ts'
import { closeObstacleInput, decideCloseObstacle, decideOpenObstacle, openObstacleInput } from './obstacle.ts'
import { decideRecordPaperReply, recordPaperReplyInput } from './paper-reply.ts'
import { decideLogPhoneCall, logPhoneCallInput } from './phone-call.ts'
import { confirmReceiptInput, decideConfirmReceipt } from './receipt.ts'
import {
  askReconsiderationInput,
  confirmConsentInput,
  decideAskReconsideration,
  decideConfirmConsent,
  decideMaintainApplication,
  maintainApplicationInput,
} from './reconsideration.ts'
import { decideSendReminder, sendReminderInput } from './reminder.ts'
import {
  approveReplyInput,
  decideApproveReply,
  decideProposeReply,
  decideReturnProposal,
  proposeReplyInput,
  returnProposalInput,
} from './reply.ts'
import { decideRevokeConsent, revokeConsentInput } from './revoke-consent.ts'
import { decideRecordStatelessness, recordStatelessnessInput } from './statelessness.ts'
import { decideLiftStop, decideStop, decideWithdraw, liftStopInput, stopInput } from './stop.ts'
import {
  confirmArrivalInput,
  decideConfirmArrival,
  decideNotifyTransfer,
  decideReportTransferFailed,
  notifyTransferInput,
  reportTransferFailedInput,
} from './transfer.ts'
import {
  decideIssueTravelDocument,
  decideRequestTravelDocument,
  issueTravelDocumentInput,
  requestTravelDocumentInput,
} from './travel-document.ts'
import {
  answerVerificationInput,
  decideAnswerVerification,
  decideHandOverVerification,
  decideRecallVerification,
  decideRemindVerification,
  decideRequestVerification,
  handOverVerificationInput,
  recallVerificationInput,
  remindVerificationInput,
  requestVerificationInput,
} from './verification.ts'
import {
  addNoteInput,
  decideAddNote,
  decideSendMessage,
  decideSetReferences,
  sendMessageInput,
  setReferencesInput,
} from './words.ts'

/** The shape of each action's payload; the HTTP contract and the forms use the same. */
export const actionInputs = {
  confirm_receipt: confirmReceiptInput,
  request_verification: requestVerificationInput,
  answer_verification: answerVerificationInput,
  recall_verification: recallVerificationInput,
  remind_verification: remindVerificationInput,
  hand_over_verification: handOverVerificationInput,
  propose_reply: proposeReplyInput,
  approve_reply: approveReplyInput,
  return_proposal: returnProposalInput,
  correct_application: correctApplicationInput,
  record_paper_reply: recordPaperReplyInput,
  request_travel_document: requestTravelDocumentInput,
  acknowledge_document_request: acknowledgeDocumentRequestInput,
  issue_travel_document: issueTravelDocumentInput,
  notify_transfer: notifyTransferInput,
  confirm_arrival: confirmArrivalInput,
  report_transfer_failed: reportTransferFailedInput,
  stop: stopInput,
  withdraw: stopInput,
  lift_stop: liftStopInput,
  extend_deadline: extendDeadlineInput,
  move_deadline: moveDeadlineInput,
  open_obstacle: openObstacleInput,
  close_obstacle: closeObstacleInput,
  confirm_expiry: confirmExpiryInput,
  ask_reconsideration: askReconsiderationInput,
  maintain_application: maintainApplicationInput,
  confirm_consent: confirmConsentInput,
  request_interview: requestInterviewInput,
  invite_to_interview: inviteToInterviewInput,
  move_interview: moveInterviewInput,
  record_interview: recordInterviewInput,
  record_missed_interview: recordMissedInterviewInput,
  note_interview: noteInterviewInput,
  cancel_interview: cancelInterviewInput,
  answer_notice: answerNoticeInput,
  revoke_consent: revokeConsentInput,
  request_information: requestInformationInput,
  answer_information: answerInformationInput,
  withdraw_information_request: withdrawInformationRequestInput,
  send_reminder: sendReminderInput,
  send_message: sendMessageInput,
  add_note: addNoteInput,
  log_phone_call: logPhoneCallInput,
  record_statelessness: recordStatelessnessInput,
  set_references: setReferencesInput,
  hand_over: handOverInput,
} as const satisfies Record<ActionId, z.ZodType>

export type ActionInput<A extends ActionId> = z.infer<(typeof actionInputs)[A]>

/** An act upon a case, with the payload its action asks for. */
export type Command = { [A in ActionId]: { action: A; input: ActionInput<A> } }[ActionId]

type Decide<A extends ActionId> = (file: CaseFile, input: ActionInput<A>, context: Context) => Decision

const decisions: { [A in ActionId]: Decide<A> } = {
  confirm_receipt: decideConfirmReceipt,
  request_verification: decideRequestVerification,
  answer_verification: decideAnswerVerification,
  recall_verification: decideRecallVerification,
  remind_verification: decideRemindVerification,
  hand_over_verification: decideHandOverVerification,
  propose_reply: decideProposeReply,
  approve_reply: decideApproveReply,
  return_proposal: decideReturnProposal,
  correct_application: decideCorrectApplication,
  record_paper_reply: decideRecordPaperReply,
  request_travel_document: decideRequestTravelDocument,
  acknowledge_document_request: decideAcknowledgeDocumentRequest,
  issue_travel_document: decideIssueTravelDocument,
  notify_transfer: decideNotifyTransfer,
  confirm_arrival: decideConfirmArrival,
  report_transfer_failed: decideReportTransferFailed,
  stop: decideStop,
  withdraw: decideWithdraw,
  lift_stop: decideLiftStop,
  extend_deadline: decideExtendDeadline,
  move_deadline: decideMoveDeadline,
  open_obstacle: decideOpenObstacle,
  close_obstacle: decideCloseObstacle,
  confirm_expiry: decideConfirmExpiry,
  ask_reconsideration: decideAskReconsideration,
  maintain_application: decideMaintainApplication,
  confirm_consent: decideConfirmConsent,
  request_interview: decideRequestInterview,
  invite_to_interview: decideInviteToInterview,
  move_interview: decideMoveInterview,
  record_interview: decideRecordInterview,
  record_missed_interview: decideRecordMissedInterview,
  note_interview: decideNoteInterview,
  cancel_interview: decideCancelInterview,
  answer_notice: decideAnswerNotice,
  revoke_consent: decideRevokeConsent,
  request_information: decideRequestInformation,
  answer_information: decideAnswerInformation,
  withdraw_information_request: decideWithdrawInformationRequest,
  send_reminder: decideSendReminder,
  send_message: decideSendMessage,
  add_note: decideAddNote,
  log_phone_call: decideLogPhoneCall,
  record_statelessness: decideRecordStatelessness,
  set_references: decideSetReferences,
  hand_over: decideHandOver,
}

/** Runs the decision of one action, without asking who may give it: `judge` does. */
export function decideAction(file: CaseFile, command: Command, context: Context): Decision {
  return (decisions[command.action] as Decide<ActionId>)(file, command.input, context)
}

/** Facts are recorded whatever the stage of the file, and contradict it in so many words. */
export const facts: readonly ActionId[] = ['confirm_arrival', 'log_phone_call', 'record_paper_reply']

/**
 * What needs no version of the case: reminders, words and notes, which collide with nobody's work; the stop, which may not wait;
 * and what registers and the border report, who never read the file and so know no version, as well as what is done to one question to a
 * register; and appointments, of which a mission makes many in a row. Their decisions look at the one request, transfer or interview
 * they speak of. Everything else is judged against the version it was based on.
 */
export const versionFree: readonly ActionId[] = [
  'send_reminder',
  'send_message',
  'add_note',
  'log_phone_call',
  'stop',
  'invite_to_interview',
  'move_interview',
  'record_missed_interview',
  'note_interview',
  'cancel_interview',
  'answer_verification',
  'recall_verification',
  'remind_verification',
  'hand_over_verification',
  'confirm_arrival',
  'report_transfer_failed',
]

/**
 * Acts that bind a State towards the other or towards a person. Whoever takes one has proven shortly before who acts;
 * a machine names the official who does. A stop is none of them: it may not wait for anything.
 */
export const legalActs: readonly ActionId[] = [
  'propose_reply',
  'approve_reply',
  'record_paper_reply',
  'correct_application',
  'request_travel_document',
  'issue_travel_document',
  'notify_transfer',
  'withdraw',
  'lift_stop',
  'acknowledge_document_request',
  'extend_deadline',
  'move_deadline',
  'open_obstacle',
  'close_obstacle',
  'confirm_expiry',
  'ask_reconsideration',
  'maintain_application',
  'confirm_consent',
  'answer_notice',
  'revoke_consent',
]
