import type { PlainDate } from '../time/plain-date.ts'
import { dateIn } from '../time/zone.ts'
import type { CaseFile } from './case-file.ts'
import { affectedBy, clockTakesEffect, endOf, receiptDue, runningClocks } from './clocks.ts'
import type { Rules } from './context.ts'
import { calendarOf } from './context.ts'

/**
 * The first day on which `settle` may find something fallen due, in the acting State's days; null when no clock of the
 * case will do anything by itself. Lets the sweep ask only for the cases that need it.
 */
export function nextSettlement(file: CaseFile, rules: Rules): PlainDate | null {
  if (file.stopped || file.closed) return null
  const receipt = receiptDue(file, rules)
  const days = runningClocks(file, rules)
    .filter((clock) => clockTakesEffect(clock, rules) && affectedBy(file, clock).length > 0)
    .map((clock) => dateIn(clock.question.calendar.timeZone, endOf(clock)))
  if (receipt) days.push(dateIn(calendarOf(file, rules, 'requested').timeZone, receipt.endsAt))
  return days.sort()[0] ?? null
}
