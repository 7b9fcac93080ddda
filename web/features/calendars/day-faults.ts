import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import type { CalendarView } from './queries.ts'

export type TypedDay = {
  date: string | null
  kind: 'holiday' | 'moved_rest_day' | 'working_day'
  status: 'fixed' | 'announced' | 'predicted'
  en: string
  az: string
  source: string
  url: string
}

/** What can be said of a day before anything is sent, by field: the codes of `problems.field`. The server judges again. */
export function dayFaults(typed: TypedDay, calendar: CalendarView, edit: CalendarEdit): Record<string, string> {
  const found: Record<string, string> = {}
  const { date, url } = typed
  if (date === null) found.date = 'missing'
  else if (date < calendar.today && !cameTrue(typed, calendar)) found.date = 'day_is_over'
  else if (date < calendar.covers.from || date > (edit.coversTo ?? calendar.covers.to)) found.date = 'not_covered'
  for (const path of ['en', 'az', 'source'] as const) if (typed[path].trim() === '') found[path] = 'missing'
  if (url.trim() !== '' && !/^https?:\/\/\S+\.\S+$/.test(url.trim())) found.url = 'wrong_form'
  return found
}

/** That a predicted day came true can be said when it is over too. */
function cameTrue({ date, kind, status }: TypedDay, { days }: CalendarView): boolean {
  const known = days.find((day) => day.date === date)
  return known?.status === 'predicted' && known.kind === kind && status !== 'predicted'
}
