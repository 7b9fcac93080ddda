import type { PlainDate } from '../time/plain-date.ts'
import { fromDay, toDay } from '../time/plain-date.ts'
import type { CaseFile } from './case-file.ts'
import { affectedBy, clockTakesEffect, receiptDue, runningClocks } from './clocks.ts'
import type { Rules } from './context.ts'

/**
 * The first day on which `settle` may find something fallen due, in the acting State's days; null when no clock of the
 * case will do anything by itself. Lets the sweep ask only for the cases that need it.
 */
export function nextSettlement(file: CaseFile, rules: Rules): PlainDate | null {
  if (file.stopped || file.closed) return null
  const first = file.receivedOn ? firstDue(file, rules) : receiptDue(file, rules)
  return first ? fromDay(toDay(first) + 1) : null
}

function firstDue(file: CaseFile, rules: Rules): PlainDate | undefined {
  return runningClocks(file, rules)
    .filter((clock) => clockTakesEffect(clock, rules) && affectedBy(file, clock).length > 0)
    .map(({ due }) => due)
    .sort()[0]
}
