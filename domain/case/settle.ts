import { fromDay, toDay } from '../time/plain-date.ts'
import { dateIn, endOfDay } from '../time/zone.ts'
import type { CaseFile } from './case-file.ts'
import type { RunningClock } from './clocks.ts'
import { affectedBy, clockTakesEffect, receiptDue, runningClocks } from './clocks.ts'
import type { Rules } from './context.ts'
import { calendarOf, todayOf } from './context.ts'
import type { NewEvent } from './events.ts'

/** Who acts when nobody did: the law's own silence. */
export const systemActor = { userId: 'system', authorityId: 'system' } as const

/**
 * What the clock that fell due first brought about. One effect can start or end other clocks, so `settleDue` asks again
 * until nothing follows; a command and the sweeping job both go through it, so neither can overtake the other. An
 * effect is dated to the end of the due day in the acting State's time zone, however late it is recorded. A day that is
 * not over has not passed.
 *
 * @returns the event, or null when nothing fell due by `now`
 */
export function settle(file: CaseFile, rules: Rules, now: string): NewEvent | null {
  if (file.stopped || file.closed) return null
  if (!file.receivedOn) return deemedReceipt(file, rules, now)
  const effects = runningClocks(file, rules).flatMap((clock) => expired(file, rules, clock, now))
  return effects.reduce<Effect | null>(
    (first, one) => (first && first.effectiveAt <= one.effectiveAt ? first : one),
    null,
  )
}

type Effect = NewEvent & { effectiveAt: string }

function expired(file: CaseFile, rules: Rules, clock: RunningClock, now: string): Effect[] {
  const calendar = calendarOf(file, rules, clock.rule.calendar)
  if (clock.due >= dateIn(calendar.timeZone, now) || !clockTakesEffect(clock, rules)) return []
  const effectiveAt = endOfDay(calendar.timeZone, clock.due)
  const agreedOn = fromDay(toDay(clock.due) + 1)
  const common = { stream: 'shared' as const, effectiveAt, actor: systemActor }
  const personIds = affectedBy(file, clock)
  if (personIds.length === 0) return []
  const { id, effect } = clock.rule
  if (effect === 'fallback_document') {
    const data = { personIds, clock: id, due: clock.due, acceptedOn: agreedOn }
    return [{ ...common, type: 'fallback_document_accepted', data }]
  }
  const { due, alternative } = clock
  const version = `${calendar.state} ${calendar.version}`
  const data = { personIds, clock: id, due, alternative, agreedOn, calendar: version }
  return [{ ...common, type: 'consent_deemed', data }]
}

function deemedReceipt(file: CaseFile, rules: Rules, now: string): NewEvent | null {
  const due = receiptDue(file, rules)
  if (!due || due >= todayOf(file, rules, 'requested', now)) return null
  const { timeZone } = calendarOf(file, rules, 'requested')
  return {
    stream: 'shared',
    type: 'receipt_confirmed',
    effectiveAt: endOfDay(timeZone, due),
    data: { receivedOn: due, basis: 'fallback' },
    actor: systemActor,
  }
}
