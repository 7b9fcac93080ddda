import type { Finding } from './finding.ts'
import type { ActionRule, AgreementPack } from './schema.ts'
import type { ActionId, Relation, Role, Stage } from './vocabulary.ts'
import { actionIds, finalStages } from './vocabulary.ts'

type Step = { by: string; from: readonly Stage[]; to: readonly Stage[] }

/** The way of a case that each action can open: what the engine does, wherever a pack allows it. */
const ways: Partial<Record<ActionId, { from: readonly Stage[]; to: readonly Stage[] }>> = {
  confirm_receipt: { from: ['submitted'], to: ['received'] },
  request_verification: { from: ['received'], to: ['under_examination'] },
  approve_reply: { from: ['submitted', 'received', 'under_examination'], to: ['accepted', 'refused'] },
  record_paper_reply: { from: ['submitted', 'received', 'under_examination'], to: ['accepted', 'refused'] },
  request_travel_document: { from: ['accepted'], to: ['document_requested'] },
  issue_travel_document: { from: ['document_requested', 'document_ready', 'transfer_failed'], to: ['document_ready'] },
  notify_transfer: { from: ['accepted', 'document_ready', 'transfer_failed'], to: ['transfer_notified'] },
  confirm_arrival: { from: ['transfer_notified'], to: ['transferred'] },
  report_transfer_failed: { from: ['transfer_notified'], to: ['transfer_failed'] },
}

/** The side whose act it is by nature; the others may be given to either. */
const sideOf: Partial<Record<ActionId, Relation>> = {
  confirm_receipt: 'requested',
  request_verification: 'requested',
  answer_verification: 'requested',
  propose_reply: 'requested',
  approve_reply: 'requested',
  return_proposal: 'requested',
  issue_travel_document: 'requested',
  acknowledge_document_request: 'requested',
  confirm_arrival: 'requested',
  record_paper_reply: 'requesting',
  correct_application: 'requesting',
  request_travel_document: 'requesting',
  notify_transfer: 'requesting',
  stop: 'requesting',
  withdraw: 'requesting',
  lift_stop: 'requesting',
  ask_reconsideration: 'requested',
  maintain_application: 'requesting',
  confirm_consent: 'requested',
  request_interview: 'requested',
  answer_notice: 'requested',
  revoke_consent: 'requested',
}

const neverAct: readonly Role[] = ['analyst', 'legal_officer', 'translator', 'oversight', 'administrator']

/** Whether a case can go from its submission to its end in the stages and by the actions of a pack. */
export function checkJourney(pack: AgreementPack): Finding[] {
  const steps = stepsOf(pack)
  const reached = reachable(steps)
  return [
    ...actionIds.flatMap((action) => actionFindings(pack, action)),
    ...actionIds.flatMap((action) => idleFindings(pack, action, reached)),
    ...companions(pack),
    ...stageFindings(pack, steps, reached),
  ]
}

/**
 * Where a case that begins in a stage can come to under a pack, and in which of these stages it is stuck: nothing but a stop leads
 * on from there, and it is not the end.
 */
export function courseFrom(pack: AgreementPack, start: Stage): { reached: ReadonlySet<Stage>; stuck: Stage[] } {
  const steps = stepsOf(pack, start)
  const reached = reachable(steps, start)
  const stuck = [...reached].filter((id) => id !== 'stopped' && !finalStages.includes(id) && !hasWayOut(steps, id))
  return { reached, stuck }
}

function hasWayOut(steps: readonly Step[], id: Stage): boolean {
  return steps.some((step) => step.from.includes(id) && step.to.some((to) => to !== id && to !== 'stopped'))
}

function actionFindings(pack: AgreementPack, action: ActionId): Finding[] {
  const rule = pack.actions[action]
  if (!rule) return []
  const findings: Finding[] = []
  const side = sideOf[action]
  if (side && rule.relation !== side) {
    findings.push({
      path: ['actions', action, 'relation'],
      code: 'action_of_wrong_side',
      values: { action, side, given: rule.relation },
    })
  }
  if (rule.roles.every((role) => neverAct.includes(role))) {
    findings.push({
      path: ['actions', action, 'roles'],
      code: 'action_by_nobody',
      values: { action, roles: rule.roles.join(', ') },
    })
  }
  rule.stages.forEach((stage, index) => {
    if (pack.stages.some((one) => one.id === stage)) return
    findings.push({
      path: ['actions', action, 'stages', index],
      code: 'action_stage_unknown',
      values: { action, stage },
    })
  })
  return findings
}

/** An action that a pack names for stages in which no case ever is, or in which it leads nowhere. */
function idleFindings(pack: AgreementPack, action: ActionId, reached: ReadonlySet<Stage>): Finding[] {
  const rule = pack.actions[action]
  if (!rule) return []
  const path = ['actions', action, 'stages']
  const stages = rule.stages.join(', ')
  if (!rule.stages.some((stage) => reached.has(stage))) {
    return [{ path, code: 'action_never_possible', values: { action, stages } }]
  }
  // Registers may be asked wherever a pack likes; only the first question moves a case.
  const way = action === 'request_verification' ? undefined : ways[action]
  if (!way || within(rule, way.from).length > 0) return []
  return [{ path, code: 'action_out_of_place', values: { action, stages: way.from.join(', ') } }]
}

function companions(pack: AgreementPack): Finding[] {
  const { actions, replyApproval } = pack
  const findings: Finding[] = []
  if (replyApproval.required && !actions.approve_reply) {
    findings.push({ path: ['replyApproval', 'required'], code: 'approval_by_nobody' })
  }
  const elsewhere = pack.protocols.some(({ rules }) => rules.some((one) => one.replaces?.replyApproval?.required))
  if (!replyApproval.required && actions.approve_reply && !elsewhere) {
    findings.push({ path: ['actions', 'approve_reply'], code: 'approval_of_nothing' })
  }
  if (actions.request_verification && !actions.answer_verification) {
    findings.push({ path: ['actions', 'request_verification'], code: 'questions_without_answers' })
  }
  return findings
}

function stageFindings(pack: AgreementPack, steps: readonly Step[], reached: ReadonlySet<Stage>): Finding[] {
  const findings: Finding[] = []
  for (const stage of reached) {
    if (pack.stages.some((one) => one.id === stage)) continue
    findings.push({
      path: ['stages'],
      code: 'stage_unnamed',
      values: { stage },
    })
  }
  pack.stages.forEach(({ id }, index) => {
    const path = ['stages', index]
    if (!reached.has(id)) findings.push({ path, code: 'stage_unreached', values: { id } })
    if (finalStages.includes(id)) return
    if (!hasWayOut(steps, id)) {
      findings.push({ path, code: 'stage_without_way_out', values: { id } })
    }
    // Safeguard: the requesting State can hold a case everywhere on its way, at once.
    if (id !== 'stopped' && !pack.actions.stop?.stages.includes(id)) {
      findings.push({ path, code: 'stage_without_stop', values: { id } })
    }
  })
  return findings
}

function stepsOf(pack: AgreementPack, start: Stage = 'submitted'): Step[] {
  const steps: Step[] = actionIds.flatMap((action) => {
    const rule = pack.actions[action]
    const way = ways[action === 'propose_reply' && !pack.replyApproval.required ? 'approve_reply' : action]
    return rule && way ? [{ by: action, from: within(rule, way.from), to: way.to }] : []
  })
  const { receipt, actions } = pack
  if (receipt.mode === 'automatic' || receipt.fallback) {
    steps.push({ by: 'receipt', from: ['submitted'], to: ['received'] })
  }
  for (const { id, effect, starts } of pack.clocks) {
    if (effect === 'deemed_consent')
      steps.push({
        by: id,
        from: [...(starts === 'submitted' ? (['submitted'] as const) : []), 'received', 'under_examination'],
        to: ['accepted'],
      })
    if (effect === 'fallback_document') steps.push({ by: id, from: ['document_requested'], to: ['document_ready'] })
  }
  if (actions.stop) steps.push({ by: 'stop', from: actions.stop.stages, to: ['stopped'] })
  if (actions.lift_stop) steps.push({ by: 'lift_stop', from: within(actions.lift_stop, ['stopped']), to: [start] })
  steps.push({ by: 'the end of the case', from: ['refused', 'transferred'], to: ['closed'] })
  return steps
}

function within(rule: ActionRule, stages: readonly Stage[]): Stage[] {
  return stages.filter((stage) => rule.stages.includes(stage))
}

function reachable(steps: readonly Step[], start: Stage = 'submitted'): Set<Stage> {
  const reached = new Set<Stage>([start])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const step of steps) {
      if (step.from.some((stage) => reached.has(stage))) for (const stage of step.to) reached.add(stage)
    }
  }
  return reached
}
