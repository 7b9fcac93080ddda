import { endOf, type RunningClock } from '../case/clocks.ts'
import { endOfDay } from '../time/zone.ts'

/**
 * When a proposal that nobody has approved is told to those who answer for the work of others: at half of the time that was
 * left when it was made (ISO 8601 in UTC). Counted to the earlier reading of the law, or to the later one where the
 * earlier had passed by then; at once where both had.
 */
export function escalatesAt(proposedAt: string, clock: RunningClock): string {
  const proposed = Date.parse(proposedAt)
  const earlier = Date.parse(endOfDay(clock.question.calendar.timeZone, clock.remindOn))
  const later = Date.parse(endOf(clock))
  const end = Math.min(earlier, later) > proposed ? Math.min(earlier, later) : later
  return new Date(proposed + Math.max(0, end - proposed) / 2).toISOString()
}
