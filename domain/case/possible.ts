import type { ActionRule, AgreementPack } from '../agreement/schema.ts'
import type { ActionId, Stage } from '../agreement/vocabulary.ts'
import { actionIds, finalStages, stages } from '../agreement/vocabulary.ts'
import { facts } from './actions/registry.ts'
import type { CaseFile } from './case-file.ts'
import {
  awaitsAcknowledgement,
  awaitsDocument,
  isOpen,
  mayReconsider,
  mayTravel,
  onPaperAlone,
  openObstacle,
  openReconsideration,
  openTransfer,
  stageOf,
} from './case-file.ts'
import { heldExpiry, startedClocks } from './clocks.ts'
import type { ActingOfficial, Rules } from './context.ts'
import { askedBy, askedOf } from './information.ts'
import { interviewWantedSince, plannedInterview } from './interviews.ts'
import type { Refusal } from './refusal.ts'
import { notInThisStage, refuse } from './refusal.ts'
import { extendable, isChangeable, isSuspendedBy } from './running-deadline.ts'
import { turnOf } from './turn.ts'

/** Why an official may not take an action on a case now, or null when the pack and the file allow it. */
export function refusalOf(action: ActionId, file: CaseFile, actor: ActingOfficial, rules: Rules): Refusal | null {
  const rule = ruleOf(rules.agreement, action)
  if (!rule || !mayAct(rule, actor)) return refuse('not_your_action').refusal
  if (action === 'lift_stop' && file.withdrawn) return refuse('withdrawn').refusal
  if (facts.includes(action)) return null
  if (!stagesOf(file, action).some((stage) => rule.stages.includes(stage))) {
    if (file.closed) return refuse('closed').refusal
    if (file.stopped) return refuse('stopped').refusal
    return notInThisStage(file).refusal
  }
  return stateRefusal(action, file, actor, rules)
}

/** The actions an official may take on a case now: what the browser offers, and what a refusal names instead. */
export function possibleActions(file: CaseFile, actor: ActingOfficial, rules: Rules): ActionId[] {
  return actionIds.filter((action) => {
    if (action === 'confirm_arrival' && !openTransfer(file)) return false
    return refusalOf(action, file, actor, rules) === null
  })
}

const onTheWay: readonly Stage[] = stages.filter((stage) => !finalStages.includes(stage) && stage !== 'stopped')

/**
 * Who may take an action when, as the pack says. An outage is the program's own affair: where a pack says nothing of it, as
 * those do that are older than the act, the central desk of each side confirms an expiry that was held.
 */
export function ruleOf(agreement: AgreementPack, action: ActionId): ActionRule | undefined {
  const rule = agreement.actions[action]
  if (rule) return rule
  const followed = follows[action]
  if (followed) return likeQuestions(agreement, followed)
  if (action === 'note_interview') return agreement.actions.add_note
  if (action === 'move_interview') return ruleOf(agreement, 'invite_to_interview')
  if (ofInterviews.includes(action)) return interviewRule(agreement.actions.record_interview, action)
  // Whoever may doubt a consent may say that it stands.
  if (action === 'confirm_consent') return agreement.actions.ask_reconsideration
  if (action !== 'confirm_expiry') return undefined
  return { relation: 'either', roles: ['central_desk'], stages: [...onTheWay] }
}

/** How a State carries its own questions through is no matter of an agreement: who may ask may take back, who may answer may pass on. */
const follows: Partial<Record<ActionId, 'request_verification' | 'answer_verification'>> = {
  recall_verification: 'request_verification',
  remind_verification: 'request_verification',
  hand_over_verification: 'answer_verification',
}

function likeQuestions(
  { actions }: AgreementPack,
  followed: 'request_verification' | 'answer_verification',
): ActionRule | undefined {
  const rule = actions[followed]
  // While a question may be answered, it may be taken back.
  const answered = actions.answer_verification?.stages ?? []
  return rule && { ...rule, stages: [...new Set([...rule.stages, ...answered])] }
}

/** What belongs to holding an interview: a pack that says nothing of it gives it to whoever records one. */
const ofInterviews: readonly ActionId[] = [
  'request_interview',
  'invite_to_interview',
  'record_missed_interview',
  'cancel_interview',
]

/**
 * An application asks for interviews from the side of the requesting State; afterwards the requested State does. Either side
 * calls one off: the one interviews, the other brings the person.
 */
function interviewRule(recorded: ActionRule | undefined, action: ActionId): ActionRule | undefined {
  if (!recorded) return undefined
  if (action === 'request_interview') return { ...recorded, relation: 'requested' }
  if (action !== 'cancel_interview') return recorded
  return { ...recorded, relation: 'either', roles: [...new Set([...recorded.roles, 'central_desk' as const])] }
}

/** Whether a pack's rule lets an official of this relation and these roles take an action at all. */
export function mayAct(rule: ActionRule, actor: Pick<ActingOfficial, 'relation' | 'roles'>): boolean {
  const relation = rule.relation === 'either' || rule.relation === actor.relation
  return relation && rule.roles.some((role) => actor.roles.includes(role))
}

const decisions: readonly ActionId[] = ['propose_reply', 'approve_reply', 'return_proposal']

function stagesOf(file: CaseFile, action: ActionId): Stage[] {
  const stage = stageOf(file)
  if (file.stopped || file.closed) return [stage]
  // A reported paper does not end the requested State's own examination.
  const open: Stage[] = decisions.includes(action) && file.persons.some(onPaperAlone) ? ['received'] : []
  return [stage, ...file.persons.map((person) => person.stage), ...open]
}

function extensionRefusal(file: CaseFile, actor: ActingOfficial, rules: Rules): Refusal | null {
  const { may, spent } = extendable(file, rules, actor.relation)
  if (may.length > 0) return null
  const [last] = spent
  return last
    ? refuse('extended_already', { times: last.rule.extension!.times }).refusal
    : refuse('not_extendable').refusal
}

/** Steps towards a journey, none of which is taken while a consent is reconsidered. */
const heldByReconsideration: readonly ActionId[] = [
  'request_travel_document',
  'issue_travel_document',
  'notify_transfer',
]

function stateRefusal(action: ActionId, file: CaseFile, actor: ActingOfficial, rules: Rules): Refusal | null {
  if (heldByReconsideration.includes(action) && openReconsideration(file))
    return refuse('under_reconsideration').refusal
  switch (action) {
    case 'answer_verification': {
      const own = file.verifications.some((one) => one.authority === actor.authorityId && !one.recalled)
      return own ? null : refuse('verification_not_yours').refusal
    }
    case 'hand_over_verification': {
      const own = file.verifications.filter((one) => one.authority === actor.authorityId && !one.recalled)
      if (own.length === 0) return refuse('verification_not_yours').refusal
      return own.some(isOpen) ? null : refuse('verification_answered').refusal
    }
    case 'recall_verification':
    case 'remind_verification':
      return file.verifications.some(isOpen) ? null : refuse('verification_not_open').refusal
    case 'propose_reply':
      return file.proposal?.open ? refuse('proposal_open').refusal : null
    case 'approve_reply':
      if (!file.proposal?.open) return refuse('no_open_proposal').refusal
      return file.proposal.by === actor.userId ? refuse('own_work').refusal : null
    case 'return_proposal':
      return file.proposal?.open ? null : refuse('no_open_proposal').refusal
    case 'request_travel_document':
      return file.persons.some((person) => person.stage === 'accepted') ? null : notInThisStage(file).refusal
    case 'acknowledge_document_request':
      return file.persons.some(awaitsAcknowledgement) ? null : notInThisStage(file).refusal
    case 'issue_travel_document':
      return file.persons.some(awaitsDocument) ? null : notInThisStage(file).refusal
    case 'notify_transfer':
      if (openTransfer(file)) return refuse('transfer_already_notified').refusal
      return file.persons.some(mayTravel) ? null : notInThisStage(file).refusal
    case 'report_transfer_failed':
      return openTransfer(file) ? null : refuse('unknown_transfer').refusal
    case 'answer_notice': {
      const open = openTransfer(file)
      return open && !open.answer ? null : refuse('unknown_transfer').refusal
    }
    case 'revoke_consent':
      return file.persons.some(mayTravel) ? null : notInThisStage(file).refusal
    case 'request_interview': {
      const open = file.persons.some((one) => !interviewWantedSince(file, one) && !plannedInterview(file, one.personId))
      return open ? null : refuse('interview_wanted').refusal
    }
    case 'invite_to_interview': {
      const open = file.persons.some(({ personId }) => !plannedInterview(file, personId))
      return open ? null : refuse('interview_planned').refusal
    }
    case 'move_interview':
    case 'record_missed_interview':
    case 'cancel_interview': {
      const planned = file.persons.some(({ personId }) => plannedInterview(file, personId))
      return planned ? null : refuse('no_interview_planned').refusal
    }
    case 'note_interview':
      return file.interviews.some(({ state }) => state === 'held') ? null : refuse('no_interview_held').refusal
    case 'extend_deadline':
      return extensionRefusal(file, actor, rules)
    case 'move_deadline':
      return startedClocks(file, rules).some(isChangeable) ? null : refuse('deadline_not_running').refusal
    case 'open_obstacle': {
      const open = openObstacle(file)
      if (open) return refuse('obstacle_open', { since: open.since }).refusal
      const held = startedClocks(file, rules).some((clock) => isSuspendedBy(clock, actor.relation))
      return held ? null : refuse('nothing_stands_still').refusal
    }
    case 'close_obstacle':
      return openObstacle(file)?.by === actor.relation ? null : refuse('no_obstacle').refusal
    case 'ask_reconsideration': {
      if (openReconsideration(file)) return refuse('reconsideration_open').refusal
      if (file.persons.some((person) => mayReconsider(file, person))) return null
      return file.persons.some(mayTravel) ? refuse('reconsidered_already').refusal : notInThisStage(file).refusal
    }
    case 'maintain_application':
      return openReconsideration(file) ? null : refuse('no_reconsideration').refusal
    case 'confirm_consent':
      return file.persons.some(mayTravel) ? null : notInThisStage(file).refusal
    case 'confirm_expiry': {
      if (file.heldExpiries.length === 0) return refuse('expiry_not_held').refusal
      const held = startedClocks(file, rules).flatMap((clock) => heldExpiry(file, clock) ?? [])
      if (held.length === 0) return refuse('expiry_not_held').refusal
      const said = held.every(({ confirmedBy }) => confirmedBy.includes(actor.relation))
      return said ? refuse('expiry_confirmed').refusal : null
    }
    case 'answer_information':
      return askedOf(file, actor.relation).length > 0 ? null : refuse('no_information_request').refusal
    case 'withdraw_information_request':
      return askedBy(file, actor.relation).length > 0 ? null : refuse('no_information_request').refusal
    case 'send_reminder': {
      // Whoever was asked owes an answer, whosever turn the stage says it is.
      if (askedBy(file, actor.relation).length > 0) return null
      const turn = turnOf(file, rules.agreement)
      if (!turn) return notInThisStage(file).refusal
      return turn.relation === actor.relation ? refuse('your_turn').refusal : null
    }
    case 'withdraw':
      return file.withdrawn ? refuse('withdrawn').refusal : null
    default:
      return null
  }
}
