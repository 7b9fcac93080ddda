import { textIn } from '../agreement/localized.ts'
import { readAdjusted } from './adjusted.ts'
import { computeDeadline, type DeadlineQuestion } from './deadline.ts'
import { dated, type ExplanationStep, step } from './explanation-step.ts'
import type { PlainDate } from './plain-date.ts'
import { type Doubt, doubtsAbout, joinWindows } from './provisional.ts'
import { readingSteps } from './reading-steps.ts'
import { timeIn } from './zone.ts'

export type { ExplanationStep } from './explanation-step.ts'

/** The rule of a pack that sets the period, with its provenance. `title` and `source` are in the reader's language. */
export type RuleReference = {
  readonly id: string
  readonly title: string
  readonly article?: string | undefined
  readonly certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
  readonly source: string
  /** By what it may be relied on where it was not read in its source: since when both States confirm it, or nothing. */
  readonly relied?: { readonly confirmedOn: PlainDate } | 'unconfirmed' | undefined
}

export type Explained = DeadlineQuestion & {
  /** What started the period, in the reader's language, for example 'Receipt of the application'. */
  readonly event: string
  readonly rule: RuleReference
  /** The day since which an obstacle stands that is still open. */
  readonly standingSince?: PlainDate | undefined
  /** The language of holiday names; the sentences themselves come from the catalogue. */
  readonly language: string
}

/**
 * Why a date is what it is, as steps in reading order. Values are text, numbers and ISO dates; `weekday` is the ISO
 * weekday, `time` and `closes` are HH:MM in the acting State. Made only when somebody asks: the date itself comes from
 * `computeDeadline`. Throws RangeError on a bad date.
 */
export function explainDeadline(question: Explained): ExplanationStep[] {
  const { period, profile, alternative, calendar } = question
  const first = readAdjusted(question, profile)
  const second = alternative === undefined ? null : readAdjusted(question, alternative)
  const steps = [
    startStep(question),
    step('period', { amount: period.amount, unit: period.unit }),
    ...readingSteps(question, profile, first),
  ]
  const { due, endsAt, alternative: other, remindOn } = computeDeadline(question)
  if (alternative !== undefined && second !== null) {
    const agree = first.end === second.end
    steps.push(...secondReading(steps, readingSteps(question, alternative, second), agree))
    if (!agree && other !== null) steps.push(step('two_dates', { due, remind: remindOn }))
  }
  if (question.confirmed !== undefined && other !== null) {
    steps.push(step('acts_not_confirmed', { due, remind: remindOn }))
  }
  const doubts = doubtsAbout(calendar, joinWindows(first.decisive, second?.decisive ?? null))
  const last = { ...dated(due), zone: calendar.timeZone }
  return [
    ...steps,
    endsAt === null ? step('due', last) : step('due_at', { ...last, time: timeIn(calendar.timeZone, endsAt) }),
    ...(question.standingSince ? [step('stands_still', { date: question.standingSince })] : []),
    step('calendar', { state: calendar.state, version: calendar.version }),
    ...doubts.map((doubt) => doubtStep(doubt, calendar.covers.to, question.language)),
    ...ruleSteps(question.rule),
  ]
}

/** The time of day is told where it plays a part: for hours, and where receipt may count on a later day. */
function startStep({ event, from, at, calendar, period, profile, alternative }: Explained): ExplanationStep {
  const asked = [profile, alternative].some((one) => one?.receiptOutsideHours === 'next_working_day')
  if (at === undefined || (period.unit !== 'hours' && !asked)) return step('start', { event, ...dated(from) })
  return step('start_at', { event, ...dated(from), time: timeIn(calendar.timeZone, at) })
}

function ruleSteps({ id, title, article, certainty, source, relied }: RuleReference): ExplanationStep[] {
  const rule = article === undefined ? step('rule_only', { id, title }) : step('rule', { id, title, article })
  const read = [rule, step('certainty', { certainty, source })]
  if (relied === undefined) return read
  return [...read, relied === 'unconfirmed' ? step('unconfirmed', {}) : step('confirmed', { date: relied.confirmedOn })]
}

/** Only what the second reading says differently is worth a sentence. */
function secondReading(said: ExplanationStep[], steps: ExplanationStep[], agree: boolean): ExplanationStep[] {
  if (agree) return [step('readings_agree', {})]
  const known = new Set(said.map((one) => JSON.stringify(one)))
  return [step('second_reading', {}), ...steps.filter((one) => !known.has(JSON.stringify(one)))]
}

function doubtStep(doubt: Doubt, coveredTo: PlainDate, language: string): ExplanationStep {
  if (doubt.kind === 'not_covered') return step('not_covered', { to: coveredTo })
  return step('predicted', { date: doubt.date, name: textIn(doubt.name, language) })
}
