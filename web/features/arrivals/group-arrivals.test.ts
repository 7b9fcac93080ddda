import { expect, test } from 'vitest'
import type { ArrivalItem } from '../../../contract/work.ts'
import { countsOf, groupArrivals } from './group-arrivals.ts'

function item(over: Partial<ArrivalItem>): ArrivalItem {
  return {
    transferId: 't1',
    personId: 'p1',
    caseId: 'c1',
    reference: 'XA-1',
    requestingState: 'DE',
    person: { familyName: null, givenNames: null, ownScript: null, birthDate: null, sex: null, nationality: null },
    photographId: null,
    crossingPoint: 'GYD',
    date: '2026-11-24',
    time: '21:15',
    flight: 'J2 10',
    departure: 'Somewhere',
    escorts: 0,
    medicalEscort: false,
    needs: null,
    state: 'notified',
    ...over,
  }
}

test('orders the night by time, and keeps a family together', () => {
  const { today } = groupArrivals(
    [
      item({ personId: 'late', transferId: 't9', time: '23:30' }),
      item({ personId: 'a' }),
      item({ personId: 'b' }),
      item({ personId: 'stranger', transferId: 't2' }),
      item({ personId: 'early', transferId: 't3', time: '09:05' }),
    ],
    '2026-11-24',
  )
  expect(
    today?.flights.map((flight) => [
      flight.time,
      ...flight.parties.map((party) => party.persons.map((person) => person.personId)),
    ]),
  ).toEqual([
    ['09:05', ['early']],
    ['21:15', ['a', 'b'], ['stranger']],
    ['23:30', ['late']],
  ])
})

test('a flight before midnight stays in sight until everyone of it is accounted for', () => {
  const night = (state: ArrivalItem['state']) =>
    groupArrivals(
      [
        item({ date: '2026-11-23', state }),
        item({ date: '2026-11-22', state: 'failed' }),
        item({ date: '2026-11-25' }),
      ],
      '2026-11-24',
    )
  const dates = (days: readonly { date: string }[]) => days.map((day) => day.date)
  const waiting = night('notified')
  expect([dates(waiting.open), waiting.today, dates(waiting.coming), dates(waiting.past)]).toEqual([
    ['2026-11-23'],
    null,
    ['2026-11-25'],
    ['2026-11-22'],
  ])
  const done = night('arrived')
  expect([dates(done.open), dates(done.past)]).toEqual([[], ['2026-11-23', '2026-11-22']])
})

test('counts everyone once, by what became of them', () => {
  const { today } = groupArrivals(
    [
      item({ personId: 'a' }),
      item({ personId: 'b', state: 'arrived' }),
      item({ personId: 'c', transferId: 't2', state: 'stopped' }),
      item({ personId: 'd', transferId: 't3', time: '10:00' }),
    ],
    '2026-11-24',
  )
  expect(countsOf(today!)).toEqual({ expected: 2, arrived: 1, stopped: 1, failed: 0 })
})
