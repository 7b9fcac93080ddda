import type { z } from 'zod'
import type { DeadlineAnswer, deadlineQuery } from '../../../contract/agreements.ts'
import { textIn } from '../../../domain/agreement/localized.ts'
import { rulesFor } from '../../../domain/agreement/precedence.ts'
import { type AgreementPack, type ClockRule, isTimed, type TimedClockRule } from '../../../domain/agreement/schema.ts'
import { relianceOn } from '../../../domain/case/takes-effect.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { computeDeadline } from '../../../domain/time/deadline.ts'
import { explainDeadline } from '../../../domain/time/explanation.ts'
import { instantIn } from '../../../domain/time/zone.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Speech } from '../../platform/i18n/catalogue.ts'
import { sentences } from '../../platform/i18n/sentences.ts'
import { reliedOn } from '../cases/read-explanation.ts'

export type DeadlineQuestion = z.infer<typeof deadlineQuery>

export interface Rulebook {
  /** Packs by agreement. As they stand between two States, where they are named and something is known of it. */
  packs: ReadonlyMap<string, AgreementPack>
  calendars: Readonly<Record<string, Calendar>>
  between?: (pack: AgreementPack, pair: { requesting: string; requested: string }) => AgreementPack
}

/**
 * When a period of an agreement ends, and why, without any case.
 * @throws ProblemError 422 naming the agreement, period, procedure or State that is not there, and those that are; or
 *   saying that no time is agreed for the period
 */
export function answerDeadline(
  { packs, calendars, between: as }: Rulebook,
  question: DeadlineQuestion,
  words: Speech,
): DeadlineAnswer & { calendar: { state: string; version: string; timeZone: string } } {
  const agreement = packs.get(question.agreement)
  if (!agreement) throw unknown('agreement', 'unknown_agreement', [...packs.keys()])
  const { requesting, requested } = question
  const standing = requesting && requested && as ? as(agreement, { requesting, requested }) : agreement
  const pack = between(standing, question)
  const rule = timed(clockOf(pack, question))
  // Of two States the one that must act, or the partner State of the agreement's first side, when nobody names another.
  const state = question.state ?? question[rule.calendar] ?? pack.sides[0].states[0]!.state
  const calendar = Object.hasOwn(calendars, state) ? calendars[state] : undefined
  if (!calendar) throw unknown('state', 'unknown_calendar', Object.keys(calendars))
  const counting = pack.counting[rule.counting]!
  const period = {
    period: rule.period,
    from: question.from,
    ...(question.time ? { at: instantIn(calendar.timeZone, question.from, question.time) } : {}),
    calendar,
    profile: counting.profile,
    ...(counting.alternative ? { alternative: counting.alternative } : {}),
  }
  const reliance = relianceOn([rule, counting], null)
  const { article, certainty, source } = rule.provenance
  const steps = explainDeadline({
    ...period,
    event: words.t(`history.anchor.${rule.starts}`),
    rule: {
      id: rule.id,
      title: textIn(rule.title, words.language),
      article,
      certainty,
      source,
      relied: reliedOn(reliance),
    },
    language: words.language,
  })
  return {
    ...computeDeadline(period),
    effect: rule.effect,
    certainty,
    reliance: reliance.kind,
    explanation: sentences(steps, words),
    calendar: { state, version: calendar.version, timeZone: calendar.timeZone },
  }
}

/** The rules between two States, where both are named; what a protocol says of some classes of persons alone is left out. */
function between(pack: AgreementPack, { requesting, requested, procedure, submitted, from }: DeadlineQuestion) {
  if (!requesting || !requested) return pack
  // A period that runs in one procedure only needs no name of it.
  const only = pack.procedures.filter((one) => one.application).map((one) => one.id)
  const scope = { requesting, requested, personClasses: [], on: submitted ?? from }
  return rulesFor(pack, { ...scope, procedure: procedure ?? only[0] ?? '' })
}

function clockOf(pack: AgreementPack, { clock, procedure }: DeadlineQuestion): ClockRule {
  const named = pack.clocks.filter((rule) => rule.id === clock)
  if (named.length === 0) throw unknown('clock', 'unknown_clock', [...new Set(pack.clocks.map((rule) => rule.id))])
  const procedures = named.flatMap((rule) => rule.procedures)
  const matching = named.filter((rule) => procedure === undefined || rule.procedures.includes(procedure))
  if (matching.length === 1) return matching[0]!
  throw unknown('procedure', procedure === undefined ? 'procedure_needed' : 'unknown_procedure', procedures)
}

function timed(clock: ClockRule): TimedClockRule {
  if (isTimed(clock)) return clock
  throw problem(422, 'unknown_rule', { fields: [{ path: 'clock', code: 'no_time_agreed' }] })
}

function unknown(path: string, code: string, known: readonly string[]) {
  return problem(422, 'unknown_rule', { fields: [{ path, code, values: { known: known.join(', ') } }] })
}
