import { rolesOfKind } from '../../../domain/access/sections.ts'
import type { Relation, StreamName } from '../../../domain/agreement/vocabulary.ts'
import { deskStageOf } from '../../../domain/case/case-file.ts'
import { runningClocks } from '../../../domain/case/clocks.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { Directory } from '../authorities/directory.ts'
import { missionsOf } from '../authorities/directory.ts'
import type { Folds, Projection, ProjectionInput } from './projection.ts'

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
  const { caseId, rules, directory, events } = input
  return audience.map(({ authorityId, side, basis }) => {
    const file = folds[side]
    const stage = deskStageOf(file)
    const turn = rules.agreement.stages.find((one) => one.id === stage)?.turn
    const kind = directory.get(authorityId)?.kind
    const roles = kind ? rolesOfKind[kind] : []
    const clock = runningClocks(file, rules)[0]
    // A mission reads the file, but neither proposals nor who works on them.
    const inside = basis !== 'mission'
    const last = lastSeenBy(events, inside ? side : 'shared')
    const ownState = side === 'requesting' ? file.requestingState : file.requestedState
    return {
      authority_id: authorityId,
      case_id: caseId,
      agreement_id: file.agreementId,
      side,
      stage,
      my_turn: turn?.relation === side && turn.roles.some((role) => roles.includes(role)),
      awaits_approval: inside && side === 'requested' && file.proposal?.open === true,
      next_clock: clock?.rule.id ?? null,
      remind_on: clock?.remindOn ?? null,
      due_on: clock?.due ?? null,
      sort_on: clock?.remindOn ?? farFuture,
      other_state: side === 'requesting' ? file.requestedState : file.requestingState,
      persons: file.persons.length,
      changed_at: last.recordedAt,
      changed_by_other: directory.get(last.actor.authorityId)?.state !== ownState,
    }
  })
}

function lastSeenBy(events: readonly CaseEvent[], side: StreamName): CaseEvent {
  return events.findLast((event) => event.stream === 'shared' || event.stream === side)!
}
