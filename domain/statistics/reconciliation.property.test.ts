import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventsIn, histories } from '../case/testing/histories.ts'
import { caseId } from '../case/testing/story.ts'
import { fromDay, toDay } from '../time/plain-date.ts'
import { reportMakerOf } from './committee-report.ts'
import { entriesOf } from './entries-of.ts'
import type { Dimension } from './fact.ts'
import { factsOf, unfold } from './facts-of.ts'
import { measureOf } from './measures.ts'
import { type Period, periodBefore } from './period.ts'
import {
  type Counted,
  countedDays,
  countedThings,
  countedUnits,
  countIn,
  type EntriesOfCase,
  type Entry,
  reconcilerOf,
  silences,
  usualWays,
  type Way,
  type Ways,
} from './reconciliation.ts'
import { tallyOf } from './tally.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

function wayOf(of: Counted): fc.Arbitrary<Way> {
  return fc.record({
    unit: fc.constantFrom(...countedUnits[of]),
    day: fc.constantFrom(...countedDays[of]),
    procedures: fc.constantFrom(undefined, undefined, ['readmission'], []),
    ...(of === 'consents' ? { silence: fc.constantFrom(...silences) } : {}),
  })
}

const waysOf = (of: Counted): fc.Arbitrary<Ways> => fc.record({ requesting: wayOf(of), requested: wayOf(of) })
const allWays = fc.record({
  applications: waysOf('applications'),
  consents: waysOf('consents'),
  returns: waysOf('returns'),
})

/** Periods that begin and end in the middle of what happens: that is where the two sides differ. */
function around(entries: readonly EntriesOfCase[], start: number, length: number): Period {
  const days = entries.flatMap((one) => one.entries.flatMap((entry) => Object.values(entry.days))).toSorted()
  const from = toDay(days[0] ?? '2026-01-01') + start
  return { from: fromDay(from), to: fromDay(from + length) }
}

function adds(cases: readonly EntriesOfCase[], ways: Record<Counted, Ways>, period: Period) {
  const reconciler = reconcilerOf(period, ways)
  const found = cases.flatMap((one) => reconciler.add(one))
  for (const { of, requesting, requested, difference, reasons } of reconciler.results()) {
    expect(requesting.figure).toBe(sum(cases.map((one) => countIn(one, of, ways[of].requesting, period))))
    expect(requested.figure).toBe(sum(cases.map((one) => countIn(one, of, ways[of].requested, period))))
    expect(difference).toBe(requested.figure - requesting.figure)
    expect(sum(reasons.map((one) => one.difference))).toBe(difference)
    for (const { reason, difference: by, cases: number } of reasons) {
      const those = found.flatMap((one) =>
        one.of === of ? one.reasons.filter((other) => other.reason === reason) : [],
      )
      expect(those.length).toBe(number)
      expect(sum(those.map((other) => other.difference))).toBe(by)
    }
  }
}

test('the reasons make up the difference of the two figures, whatever happened and however each side counts', () => {
  fc.assert(
    fc.property(
      fc.array(histories, { minLength: 1, maxLength: 2 }),
      allWays,
      fc.integer({ min: -3, max: 40 }),
      fc.integer({ min: 0, max: 60 }),
      (many, ways, start, length) => {
        const cases = many.flatMap(
          ({ story }) => entriesOf(caseId, unfold(caseId, eventsIn(story.recorded, 'shared')), story.rules) ?? [],
        )
        adds(cases, ways, around(cases, start, length))
      },
    ),
    { numRuns: 40 },
  )
})

const someDay = fc.option(
  fc.integer({ min: 0, max: 30 }).map((day) => fromDay(toDay('2026-03-01') + day)),
  { nil: undefined, freq: 4 },
)
const sentDay = someDay.map((day) => day ?? '2026-03-10')

/** Days in any order, as no law would have them. */
const someEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ of: fc.constant('applications' as const), sent: sentDay, received: someDay }).map(entry),
  fc.record({ of: fc.constant('consents' as const), sent: sentDay, replied: sentDay }).map(entry),
  fc
    .record({ of: fc.constant('consents' as const), sent: sentDay, replied: sentDay, other: sentDay, word: someDay })
    .map(({ other, word, ...rest }) => ({
      ...entry(rest),
      silent: { otherReading: other, ...(word ? { ownWord: word } : {}) },
    })),
  fc.record({ of: fc.constant('returns' as const), departed: someDay, arrived: someDay }).map(entry),
)

function entry({ of, ...days }: { of: Counted } & Partial<Record<string, string | undefined>>): Entry {
  const known = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined))
  return { of, personId: 'p', days: known }
}

test('and of days in any order, too', () => {
  const cases = fc.record({
    ...{ caseId: fc.constant('c'), reference: fc.constant('r'), requestingState: fc.constant('XA') },
    ...{ requestedState: fc.constant('XB'), procedure: fc.constantFrom('readmission', 'transit') },
    entries: fc.array(someEntry, { maxLength: 6 }),
  })
  fc.assert(
    fc.property(fc.array(cases, { maxLength: 4 }), allWays, (many, ways) =>
      adds(many, ways, { from: '2026-03-08', to: '2026-03-20' }),
    ),
    { numRuns: 300 },
  )
})

test('each usual way counts what the measure counts that is named for it', () => {
  const ever = { from: '2000-01-01', to: '2100-12-31' }
  const alike: [Counted, Way, string][] = [
    ['applications', usualWays.applications.requesting, 'submitted'],
    ['applications', { unit: 'applications', day: 'received' }, 'received'],
    ['applications', usualWays.applications.requested, 'persons_received'],
    ['consents', usualWays.consents.requesting, 'accepted'],
    ['returns', usualWays.returns.requested, 'arrived'],
  ]
  fc.assert(
    fc.property(histories, ({ story }) => {
      const unfolded = unfold(caseId, eventsIn(story.recorded, 'shared'))
      const entries = entriesOf(caseId, unfolded, story.rules)!
      const facts = factsOf(unfolded, story.rules)
      for (const [of, way, code] of alike) {
        const tally = tallyOf({ measure: measureOf(code)!, period: ever, by: [] })
        for (const fact of facts) tally.add(fact)
        expect(countIn(entries, of, way, ever), code).toBe(tally.figures()[0]!.value)
      }
    }),
    { numRuns: 40 },
  )
})

test('of every thing the two usual ways are different, and a side that counts as the other differs by nothing', () => {
  for (const of of countedThings) expect(usualWays[of].requesting).not.toEqual(usualWays[of].requested)
  fc.assert(
    fc.property(histories, wayOf('applications'), ({ story }, way) => {
      const one = entriesOf(caseId, unfold(caseId, eventsIn(story.recorded, 'shared')), story.rules)!
      const period = around([one], 0, 20)
      const reconciler = reconcilerOf(period, { ...usualWays, applications: { requesting: way, requested: way } })
      const found = reconciler.add(one).filter(({ of }) => of === 'applications')
      expect(found.flatMap(({ reasons }) => reasons)).toEqual([])
      expect(reconciler.results()[0]!.difference).toBe(0)
    }),
    { numRuns: 20 },
  )
})

test('a report leaves out no fact that a table counts, and no day by which a way does', () => {
  fc.assert(
    fc.property(fc.array(histories, { maxLength: 4 }), fc.nat(60), fc.nat(40), (told, start, length) => {
      const cases = told.map(({ story }) => {
        const unfolded = unfold(caseId, eventsIn(story.recorded, 'shared'))
        return { entries: entriesOf(caseId, unfolded, story.rules)!, facts: factsOf(unfolded, story.rules) }
      })
      const entries = cases.map((one) => one.entries)
      const period = around(entries, start, length)
      const maker = reportMakerOf({ period, ways: usualWays, today: '2030-01-01' })
      for (const one of cases) maker.add(one.facts, one.entries)
      const report = maker.report()
      const counted = (measure: string, by: Dimension[], of: Period) => {
        const tally = tallyOf({ measure: measureOf(measure)!, period: of, by })
        for (const { facts } of cases) for (const fact of facts) tally.add(fact)
        return tally.figures()
      }
      for (const { measure, by, figures, before } of report.figures) {
        expect(figures, measure).toEqual(counted(measure, by, period))
        if (before) expect(before, measure).toEqual(counted(measure, by, periodBefore(period)))
      }
      for (const { of, way, figure, parts } of report.ways) {
        expect(figure).toBe(sum(entries.map((one) => countIn(one, of, way, period))))
        if (way.unit === 'persons') expect(sum(Object.values(parts))).toBe(figure)
      }
    }),
    { numRuns: 25 },
  )
})
