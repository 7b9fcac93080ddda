import type { Fact, FactKind, Kept } from '../../domain/statistics/fact.ts'
import { ageClassOf } from '../../domain/statistics/fact.ts'
import { fromDay, toDay } from '../../domain/time/plain-date.ts'
import type { Random } from '../../server/features/practice/random.ts'

/** Days in which the cases began, five years of them; the last is the day on which questions are asked. */
export const [firstDay, lastDay] = [toDay('2021-12-01'), toDay('2026-11-30')]
export const agreementId = 'eu-azerbaijan'
export const requestedState = 'AZ'

/** A few States send most, as everywhere. */
const states = [
  ...['DE', 'DE', 'DE', 'DE', 'DE', 'DE', 'DE', 'DE', 'FR', 'FR', 'FR', 'FR', 'NL', 'NL', 'NL', 'PL', 'PL', 'AT', 'AT'],
  ...['BE', 'BE', 'SE', 'IT', 'ES', 'CZ', 'LT', 'LV', 'EE', 'BG', 'RO', 'HU', 'HR', 'SI', 'SK', 'GR', 'CY', 'MT', 'PT'],
  ...['LU', 'FI'],
]
const grounds = ['not_national', 'nationality_not_established', 'conditions_not_met', 'exception_applies']
const reasons = ['flight_cancelled', 'missed_connection', 'carrier_refused', 'not_on_board', 'documents_missing']
const results = ['match', 'match', 'match', 'possible', 'no_match', 'unavailable']

export interface Invented {
  shared: Fact[]
  requesting: Fact[]
  requested: Fact[]
}

type By = Partial<Record<Kept, string>>

/**
 * The facts of one case that never was: of the kinds, dimensions and order that `factsOf` tells of a case with such a course, for
 * each person and the application. A sixth are families of three; a reply takes up to a month, documents and a flight some
 * weeks more; what began shortly before the last day is still under way.
 */
export function invent(random: Random): Invented {
  const submitted = random.integer(firstDay, lastDay)
  const shared: Fact[] = []
  const own: Invented = { shared, requesting: [], requested: [] }
  const common: By = {
    requesting_state: random.pick(states),
    requested_state: requestedState,
    procedure: random.pick(['normal', 'normal', 'normal', 'accelerated', 'third_country']),
  }
  const persons = random.chance(1 / 6) ? ['principal', 'spouse', 'child'] : ['principal']
  const people = persons.map((relation) => {
    const born = 2024 - random.integer(...((relation === 'child' ? [0, 17] : [18, 65]) as [number, number]))
    const sex = relation === 'principal' && random.chance(0.8) ? 'male' : random.pick(['male', 'female', 'female'])
    const person_class = common.procedure === 'third_country' ? 'third_country_national' : 'own_national'
    return (day: number): By => ({ ...common, relation, sex, person_class, age: ageClassOf(born, fromDay(day)) })
  })
  const happened = (day: number) => day <= lastDay
  const add = (kind: FactKind, day: number, by: By = {}, more: Partial<Fact> = {}) => {
    if (!happened(day)) return
    for (const person of people)
      shared.push({ kind, about: 'person', on: fromDay(day), by: { ...person(day), ...by }, ...more })
  }
  const ofCase = (kind: FactKind, day: number, by: By = {}) => {
    if (happened(day)) shared.push({ kind, about: 'application', on: fromDay(day), by: { ...common, ...by } })
  }
  const stood: { stage: string; turn: string; day: number }[] = []
  const enters = (stage: string, turn: string, day: number) => stood.push({ stage, turn, day })
  const acted = (clock: string, span: string, from: number, day: number, period: number) =>
    add('acted_in_period', day, { clock, span }, { days: day - from, inTime: day - from <= period })

  enters('submitted', 'requested', submitted)
  ofCase('submitted', submitted)
  add('submitted', submitted)
  const received = submitted + random.integer(0, 2)
  const basis = random.chance(0.9) ? 'automatic' : 'official'
  ofCase('received', received, { basis })
  add('received', received, { basis })
  acted('receipt', 'submitted-received', submitted, received, 2)
  enters('received', 'requested', received)
  if (random.chance(0.3)) ofCase('information_asked', received + random.integer(2, 9))
  if (random.chance(0.2))
    add('interview_held', received + random.integer(4, 15), {
      result: random.pick(['confirmed', 'unknown', 'not_confirmed']),
    })
  const examined = received + random.integer(1, 5)
  enters('under_examination', 'requested', examined)
  if (random.chance(0.8) && happened(examined)) {
    for (const person of people)
      own.requested.push({
        kind: 'register_answered',
        about: 'person',
        on: fromDay(examined),
        by: { ...person(examined), result: random.pick(results) },
      })
  }
  const silent = random.chance(0.2)
  const refused = !silent && random.chance(0.2)
  const replied = received + (silent ? 26 : random.integer(2, 40))
  const outcome = refused ? 'refused' : 'accepted'
  ofCase('answered', replied, { outcome })
  const reply = { outcome, basis: silent ? 'silence' : 'decision' }
  add('answered', replied, refused ? { ...reply, ground: random.pick(grounds) } : reply)
  if (!silent) acted('reply', 'received-replied', received, replied, 25)
  let end = replied
  if (!refused && random.chance(0.06)) {
    ofCase('stopped', replied + 5)
    add('stopped', replied + 5)
    if (happened(replied + 5))
      own.requesting.push({ kind: 'withdrawn', about: 'application', on: fromDay(replied + 5), by: common })
    enters('accepted', 'requesting', replied)
    end = replied + 5
  } else if (!refused) {
    enters('accepted', 'requesting', replied)
    const asked = replied + random.integer(1, 10)
    add('document_requested', asked)
    enters('document_requested', 'requested', asked)
    const issued = asked + random.integer(1, 12)
    add('document_issued', issued)
    acted('travel_document', 'agreed-document_issued', replied, issued, 10)
    enters('document_ready', 'requesting', issued)
    const notified = issued + random.integer(1, 60)
    add('transfer_notified', notified)
    enters('transfer_notified', 'requested', notified)
    end = notified + random.integer(3, 10)
    if (random.chance(0.15)) {
      add('transfer_failed', end, { reason: random.pick(reasons) })
      enters('transfer_failed', 'requesting', end)
      end += random.integer(10, 90)
      if (end > issued + 150)
        shared.push(
          ...people.map(
            (person): Fact => ({
              kind: 'document_expired',
              about: 'person',
              on: fromDay(issued + 150),
              by: person(issued + 150),
            }),
          ),
        )
    }
    add('arrived', end)
    acted('transfer', 'agreed-transferred', replied, end, 90)
  }
  const since = fromDay(submitted)
  for (const [index, { stage, turn, day }] of stood.entries()) {
    const next = stood[index + 1]?.day ?? end
    if (!happened(day) || next <= day) continue
    const until = happened(next) ? { until: fromDay(next) } : {}
    const standing = { kind: 'stood', on: fromDay(day), since, ...until } as const
    shared.push({ ...standing, about: 'application', by: { ...common, stage, turn } })
    for (const person of people) shared.push({ ...standing, about: 'person', by: { ...person(day), stage, turn } })
  }
  return own
}
