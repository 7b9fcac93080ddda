import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noon, type PlanPerson, placeOf, planInterviews } from './plan.ts'
import { minutesOf, slotTimes, timeOf } from './slot-times.ts'

const languages = ['az', 'ru', 'ka', 'ur']
const tables = (all: readonly (readonly string[])[]) =>
  all.map((spoken, index) => ({ name: `team ${index}`, languages: [...spoken] }))
const person = fc.record({
  caseId: fc.integer({ min: 1, max: 12 }).map((number) => `case-${number}`),
  minor: fc.boolean(),
  language: fc.constantFrom(...languages),
  replyDue: fc.option(fc.constantFrom('2026-04-01', '2026-04-02', '2026-04-09'), { nil: null }),
})
const team = fc.record({
  dates: fc.constantFrom(['2026-04-01'], ['2026-04-01', '2026-04-02', '2026-04-03']),
  times: fc.constantFrom<string[]>(['09:00', '09:45', '10:30', '13:00', '13:45'], ['11:30', '14:00'], []),
  interviewers: fc.array(fc.subarray(languages, { minLength: 1 }), { minLength: 1, maxLength: 4 }).map(tables),
})
const people = fc
  .array(person, { maxLength: 25 })
  .map((all) => all.map((one, index): PlanPerson => ({ ...one, personId: `person-${String(index).padStart(2, '0')}` })))

it('sees nobody twice and two never at once, and keeps every rule it says it keeps', () => {
  fc.assert(
    fc.property(people, team, (persons, given) => {
      const blocked = placeOf({ date: given.dates[0]!, time: given.times[0] ?? '', interviewer: 'team 0' })
      const plan = planInterviews(persons, { ...given, taken: new Set([blocked]) })
      expect([...plan.placed, ...plan.left].map((one) => one.personId).sort()).toEqual(
        persons.map((one) => one.personId).sort(),
      )
      const places = plan.placed.map(placeOf)
      expect(new Set(places).size).toBe(places.length)
      expect(places).not.toContain(blocked)
      for (const one of plan.placed) {
        const interviewer = given.interviewers.find(({ name }) => name === one.interviewer)
        expect(interviewer?.languages ?? []).toContain(one.language)
        expect(given.dates).toContain(one.date)
        expect(given.times).toContain(one.time)
        if (one.minor) expect(one.reasons).toContain(one.time < noon ? 'minor_in_the_morning' : 'minor_after_noon')
        const family = persons.filter(({ caseId }) => caseId === one.caseId)
        const seen = plan.placed.filter(({ caseId }) => caseId === one.caseId)
        expect(seen).toHaveLength(family.length)
        expect(new Set(seen.map(({ date }) => date)).size).toBe(1)
        const order = seen.map(({ time }) => (given.times as string[]).indexOf(time))
        expect(Math.max(...order) - Math.min(...order)).toBeLessThan(family.length)
      }
      for (const { reason, language } of plan.left) {
        const heard = given.interviewers.some((one) => one.languages.includes(language))
        if (!heard) expect(reason).toBe('no_interviewer_of_language')
      }
      // Nobody is left out alone while a place they could take stands free, nor a minor seen after noon while a morning is left.
      const alone = ({ caseId }: PlanPerson) => persons.filter((other) => other.caseId === caseId).length === 1
      const late = plan.placed.filter(({ minor, time }) => minor && time >= noon)
      for (const one of [...plan.left, ...late].filter(alone)) {
        const free = given.dates.flatMap((date) =>
          given.times
            .filter((time) => 'reason' in one || time < noon)
            .flatMap((time) =>
              given.interviewers
                .filter((each) => each.languages.includes(one.language))
                .map(({ name }) => placeOf({ date, time, interviewer: name })),
            ),
        )
        expect(free.filter((place) => !places.includes(place) && place !== blocked)).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})

it('sees 160 persons in six days', () => {
  const times = slotTimes({
    opens: '09:00',
    closes: '17:00',
    breakFrom: '12:30',
    breakUntil: '13:30',
    minutes: 45,
    pause: 5,
  })
  const dates = ['08', '09', '10', '11', '12', '13'].map((day) => `2026-06-${day}`)
  const interviewers = ['A', 'B', 'C', 'D'].map((name, index) => ({
    name,
    languages: index < 3 ? ['bn'] : ['bn', 'en'],
  }))
  const persons = Array.from(
    { length: 160 },
    (_, index): PlanPerson => ({
      ...{ personId: `person-${String(index).padStart(3, '0')}`, caseId: `case-${Math.floor(index / 2)}` },
      ...{
        minor: index % 9 === 0,
        language: index % 14 === 0 ? 'en' : 'bn',
        replyDue: index % 3 ? '2026-06-20' : '2026-06-15',
      },
    }),
  )
  const { placed, left } = planInterviews(persons, { dates, times, interviewers, taken: new Set() })
  expect(times).toEqual(['09:00', '09:50', '10:40', '11:30', '13:30', '14:20', '15:10', '16:00'])
  expect([placed.length, left]).toEqual([160, []])
  const days = (due: string) => placed.filter((one) => one.replyDue === due).map(({ date }) => date)
  expect(days('2026-06-15').sort().at(-1)! <= days('2026-06-20').sort().at(-1)!).toBe(true)
})

it('cuts a day into times that fit', () => {
  const time = fc.integer({ min: 0, max: 23 * 60 }).map(timeOf)
  const hours = fc.record({
    ...{ opens: time, closes: time, breakFrom: fc.option(time), breakUntil: fc.option(time) },
    ...{ minutes: fc.integer({ min: 10, max: 120 }), pause: fc.integer({ min: 0, max: 60 }) },
  })
  fc.assert(
    fc.property(hours, (given) => {
      const times = slotTimes(given).map(minutesOf)
      times.forEach((begin, index) => {
        expect(begin >= minutesOf(given.opens) && begin + given.minutes <= minutesOf(given.closes)).toBe(true)
        if (index > 0) expect(begin - times[index - 1]!).toBeGreaterThanOrEqual(given.minutes)
        const { breakFrom, breakUntil } = given
        if (breakFrom !== null && breakUntil !== null && breakFrom < breakUntil) {
          expect(begin + given.minutes <= minutesOf(breakFrom) || begin >= minutesOf(breakUntil)).toBe(true)
        }
      })
    }),
    { numRuns: 200 },
  )
})
