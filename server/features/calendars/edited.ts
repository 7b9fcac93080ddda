import type { CalendarDefinition } from '../../../domain/time/calendar.ts'
import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { editCalendar } from '../../../domain/time/calendar-edit.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { notFound, problem } from '../../platform/http/problems.ts'

/**
 * The version in force and what an edit makes of it.
 * @throws ProblemError 404 without a calendar, 409 when the edit was made upon another version, 422 with its faults
 */
export function edited(
  head: { number: number; definition: CalendarDefinition } | null,
  number: number,
  edit: CalendarEdit,
  now: Date,
): { before: CalendarDefinition; definition: CalendarDefinition; next: number } {
  if (!head) throw notFound()
  if (head.number !== number) throw problem(409, 'calendar_changed', { current: { number: head.number } })
  const before = head.definition
  const today = dateIn(before.timeZone, now)
  const next = head.number + 1
  const result = editCalendar(before, edit, { today, version: `${today}/${next}` })
  if (!result.ok) {
    throw problem(422, 'invalid', { fields: result.faults.map((one) => ({ ...one, path: `edit.${one.path}` })) })
  }
  return { before, definition: result.definition, next }
}
