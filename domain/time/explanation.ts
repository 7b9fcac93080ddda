import { type RestDay, restDaysBetween } from './calendar.ts'
import { computeDeadline, type DeadlineQuestion } from './deadline.ts'
import { fromDay, type PlainDate, toDay, weekday } from './plain-date.ts'
import { type Doubt, doubtsAbout, joinWindows } from './provisional.ts'
import { decisiveDays, type Reading, readPeriod } from './reading.ts'

export type Language = 'en' | 'az'

/** One sentence of an explanation: the catalogue message `time.explain.<code>` and what it is filled with. */
export type ExplanationStep = { readonly code: string; readonly values: Readonly<Record<string, string | number>> }

/** The rule of a pack that sets the period, with its provenance. `title` and `source` are in the reader's language. */
export type RuleReference = {
  readonly id: string
  readonly title: string
  readonly article?: string | undefined
  readonly certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
  readonly source: string
}

export type Explained = DeadlineQuestion & {
  /** What started the period, in the reader's language, for example 'Receipt of the application'. */
  readonly event: string
  readonly rule: RuleReference
  /** The language of holiday names; the sentences themselves come from the catalogue. */
  readonly language: Language
}

/**
 * Why a date is what it is, as steps in reading order. Values are text, numbers and ISO dates; `weekday` is the ISO
 * weekday. Made only when somebody asks: the date itself comes from `computeDeadline`. Throws RangeError on a bad date.
 */
export function explainDeadline(question: Explained): ExplanationStep[] {
  const { period, from, calendar, profile, alternative } = question
  const first = readPeriod(period, from, calendar, profile)
  const second = alternative === undefined ? null : readPeriod(period, from, calendar, alternative)
  const { due, remindOn } = computeDeadline(question)
  const steps = [
    step('start', { event: question.event, ...dated(from) }),
    step('period', { amount: period.amount, unit: period.unit }),
    ...readingSteps(question, profile, first),
  ]
  if (alternative !== undefined && second !== null) {
    steps.push(...secondReading(steps, readingSteps(question, alternative, second), first.end === second.end))
    if (first.end !== second.end) steps.push(step('two_dates', { due, remind: remindOn }))
  }
  const other = alternative === undefined || second === null ? null : decisiveDays(period, alternative, second)
  const doubts = doubtsAbout(calendar, joinWindows(decisiveDays(period, profile, first), other))
  return [
    ...steps,
    step('due', { ...dated(due), zone: calendar.timeZone }),
    step('calendar', { state: calendar.state, version: calendar.version }),
    ...doubts.map((doubt) => doubtStep(doubt, calendar.covers.to, question.language)),
    ...ruleSteps(question.rule),
  ]
}

function ruleSteps({ id, title, article, certainty, source }: RuleReference): ExplanationStep[] {
  const rule = article === undefined ? step('rule_only', { id, title }) : step('rule', { id, title, article })
  return [rule, step('certainty', { certainty, source })]
}

/** Only what the second reading says differently is worth a sentence. */
function secondReading(said: ExplanationStep[], steps: ExplanationStep[], agree: boolean): ExplanationStep[] {
  if (agree) return [step('readings_agree', {})]
  const known = new Set(said.map((one) => JSON.stringify(one)))
  return [step('second_reading', {}), ...steps.filter((one) => !known.has(JSON.stringify(one)))]
}

function readingSteps(question: Explained, profile: Explained['profile'], reading: Reading): ExplanationStep[] {
  const { period, from, calendar, language } = question
  const steps = [step(profile.countEventDay ? 'event_day_counted' : 'event_day_not_counted', dated(from))]
  if (period.unit === 'working_days') {
    const skipped = restDaysBetween(calendar, reading.firstDay, reading.countedEnd)
    steps.push(...skipped.map((day) => restStep('skipped', day, language)))
  }
  steps.push(step('ends_on', dated(fromDay(reading.countedEnd))))
  const rest = restDaysBetween(calendar, reading.countedEnd, Math.max(reading.countedEnd, reading.rolledEnd - 1))
  if (reading.rolledEnd > reading.countedEnd) {
    steps.push(...rest.map((day) => restStep('rolled', day, language)))
    steps.push(step('rolled_to', dated(fromDay(reading.rolledEnd))))
  } else if (rest.length > 0) steps.push(step('not_rolled', dated(fromDay(reading.countedEnd))))
  if (reading.end > reading.rolledEnd) steps.push(step('two_working_days', dated(fromDay(reading.end))))
  return steps
}

function restStep(verb: 'skipped' | 'rolled', rest: RestDay, language: Language): ExplanationStep {
  const when = { date: rest.date, weekday: rest.weekday }
  if (rest.reason === null) return step(`${verb}_weekend`, when)
  return step(`${verb}_holiday`, { ...when, name: rest.reason.name[language] })
}

function doubtStep(doubt: Doubt, coveredTo: PlainDate, language: Language): ExplanationStep {
  if (doubt.kind === 'not_covered') return step('not_covered', { to: coveredTo })
  return step('predicted', { date: doubt.date, name: doubt.name[language] })
}

function dated(date: PlainDate): { date: PlainDate; weekday: number } {
  return { date, weekday: weekday(toDay(date)) }
}

function step(code: string, values: ExplanationStep['values']): ExplanationStep {
  return { code, values }
}
