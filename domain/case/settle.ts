import type { Confirmation } from '../agreement/confirmation/statements.ts'
import { dateIn } from '../time/zone.ts'
import type { CaseFile } from './case-file.ts'
import type { RunningClock } from './clocks.ts'
import {
  affectedBy,
  clockTakesEffect,
  confirmationsOf,
  effectiveFrom,
  isOver,
  receiptDue,
  runningClocks,
} from './clocks.ts'
import type { Rules } from './context.ts'
import { calendarOf } from './context.ts'
import type { NewEvent } from './events.ts'
import { type Outage, outagesTouching } from './outage.ts'
import { confirmationsBehind } from './takes-effect.ts'

/** Who acts when nobody did: the law's own silence. */
export const systemActor = { userId: 'system', authorityId: 'system' } as const

/**
 * What the clock that fell due first brought about. One effect can start or end other clocks, so `settleDue` asks again
 * until nothing follows; a command and the sweeping job both go through it, so neither can overtake the other. An
 * effect is dated to the end of the due day in the acting State's time zone, or of the last hour, or of the reconsideration that
 * held it, however late it is recorded. A day that is not over has not passed. An outage of the program (`rules.outages`) that touched the last working
 * day of a period lets nothing follow from its end: it is recorded as held.
 *
 * @returns the event, or null when nothing fell due by `now`
 */
export function settle(file: CaseFile, rules: Rules, now: string): NewEvent | null {
  if (file.stopped || file.closed) return null
  const effects = [
    ...deemedReceipt(file, rules, now),
    ...runningClocks(file, rules).flatMap((clock) => expired(file, rules, clock, now)),
  ]
  return effects.reduce<Effect | null>(
    (first, one) => (first && Date.parse(first.effectiveAt) <= Date.parse(one.effectiveAt) ? first : one),
    null,
  )
}

type Effect = NewEvent & { effectiveAt: string }

function expired(file: CaseFile, rules: Rules, clock: RunningClock, now: string): Effect[] {
  if (!isOver(clock, now) || !clockTakesEffect(clock, rules)) return []
  const personIds = affectedBy(file, clock)
  if (personIds.length === 0) return []
  const outages = outagesTouching(clock, rules.outages ?? [])
  return [outages.length > 0 ? heldExpiry(file, clock, personIds, outages) : expiryOf(file, rules, clock)]
}

/** The program did not work to the end of the period: it lies before both desks, and nothing follows by itself. */
function heldExpiry(file: CaseFile, clock: RunningClock, personIds: string[], outages: readonly Outage[]): Effect {
  const { rule, from, due } = clock
  const times = outages.map((one) => ({
    from: new Date(one.from).toISOString(),
    until: new Date(one.until).toISOString(),
  }))
  const data = { clock: rule.id, from, due, personIds, outages: times }
  return { stream: 'shared', type: 'expiry_held', effectiveAt: effectiveFrom(file, clock), actor: systemActor, data }
}

/** What the end of a period brings about for those whom it affects, dated to that end. */
export function expiryOf(file: CaseFile, rules: Rules, clock: RunningClock): Effect {
  const personIds = affectedBy(file, clock)
  const calendar = calendarOf(file, rules, clock.rule.calendar)
  const effectiveAt = effectiveFrom(file, clock)
  const agreedOn = dateIn(calendar.timeZone, effectiveAt)
  const common = { stream: 'shared' as const, effectiveAt, actor: systemActor }
  const { id, effect } = clock.rule
  const basis = restingOn(confirmationsOf(clock, rules))
  if (effect === 'fallback_document') {
    const data = { personIds, clock: id, due: clock.due, acceptedOn: agreedOn, ...basis }
    return { ...common, type: 'fallback_document_accepted', data }
  }
  const { due, alternative } = clock
  const version = `${calendar.state} ${calendar.version}`
  const data = { personIds, clock: id, due, alternative, agreedOn, calendar: version, ...basis }
  return { ...common, type: 'consent_deemed', data }
}

/** An effect that a rule has by confirmation alone names it, so that whoever reads the record finds why. */
function restingOn(confirmations: Confirmation[]): { confirmations?: Confirmation[] } {
  return confirmations.length > 0 ? { confirmations } : {}
}

function deemedReceipt(file: CaseFile, rules: Rules, now: string): Effect[] {
  const last = receiptDue(file, rules)
  if (!last || Date.parse(now) < Date.parse(last.endsAt)) return []
  const behind = confirmationsBehind([rules.agreement.receipt], rules, last.endsAt)
  return [
    {
      stream: 'shared',
      type: 'receipt_confirmed',
      effectiveAt: last.endsAt,
      data: { receivedOn: last.due, basis: 'fallback', ...restingOn(behind) },
      actor: systemActor,
    },
  ]
}
