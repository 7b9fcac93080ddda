import fc from 'fast-check'
import type { CalendarDefinition } from '../calendar.ts'
import { fromDay, toDay } from '../plain-date.ts'

/** An invented State's calendar for tests: a feast, a day worked in exchange, a moved day of rest, a feast foreseen. */
export const inventedDefinition: CalendarDefinition = {
  state: 'ZZ',
  version: '2026.1',
  timeZone: 'Asia/Baku',
  weekend: [6, 7],
  covers: { from: '2026-01-01', to: '2026-12-31' },
  sources: [{ id: 'invented', title: 'Invented for tests' }],
  notes: [],
  days: [
    day('2026-05-06', 'holiday', 'Lantern Day', 'Fənər Günü'),
    day('2026-05-09', 'working_day', 'Work in exchange for 11 May', '11 may əvəzinə iş günü'),
    day('2026-05-11', 'moved_rest_day', 'Rest day moved from Saturday 9 May', '9 maydan keçirilən istirahət günü'),
    { ...day('2026-09-16', 'holiday', 'Feast of the Moon', 'Ay bayramı'), status: 'predicted' },
  ],
}

type Day = CalendarDefinition['days'][number]

function day(date: string, kind: Day['kind'], en: string, az: string): Day {
  return { date, kind, name: { en, az }, status: 'fixed', source: 'invented' }
}

const first = toDay('2026-01-01')

/** Calendars of 2026 with any weekend and any named days, among them long runs of rest. */
export const invented: fc.Arbitrary<CalendarDefinition> = fc
  .record({
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    named: fc.uniqueArray(
      fc.record({
        at: fc.integer({ min: 0, max: 364 }),
        kind: fc.constantFrom<Day['kind']>('holiday', 'moved_rest_day', 'working_day'),
      }),
      { maxLength: 60, selector: (entry) => entry.at },
    ),
    run: fc.record({ at: fc.integer({ min: 0, max: 350 }), length: fc.integer({ min: 0, max: 14 }) }),
  })
  .map(({ weekend, named, run }) => {
    const kinds = new Map(named.map((entry) => [entry.at, entry.kind]))
    for (let at = run.at; at < run.at + run.length; at++) kinds.set(at, 'holiday')
    const sorted = [...kinds].sort(([one], [other]) => one - other)
    return {
      ...inventedDefinition,
      weekend,
      days: sorted.map(([at, kind]) => day(fromDay(first + at), kind, 'x', 'x')),
    }
  })
