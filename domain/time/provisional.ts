import { type Calendar, isCovered } from './calendar.ts'
import { fromDay, type PlainDate } from './plain-date.ts'

/** Why a date may still move: a day the calendar does not cover, or a holiday whose date is only foreseen. */
export type Doubt =
  | { readonly kind: 'not_covered'; readonly date: PlainDate }
  | {
      readonly kind: 'predicted'
      readonly date: PlainDate
      readonly name: { readonly en: string; readonly az: string }
    }

/** The day numbers, both included, whose being a day of rest or of work decided a date. */
export type Window = { readonly from: number; readonly to: number }

/**
 * The doubts about the days that decided a date. Of days not covered only the first is named. A foreseen feast counts
 * from one day outside the window on, because sight of the moon moves it by a day.
 */
export function doubtsAbout(calendar: Calendar, window: Window | null): Doubt[] {
  if (window === null) return []
  const doubts: Doubt[] = []
  for (let day = window.from - 1; day <= window.to + 1; day++) {
    const known = calendar.days.get(day)
    if (known?.status === 'predicted') doubts.push({ kind: 'predicted', date: known.date, name: known.name })
    const isMargin = day < window.from || day > window.to
    if (!isMargin && !isCovered(calendar, day)) return [...doubts, { kind: 'not_covered', date: fromDay(day) }]
  }
  return doubts
}

/** The smallest window that holds both. */
export function joinWindows(one: Window | null, other: Window | null): Window | null {
  if (one === null || other === null) return one ?? other
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
}
