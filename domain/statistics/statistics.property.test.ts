import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { streams } from '../agreement/vocabulary.ts'
import { deskStageOf } from '../case/case-file.ts'
import type { CaseEvent } from '../case/events.ts'
import { fold } from '../case/evolve.ts'
import { eventsOf, type History, histories } from '../case/testing/histories.ts'
import { caseId } from '../case/testing/story.ts'
import { dateIn } from '../time/zone.ts'
import type { Dimension, Fact } from './fact.ts'
import { factsOf, unfold } from './facts-of.ts'
import { measureOf, measures } from './measures.ts'
import { lastOf } from './period.ts'
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

function tallied(code: string, facts: readonly Fact[], by: readonly Dimension[] = [], period = ever) {
  const tally = tallyOf({ measure: measureOf(code)!, period, by })
  for (const fact of facts) tally.add(fact)
  return tally.figures()
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

/** Whether the notice of a transfer names these means. */
const goesBy = (events: readonly CaseEvent[], transferId: string, means: string) =>
  events.some(
    (event) => event.type === 'transfer_notified' && event.data.transferId === transferId && event.data.means === means,
  )

/** The first report of the arrival of each person. */
const arrivals = (events: readonly CaseEvent[]) => {
  const all = events.flatMap((event) => (event.type === 'person_arrived' ? event.data : []))
  return all.filter((one, index) => all.findIndex(({ personId }) => personId === one.personId) === index)
}

/** What became of each travel document that was issued. */
function fates(events: readonly CaseEvent[]): ('used' | 'expired' | 'replaced')[] {
  return events.flatMap((event, index) => {
    if (event.type !== 'travel_document_issued') return []
    const { personId, validUntil } = event.data
    for (const later of events.slice(index + 1)) {
      if (later.type === 'person_arrived' && later.data.personId === personId && later.data.arrivedOn <= validUntil)
        return 'used'
      if (later.type === 'travel_document_issued' && later.data.personId === personId)
        if (later.data.issuedOn <= validUntil) return 'replaced'
    }
    return 'expired'
  })
}

const noted = (events: readonly CaseEvent[]) =>
  new Set(
    events.flatMap((event) =>
      event.type === 'application_submitted' || event.type === 'application_corrected'
        ? event.data.sealed.flatMap(({ personId, section }) => (section === 'health' ? personId : []))
        : [],
    ),
  )

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
  documents_expired: (events) => fates(events).filter((fate) => fate === 'expired').length,
  health_notes: (events) => noted(events).size,
  needs_notes: (events) =>
    new Set(
      events
        .flatMap((event) => (event.type === 'transfer_notified' ? (event.data.sealed ?? []) : []))
        .map((one) => one.personId),
    ).size,
  minors_alone_received: (events) => {
    const submission = events.find((event) => event.type === 'application_submitted')
    return sum(
      events.map((event) =>
        event.type === 'receipt_confirmed'
          ? submission!.data.persons.filter(
              ({ relation, birthYear = 0 }) =>
                relation === 'principal' && Number(event.data.receivedOn.slice(0, 4)) - birthYear < 18,
            ).length
          : 0,
      ),
    )
  },
  charter_transfers: (events) =>
    events.filter((event) => event.type === 'transfer_notified' && event.data.means === 'charter_flight').length,
  arrived_by_charter: (events) =>
    arrivals(events).filter(({ transferId }) => goesBy(events, transferId, 'charter_flight')).length,
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

test('where nobody is handed over without application, the versions of a measure count alike', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { facts } = told(history)
      for (const { code, version } of measures.filter((one) => one.version > 1)) {
        const tally = tallyOf({ measure: measureOf(code, version - 1)!, period: ever, by: [] })
        for (const fact of facts) tally.add(fact)
        expect(tally.figures(), code).toEqual(tallied(code, facts))
      }
    }),
    { numRuns: 20 },
  )
})

const shares: Readonly<Record<string, (events: readonly CaseEvent[]) => [part: number, count: number]>> = {
  refused_share: (events) => [reference.refused!(events), firstReplies(events).size],
  register_hit_share: (events) => [reference.register_matches!(events), reference.register_answers!(events)],
  documents_expired_share: (events) => {
    const ended = fates(events).filter((fate) => fate !== 'replaced')
    return [ended.filter((fate) => fate === 'expired').length, ended.length]
  },
  charter_share: (events) => [reference.arrived_by_charter!(events), arrivals(events).length],
  transfers_failed_share: (events) => {
    const failed = named(events, 'transfer_failed')
    return [failed, failed + arrivals(events).length]
  },
}

test('every share says both of its numbers, and each is what looking through the events says', () => {
  expect(Object.keys(shares).sort()).toEqual(
    measures.flatMap(({ code, formula }) => (formula === 'share' ? code : [])).sort(),
  )
  fc.assert(
    fc.property(histories, (history) => {
      const { events, facts } = told(history)
      for (const [code, of] of Object.entries(shares)) {
        const [part, count] = of(events)
        const [whole] = tallied(code, facts)
        expect(whole, code).toEqual({ by: {}, count, part, value: count === 0 ? null : part / count })
        for (const dimension of measureOf(code)!.dimensions) {
          const parts = tallied(code, facts, [dimension])
          expect([sum(parts.map((one) => one.part!)), sum(parts.map((one) => one.count))], code).toEqual([part, count])
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a transfer says how its persons travel, from its notice to its end', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { events, facts } = told(history)
      const by = (code: string) =>
        Object.fromEntries(tallied(code, facts, ['means']).map((one) => [one.by.means!, one.count]))
      const noticed = events.flatMap((event) => (event.type === 'transfer_notified' ? event.data : []))
      const meansOf = (id: string) => noticed.find(({ transferId }) => transferId === id)?.means ?? 'unknown'
      const added = (all: readonly [means: string, count: number][]) =>
        Object.fromEntries(
          [...Map.groupBy(all, ([means]) => means)].map(([means, some]) => [
            means,
            sum(some.map(([, count]) => count)),
          ]),
        )
      expect(by('transfers_planned')).toEqual(
        added(noticed.map(({ transferId, personIds }) => [meansOf(transferId), personIds.length])),
      )
      expect(by('transfers_failed')).toEqual(
        added(
          events.flatMap((event): [string, number][] =>
            event.type === 'transfer_failed' ? [[meansOf(event.data.transferId), event.data.personIds.length]] : [],
          ),
        ),
      )
      expect(by('arrived')).toEqual(added(arrivals(events).map(({ transferId }) => [meansOf(transferId), 1])))
    }),
    { numRuns: 40 },
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

test('told by month, it is what was pending at the end of each', () => {
  fc.assert(
    fc.property(histories, fc.nat(30), (history, cut) => {
      const { events, facts } = told(history)
      const { timeZone } = history.story.rules.calendars.XB!
      const to = `2026-08-${String(1 + cut).padStart(2, '0')}`
      const expected = ['02', '03', '04', '05', '06', '07', '08'].flatMap((month) => {
        const [first, next] = [`2026-${month}`, `2026-${String(Number(month) + 1).padStart(2, '0')}-01`]
        const file = fold(
          caseId,
          events.filter(({ recordedAt }) => {
            const day = dateIn(timeZone, recordedAt)
            return day < next && day <= to
          }),
        )
        return file !== null && pending.includes(deskStageOf(file)) ? [first] : []
      })
      const figures = tallied('pending', facts, ['month'], { from: '2026-02-10', to })
      expect(figures.map(({ by, count }) => [by.month, count])).toEqual(expected.map((month) => [month, 1]))
      const ready = tallied('persons_ready_to_return', facts, ['month'], { from: '2026-02-10', to })
      for (const { by, count } of ready) {
        const end = by.month === '2026-08' ? to : lastOf(by.month!)
        expect(figure('persons_ready_to_return', facts, { from: end, to: end })).toBe(count)
      }
    }),
    { numRuns: 60 },
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
            // What stands at the end of a month stands at the end of the next as well: no parts of one whole.
            if (measure.formula === 'stock' && dimension === 'month') continue
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
