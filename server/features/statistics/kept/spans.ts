import type { Period } from '../../../../domain/statistics/period.ts'
import { fromDay, type PlainDate, toDay } from '../../../../domain/time/plain-date.ts'

/** Days at an end of a period that are no whole month, to be added to the months or taken from them. */
export interface Edge extends Period {
  times: 1 | -1
}

/** A period as whole months, by the first days of the first and the last, and the edges; no months where none is needed. */
export interface Spans {
  months: { first: PlainDate; last: PlainDate } | null
  edges: Edge[]
}

/**
 * How the facts of a period are added up with as few of them as can be: whole months from the cells, and of a month that is
 * broken the shorter part, added or taken away. What is still to come counts for nothing, so the month that lasts is
 * counted whole, without the little that its coming days hold already.
 *
 * @param today the last day that counts
 */
export function spansOf({ from, to }: Period, today: PlainDate): Spans {
  const last = to < today ? to : today
  if (last < from) return { months: null, edges: [] }
  const [begins, ends] = [monthOf(from), monthOf(last)]
  const broken = { first: from !== begins.from, last: last !== ends.to }
  if (begins.from === ends.from && broken.first && broken.last) {
    return { months: null, edges: [{ from, to: last, times: 1 }] }
  }
  const edges: Edge[] = []
  const months = { first: begins.from, last: ends.from }
  if (broken.first && dayOf(from) <= 16) edges.push({ from: begins.from, to: dayBefore(from), times: -1 })
  else if (broken.first) {
    edges.push({ from, to: begins.to, times: 1 })
    months.first = dayAfter(begins.to)
  }
  if (broken.last && (dayOf(last) >= 15 || last === today)) edges.push({ from: dayAfter(last), to: ends.to, times: -1 })
  else if (broken.last) {
    edges.push({ from: ends.from, to: last, times: 1 })
    months.last = monthOf(dayBefore(ends.from)).from
  }
  return { months: months.first <= months.last ? months : null, edges }
}

function monthOf(day: PlainDate): Period {
  const from = firstOf(day)
  return { from, to: dayBefore(firstOf(fromDay(toDay(from) + 31))) }
}

function firstOf(day: PlainDate): PlainDate {
  return `${day.slice(0, 7)}-01`
}

function dayOf(day: PlainDate): number {
  return Number(day.slice(8))
}

function dayBefore(day: PlainDate): PlainDate {
  return fromDay(toDay(day) - 1)
}

function dayAfter(day: PlainDate): PlainDate {
  return fromDay(toDay(day) + 1)
}
