import { rolesOfKind } from '../../../domain/access/sections.ts'
import type { Relation, StreamName } from '../../../domain/agreement/vocabulary.ts'
import { type CaseFile, deskStageOf, isReconsidered } from '../../../domain/case/case-file.ts'
import { runningClocks } from '../../../domain/case/clocks.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { askedBy, askedOf } from '../../../domain/case/information.ts'
import { mayAct } from '../../../domain/case/possible.ts'
import { systemActor } from '../../../domain/case/settle.ts'
import { messagesOfOther } from '../../../domain/case/threads.ts'
import { turnOf } from '../../../domain/case/turn.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import type { Directory } from '../authorities/directory.ts'
import { missionsOf } from '../authorities/directory.ts'
import { firstReference } from './findable.ts'
import type { Folds, Projection, ProjectionInput } from './projection.ts'
import { signedBy } from './timeline.ts'
import { turnSince } from './turn-since.ts'

export interface Audience {
  authorityId: string
  side: Relation
  basis: 'unit' | 'central' | 'mission'
}

/** A desk row without a deadline sorts behind every deadline. */
const farFuture = '9999-12-31'

/**
 * Who reads the file of a case: the unit that works on it, as its own State knows, the central authorities of both sides, and the missions of the
 * requested State that are accredited to the requesting one. Registers and the border read no file.
 */
export function audienceOf(folds: Folds, directory: Directory): Audience[] {
  const { requesting: file } = folds
  const found: Audience[] = [
    { authorityId: file.requestingAuthority, side: 'requesting', basis: 'central' },
    { authorityId: file.requestedAuthority, side: 'requested', basis: 'central' },
  ]
  if (file.requestingUnit !== file.requestingAuthority) {
    found.push({ authorityId: file.requestingUnit, side: 'requesting', basis: 'unit' })
  }
  for (const mission of missionsOf(directory, file.requestedState, file.requestingState)) {
    found.push({ authorityId: mission.id, side: 'requested', basis: 'mission' })
  }
  return found
}

/** The row of each authority's desk: whose turn it is and which date bites first, as that side sees the case. */
export function deskRows(input: ProjectionInput, folds: Folds, audience: readonly Audience[]): Projection['desk'] {
  const { caseId, rules, directory, events, found } = input
  const since = {
    requesting: turnSince(caseId, events, 'requesting', rules),
    requested: turnSince(caseId, events, 'requested', rules),
  }
  const minors = mayHaveMinors(events)
  return audience.map(({ authorityId, side, basis }) => {
    const file = folds[side]
    const stage = deskStageOf(file)
    const turn = turnOf(file, rules.agreement)
    const kind = directory.get(authorityId)?.kind
    const roles = kind ? rolesOfKind[kind] : []
    const answering = rules.agreement.actions.answer_information
    const mayAnswer =
      answering !== undefined && mayAct(answering, { relation: side, roles }) && answering.stages.includes(stage)
    const ofUs = mayAnswer ? askedOf(file, side) : []
    const byUs = askedBy(file, side)
    // What an obstacle keeps from running bites nowhere until it is gone.
    const running = runningClocks(file, rules)
    const clock = running.find((one) => one.standingSince === null)
    // A mission reads the file, but neither proposals nor who works on them.
    const inside = basis !== 'mission'
    const awaitsApproval = inside && side === 'requested' && file.proposal?.open === true
    const last = lastSeenBy(events, inside ? side : 'shared')
    const ownState = side === 'requesting' ? file.requestingState : file.requestedState
    return {
      authority_id: authorityId,
      case_id: caseId,
      agreement_id: file.agreementId,
      procedure: file.procedure,
      side,
      stage,
      // A proposal waits for a colleague also where a reply on paper has given the stage to the other side.
      my_turn:
        ofUs.length > 0 ||
        awaitsApproval ||
        (turn?.relation === side && turn.roles.some((role) => roles.includes(role))),
      awaits_approval: awaitsApproval,
      expiry_held: running.some(({ held }) => held !== null),
      asked_of_us: ofUs.length > 0,
      questions_of_us: ofUs.length,
      questions_by_us: byUs.length,
      question_asked_on: first([...ofUs, ...byUs].map(({ askedOn }) => askedOn)),
      question_wanted_on: first([...ofUs, ...byUs].flatMap(({ wantedOn }) => wantedOn ?? [])),
      reconsidered: isReconsidered(file),
      consent_in_doubt: inside && side === 'requested' && !file.stopped && !file.closed && file.newEvidence.length > 0,
      messages_received: messagesOfOther(
        events.filter(({ stream }) => stream === 'shared' || stream === side),
        side,
      ).length,
      next_clock: clock?.rule.id ?? null,
      remind_on: clock?.remindOn ?? null,
      due_on: clock?.due ?? null,
      sort_on: clock?.remindOn ?? farFuture,
      other_state: side === 'requesting' ? file.requestedState : file.requestingState,
      persons: file.persons.length,
      minors,
      turn_since: since[side],
      shared_version: file.versions.shared,
      own_version: inside ? file.versions[side] : 0,
      changed_at: last.recordedAt,
      changed_what: last.type,
      changed_by: signature(last, file, side),
      changed_by_other: isOfOther(last, ownState, directory),
      own_reference: firstReference(found, { authorityId, side }),
    }
  })
}

function first(days: readonly PlainDate[]): PlainDate | null {
  return days.toSorted()[0] ?? null
}

/** Told from headers, which stay when birth dates are erased: who turned eighteen in that year counts. */
function mayHaveMinors(events: readonly CaseEvent[]): boolean {
  const submission = events.find((event) => event.type === 'application_submitted')
  const year = Number(submission?.data.submittedOn.slice(0, 4))
  return submission?.data.persons.some(({ birthYear }) => birthYear === undefined || year - birthYear <= 18) ?? false
}

/** What a period brought about is nobody's; a neutral stop bears a name at the side alone that gave it. */
function signature(event: CaseEvent, file: CaseFile, side: Relation): string | null {
  const { userId } = side === 'requesting' ? event.actor : signedBy(event, file)
  return userId === '' || userId === systemActor.userId ? null : userId
}

function isOfOther(event: CaseEvent, ownState: string, directory: Directory): boolean {
  const { authorityId } = event.actor
  return authorityId !== systemActor.authorityId && directory.get(authorityId)?.state !== ownState
}

/**
 * The event that says what happened last. Of those that one act brought about it is the first that both sides share and that
 * somebody gave: the reply before the closing of the case, the act before what periods had brought about until then.
 */
function lastSeenBy(events: readonly CaseEvent[], side: StreamName): CaseEvent {
  const seen = events.filter((event) => event.stream === 'shared' || event.stream === side)
  const { recordedAt } = seen.at(-1)!
  const rank = (event: CaseEvent) => (event.actor.userId === systemActor.userId ? 2 : event.stream === 'shared' ? 0 : 1)
  const [first] = seen
    .filter((event) => event.recordedAt === recordedAt)
    .sort((a, b) => rank(a) - rank(b) || a.seq - b.seq)
  return first!
}
