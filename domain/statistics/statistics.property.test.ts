import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { streams } from '../agreement/vocabulary.ts'
import { deskStageOf } from '../case/case-file.ts'
import type { CaseEvent } from '../case/events.ts'
import { fold } from '../case/evolve.ts'
import { eventsOf, type History, histories } from '../case/testing/histories.ts'
import { caseId } from '../case/testing/story.ts'
import { dateIn } from '../time/zone.ts'
import type { Fact } from './fact.ts'
import { factsOf, unfold } from './facts-of.ts'
import { measureOf, measures } from './measures.ts'
import { tallyOf } from './tally.ts'

// Every measure that counts, against the slow and obvious way: look through the raw events of every case for what it says.

const ever = { from: '2000-01-01', to: '2100-12-31' }

function told(history: History, seen: readonly string[] = streams): { events: CaseEvent[]; facts: Fact[] } {
  const events = eventsOf(history.story.recorded).filter(({ stream }) => seen.includes(stream))
  return { events, facts: factsOf(unfold(caseId, events), history.story.rules) }
}

function figure(code: string, facts: readonly Fact[], period = ever): number | null {
  const tally = tallyOf({ measure: measureOf(code)!, period, by: [] })
  for (const fact of facts) tally.add(fact)
  return tally.figures()[0]!.value
}

/** The first word about each person, in the order in which it was recorded. */
function firstReplies(events: readonly CaseEvent[]): Map<string, { outcome: string; basis: string }> {
  const found = new Map<string, { outcome: string; basis: string }>()
  const say = (personId: string, outcome: string, basis: string) => {
    if (!found.has(personId)) found.set(personId, { outcome, basis })
  }
  for (const event of events) {
    if (event.type === 'reply_given') for (const one of event.data.persons) say(one.personId, one.outcome, 'decision')
    if (event.type === 'paper_reply_recorded')
      for (const one of event.data.persons) if (one.follows !== 'nothing') say(one.personId, one.outcome, 'paper')
    if (event.type === 'consent_deemed') for (const id of event.data.personIds) say(id, 'accepted', 'silence')
  }
  return found
}

const times = (events: readonly CaseEvent[], type: CaseEvent['type']) =>
  events.filter((event) => event.type === type).length

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

/** How many persons events of a type name. */
const named = (events: readonly CaseEvent[], type: CaseEvent['type']) =>
  sum(events.map((event) => (event.type === type && 'personIds' in event.data ? event.data.personIds.length : 0)))

const reference: Readonly<Record<string, (events: readonly CaseEvent[]) => number>> = {
  submitted: (events) => times(events, 'application_submitted'),
  received: (events) => times(events, 'receipt_confirmed'),
  persons_received: (events) => {
    const submission = events.find((event) => event.type === 'application_submitted')
    return times(events, 'receipt_confirmed') * (submission?.data.persons.length ?? 0)
  },
  persons_answered: (events) => firstReplies(events).size,
  accepted: (events) => [...firstReplies(events).values()].filter(({ outcome }) => outcome === 'accepted').length,
  accepted_by_silence: (events) => [...firstReplies(events).values()].filter(({ basis }) => basis === 'silence').length,
  refused: (events) => [...firstReplies(events).values()].filter(({ outcome }) => outcome === 'refused').length,
  answered: (events) => {
    const submission = events.find((event) => event.type === 'application_submitted')
    return firstReplies(events).size === submission?.data.persons.length ? 1 : 0
  },
  information_asked: (events) => times(events, 'information_requested'),
  information_answered: (events) =>
    events.filter((event) => event.type === 'information_answered' && event.data.complete).length,
  interviews_held: (events) => times(events, 'interview_held'),
  interviews_missed: (events) => times(events, 'interview_missed'),
  notices: (events) =>
    events.filter((event) => event.type === 'application_submitted' && event.data.withoutApplication).length,
  persons_noticed: (events) =>
    sum(
      events.map((event) =>
        event.type === 'application_submitted' && event.data.withoutApplication ? event.data.persons.length : 0,
      ),
    ),
  register_matches: (events) =>
    events.filter(
      (event) =>
        event.type === 'verification_answered' && event.data.corrects === undefined && event.data.result === 'match',
    ).length,
  register_answers: (events) =>
    events.filter((event) => event.type === 'verification_answered' && event.data.corrects === undefined).length,
  statelessness_claims: (events) => times(events, 'statelessness_claimed'),
  reconsiderations_asked: (events) => named(events, 'reconsideration_asked'),
  consents_revoked: (events) => named(events, 'consent_revoked'),
  documents_requested: (events) => named(events, 'travel_document_requested'),
  documents_issued: (events) => times(events, 'travel_document_issued'),
  fallback_documents: (events) => named(events, 'fallback_document_accepted'),
  transfers_planned: (events) => named(events, 'transfer_notified'),
  transfers_failed: (events) => named(events, 'transfer_failed'),
  arrived: (events) =>
    new Set(events.flatMap((event) => (event.type === 'person_arrived' ? event.data.personId : []))).size,
  stopped: (events) => times(events, 'stopped'),
  stops_lifted: (events) => times(events, 'stop_lifted'),
  withdrawn: (events) =>
    events.filter((event) => event.type === 'stop_recorded' && event.data.kind === 'withdrawal').length,
}

test('every measure that counts says what looking through the events says', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { events, facts } = told(history)
      for (const [code, count] of Object.entries(reference)) expect(figure(code, facts), code).toBe(count(events))
    }),
    { numRuns: 60 },
  )
})

test('an answer says how often information was asked for before it, and how many interviews there were', () => {
  const word = (count: number) => (count === 0 ? 'never' : count === 1 ? 'once' : 'several')
  fc.assert(
    fc.property(histories, (history) => {
      const { events, facts } = told(history)
      const said = (about: string) => facts.filter((fact) => fact.kind === 'answered' && fact.about === about)
      const all = events.find((event) => event.type === 'application_submitted')?.data.persons ?? []
      const until = (answered: (before: readonly CaseEvent[]) => boolean) =>
        events.map((_, index) => events.slice(0, index + 1)).find(answered)
      const whole = until((before) => firstReplies(before).size === all.length)
      const questions = whole ? [word(times(whole, 'information_requested'))] : []
      expect(said('application').map(({ by }) => by.questions)).toEqual(questions)
      const interviews = all.flatMap(({ personId }) => {
        const before = until((some) => firstReplies(some).has(personId)) ?? []
        const held = before.filter((event) => event.type === 'interview_held' && event.data.personId === personId)
        return before.length > 0 ? word(held.length) : []
      })
      const inFacts = said('person').map(({ by }) => by.interviews!)
      expect(inFacts.toSorted()).toEqual(interviews.toSorted())
    }),
    { numRuns: 40 },
  )
})

const pending = ['submitted', 'received', 'under_examination']

test('what was pending at the end of a day is what the events recorded until then leave pending', () => {
  fc.assert(
    fc.property(histories, fc.nat(60), (history, after) => {
      const { events, facts } = told(history)
      const { timeZone } = history.story.rules.calendars.XB!
      const day = dateIn(timeZone, new Date(Date.parse(events[0]!.recordedAt) + (after - 3) * 86_400_000))
      const file = fold(
        caseId,
        events.filter(({ recordedAt }) => dateIn(timeZone, recordedAt) <= day),
      )
      const waits = file !== null && pending.includes(deskStageOf(file))
      expect(figure('pending', facts, { from: day, to: day })).toBe(waits ? 1 : 0)
    }),
    { numRuns: 100 },
  )
})

test('what one side keeps for itself, and why a case stopped, is told by no record of the other', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const requested = told(history, ['shared', 'requested'])
      expect(figure('withdrawn', requested.facts)).toBe(0)
      const requesting = told(history, ['shared', 'requesting'])
      expect(figure('register_answers', requesting.facts)).toBe(0)
      for (const { seen, kind } of measures.map((one) => ({ ...one }))) {
        if (seen === 'shared' && kind !== 'stood') {
          const of = (facts: readonly Fact[]) => facts.filter((fact) => fact.kind === kind)
          expect(of(requested.facts)).toEqual(of(requesting.facts))
        }
      }
    }),
    { numRuns: 30 },
  )
})

describe('the parts of a figure', () => {
  test('add up to the whole, by every dimension of every measure', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { facts } = told(history)
        for (const measure of measures.filter(({ formula }) => formula === 'count' || formula === 'stock')) {
          const whole = figure(measure.code, facts)
          for (const dimension of measure.dimensions) {
            const tally = tallyOf({ measure, period: ever, by: [dimension] })
            for (const fact of facts) tally.add(fact)
            const parts = sum(tally.figures().map(({ count }) => count))
            expect(parts, `${measure.code} by ${dimension}`).toBe(whole)
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})
