import type { CaseView } from '../../../../contract/cases.ts'
import { reminderPause } from '../../../../domain/case/actions/reminder.ts'

/**
 * When the reader's side last reminded the other, and from when it may again (ISO 8601); `again` is null once that moment
 * has come. Null when it never did. `now` in milliseconds.
 */
export function lastReminder(
  view: Pick<CaseView, 'side' | 'timeline'>,
  now: number,
): { at: string; again: string | null } | null {
  const last = view.timeline.findLast((one) => one.type === 'reminder_sent' && one.data.by === view.side)
  if (!last) return null
  const again = Date.parse(last.effectiveAt) + reminderPause
  return { at: last.effectiveAt, again: again > now ? new Date(again).toISOString() : null }
}
