import type { Provenance } from '../agreement/provenance.ts'
import type { AgreementPack, ClockRule, TimedClockRule } from '../agreement/schema.ts'
import type { Adjustments } from '../time/adjusted.ts'
import type { Calendar } from '../time/calendar.ts'
import { computeDeadline, type DeadlineQuestion } from '../time/deadline.ts'
import { withDecreedRest } from '../time/decreed.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { daysWaited, standsForAnswers, waitingSince } from './asking-clock.ts'
import type { CaseFile } from './case-file.ts'
import { openObstacle } from './case-file.ts'
import { type ClockStart, profileFrom } from './clock-start.ts'
import { calendarOf, type Rules } from './context.ts'
import { daysOfInterviews, longerForInterview } from './interview-clock.ts'
import { takesEffect } from './takes-effect.ts'

type Counting = AgreementPack['counting'][string]

/** What a running clock asks of the calendar: the pack's period and profile, and what acts of the case made of them. */
export function clockQuestion(
  file: CaseFile,
  rules: Rules,
  rule: TimedClockRule,
  counting: Counting,
  start: ClockStart,
): DeadlineQuestion {
  const calendar = calendarOf(file, rules, rule.calendar)
  const question = {
    period: rule.period,
    from: start.on,
    at: start.at,
    calendar,
    profile: profileFrom(counting.profile, rule.starts),
    alternative: counting.alternative && profileFrom(counting.alternative, rule.starts),
  }
  const whole = adjustedBy(file, rules, rule, start.on, calendar, () => true)
  if (!whole) return question
  const sure = (provenance: Provenance | undefined) => !provenance || takesEffect({ provenance }, rules, null)
  const confirmed = adjustedBy(file, rules, rule, start.on, calendar, sure)
  if (JSON.stringify(confirmed?.adjusted) === JSON.stringify(whole.adjusted)) return { ...question, ...whole }
  return { ...question, ...whole, confirmed: confirmed ?? { calendar } }
}

/**
 * The day since which an obstacle, or a question that the pack lets it wait for without a limit, keeps this period from running;
 * or undefined. What arose when the period was over keeps nothing; with a limit the last day is known while an answer is waited for.
 */
export function standingSince(file: CaseFile, rules: Rules, rule: ClockRule, due: PlainDate): PlainDate | undefined {
  const open = openObstacle(file)
  if (open && rule.suspension?.by === open.by && open.since <= due) return open.since
  const asking = rules.agreement.informationRequest
  if (!standsForAnswers(rule, asking) || asking!.atMost !== undefined) return undefined
  if (!takesEffect(asking!, rules, null)) return undefined
  const since = waitingSince(file, calendarOf(file, rules, rule.calendar).timeZone)
  return since !== undefined && since <= due ? since : undefined
}

/** The last day to which a period may be extended from its start, or undefined where the pack lets nobody extend it. */
export function longestUntil(rule: ClockRule, question: DeadlineQuestion): PlainDate | undefined {
  if (!rule.extension) return undefined
  const { standstill } = question.adjusted ?? {}
  const adjusted = standstill && { standstill }
  return computeDeadline({ ...question, period: rule.extension.upTo, adjusted, confirmed: undefined }).due
}

type Adjusted = { adjusted: Adjustments; calendar: Calendar }

function adjustedBy(
  file: CaseFile,
  { agreement }: Rules,
  rule: ClockRule,
  from: PlainDate,
  calendar: Calendar,
  holds: (provenance: Provenance | undefined) => boolean,
): Adjusted | null {
  const changes = file.deadlineChanges.filter((one) => one.clock === rule.id && one.from === from)
  const adjusted: { -readonly [K in keyof Adjustments]: Adjustments[K] } = {}
  if (rule.suspension && holds(rule.suspension.provenance)) {
    const { by, mode } = rule.suspension
    const spans = file.obstacles.flatMap((one) =>
      one.by === by && one.until !== undefined ? [{ from: one.since, to: one.until }] : [],
    )
    if (spans.length > 0) adjusted.standstill = { mode, spans }
  }
  const asking = agreement.informationRequest
  const stands = asking && standsForAnswers(rule, asking) && holds(asking.provenance)
  const waits = stands ? daysWaited(file, asking, calendar.timeZone) : []
  const { interview } = agreement
  const hears = interview && holds(interview.provenance) ? interview : undefined
  const heard = hears ? daysOfInterviews(file, rule, hears, calendar.timeZone) : []
  if (waits.length + heard.length > 0) {
    const { mode = 'calendar_days', spans = [] } = adjusted.standstill ?? {}
    adjusted.standstill = { mode, spans: [...spans, ...waits, ...heard] }
  }
  const longer = hears && longerForInterview(file, rule, hears, calendar.timeZone)
  if (longer) adjusted.hearing = longer
  if (rule.extension && holds(rule.extension.provenance)) {
    const { upTo } = rule.extension
    for (const { on, change } of changes) {
      if (change.kind === 'extended') adjusted.extension = { until: change.until, upTo, on }
    }
  }
  if (holds(agreement.actions.move_deadline?.provenance)) {
    const moves = changes.flatMap(({ on, change }) => (change.kind === 'moved' ? [{ to: change.to, on }] : []))
    const decreed = changes.flatMap(({ on, change }) => (change.kind === 'decreed' ? [{ ...change.days, on }] : []))
    if (moves.length > 0) adjusted.moves = moves
    if (decreed.length > 0) adjusted.decreed = decreed
  }
  if (Object.keys(adjusted).length === 0) return null
  return { adjusted, calendar: adjusted.decreed ? withDecreedRest(calendar, adjusted.decreed) : calendar }
}
