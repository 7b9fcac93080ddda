import fc from 'fast-check'
import { eventsOf, histories } from '../../../../domain/case/testing/histories.ts'
import { caseId } from '../../../../domain/case/testing/story.ts'
import type { Dimension, Fact } from '../../../../domain/statistics/fact.ts'
import { factsOf, unfold } from '../../../../domain/statistics/facts-of.ts'
import { kindsOf, type Measure, measures } from '../../../../domain/statistics/measures.ts'
import { type Figure, isSumOfStocks, type Question, tallyOf, untilToday } from '../../../../domain/statistics/tally.ts'
import { fromDay, type PlainDate, toDay } from '../../../../domain/time/plain-date.ts'
import { markOfFact } from '../kept/rows.ts'

/** Test support: facts of random histories, and any question to them. */

/** What each record tells of one case. */
export interface ToldCase {
  shared: Fact[]
  requesting: Fact[]
  requested: Fact[]
}

export const randomAgreement = 'xx-random'
export const states = ['XA', 'XC', 'XD'] as const

/** Any history or the beginning of one, by any of some States, begun on any day of some years. */
export const toldCases: fc.Arbitrary<ToldCase> = fc
  .record({
    history: histories,
    later: fc.nat(900),
    state: fc.constantFrom(...states),
    kept: fc.integer({ min: 40, max: 100 }),
  })
  .map(({ history, later, state, kept }) => {
    const { recorded, rules } = history.story
    const events = eventsOf(recorded.slice(0, Math.ceil((recorded.length * kept) / 100)))
    const shifted = (day: PlainDate) => fromDay(toDay(day) + later)
    const of = (side: 'shared' | 'requesting' | 'requested') => {
      const seen = events.filter(({ stream }) => stream === 'shared' || stream === side)
      return factsOf(unfold(caseId, seen), rules)
        .filter(({ kind }) => measures.some((one) => one.seen === side && kindsOf(one).includes(kind)))
        .map(({ on, until, since, by, ...fact }) => ({
          ...fact,
          on: shifted(on),
          ...(until === undefined ? {} : { until: shifted(until) }),
          ...(since === undefined ? {} : { since: shifted(since) }),
          by: { ...by, requesting_state: state },
        }))
    }
    return { shared: of('shared'), requesting: of('requesting'), requested: of('requested') }
  })

export const anyDay = fc.integer({ min: toDay('2025-12-01'), max: toDay('2029-03-01') }).map(fromDay)

const periods = fc.oneof(
  fc.tuple(anyDay, anyDay).map((both) => both.toSorted() as [string, string]),
  fc.constantFrom<[string, string]>(
    ['2026-01-01', '2026-12-31'],
    ['2026-04-01', '2026-06-30'],
    ['2027-02-01', '2027-02-28'],
  ),
)

/** Any measure, by any few of its dimensions, of facts with values that occur, in any period. */
export function questions(facts: readonly Fact[]): fc.Arbitrary<Question> {
  return fc
    .constantFrom(...measures)
    .chain((measure) =>
      fc.record({
        measure: fc.constant(measure),
        period: periods.map(([from, to]) => ({ from, to })),
        by: fc.uniqueArray(fc.constantFrom(...measure.dimensions), { maxLength: 3 }),
        only: fc.option(narrowed(measure, facts), { nil: {} }),
      }),
    )
    .map((question: Question) =>
      isSumOfStocks(question)
        ? { ...question, only: { ...question.only, month: question.only!.month!.slice(0, 1) } }
        : question,
    )
}

function narrowed(measure: Measure, facts: readonly Fact[]): fc.Arbitrary<NonNullable<Question['only']>> {
  return fc.constantFrom(...measure.dimensions).chain((dimension) => {
    const values = new Set(
      facts.filter(({ kind }) => kindsOf(measure).includes(kind)).map((fact) => valueIn(fact, dimension)),
    )
    return fc.subarray(['none', ...values], { minLength: 1 }).map((some) => ({ [dimension]: some }))
  })
}

function valueIn(fact: Fact, dimension: Dimension): string {
  switch (dimension) {
    case 'waiting':
      return 'under_30'
    case 'month':
      return fact.on.slice(0, 7)
    case 'quarter':
      return `${fact.on.slice(0, 4)}-Q2`
    case 'year':
      return fact.on.slice(0, 4)
    default:
      return fact.by[dimension] ?? 'none'
  }
}

/** The slow and obvious way: every fact in turn. */
export function countedSlowly(facts: readonly Fact[], question: Question, today: PlainDate): Figure[] {
  const tally = tallyOf(untilToday(question, today))
  for (const fact of facts) {
    if (fact.on > today || question.period.from > today) continue
    tally.add(fact, 1, markOfFact(randomAgreement, question.measure.seen, fact))
  }
  return tally.figures()
}
