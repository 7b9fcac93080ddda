import { type ActionId, transferMeans } from '../../agreement/vocabulary.ts'
import { fromDay, toDay } from '../../time/plain-date.ts'
import { actionInputs, type Command } from '../actions/registry.ts'
import type { CaseFile, Verification } from '../case-file.ts'
import { awaitsDecision, awaitsDocument, isOpen, mayReconsider, mayTravel, openTransfer } from '../case-file.ts'
import { runningClocks } from '../clocks.ts'
import { todayOf } from '../context.ts'
import { askedBy, askedOf } from '../information.ts'
import { extendable, isChangeable } from '../running-deadline.ts'
import { mark } from './application.ts'
import * as commands from './commands.ts'
import type { OfficialName } from './officials.ts'
import { officials } from './officials.ts'
import type { Story } from './story.ts'

/** The choices left to chance when a command is made up. */
export interface Chance {
  /** Picks among persons, transfers and outcomes. */
  pick: number
  /** Days until the flight, or by which another date is off. */
  days: number
}

/**
 * A well-formed command of an action for the case as it stands: names its persons, proposals and transfers, brings the
 * attestations asked for, and dates that can be.
 */
export function fitting(action: ActionId, who: OfficialName, story: Story, now: string, chance: Chance): Command {
  const { file, rules } = story
  const { pick, days } = chance
  const today = todayOf(file, rules, 'requested', now)
  switch (action) {
    case 'confirm_receipt':
      return commands.confirmReceipt
    case 'request_verification':
      return commands.requestVerification(anyPerson(file, pick), pick % 2 ? 'b-register' : 'b-other-register')
    case 'answer_verification': {
      const own = ownRequests(file, who)
      const open = own.find(isOpen)
      const again = open ? {} : { correction: `${mark} put right` }
      return commands.answerVerification((open ?? own[0])?.requestId ?? 'none', again)
    }
    case 'recall_verification':
      return commands.recallVerification(file.verifications.find(isOpen)?.requestId ?? 'none')
    case 'remind_verification':
      return commands.remindVerification(file.verifications.findLast(isOpen)?.requestId ?? 'none')
    case 'hand_over_verification': {
      const open = ownRequests(file, who).find(isOpen)
      const there = open?.authority === 'b-register' ? 'b-other-register' : 'b-register'
      return commands.handOverVerification(open?.requestId ?? 'none', there)
    }
    case 'propose_reply': {
      const undecided = file.persons.filter(awaitsDecision).map((person) => person.personId)
      const refused = undecided.filter((_, index) => (pick >> index) % 2 === 1)
      const acceptedOnes = undecided.filter((id) => !refused.includes(id))
      return commands.propose(...commands.accepting(...acceptedOnes), ...commands.refusing(...refused))
    }
    case 'approve_reply':
      return commands.approve(file.proposal?.proposalId ?? 'none')
    case 'return_proposal':
      return commands.sendBack(file.proposal?.proposalId ?? 'none')
    case 'record_paper_reply': {
      const counted = file.persons.filter((_, index) => index === 0 || (pick >> index) % 2 === 0)
      const replies = counted.map(({ personId }, index) =>
        (pick + days + index) % 3 === 0 ? commands.refusing(personId) : commands.accepting(personId),
      )
      const own = todayOf(file, rules, 'requesting', now)
      const early = fromDay(Math.max(toDay(own) - days, toDay(file.submittedOn)))
      return commands.paperReply(early, ...replies.flat())
    }
    case 'correct_application': {
      const person = some(file.persons, pick)!
      return commands.correct(person.relation, person.personId, pick % 2 === 0)
    }
    case 'request_travel_document':
      return commands.requestDocument(...idsWhere(file, (person) => person.stage === 'accepted'))
    case 'issue_travel_document':
      return commands.issueDocument(some(idsWhere(file, awaitsDocument), pick) ?? 'nobody', { issuedOn: today })
    case 'notify_transfer': {
      const without = file.persons.some((person) => mayTravel(person) && !person.travelDocument)
      return commands.notifyTransfer(idsWhere(file, mayTravel), {
        date: fromDay(toDay(today) + days),
        means: some([...transferMeans, undefined], pick),
        needs: idsWhere(file, mayTravel).map((personId) => ({ personId, text: 'zqx stairs' })),
        ...(without ? { identityBasis: 'interview' } : {}),
      })
    }
    case 'confirm_arrival': {
      const transfer = (pick < 6 && openTransfer(file)) || some(file.transfers, pick)
      const known = transfer?.personIds ?? file.persons.map(({ personId }) => personId)
      const there = known.filter((_, index) => (pick >> index) % 2 === 0)
      return commands.confirmArrival(transfer?.transferId ?? 'none', there.length > 0 ? there : known, today)
    }
    case 'report_transfer_failed':
      return commands.reportFailed(openTransfer(file)?.transferId ?? 'none')
    case 'stop':
    case 'withdraw':
      return commands.hold(action, pick % 2 ? 'court_suspension' : 'other')
    case 'lift_stop':
      return commands.liftStop(...file.persons.map(({ personId }) => personId))
    case 'acknowledge_document_request':
      return commands.acknowledge
    case 'extend_deadline': {
      const [started] = extendable(file, rules, officials[who].relation).may
      const clock = runningClocks(file, rules).find(({ rule, from }) => rule === started?.rule && from === started.from)
      return commands.extend(laterThan(clock?.due ?? today, days), clock?.from, clock?.rule.id)
    }
    case 'move_deadline': {
      const clock = some(runningClocks(file, rules).filter(isChangeable), pick)
      const due = clock?.due ?? today
      if (pick % 2) return commands.move(laterThan(due, days + 1), clock?.from, clock?.rule.id)
      return commands.decree({ from: due, to: laterThan(due, days) }, clock?.from, clock?.rule.id)
    }
    case 'open_obstacle':
      return commands.meetObstacle(todayOf(file, rules, 'requesting', now))
    case 'close_obstacle':
      return commands.endObstacle(todayOf(file, rules, 'requesting', now))
    case 'ask_reconsideration':
      return commands.askReconsideration(
        ...idsWhere(file, (person) => mayReconsider(file, person)).slice(0, 1 + (pick % 2)),
      )
    case 'request_interview':
      return commands.askInterview(anyPerson(file, pick))
    case 'invite_to_interview':
      return commands.invite(anyPerson(file, pick), laterThan(today, days))
    case 'move_interview': {
      const planned = some(
        file.interviews.filter(({ state }) => state === 'planned'),
        pick,
      )
      const seen = planned?.earlier.length ?? 0
      return commands.moveInterview(planned?.interviewId ?? 'none', laterThan(today, days), { seen })
    }
    case 'record_missed_interview':
      return commands.missInterview(some(plannedIds(file), pick) ?? 'none')
    case 'note_interview':
      return commands.noteInterview(
        some(
          file.interviews.filter(({ state }) => state === 'held').map(({ interviewId }) => interviewId),
          pick,
        ) ?? 'none',
      )
    case 'cancel_interview':
      return commands.cancelInterview(some(plannedIds(file), pick) ?? 'none')
    case 'record_interview':
      return commands.interview(anyPerson(file, pick), todayOf(file, rules, officials[who].relation, now))
    case 'record_statelessness':
      return commands.claimStatelessness(anyPerson(file, pick), todayOf(file, rules, officials[who].relation, now))
    case 'answer_notice':
      return commands.answerNotice(openTransfer(file)?.transferId ?? 'none', pick % 2 === 0)
    case 'revoke_consent':
      return commands.revoke(...idsWhere(file, mayTravel).slice(0, 1 + (pick % 2)))
    case 'maintain_application':
      return commands.maintain
    case 'confirm_consent':
      return commands.confirmConsent(...idsWhere(file, mayTravel).slice(0, 1 + (pick % 2)))
    case 'confirm_expiry': {
      const clock = runningClocks(file, rules).find(({ held }) => held)
      return commands.confirmExpiry(clock?.from ?? today, clock?.rule.id)
    }
    case 'send_reminder':
      return commands.sendReminder
    case 'request_information':
      return commands.askInformation(officials[who].relation === 'requesting')
    case 'answer_information': {
      const request = some(askedOf(file, officials[who].relation), pick)
      const open = request?.items.filter((item) => !item.answer) ?? []
      const itemIds = open.slice(0, 1 + (pick % 2)).map(({ itemId }) => itemId)
      return commands.answerInformation(request?.requestId ?? 'none', ...(itemIds.length > 0 ? itemIds : ['none']))
    }
    case 'withdraw_information_request':
      return commands.askNoMore(some(askedBy(file, officials[who].relation), pick)?.requestId ?? 'none')
    case 'send_message': {
      const answers = some(file.messages, pick)?.id
      const thread = pick % 3 === 0 ? { topic: 'zqx topic' } : answers && pick % 3 === 1 ? { answers } : {}
      return { action, input: { text: 'zqx words', ...thread } }
    }
    case 'add_note':
      return { action, input: { text: 'zqx words', ...(pick % 2 ? { topic: 'zqx topic' } : {}) } }
    case 'log_phone_call':
      return commands.logCall(today, '00:00')
    case 'set_references':
      return { action, input: { references: [{ kind: 'file', value: 'zqx 1' }] } }
    case 'hand_over':
      return { action, input: { unit: pick % 4 ? `unit-${pick}` : file.requestingUnit, note: 'zqx note' } }
  }
}

function plannedIds(file: CaseFile): string[] {
  return file.interviews.flatMap(({ state, interviewId }) => (state === 'planned' ? [interviewId] : []))
}

function laterThan(date: string, days: number): string {
  return fromDay(toDay(date) + days)
}

/** Makes a command ill: another person or number, a missing attestation, a date out of place. The shape stays right. */
export function spoilt(command: Command, file: CaseFile, { pick, days }: Chance): Command {
  const input = structuredClone(command.input) as Record<string, unknown>
  const stranger = some([...file.persons.map(({ personId }) => personId), 'nobody'], pick)
  const otherDay = fromDay(toDay(file.submittedOn) + days * 9 - 20)
  for (const [name, value] of Object.entries(input)) {
    if (name === 'attestations' && Array.isArray(value)) input[name] = value.slice(pick % 2)
    else if (name === 'persons' && Array.isArray(value)) input[name] = [...value, ...commands.accepting(stranger!)]
    else if (name === 'personIds') input[name] = [stranger, stranger]
    else if (name === 'personId') input[name] = stranger
    else if (name === 'transferId') input[name] = some([...file.transfers.map((one) => one.transferId), 'none'], pick)
    else if (name === 'date' || name.endsWith('On')) input[name] = otherDay
    else if (['reason', 'identityBasis', 'proposalId', 'requestId'].includes(name) && pick % 3 === 0) {
      // A reason out of a list of the program's own has no other shape, and never comes as far as a case.
      const ill = { ...input, [name]: 'zqx' }
      if (actionInputs[command.action].safeParse(ill).success) input[name] = 'zqx'
    }
  }
  return { action: command.action, input } as Command
}

function anyPerson(file: CaseFile, pick: number): string {
  return some(file.persons, pick)!.personId
}

function idsWhere(file: CaseFile, test: (person: CaseFile['persons'][number]) => boolean): string[] {
  return file.persons.filter(test).map(({ personId }) => personId)
}

export function some<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % list.length]
}

function ownRequests({ verifications }: CaseFile, who: OfficialName): Verification[] {
  return verifications.filter((one) => one.authority === officials[who].authorityId && !one.recalled)
}
