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
  notify_transfer: { from: ['document_ready', 'transfer_failed'], to: ['transfer_notified'] },
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
  confirm_arrival: 'requested',
  record_paper_reply: 'requesting',
  correct_application: 'requesting',
  request_travel_document: 'requesting',
  notify_transfer: 'requesting',
  stop: 'requesting',
  withdraw: 'requesting',
  lift_stop: 'requesting',
}

const neverAct: readonly Role[] = ['analyst', 'oversight', 'administrator']

/** Whether a case can go from its submission to its end in the stages and by the actions of a pack. */
export function checkJourney(pack: AgreementPack): Finding[] {
  const steps = stepsOf(pack)
  const reached = reachable(steps)
  return [
    ...actionIds.flatMap((action) => actionFindings(pack, action)),
    ...companions(pack),
    ...stageFindings(pack, steps, reached),
  ]
}

function actionFindings(pack: AgreementPack, action: ActionId): Finding[] {
  const rule = pack.actions[action]
  if (!rule) return []
  const findings: Finding[] = []
  const side = sideOf[action]
  if (side && rule.relation !== side) {
    const sentence = `The action “${action}” belongs to the ${side} State and cannot be given to “${rule.relation}”.`
    findings.push({ path: ['actions', action, 'relation'], sentence })
  }
  if (rule.roles.every((role) => neverAct.includes(role))) {
    const sentence = `Nobody can take the action “${action}”: ${rule.roles.join(', ')} never act on a case.`
    findings.push({ path: ['actions', action, 'roles'], sentence })
  }
  rule.stages.forEach((stage, index) => {
    if (pack.stages.some((one) => one.id === stage)) return
    const sentence = `The action “${action}” names the stage “${stage}”, which this pack does not have.`
    findings.push({ path: ['actions', action, 'stages', index], sentence })
  })
  return findings
}

function companions(pack: AgreementPack): Finding[] {
  const { actions, replyApproval } = pack
  const findings: Finding[] = []
  if (replyApproval.required && !actions.approve_reply) {
    const sentence = 'A reply needs approval, but no action “approve_reply” says who gives it.'
    findings.push({ path: ['replyApproval', 'required'], sentence })
  }
  if (!replyApproval.required && actions.approve_reply) {
    const sentence = 'No reply needs approval, so the action “approve_reply” can never be taken.'
    findings.push({ path: ['actions', 'approve_reply'], sentence })
  }
  if (actions.request_verification && !actions.answer_verification) {
    const sentence = 'Registers can be asked, but no action “answer_verification” says who answers.'
    findings.push({ path: ['actions', 'request_verification'], sentence })
  }
  return findings
}

function stageFindings(pack: AgreementPack, steps: readonly Step[], reached: ReadonlySet<Stage>): Finding[] {
  const findings: Finding[] = []
  for (const stage of reached) {
    if (pack.stages.some((one) => one.id === stage)) continue
    findings.push({
      path: ['stages'],
      sentence: `A case can reach the stage “${stage}”, which this pack does not name.`,
    })
  }
  pack.stages.forEach(({ id }, index) => {
    const path = ['stages', index]
    if (!reached.has(id)) findings.push({ path, sentence: `No action and no clock leads a case to the stage “${id}”.` })
    if (finalStages.includes(id)) return
    if (!steps.some((step) => step.from.includes(id) && step.to.some((to) => to !== id && to !== 'stopped'))) {
      findings.push({ path, sentence: `A case in the stage “${id}” has no way out.` })
    }
    // Safeguard: the requesting State can hold a case everywhere on its way, at once.
    if (id !== 'stopped' && !pack.actions.stop?.stages.includes(id)) {
      findings.push({ path, sentence: `A case in the stage “${id}” cannot be stopped.` })
    }
  })
  return findings
}

function stepsOf(pack: AgreementPack): Step[] {
  const steps: Step[] = actionIds.flatMap((action) => {
    const rule = pack.actions[action]
    const way = ways[action === 'propose_reply' && !pack.replyApproval.required ? 'approve_reply' : action]
    return rule && way ? [{ by: action, from: within(rule, way.from), to: way.to }] : []
  })
  const { receipt, actions } = pack
  if (receipt.mode === 'automatic' || receipt.fallback) {
    steps.push({ by: 'receipt', from: ['submitted'], to: ['received'] })
  }
  for (const { id, effect } of pack.clocks) {
    if (effect === 'deemed_consent') steps.push({ by: id, from: ['received', 'under_examination'], to: ['accepted'] })
    if (effect === 'fallback_document') steps.push({ by: id, from: ['document_requested'], to: ['document_ready'] })
  }
  if (actions.stop) steps.push({ by: 'stop', from: actions.stop.stages, to: ['stopped'] })
  if (actions.lift_stop)
    steps.push({ by: 'lift_stop', from: within(actions.lift_stop, ['stopped']), to: ['submitted'] })
  steps.push({ by: 'the end of the case', from: ['refused', 'transferred'], to: ['closed'] })
  return steps
}

function within(rule: ActionRule, stages: readonly Stage[]): Stage[] {
  return stages.filter((stage) => rule.stages.includes(stage))
}

function reachable(steps: readonly Step[]): Set<Stage> {
  const reached = new Set<Stage>(['submitted'])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const step of steps) {
      if (step.from.some((stage) => reached.has(stage))) for (const stage of step.to) reached.add(stage)
    }
  }
  return reached
}
