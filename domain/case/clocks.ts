import type { AgreementPack, ClockRule } from '../agreement/schema.ts'
import type { Anchor } from '../agreement/vocabulary.ts'
import { finalStages } from '../agreement/vocabulary.ts'
import { computeDeadline, regulation1182 } from '../time/deadline.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { dateIn } from '../time/zone.ts'
import type { CaseFile, PersonFile } from './case-file.ts'
import { personOf } from './case-file.ts'
import type { Rules } from './context.ts'
import { calendarOf } from './context.ts'

/** A clock of the pack that is running for some persons of a case. */
export interface RunningClock {
  rule: ClockRule
  personIds: string[]
  from: PlainDate
  /** The later reading of the law: here the effect bites. */
  due: PlainDate
  /** The date of the other reading, where two readings differ. */
  alternative: PlainDate | null
  /** The earlier reading: here the desk reminds. */
  remindOn: PlainDate
  /** The calendar does not reach that far; the date may still move. */
  provisional: boolean
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
 * unconfirmed way of counting, and for a date that a calendar cannot vouch for yet.
 */
export function clockTakesEffect(clock: RunningClock, rules: Rules): boolean {
  if (rules.unconfirmedRulesApply) return true
  const counting = rules.agreement.counting[clock.rule.counting]
  return !clock.provisional && takesEffect(clock.rule, rules) && counting !== undefined && takesEffect(counting, rules)
}

/** Whether a rule was confirmed, or need not be. */
export function takesEffect(rule: Pick<ClockRule, 'provenance'>, rules: Pick<Rules, 'unconfirmedRulesApply'>): boolean {
  return rules.unconfirmedRulesApply || rule.provenance.certainty === 'verified'
}

/**
 * The clocks running in a case, the one that bites first at the head. Persons with the same start share one clock. While
 * a case is stopped or closed no clock runs.
 */
export function runningClocks(file: CaseFile, rules: Rules): RunningClock[] {
  if (file.stopped || file.closed) return []
  const found: RunningClock[] = []
  for (const rule of rules.agreement.clocks) {
    if (!rule.procedures.includes(file.procedure)) continue
    const counting = rules.agreement.counting[rule.counting]
    if (!counting) continue
    const calendar = calendarOf(file, rules, rule.calendar)
    for (const [from, personIds] of startsOf(file, rule, calendar.timeZone)) {
      const { profile, alternative } = counting
      const dates = computeDeadline({
        period: rule.period,
        from,
        calendar,
        profile,
        ...(alternative ? { alternative } : {}),
      })
      found.push({ rule, personIds, from, ...dates })
    }
  }
  return found.sort((a, b) => (a.remindOn < b.remindOn ? -1 : a.remindOn > b.remindOn ? 1 : 0))
}

function startsOf(file: CaseFile, rule: ClockRule, timeZone: string): Map<PlainDate, string[]> {
  const starts = new Map<PlainDate, string[]>()
  for (const person of file.persons) {
    if (finalStages.includes(person.stage)) continue
    const anchor =
      rule.starts === 'submitted' ? dateIn(timeZone, file.submittedAt) : anchorDate(file, person, rule.starts)
    if (!anchor || rule.stops.some((stop) => anchorDate(file, person, stop) !== undefined)) continue
    // A document nobody asked for is not late: the fresh attestation comes before the clock.
    if (rule.effect === 'fallback_document' && !person.documentRequestedOn) continue
    const from = countedFrom(file, person, rule, anchor)
    starts.set(from, [...(starts.get(from) ?? []), person.personId])
  }
  return starts
}

/**
 * Silence counts against the requested State only for days on which it could have acted: anew from the lifting of a
 * stop, and for a document not before it was asked for.
 */
function countedFrom(file: CaseFile, person: PersonFile, rule: ClockRule, anchor: PlainDate): PlainDate {
  switch (rule.effect) {
    case 'deemed_consent':
      return later(anchor, file.liftedOn)
    case 'fallback_document':
      return later(later(anchor, person.documentRequestedOn), file.liftedOn)
    default:
      return anchor
  }
}

/**
 * Those of a clock's persons for whom its expiry would bring something about: a person already replied to is not deemed
 * accepted, and a document nobody asked for is not late, because the safeguards come before the clock.
 */
export function affectedBy(file: CaseFile, clock: RunningClock): string[] {
  return clock.personIds.filter((id) => {
    const person = personOf(file, id)!
    switch (clock.rule.effect) {
      case 'deemed_consent':
        return !person.reply
      case 'fallback_document':
        return person.documentRequestedOn && !person.travelDocument && !person.fallbackDocument
      default:
        return false
    }
  })
}

/**
 * The last day on which the requested State may confirm receipt before receipt counts by itself: neither side alone
 * can hold back the clock. Null where receipt is confirmed already, or the pack's fallback has no effect.
 */
export function receiptDue(file: CaseFile, rules: Rules): PlainDate | null {
  const { receipt } = rules.agreement
  if (file.receivedOn || !receipt.fallback || !takesEffect(receipt, rules)) return null
  const calendar = calendarOf(file, rules, 'requested')
  const from = later(dateIn(calendar.timeZone, file.submittedAt), file.liftedOn)
  return computeDeadline({ period: receipt.fallback, from, calendar, profile: regulation1182 }).due
}

function later(one: PlainDate, other: PlainDate | undefined): PlainDate {
  return other !== undefined && other > one ? other : one
}

/** The date of a fact in the life of one person, or undefined while it has not happened. */
export function anchorDate(file: CaseFile, person: PersonFile, anchor: Anchor): PlainDate | undefined {
  switch (anchor) {
    case 'submitted':
      return file.submittedOn
    case 'received':
      return file.replyFrom
    case 'replied':
      return person.reply?.on
    case 'agreed':
      return person.reply?.outcome === 'accepted' ? person.reply.on : undefined
    case 'document_requested':
      return person.documentRequestedOn
    case 'document_issued':
      return person.travelDocument?.issuedOn
    case 'transfer_notified':
      return person.stage === 'transfer_notified'
        ? file.transfers.find((one) => one.transferId === person.transferId)?.date
        : undefined
    case 'transferred':
      return person.arrivedOn
  }
}
