import type { AgreementPack, RetentionRule } from '../agreement/schema.ts'
import type { Period } from '../time/deadline.ts'
import { addMonths, fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import type { CaseEvent } from './events.ts'

/** How long the personal data of a case may be kept, and what that follows from. */
export interface Retention {
  rule: RetentionRule
  endedOn: PlainDate
  /** The last day on which they are kept. */
  dueOn: PlainDate
}

/**
 * When a case was over, by its shared stream: the day it was closed, or the day since which it has stood stopped. A stop
 * counts whatever its cause, because the erasure of withdrawn cases alone would tell the other State which those were
 * (safeguard 2). null while it goes on.
 */
export function endedOn(shared: readonly CaseEvent[]): PlainDate | null {
  const closed = shared.findLast((event) => event.type === 'case_closed')
  if (closed?.type === 'case_closed') return closed.data.closedOn
  const stop = shared.findLast((event) => event.type === 'stopped' || event.type === 'stop_lifted')
  return stop?.type === 'stopped' ? stop.effectiveAt.slice(0, 10) : null
}

/** The rule for two States: their own where the pack has one for the pair, else that of the agreement. */
export function retentionRule(agreement: AgreementPack, requesting: string, requested: string): RetentionRule | null {
  const { retention } = agreement
  if (!retention) return null
  const pair = retention.pairs.find((one) => one.requesting === requesting && one.requested === requested)
  return pair ?? retention
}

/** What follows from the rule for a case that ended on a day; null where there is no rule. */
export function retentionOf(
  agreement: AgreementPack,
  { requestingState, requestedState }: { requestingState: string; requestedState: string },
  ended: PlainDate,
): Retention | null {
  const rule = retentionRule(agreement, requestingState, requestedState)
  return rule && { rule, endedOn: ended, dueOn: after(ended, rule.period) }
}

/** Whether the data must go on a day: only when the last day of keeping is over. */
export function isDue({ dueOn }: Pick<Retention, 'dueOn'>, today: PlainDate): boolean {
  return today > dueOn
}

/** Counted in the calendar alone; a pack that gave working days would not pass its checks. */
function after(day: PlainDate, { amount, unit }: Period): PlainDate {
  if (unit === 'years') return addMonths(day, amount * 12)
  if (unit === 'months') return addMonths(day, amount)
  return fromDay(toDay(day) + amount)
}
