import { z } from 'zod'
import type { Relation } from '../agreement/vocabulary.ts'
import type { CaseFile } from './case-file.ts'
import { isOver, type RunningClock, runningClocks, type StartedClock, startedClocks } from './clocks.ts'
import type { Context, Rules } from './context.ts'
import { refuse } from './refusal.ts'

/** Names a running deadline: its clock, and the day from which it is counted. */
export const deadlineName = { clock: z.string(), from: z.iso.date() }

/** A deadline that an act may still change. The validity of a document is no deadline: nobody has to act by its end. */
export function isChangeable({ rule }: Pick<RunningClock, 'rule'>): boolean {
  return rule.effect !== 'validity_ends'
}

/**
 * The deadline an act names, as long as it runs. Refused with `deadline_not_running` where none is called so, and with
 * `deadline_passed` (`due`) where its period is over: whatever came of it stays, because the past is not rewritten.
 */
export function runningDeadline(file: CaseFile, { clock, from }: { clock: string; from: string }, context: Context) {
  const found = runningClocks(file, context).find((one) => one.rule.id === clock && one.from === from)
  if (!found || !isChangeable(found)) return refuse('deadline_not_running')
  if (isOver(found, context.now)) return refuse('deadline_passed', { due: found.due })
  return { ok: true as const, clock: found }
}

/** How often a deadline was extended since its start. */
export function extensionsOf(file: CaseFile, { rule, from }: Pick<RunningClock, 'rule' | 'from'>): number {
  return file.deadlineChanges.filter(
    (one) => one.change.kind === 'extended' && one.clock === rule.id && one.from === from,
  ).length
}

/** The running deadlines that one side may extend by the pack, those apart that it has extended often enough. */
export function extendable(file: CaseFile, rules: Rules, by: Relation): { may: StartedClock[]; spent: StartedClock[] } {
  const own = startedClocks(file, rules).filter((clock) => clock.rule.extension?.by === by && isChangeable(clock))
  const left = (clock: StartedClock) => extensionsOf(file, clock) < clock.rule.extension!.times
  return { may: own.filter(left), spent: own.filter((clock) => !left(clock)) }
}

/** Whether an obstacle of one side keeps a deadline from running, by the pack. */
export function isSuspendedBy({ rule }: Pick<RunningClock, 'rule'>, by: Relation): boolean {
  return rule.suspension?.by === by && isChangeable({ rule })
}

/** The running deadlines that an obstacle of one side keeps from running. */
export function suspendable(file: CaseFile, rules: Rules, by: Relation): RunningClock[] {
  return runningClocks(file, rules).filter((clock) => isSuspendedBy(clock, by))
}
