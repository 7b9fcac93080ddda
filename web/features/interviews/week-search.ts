import { fromDay, toDay, weekday } from '../../../domain/time/plain-date.ts'

export interface WeekSearch {
  /** Any day of the week that is shown. */
  day?: string
}

export function readWeekSearch({ day }: Record<string, unknown>): WeekSearch {
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? { day } : {}
}

/** The seven days of a week, from its Monday. */
export function weekOf(day: string): string[] {
  const monday = toDay(day) - (weekday(toDay(day)) - 1)
  return Array.from({ length: 7 }, (_, index) => fromDay(monday + index))
}
