import type { AgreementPack, ClockRule } from '../agreement/schema.ts'
import type { Anchor } from '../agreement/vocabulary.ts'
import { finalStages } from '../agreement/vocabulary.ts'
import { computeDeadline } from '../time/deadline.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { CaseFile, PersonFile } from './case-file.ts'
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

/** A rule that nobody confirmed shows its date but has an effect in practice installations only. */
export function takesEffect(rule: ClockRule, rules: Pick<Rules, 'unconfirmedRulesApply'>): boolean {
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
    for (const [from, personIds] of startsOf(file, rule)) {
      const calendar = calendarOf(file, rules, rule.calendar)
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

function startsOf(file: CaseFile, rule: ClockRule): Map<PlainDate, string[]> {
  const starts = new Map<PlainDate, string[]>()
  for (const person of file.persons) {
    if (finalStages.includes(person.stage)) continue
    const from = anchorDate(file, person, rule.starts)
    if (!from || rule.stops.some((stop) => anchorDate(file, person, stop) !== undefined)) continue
    starts.set(from, [...(starts.get(from) ?? []), person.personId])
  }
  return starts
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
