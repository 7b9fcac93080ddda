import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { type CaseFile, deskStageOf } from '../../../domain/case/case-file.ts'
import type { Rules } from '../../../domain/case/context.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { evolve } from '../../../domain/case/evolve.ts'

/**
 * Since when whoever has the turn has had it, as one side sees the case: the moment of the event with which the turn went
 * over. Events that leave it where it is (a message, a note, a further stage of the same desk) change nothing.
 *
 * @param events of the case in recorded order; at least one of the side
 * @returns ISO 8601, UTC
 */
export function turnSince(caseId: string, events: readonly CaseEvent[], side: Relation, rules: Rules): string {
  let file: CaseFile | null = null
  let since = events[0]!.recordedAt
  let before: string | null = null
  for (const event of events) {
    if (event.stream !== 'shared' && event.stream !== side) continue
    file = evolve(file, event, caseId)
    const now = turnOf(file, rules)
    if (now !== before) since = event.recordedAt
    before = now
  }
  return since
}

function turnOf(file: CaseFile, { agreement }: Rules): string {
  const turn = agreement.stages.find(({ id }) => id === deskStageOf(file))?.turn
  return turn ? `${turn.relation} ${turn.roles.join()}` : ''
}
