import type { Command } from './actions/registry.ts'
import { decideAction } from './actions/registry.ts'
import type { CaseFile } from './case-file.ts'
import type { Context, Rules } from './context.ts'
import { possibleActions, refusalOf } from './possible.ts'
import type { RecordedEvent } from './record.ts'
import { record } from './record.ts'
import type { Refusal } from './refusal.ts'
import { settle, systemActor } from './settle.ts'

export type Judgement = { file: CaseFile; recorded: RecordedEvent[] } & (
  | { ok: true }
  | { ok: false; refusal: Refusal; possible: ReturnType<typeof possibleActions> }
)

/**
 * Judges a command: due clocks settle first, then the pack says who may act in which stage, then the action decides.
 * What the act let go of, as the end of a reconsideration does a period that is over, takes effect with it.
 * A refusal still brings back what the clocks settled, because the law's silence does not wait for a better command.
 */
export function judge(file: CaseFile, command: Command, context: Context): Judgement {
  const settled = settleDue(file, context, context.now)
  const refusal = refusalOf(command.action, settled.file, context.actor, context)
  const decision = refusal ? { ok: false as const, refusal } : decideAction(settled.file, command, context)
  if (!decision.ok) {
    const possible = possibleActions(settled.file, context.actor, context)
    return { ...settled, ok: false, refusal: decision.refusal, possible }
  }
  const { userId, authorityId } = context.actor
  const acted = record(file.caseId, settled.file, decision.events, { userId, authorityId }, context.now)
  const after = settleDue(acted.file, context, context.now)
  return { ok: true, file: after.file, recorded: [...settled.recorded, ...acted.recorded, ...after.recorded] }
}

/** Settles every clock that fell due by `now`, one after another until nothing more follows. */
export function settleDue(file: CaseFile, rules: Rules, now: string): { file: CaseFile; recorded: RecordedEvent[] } {
  let current = file
  const recorded: RecordedEvent[] = []
  for (;;) {
    const event = settle(current, rules, now)
    if (!event) return { file: current, recorded }
    const step = record(current.caseId, current, [event], systemActor, now)
    current = step.file
    recorded.push(...step.recorded)
  }
}
