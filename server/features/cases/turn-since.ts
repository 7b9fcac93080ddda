import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { Rules } from '../../../domain/case/context.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { askedOf } from '../../../domain/case/information.ts'
import { turnOf } from '../../../domain/case/turn.ts'
import { sinceWhen } from '../../../domain/case/way.ts'

/**
 * Since when whoever has the turn has had it, as one side sees the case: the moment of the event with which the turn went
 * over, or with which the other side asked something of this one. Events that leave it where it is (a message, a note, a further stage of the same desk) change nothing.
 *
 * @param events of the case in recorded order, its submission among them
 * @returns ISO 8601, UTC
 */
export function turnSince(caseId: string, events: readonly CaseEvent[], side: Relation, rules: Rules): string {
  const seen = events.filter(({ stream }) => stream === 'shared' || stream === side)
  const since = sinceWhen(caseId, seen, (file) => {
    const turn = turnOf(file, rules.agreement)
    const asked = askedOf(file, side).length > 0 ? ' asked' : ''
    return `${turn ? `${turn.relation} ${turn.roles.join()}` : ''}${asked}`
  })
  if (since === null) throw new Error('a case begins with its submission')
  return since
}
