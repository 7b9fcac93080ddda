import type { ActionId, StreamName } from '../../../domain/agreement/vocabulary.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { FieldFault, Refusal } from '../../../domain/case/refusal.ts'

/** What somebody changed since the version a command was based on. */
export interface Change {
  at: string
  by: string
  authority: string
  type: CaseEvent['type']
  stream: StreamName
}

/**
 * A command that had no effect, and why. The HTTP layer turns each kind into problem details; `not_found` is also what an
 * invisible case answers.
 */
export type NoEffect =
  | { kind: 'not_found' }
  | { kind: 'refused'; refusal: Refusal; possible: ActionId[] }
  | { kind: 'malformed'; fields: FieldFault[] }
  | { kind: 'version_needed' }
  | { kind: 'version_conflict'; changes: Change[] }
  | { kind: 'key_reused' }

/** Thrown to the edge after the transaction is over: a refusal may still have settled clocks that fell due. */
export class NoEffectError extends Error {
  readonly effect: NoEffect
  constructor(effect: NoEffect) {
    super(effect.kind)
    this.name = 'NoEffectError'
    this.effect = effect
  }
}
