import type { CaseView } from '../../../../contract/cases.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import type { ActionId, Relation, Role } from '../../../../domain/agreement/vocabulary.ts'

/** Steps that move the case, the one most likely wanted first. */
const steps: readonly ActionId[] = [
  'confirm_receipt',
  'approve_reply',
  'propose_reply',
  'request_verification',
  'return_proposal',
  'lift_stop',
  'confirm_expiry',
  'answer_information',
  'maintain_application',
  'confirm_consent',
  'request_travel_document',
  'acknowledge_document_request',
  'answer_notice',
  'invite_to_interview',
  'issue_travel_document',
  'notify_transfer',
  'report_transfer_failed',
  // Possible in many stages, wanted in few: never before what the stage is there for.
  'record_paper_reply',
  'correct_application',
  'extend_deadline',
  'close_obstacle',
  'open_obstacle',
  'move_deadline',
  'ask_reconsideration',
  'revoke_consent',
]
/** What holds or ends the case. */
const brakes: readonly ActionId[] = ['stop', 'withdraw']
const words: readonly ActionId[] = [
  'send_reminder',
  'send_message',
  // Small as words are: possible at nearly any time, and none of them moves the case by itself.
  'request_information',
  'withdraw_information_request',
  'request_interview',
  'record_interview',
  'move_interview',
  'record_missed_interview',
  'cancel_interview',
  'remind_verification',
  'recall_verification',
  'note_interview',
  'add_note',
  'log_phone_call',
  'record_statelessness',
  'set_references',
  'hand_over',
]

/** What this reader may do now. Registers and the border act on pages of their own. */
export function groupActions(possible: readonly ActionId[]) {
  const of = (wanted: readonly ActionId[]) => wanted.filter((action) => possible.includes(action))
  return { steps: of(steps), brakes: of(brakes), words: of(words) }
}

/** A step that is somebody else's to take now. */
export type Waiting = { action: ActionId | 'reply'; relation: Relation; roles: readonly Role[] }

/** Inside the requested State these lead to one thing that the other side waits for: its reply. */
const insideExamination: readonly ActionId[] = [
  'request_verification',
  'answer_verification',
  'propose_reply',
  'approve_reply',
  'return_proposal',
]

/**
 * The steps that the case waits for and that this reader cannot take: whose they are, by the pack. Only what can happen
 * as the file stands is named; what the other State does inside it is its own affair.
 */
export function waitingFor(view: CaseView, pack: AgreementPack): Waiting[] {
  const found: Waiting[] = []
  for (const action of [...steps, 'answer_verification', 'confirm_arrival'] as const) {
    const rule = pack.actions[action]
    if (action === 'answer_information') {
      if (rule && awaitsAnswer(view)) found.push({ action, relation: otherSide(view.side), roles: rule.roles })
      continue
    }
    if (!rule || rule.relation === 'either' || view.possible.includes(action)) continue
    if (!rule.stages.includes(view.stage) || !canHappen(action, view)) continue
    const abroad = rule.relation !== view.side
    if (abroad && insideExamination.includes(action)) {
      // The reply is owed as long as anybody waits for it; a question to a register alone is no step of the case.
      if (action === 'propose_reply') {
        found.push({ action: 'reply', relation: rule.relation, roles: [] })
      }
      continue
    }
    found.push({ action, relation: rule.relation, roles: rule.roles })
  }
  return found
}

/** Whether the own side asked something that the other has not answered in full. */
function awaitsAnswer({ informationRequests, side }: CaseView): boolean {
  return informationRequests.some((one) => one.side === side && (one.state === 'open' || one.state === 'partly'))
}

function otherSide(side: Relation): Relation {
  return side === 'requesting' ? 'requested' : 'requesting'
}

function canHappen(action: ActionId, view: CaseView): boolean {
  switch (action) {
    case 'approve_reply':
      return view.proposal !== null
    case 'return_proposal':
    case 'request_verification':
    case 'report_transfer_failed':
    // What may happen at any time is nothing that anybody waits for.
    case 'ask_reconsideration':
    case 'confirm_consent':
    case 'revoke_consent':
    case 'record_paper_reply':
    case 'correct_application':
    case 'extend_deadline':
    case 'move_deadline':
    case 'open_obstacle':
    case 'close_obstacle':
    case 'acknowledge_document_request':
      return false
    case 'propose_reply':
      return view.proposal === null && view.persons.some((one) => !one.reply)
    case 'invite_to_interview':
      return view.interviewsWanted.length > 0
    case 'answer_notice':
      return view.transfers.some((one) => one.state === 'notified' && !one.answer)
    case 'maintain_application':
      return view.reconsideration !== null
    case 'answer_verification':
      return view.verifications.some((one) => !one.result && !one.recalled)
    case 'request_travel_document':
      return view.persons.some((one) => one.stage === 'accepted')
    case 'issue_travel_document':
      return view.persons.some((one) => one.documentRequestedOn && !one.travelDocument && !one.arrivedOn)
    case 'notify_transfer':
    case 'confirm_arrival':
      return view.transfers.some((one) => one.state === 'notified') === (action === 'confirm_arrival')
    default:
      return true
  }
}
