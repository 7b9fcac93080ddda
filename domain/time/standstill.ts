import { fromDay, type PlainDate, toDay } from './plain-date.ts'

/**
 * Days on which an obstacle stood, an answer was `waited` for, or somebody was to be `heard`. What is still waited for counts up to
 * the most that may be. The first and the last day included.
 */
export type Span = {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly waited?: 'waited' | 'waiting'
  readonly heard?: 'waited' | 'waiting'
}

/**
 * What the days of an obstacle do to a period: each is made up for by a day, each working day by a working day, or the
 * period counts anew from the last day of the obstacle.
 */
export const standstillModes = ['calendar_days', 'working_days', 'anew'] as const
export type Standstill = { readonly mode: (typeof standstillModes)[number]; readonly spans: readonly Span[] }

/** Spans that meet or overlap as one: what is waited for together keeps a day from counting once. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1)
    if (!last || toDay(span.from) > toDay(last.to) + 1) {
      found.push(span)
      continue
    }
    const later = span.to > last.to ? span : last
    found[found.length - 1] = { ...later, from: last.from }
  }
  return found
}

/** The first days of some spans in their order, as many as are allowed. */
export function firstOf(spans: readonly Span[], allowed: number): Span[] {
  let left = allowed
  return spans.flatMap((span) => {
    const from = toDay(span.from)
    const to = Math.min(toDay(span.to), from + left - 1)
    left -= Math.max(0, to - from + 1)
    return from > to ? [] : [{ ...span, to: fromDay(to) }]
  })
}

/** Asks of day numbers whether an obstacle stood. */
export function standingOn({ spans }: Standstill): (day: number) => boolean {
  const days = spans.map(({ from, to }) => [toDay(from), toDay(to)] as const)
  return (day) => days.some(([from, to]) => day >= from && day <= to)
}

/** The last day of a period after the days that stood still between its first and its last day were made up for. */
export function madeUp(
  end: number,
  first: number,
  stands: (day: number) => boolean,
  counts: (day: number) => boolean,
): number {
  let owed = 0
  for (let day = first; day <= end; day++) if (stands(day) && counts(day)) owed++
  let last = end
  while (owed > 0) {
    last++
    if (!stands(last) && counts(last)) owed--
  }
  return last
}

/** The last day of the first obstacle that arose by `end`: from there a period counts anew. Null where none did. */
export function anewAfter({ mode, spans }: Standstill, since: PlainDate, end: number): PlainDate | null {
  if (mode !== 'anew') return null
  const found = spans.filter(({ from, to }) => to > since && toDay(from) <= end).map(({ to }) => to)
  return found.sort()[0] ?? null
}

/** The part of a span that lies between two day numbers, both included; null where none does. */
export function daysWithin({ from, to }: Span, first: number, last: number): { from: PlainDate; to: PlainDate } | null {
  const begins = Math.max(toDay(from), first)
  const ends = Math.min(toDay(to), last)
  return begins > ends ? null : { from: fromDay(begins), to: fromDay(ends) }
}
