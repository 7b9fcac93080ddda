import { computeDeadline } from '../time/deadline.ts'
import { fromDay, toDay } from '../time/plain-date.ts'
import { dateIn, endOfDay } from '../time/zone.ts'
import type { CaseFile } from './case-file.ts'
import { personOf } from './case-file.ts'
import type { RunningClock } from './clocks.ts'
import { runningClocks, takesEffect } from './clocks.ts'
import type { Rules } from './context.ts'
import { calendarOf, todayOf } from './context.ts'
import type { NewEvent } from './events.ts'

/** Who acts when nobody did: the law's own silence. */
export const systemActor = { userId: 'system', authorityId: 'system' } as const

/**
 * What the clocks that fell due by `now` brought about. Settled before any command is judged, and by the sweeping job;
 * both call this, so neither can overtake the other. An effect is dated to the end of the due day in the acting
 * State's time zone, however late it is recorded. A day that is not over has not passed.
 *
 * @returns the events in the order in which they took effect; empty when nothing fell due
 */
export function settle(file: CaseFile, rules: Rules, now: string): NewEvent[] {
  if (file.stopped || file.closed) return []
  if (!file.receivedOn) return deemedReceipt(file, rules, now)
  return runningClocks(file, rules).flatMap((clock) => expired(file, rules, clock, now))
}

function expired(file: CaseFile, rules: Rules, clock: RunningClock, now: string): NewEvent[] {
  const calendar = calendarOf(file, rules, clock.rule.calendar)
  if (clock.due >= dateIn(calendar.timeZone, now) || !takesEffect(clock.rule, rules)) return []
  const effectiveAt = endOfDay(calendar.timeZone, clock.due)
  const agreedOn = fromDay(toDay(clock.due) + 1)
  const common = { stream: 'shared' as const, effectiveAt, actor: systemActor }
  switch (clock.rule.effect) {
    case 'deemed_consent':
      return [
        {
          ...common,
          type: 'consent_deemed',
          data: {
            personIds: clock.personIds,
            clock: clock.rule.id,
            due: clock.due,
            alternative: clock.alternative,
            agreedOn,
            calendar: `${calendar.state} ${calendar.version}`,
          },
        },
      ]
    case 'fallback_document': {
      // A document nobody asked for is not late: the safeguards come before the clock.
      const personIds = clock.personIds.filter((id) => {
        const person = personOf(file, id)
        return person?.documentRequestedOn && !person.fallbackDocument
      })
      if (personIds.length === 0) return []
      const data = { personIds, clock: clock.rule.id, due: clock.due, acceptedOn: agreedOn }
      return [{ ...common, type: 'fallback_document_accepted', data }]
    }
    case 'deemed_receipt':
    case 'validity_ends':
    case 'right_lost':
    case 'target_missed':
      return []
  }
}

/** Neither side alone can hold back the clock: unconfirmed for the time the pack gives, receipt counts. */
function deemedReceipt(file: CaseFile, rules: Rules, now: string): NewEvent[] {
  const { fallback } = rules.agreement.receipt
  if (!fallback) return []
  const calendar = calendarOf(file, rules, 'requested')
  const profile = { countEventDay: false, rollToWorkingDay: true, minimumTwoWorkingDays: false }
  const { due } = computeDeadline({ period: fallback, from: file.submittedOn, calendar, profile })
  if (due >= todayOf(file, rules, 'requested', now)) return []
  return [
    {
      stream: 'shared',
      type: 'receipt_confirmed',
      effectiveAt: endOfDay(calendar.timeZone, due),
      data: { receivedOn: due, basis: 'fallback' },
      actor: systemActor,
    },
  ]
}
