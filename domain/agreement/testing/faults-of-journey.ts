import type { Breaking } from './breaking.ts'

/** Faults in stages and acts. */
export const faultsOfJourney: Breaking[] = [
  [
    'an act of the wrong side',
    'actions.notify_transfer.relation',
    /belongs to the requesting State/,
    (p) => (p.actions.notify_transfer!.relation = 'requested'),
  ],
  [
    'an act nobody can take',
    'actions.lift_stop.roles',
    /Nobody can take the action “lift_stop”/,
    (p) => (p.actions.lift_stop!.roles = ['oversight']),
  ],
  [
    'an act in an unknown stage',
    'actions.withdraw.stages.7',
    /names the stage “transfer_failed”/,
    (p) => (p.stages = p.stages.filter((one) => one.id !== 'transfer_failed')),
  ],
  ['approval by nobody', 'replyApproval.required', /no action “approve_reply”/, (p) => delete p.actions.approve_reply],
  ['approval of nothing', 'actions.approve_reply', /can never be taken/, (p) => (p.replyApproval.required = false)],
  [
    'questions without answers',
    'actions.request_verification',
    /no action “answer_verification”/,
    (p) => delete p.actions.answer_verification,
  ],
  [
    'a stage nobody reaches',
    'stages.7',
    /leads a case to the stage “transfer_failed”/,
    (p) => delete p.actions.report_transfer_failed,
  ],
  [
    'a stage without a way out',
    'stages.3',
    /“accepted” has no way out/,
    (p) => delete p.actions.request_travel_document,
  ],
  ['a stop for ever', 'stages.8', /“stopped” has no way out/, (p) => delete p.actions.lift_stop],
  [
    'a stage that cannot be stopped',
    'stages.3',
    /“accepted” cannot be stopped/,
    (p) => (p.actions.stop!.stages = p.actions.stop!.stages.filter((one) => one !== 'accepted')),
  ],
  [
    'a stage without a name',
    'stages',
    /can reach the stage “refused”/,
    (p) => (p.stages = p.stages.filter((one) => one.id !== 'refused')),
  ],
  [
    'an action for stages no case comes to',
    'actions.report_transfer_failed.stages',
    /Nobody can ever take the action “report_transfer_failed”/,
    (p) => {
      delete p.actions.notify_transfer
    },
  ],
  [
    'an action where it leads nowhere',
    'actions.issue_travel_document.stages',
    /leads nowhere .* works from: document_requested/,
    (p) => (p.actions.issue_travel_document!.stages = ['accepted']),
  ],
  [
    'a receipt that never comes',
    'clocks.0.starts',
    /brings about “received”/,
    (p) => {
      p.receipt.mode = 'confirmed'
      delete p.actions.confirm_receipt
    },
  ],
]
