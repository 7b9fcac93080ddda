import type { Confirmation } from '../agreement/confirmation/statements.ts'
import { type AgreementPack, isTimed, type TimedClockRule } from '../agreement/schema.ts'
import { computeDeadline, type DeadlineQuestion, regulation1182 } from '../time/deadline.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { dateIn, endOfDay } from '../time/zone.ts'
import type { CaseFile } from './case-file.ts'
import { type HeldExpiry, openReconsideration, personOf } from './case-file.ts'
import { clockQuestion, standingSince } from './clock-question.ts'
import { type ClockStart, countsByMoment, startsOf } from './clock-start.ts'
import type { Rules } from './context.ts'
import { calendarOf } from './context.ts'
import { confirmationsBehind, type Reliance, relianceOn, takesEffect } from './takes-effect.ts'

/** A clock of the pack that is running for some persons of a case. */
export interface RunningClock {
  rule: TimedClockRule
  /** How the period is counted, with where that was read. */
  counting: AgreementPack['counting'][string]
  personIds: string[]
  from: PlainDate
  /** The later reading of the law: here the effect bites. */
  due: PlainDate
  /** The moment on that day at which a period of hours is over; null where the whole day is in time. */
  endsAt: string | null
  /** The date of the other reading, where two readings differ. */
  alternative: PlainDate | null
  /** The earlier reading: here the desk reminds. */
  remindOn: PlainDate
  /** The calendar does not reach that far; the date may still move. */
  provisional: boolean
  /** The day since which an obstacle or a question keeps the period from running; the last day will be later. */
  standingSince: PlainDate | null
  /** The period is over and had no effect, because the program did not work then: it lies before both desks. */
  held: HeldExpiry | null
  /** What was asked to find these dates, for whoever explains them. */
  question: DeadlineQuestion
}

/** A clock rule with its counting profile. @throws RangeError when the pack has no such clock. */
export function rulesOfClock(agreement: AgreementPack, clockId: string, procedure?: string) {
  const rule = agreement.clocks.find(
    (clock) => clock.id === clockId && (procedure === undefined || clock.procedures.includes(procedure)),
  )
  if (!rule) throw new RangeError(`the agreement ${agreement.id} has no clock ${clockId}`)
  const counting = agreement.counting[rule.counting]
  if (!counting) throw new RangeError(`the agreement ${agreement.id} has no counting profile ${rule.counting}`)
  return { rule, counting }
}

/**
 * A rule that nobody confirmed shows its date but has an effect in practice installations only; the same holds for an
 * unconfirmed way of counting, and for a date that a calendar cannot vouch for yet. Confirmed is what was read in its source,
 * and what both States had confirmed when the period was over (decision 0029). A period that an obstacle keeps from
 * running is not over anywhere, and one whose end was held has no effect until both desks say so.
 */
export function clockTakesEffect(clock: RunningClock, rules: Rules): boolean {
  if (clock.standingSince !== null || clock.held) return false
  if (rules.unconfirmedRulesApply) return true
  const end = endOf(clock)
  return !clock.provisional && takesEffect(clock.rule, rules, end) && takesEffect(clock.counting, rules, end)
}

/** The confirmations of both States by which a clock has its effect; none where it has it by its source alone. */
export function confirmationsOf(clock: RunningClock, rules: Rules): Confirmation[] {
  return confirmationsBehind([clock.rule, clock.counting], rules, endOf(clock))
}

/** By what the effect of a clock may be relied on: the rule and how it is counted, when the period is over. */
export function relianceOf(clock: RunningClock): Reliance {
  return relianceOn([clock.rule, clock.counting], endOf(clock))
}

/** A clock that runs, before anybody asks for its dates. */
export interface StartedClock extends Pick<RunningClock, 'rule' | 'counting' | 'personIds' | 'from'> {
  start: ClockStart
}

/** The clocks that run in a case, without their dates. None does while a case is stopped or closed, or without a time agreed. */
export function startedClocks(file: CaseFile, rules: Rules): StartedClock[] {
  if (file.stopped || file.closed) return []
  const found: StartedClock[] = []
  for (const rule of rules.agreement.clocks) {
    if (!rule.procedures.includes(file.procedure) || !isTimed(rule)) continue
    const counting = rules.agreement.counting[rule.counting]
    if (!counting) continue
    const { timeZone } = calendarOf(file, rules, rule.calendar)
    const byMoment = countsByMoment(rule, [counting.profile, counting.alternative])
    for (const start of startsOf(file, rule, timeZone, byMoment)) {
      found.push({ rule, personIds: start.personIds, from: start.on, start, counting })
    }
  }
  return found
}

/** The clocks running in a case, the one that bites first at the head. Persons with the same start share one clock. */
export function runningClocks(file: CaseFile, rules: Rules): RunningClock[] {
  return datedClocks(file, rules, startedClocks(file, rules))
}

/** Some of the clocks that run in a case with their dates, the one that bites first at the head. */
export function datedClocks(file: CaseFile, rules: Rules, started: readonly StartedClock[]): RunningClock[] {
  const found = started.map(({ rule, personIds, from, start, counting }): RunningClock => {
    const question = clockQuestion(file, rules, rule, counting, start)
    const dates = computeDeadline(question)
    const standing = standingSince(file, rules, rule, dates.due) ?? null
    const held = heldExpiry(file, { rule, personIds, from })
    return { rule, counting, personIds, from, ...dates, standingSince: standing, held, question }
  })
  return found.sort((a, b) => (a.remindOn < b.remindOn ? -1 : a.remindOn > b.remindOn ? 1 : 0))
}

/** The expiry of a period that was held, as long as it still matters for anybody. */
export function heldExpiry(
  file: CaseFile,
  clock: Pick<RunningClock, 'rule' | 'from' | 'personIds'>,
): HeldExpiry | null {
  const held = file.heldExpiries.find((one) => one.clock === clock.rule.id && one.from === clock.from)
  return held && affectedBy(file, clock).length > 0 ? held : null
}

/** The first moment at which a clock's period is over, ISO 8601 in UTC: midnight in the acting State, or the end of its last hour. */
export function endOf({ due, endsAt, question }: RunningClock): string {
  return endsAt ?? endOfDay(question.calendar.timeZone, due)
}

/**
 * The moment from which the end of a period has its effect, ISO 8601 in UTC: that end, or where a reconsideration held the document
 * beyond it, the end of the reconsideration.
 */
export function effectiveFrom(file: CaseFile, clock: RunningClock): string {
  const end = endOf(clock)
  if (clock.rule.effect !== 'fallback_document') return end
  const moments = [end, ...file.reconsiderations.flatMap(({ endedAt }) => endedAt ?? [])]
  return moments.reduce((last, one) => (Date.parse(one) > Date.parse(last) ? one : last))
}

/** Whether a clock's period is over at a moment. What comes at the first moment after it is too late. */
export function isOver(clock: RunningClock, now: string): boolean {
  if (clock.endsAt !== null) return Date.parse(now) >= Date.parse(clock.endsAt)
  return dateIn(clock.question.calendar.timeZone, now) > clock.due
}

/**
 * Those of a clock's persons for whom its expiry would bring something about: a person already replied to is not deemed
 * accepted, and a document nobody asked for is not late, because the safeguards come before the clock.
 */
export function affectedBy(file: CaseFile, clock: Pick<RunningClock, 'rule' | 'personIds'>): string[] {
  return clock.personIds.filter((id) => {
    const person = personOf(file, id)!
    switch (clock.rule.effect) {
      case 'deemed_consent':
        return !person.reply
      case 'fallback_document':
        // While its consent is reconsidered the requested State may issue none, so its silence upon the request says nothing.
        return (
          person.documentRequestedOn && !person.travelDocument && !person.fallbackDocument && !openReconsideration(file)
        )
      default:
        return false
    }
  })
}

/**
 * The last day on which the requested State may confirm receipt before receipt counts by itself: neither side alone
 * can hold back the clock. Null where receipt is confirmed already, or the pack's fallback has no effect.
 */
export function receiptDue(file: CaseFile, rules: Rules): { due: PlainDate; endsAt: string } | null {
  const { receipt } = rules.agreement
  if (file.receivedOn || !receipt.fallback) return null
  const calendar = calendarOf(file, rules, 'requested')
  const sent = dateIn(calendar.timeZone, file.submittedAt)
  const lifted = file.liftedOn !== undefined && file.liftedOn > sent
  const [from, at] = lifted ? [file.liftedOn!, file.liftedAt] : [sent, file.submittedAt]
  const { due, endsAt } = computeDeadline({ period: receipt.fallback, from, at, calendar, profile: regulation1182 })
  const end = endsAt ?? endOfDay(calendar.timeZone, due)
  return takesEffect(receipt, rules, end) ? { due, endsAt: end } : null
}
