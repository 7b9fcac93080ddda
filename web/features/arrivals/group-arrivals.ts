import type { ArrivalItem } from '../../../contract/work.ts'

/** Those who travel together, notified as one. */
export type Party = { transferId: string; caseId: string; reference: string; persons: readonly ArrivalItem[] }

export type Flight = {
  id: string
  date: string
  time: string
  flight: string
  departure: string
  crossingPoint: string
  parties: readonly Party[]
}

export type Day = { date: string; flights: readonly Flight[] }

export type Grouped = {
  /** Days before today of which somebody is still expected: a flight of 23:30 does not vanish at midnight. */
  open: readonly Day[]
  today: Day | null
  coming: readonly Day[]
  past: readonly Day[]
}

/** Puts a list of persons in the order of the night: by day, by time and flight, by those who travel together. */
export function groupArrivals(items: readonly ArrivalItem[], today: string): Grouped {
  const days = [...Map.groupBy(items, (item) => item.date)]
    .map(([date, each]): Day => ({ date, flights: flightsOf(each) }))
    .sort((a, b) => a.date.localeCompare(b.date))
  const earlier = days.filter((day) => day.date < today)
  return {
    open: earlier.filter(isOpen),
    today: days.find((day) => day.date === today) ?? null,
    coming: days.filter((day) => day.date > today),
    past: earlier.filter((day) => !isOpen(day)).reverse(),
  }
}

export type Counts = { expected: number; arrived: number; stopped: number; failed: number }

/** Everyone of a day, by what became of them; `expected` are those who are still to come. */
export function countsOf(day: Day): Counts {
  const states = personsOf(day).map((person) => person.state)
  const count = (state: ArrivalItem['state']) => states.filter((one) => one === state).length
  return { expected: count('notified'), arrived: count('arrived'), stopped: count('stopped'), failed: count('failed') }
}

function isOpen(day: Day): boolean {
  return personsOf(day).some((person) => person.state === 'notified')
}

function personsOf(day: Day): ArrivalItem[] {
  return day.flights.flatMap((flight) => flight.parties.flatMap((party) => party.persons))
}

function flightsOf(items: readonly ArrivalItem[]): Flight[] {
  return [...Map.groupBy(items, (item) => `${item.date} ${item.time} ${item.flight} ${item.crossingPoint}`)]
    .map(([id, each]): Flight => {
      const { date, time, flight, departure, crossingPoint } = each[0]!
      return { id, date, time, flight, departure, crossingPoint, parties: partiesOf(each) }
    })
    .sort((a, b) => a.time.localeCompare(b.time) || a.flight.localeCompare(b.flight))
}

function partiesOf(items: readonly ArrivalItem[]): Party[] {
  return [...Map.groupBy(items, (item) => item.transferId)].map(([transferId, persons]) => {
    const { caseId, reference } = persons[0]!
    return { transferId, caseId, reference, persons }
  })
}
