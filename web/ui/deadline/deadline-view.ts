import { daysBetween } from './days-left.ts'

/** What the server says of one clock; dates are plain dates of the acting State, which also counts the days left. */
export type DeadlineView = {
  /** The later reading of the law: the consequence follows on this day. */
  due: string
  /** The earlier reading: we remind on it. */
  remindOn: string
  /** The other reading, where the law gives two. */
  alternative: string | null
  /** Until `due`; negative once it has passed. */
  daysLeft: number
  /** The moment at which a period of hours is over; null or left out where the whole day is in time. */
  endsAt?: string | null
  /** Beyond the published calendar. */
  provisional?: boolean
}

/** Days to count down: to the earlier reading while it lies ahead, afterwards to the later one. */
export function daysToShow({ due, remindOn, daysLeft }: Pick<DeadlineView, 'due' | 'remindOn' | 'daysLeft'>): number {
  const toReminder = daysLeft - daysBetween(remindOn, due)
  return toReminder >= 0 ? toReminder : daysLeft
}

/** The day to which `daysToShow` counts. */
export function dayToShow({ due, remindOn, daysLeft }: Pick<DeadlineView, 'due' | 'remindOn' | 'daysLeft'>): string {
  return daysLeft - daysBetween(remindOn, due) >= 0 ? remindOn : due
}
