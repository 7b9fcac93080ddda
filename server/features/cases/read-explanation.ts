// Offered to other features: why a period ends when it does is printed as well.
import type { ClockView } from '../../../contract/cases.ts'
import type { Language } from '../../../contract/i18n.ts'
import { textIn } from '../../../domain/agreement/localized.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { longestUntil } from '../../../domain/case/clock-question.ts'
import type { RunningClock } from '../../../domain/case/clocks.ts'
import { clockTakesEffect, relianceOf, runningClocks } from '../../../domain/case/clocks.ts'
import type { Rules } from '../../../domain/case/context.ts'
import { todayOf } from '../../../domain/case/context.ts'
import { extensionsOf, isChangeable } from '../../../domain/case/running-deadline.ts'
import type { Reliance } from '../../../domain/case/takes-effect.ts'
import { explainDeadline, type RuleReference } from '../../../domain/time/explanation.ts'
import { toDay } from '../../../domain/time/plain-date.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import { sentences } from '../../platform/i18n/sentences.ts'

/** A running clock as the pages show it; the days left are counted in the State that must act. */
export function clockView(clock: RunningClock, file: CaseFile, rules: Rules, now: string): ClockView {
  const { rule, personIds, from, due, endsAt, alternative, remindOn, provisional, standingSince, held } = clock
  return {
    id: rule.id,
    title: rule.title,
    personIds,
    from,
    due,
    endsAt,
    alternative,
    remindOn,
    daysLeft: toDay(due) - toDay(todayOf(file, rules, rule.calendar, now)),
    effect: rule.effect,
    takesEffect: clockTakesEffect(clock, rules),
    certainty: rule.provenance.certainty,
    reliance: relianceOf(clock).kind,
    provisional,
    standingSince,
    held: held && { outages: held.outages, confirmedBy: held.confirmedBy },
    longestUntil: extendableUntil(clock, file),
    changeable: isChangeable(clock),
  }
}

/** The last day to which somebody may still extend a deadline, or null where nobody may. */
function extendableUntil(clock: RunningClock, file: CaseFile): string | null {
  const { extension } = clock.rule
  if (!extension || extensionsOf(file, clock) >= extension.times) return null
  return longestUntil(clock.rule, clock.question) ?? null
}

/** The clock of the reply, or null when none runs. */
export function replyClock(file: CaseFile, rules: Rules, now: string): ClockView | null {
  const clock = runningReply(file, rules)
  return clock ? clockView(clock, file, rules, now) : null
}

/** Why the reply is due when it is, sentence by sentence; empty when no reply clock runs. */
export function explainReply(file: CaseFile, rules: Rules, language: Language): string[] {
  const clock = runningReply(file, rules)
  return clock ? explainClock(clock, file, language) : []
}

/** Why a clock of a case ends when it does, sentence by sentence. */
export function explainClock(clock: RunningClock, file: CaseFile, language: Language): string[] {
  const { rule, question, standingSince } = clock
  const words = speech(language)
  const { article, certainty, source } = rule.provenance
  const steps = explainDeadline({
    ...question,
    standingSince: standingSince ?? undefined,
    event: words.t(`history.anchor.${startOf(clock, file)}`),
    rule: {
      id: rule.id,
      title: textIn(rule.title, language),
      article,
      certainty,
      source,
      relied: reliedOn(relianceOf(clock)),
    },
    language,
  })
  return sentences(steps, words)
}

/** What an explanation says of it: the day in UTC, as statements are dated for everybody alike. */
export function reliedOn(reliance: Reliance): RuleReference['relied'] {
  if (reliance.kind === 'verified') return undefined
  return reliance.kind === 'unconfirmed' ? 'unconfirmed' : { confirmedOn: reliance.since.slice(0, 10) }
}

function runningReply(file: CaseFile, rules: Rules): RunningClock | undefined {
  return runningClocks(file, rules).find(({ rule }) => rule.stops.includes('replied'))
}

/** What a period was counted from: the pack's anchor, or what came later and moved the start. */
function startOf({ rule, from, personIds }: RunningClock, file: CaseFile): string {
  if (rule.effect !== 'deemed_consent' && rule.effect !== 'fallback_document') return rule.starts
  if (from === file.liftedOn) return 'stop_lifted'
  const persons = file.persons.filter((person) => personIds.includes(person.personId))
  const asked = persons.some((person) => person.documentRequestedOn === from && person.reply?.on !== from)
  return rule.effect === 'fallback_document' && asked ? 'document_requested' : rule.starts
}
