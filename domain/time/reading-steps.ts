import { textIn } from '../agreement/localized.ts'
import type { AdjustedReading } from './adjusted.ts'
import { type RestDay, restDaysBetween } from './calendar.ts'
import type { CountingProfile, DeadlineQuestion } from './deadline.ts'
import { isDecreed } from './decreed.ts'
import { dated, type ExplanationStep, step } from './explanation-step.ts'
import { fromDay } from './plain-date.ts'
import type { Reading } from './reading.ts'
import { momentOf } from './receipt.ts'
import { daysWithin, type Span } from './standstill.ts'
import { timeIn } from './zone.ts'

type Told = DeadlineQuestion & { readonly language: string }

/** How one reading of the law comes from the event to its last day, and what acts made of it, step by step. */
export function readingSteps(question: Told, profile: CountingProfile, found: AdjustedReading): ExplanationStep[] {
  const { reading } = found
  const received = receiptSteps(question, reading)
  const counted =
    question.period.unit === 'hours' ? hourSteps(question, profile, reading) : daySteps(question, profile, reading)
  return [...received, ...counted, ...actSteps(question, found)]
}

function receiptSteps({ from, at, calendar }: Told, { received }: Reading): ExplanationStep[] {
  if (received.moved === null) return []
  const counted = step('received_on', dated(fromDay(received.day)))
  if (received.moved === 'rest_day') return [step('received_rest_day', dated(from)), counted]
  const { closes } = calendar.officeHours!
  return [step('received_after_hours', { ...dated(from), time: timeIn(calendar.timeZone, at!), closes }), counted]
}

function hourSteps(question: Told, profile: CountingProfile, reading: Reading): ExplanationStep[] {
  const { timeZone } = question.calendar
  const moment = momentOf(question, reading.received)
  const ends = new Date(reading.endsAt!).toISOString()
  const end = step('hours_end', { ...dated(fromDay(reading.end)), time: timeIn(timeZone, ends) })
  if (moment === null) return [step('hours_from_next_day', dated(question.from)), end]
  const code = profile.countEventDay ? 'event_hour_counted' : 'event_hour_not_counted'
  return [step(code, { time: timeIn(timeZone, moment) }), end]
}

function daySteps(question: Told, profile: CountingProfile, reading: Reading): ExplanationStep[] {
  const { period, calendar, language, adjusted } = question
  const event = reading.anewFrom ?? fromDay(reading.received.day)
  const steps = reading.anewFrom === null ? [] : [step('anew', dated(reading.anewFrom))]
  steps.push(step(profile.countEventDay ? 'event_day_counted' : 'event_day_not_counted', dated(event)))
  if (period.unit === 'working_days') {
    const skipped = restDaysBetween(calendar, reading.firstDay, reading.countedEnd)
    steps.push(...skipped.map((day) => restStep('skipped', day, language)))
  }
  steps.push(step('ends_on', dated(fromDay(reading.countedEnd))))
  if (adjusted?.standstill && adjusted.standstill.mode !== 'anew') {
    for (const span of adjusted.standstill.spans) {
      const stood = daysWithin(span, reading.firstDay, reading.rolledEnd)
      if (stood) steps.push(step(whyOf(span), stood))
    }
    if (reading.madeUpEnd > reading.countedEnd) steps.push(step('made_up', dated(fromDay(reading.madeUpEnd))))
  }
  return [...steps, ...rollSteps(question, reading)]
}

function whyOf({ waited, heard }: Span): string {
  if (heard) return heard === 'waited' ? 'heard' : 'hearing'
  return waited ?? 'stood_still'
}

function rollSteps({ calendar, language }: Told, reading: Reading): ExplanationStep[] {
  const { madeUpEnd, rolledEnd, end } = reading
  const rest = restDaysBetween(calendar, madeUpEnd, Math.max(madeUpEnd, rolledEnd - 1))
  const steps: ExplanationStep[] = []
  if (rolledEnd > madeUpEnd) {
    steps.push(...rest.map((day) => restStep('rolled', day, language)))
    steps.push(step('rolled_to', dated(fromDay(rolledEnd))))
  } else if (rest.length > 0) steps.push(step('not_rolled', dated(fromDay(madeUpEnd))))
  if (end > rolledEnd) steps.push(step('two_working_days', dated(fromDay(end))))
  return steps
}

function actSteps({ adjusted }: Told, { reading, heard, longest, end }: AdjustedReading): ExplanationStep[] {
  const steps: ExplanationStep[] = []
  if (adjusted?.hearing && heard) {
    const { upTo, on } = adjusted.hearing
    steps.push(step('longer_to_hear', { on, amount: upTo.amount, unit: upTo.unit, ...dated(fromDay(heard.end)) }))
  }
  if (adjusted?.extension && longest) {
    const { until, upTo, on } = adjusted.extension
    steps.push(step('extended', { on, ...dated(until) }))
    const whole = { amount: upTo.amount, unit: upTo.unit, ...dated(fromDay(longest.end)) }
    if (fromDay(longest.end) < until) steps.push(step('extended_at_most', whole))
  }
  for (const { from, to, on } of adjusted?.decreed ?? []) steps.push(step('decreed', { on, from, to }))
  for (const { to, on } of adjusted?.moves ?? []) steps.push(step('moved', { on, ...dated(to) }))
  if (steps.length > 0 && end > reading.end) steps.push(step('acts_end_on', dated(fromDay(end))))
  return steps
}

function restStep(verb: 'skipped' | 'rolled', rest: RestDay, language: string): ExplanationStep {
  const when = { date: rest.date, weekday: rest.weekday }
  if (rest.reason === null) return step(`${verb}_weekend`, when)
  if (isDecreed(rest.reason)) return step(`${verb}_decreed`, when)
  return step(`${verb}_holiday`, { ...when, name: textIn(rest.reason.name, language) })
}
