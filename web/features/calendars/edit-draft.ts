import type { CalendarEdit, EditedDay } from '../../../domain/time/calendar-edit.ts'
import type { CalendarView, Day } from './queries.ts'

export const nothing: CalendarEdit = { set: [], remove: [], coversTo: null }

export function isEmpty({ set, remove, coversTo }: CalendarEdit): boolean {
  return set.length === 0 && remove.length === 0 && coversTo === null
}

/** The edit with a day as it shall be; whatever was meant for its date before is put aside. */
export function withDay(edit: CalendarEdit, day: EditedDay): CalendarEdit {
  const set = [...edit.set.filter(({ date }) => date !== day.date), day].sort((a, b) => (a.date < b.date ? -1 : 1))
  return { ...edit, set, remove: edit.remove.filter((date) => date !== day.date) }
}

/** The edit after which the calendar says nothing of a date; a day that only the edit knew is simply gone. */
export function withoutDay(edit: CalendarEdit, date: string, calendar: CalendarView): CalendarEdit {
  const stands = calendar.days.some((day) => day.date === date)
  const remove = edit.remove.filter((one) => one !== date)
  return {
    ...edit,
    set: edit.set.filter((one) => one.date !== date),
    remove: stands ? [...remove, date].sort() : remove,
  }
}

/** The edit without what it means to do with a date. */
export function undone(edit: CalendarEdit, date: string): CalendarEdit {
  return {
    ...edit,
    set: edit.set.filter((one) => one.date !== date),
    remove: edit.remove.filter((one) => one !== date),
  }
}

export type ShownDay = Omit<Day, 'source'> & {
  source: { title: string; url: string | null } | null
  /** What the edit, not published yet, does with it. */
  draft: 'set' | 'removed' | null
}

/** The named days as they would be after the edit, those that it removes among them. */
export function shownDays(calendar: CalendarView, edit: CalendarEdit): ShownDay[] {
  const sources = new Map(calendar.sources.map(({ id, title, url }) => [id, { title, url: url ?? null }]))
  const days = new Map<string, ShownDay>(
    calendar.days.map((day) => {
      const source = (day.source !== undefined && sources.get(day.source)) || null
      return [day.date, { ...day, source, draft: edit.remove.includes(day.date) ? 'removed' : null }]
    }),
  )
  for (const day of edit.set) days.set(day.date, { ...day, draft: 'set' })
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Whether people rest on a date, by weekend and named day. */
export function restsOn(weekend: readonly number[], date: string, day: ShownDay | undefined): boolean {
  if (day && day.draft !== 'removed') return day.kind !== 'working_day'
  return weekend.includes(weekdayOf(date))
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}
