import { nothing } from './question.ts'
import type { AskedCase } from './world.ts'

/** Well-formed payloads of every action that no rule would let pass, so that asking changes nothing. */
export function inputOf(action: string, { filed, transferId, requestId }: AskedCase): object {
  const personId = filed.principal
  switch (action) {
    case 'confirm_receipt':
    case 'send_reminder':
    case 'acknowledge_document_request':
      return {}
    case 'request_verification':
      return { requests: [{ personId, authority: 'nobody', register: 'none', fields: ['sex'], documentIds: [] }] }
    case 'answer_verification':
      return { requestId, result: 'no_match', finding: 'again' }
    case 'recall_verification':
      return { requestId: nothing, reason: 'not_needed' }
    case 'remind_verification':
      return { requestId: nothing }
    case 'hand_over_verification':
      return { requestId, authority: 'nobody', register: 'none', text: 'Not ours.' }
    case 'propose_reply':
      return { persons: [{ personId, outcome: 'refused', text: '', reason: 'no-such-reason' }] }
    case 'approve_reply':
      return { proposalId: nothing }
    case 'return_proposal':
      return { proposalId: nothing, text: 'Back.' }
    case 'correct_application':
      return { answers: [], evidence: [], reason: 'Nothing.' }
    case 'record_paper_reply':
      return {
        ...{ receivedOn: '2999-01-01', means: 'post', documentIds: [nothing] },
        persons: [{ personId, outcome: 'accepted' }],
      }
    case 'request_travel_document':
    case 'lift_stop':
      return { attestations: [] }
    case 'issue_travel_document':
      return { personId: nothing, number: 'X', issuedOn: '2020-01-01', identityBasis: 'none', identityNote: '' }
    case 'notify_transfer':
      return {
        ...{ date: '2020-01-01', time: '10:00', flight: 'X 1', departure: 'Berlin', crossingPoint: 'GYD' },
        ...{ escorts: 0, medicalEscort: false, needs: [], attestations: [] },
      }
    case 'confirm_arrival':
      return { transferId, personIds: [personId], arrivedOn: '2020-01-01' }
    case 'report_transfer_failed':
      return { transferId, reason: 'no-such-reason' }
    case 'stop':
    case 'withdraw':
      return { reason: 'no-such-reason', text: '' }
    case 'request_information':
      return { items: [{ kind: 'question', personId: 'nobody', reason: 'other', text: 'Nothing?' }] }
    case 'answer_information':
      return { requestId: nothing, answers: [{ itemId: nothing, kind: 'given', text: 'Nothing.' }] }
    case 'withdraw_information_request':
      return { requestId: nothing }
    case 'send_message':
    case 'add_note':
      return { text: 'Hello.' }
    case 'extend_deadline':
      return { clock: 'nothing', from: '2999-01-01', until: '2999-01-02', reason: 'Nothing.' }
    case 'ask_reconsideration':
      return { personIds: ['nobody'], reason: 'Nothing.' }
    case 'request_interview':
      return { personIds: ['nobody'], text: 'Nothing.' }
    case 'invite_to_interview':
      return { personId: 'nobody', language: 'az', interpreter: 'not_needed' }
    case 'move_interview':
      return { interviewId: nothing, seen: 0, language: 'az', interpreter: 'not_needed' }
    case 'record_missed_interview':
      return { interviewId: nothing, reason: 'unknown' }
    case 'note_interview':
      return { interviewId: nothing, text: 'Nothing.' }
    case 'cancel_interview':
      return { interviewId: nothing, cause: 'postponed' }
    case 'record_interview':
      return { personId: 'nobody', heldOn: '2020-01-01', by: 'mission', means: 'video', text: 'Nothing.' }
    case 'record_statelessness':
      return { personId: 'nobody', claimedOn: '2020-01-01', text: 'Nothing.' }
    case 'answer_notice':
      return { transferId: nothing, agreed: true }
    case 'revoke_consent':
      return { personIds: ['nobody'], reason: 'no-such-reason' }
    case 'maintain_application':
    case 'confirm_consent':
      return { reason: 'Nothing.' }
    case 'confirm_expiry':
      return { clock: 'nothing', from: '2999-01-01' }
    case 'move_deadline':
      return { clock: 'nothing', from: '2999-01-01', ground: 'force_majeure', to: '2999-01-02', reason: 'Nothing.' }
    case 'open_obstacle':
      return { since: '2999-01-01', text: 'Nothing.' }
    case 'close_obstacle':
      return { until: '2999-01-01' }
    case 'log_phone_call':
      return { calledOn: '2999-01-01', calledAt: '10:00', direction: 'incoming', with: 'Nobody', text: 'Nothing.' }
    case 'set_references':
      return { references: [] }
    case 'hand_over':
      return { unit: 'nobody', note: 'Go on.' }
    default:
      throw new Error(`the matrix has no payload for ${action}`)
  }
}
