import { personOf } from '../case/case-file.ts'
import { anchorDate } from '../case/clock-start.ts'
import { datedClocks, isOver, startedClocks } from '../case/clocks.ts'
import type { Rules } from '../case/context.ts'
import type { EventType } from '../case/events.ts'
import { toDay } from '../time/plain-date.ts'
import type { Fact } from './fact.ts'
import type { Step } from './facts-of.ts'

/** Acts that a period may wait for. What the law's own silence does is no act, and is counted as what it is. */
const acts: ReadonlySet<EventType> = new Set<EventType>([
  'receipt_confirmed',
  'reply_given',
  'paper_reply_recorded',
  'document_request_acknowledged',
  'travel_document_issued',
  'person_arrived',
  'interview_held',
  'notice_answered',
])

/**
 * Which periods an event ended by the act they waited for: for each person, calendar days from the day the period counts from
 * to the day of the act, and whether the act came in time. Which acts end a period is the agreement's word (`stops` of its
 * clocks); where it knows two periods for one act, as a target and an end, the one it names first is the period of the act.
 * Time that an obstacle or a question took is part of the days and not of the judgement.
 */
export function actedInPeriods({ before, event, told, file }: Step, rules: Rules): Fact[] {
  if (!before || !acts.has(event.type)) return []
  const facts = new Map<string, Fact>()
  const inOrder = rules.agreement.clocks
  // Dates are computed of those alone that the act, or one before it, ended for somebody.
  const ended = startedClocks(before, rules).filter(({ rule, personIds }) =>
    personIds.some((id) => rule.stops.some((one) => anchorDate(file, personOf(file, id)!, one) !== undefined)),
  )
  const running = datedClocks(before, rules, ended).toSorted(
    (a, b) => inOrder.indexOf(a.rule) - inOrder.indexOf(b.rule),
  )
  for (const clock of running) {
    for (const id of clock.personIds) {
      const person = personOf(file, id)!
      const stop = clock.rule.stops.find((one) => anchorDate(file, person, one) !== undefined)
      if (!stop) continue
      const span = `${clock.rule.starts}-${stop}`
      const on = anchorDate(file, person, stop)!
      // A period of days is kept or missed by the day of the act itself, which a paper bears; one of hours by the moment.
      const inTime = clock.endsAt === null ? on <= clock.due : !isOver(clock, event.effectiveAt)
      const days = Math.max(0, toDay(on) - toDay(clock.from))
      const key = `${id} ${span}`
      if (facts.has(key)) continue
      facts.set(key, told.person(person, 'acted_in_period', on, { days, inTime, by: { clock: clock.rule.id, span } }))
    }
  }
  return [...facts.values()]
}
