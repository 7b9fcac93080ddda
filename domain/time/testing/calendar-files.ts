import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type CalendarDefinition, calendarDefinition, compileCalendar, isWorkingDay } from '../calendar.ts'
import { toDay } from '../plain-date.ts'

export const folder = join(import.meta.dirname, '../../../calendars')
export const years = [2025, 2026, 2027, 2028]
export const states = 'AT AZ BD BE CZ DE ES FR GE GR IT LK LT LU NL PK PL SE'.split(' ')

const calendars = new Map(
  states.map((state): [string, CalendarDefinition] => {
    const text = readFileSync(join(folder, `${state.toLowerCase()}.yaml`), 'utf8')
    return [state, calendarDefinition.parse(parse(text))]
  }),
)

/** The calendar of this State as its file has it. */
export function read(state: string): CalendarDefinition {
  const calendar = calendars.get(state)
  if (!calendar) throw new Error(`No calendar of ${state}`)
  return calendar
}

/** The day numbers of the holidays whose English name matches. */
export function named(state: string, words: RegExp): number[] {
  return read(state)
    .days.filter((day) => day.kind === 'holiday' && words.test(day.name.en))
    .map((day) => toDay(day.date))
}

/** Tells for a date whether people work on it in this State. */
export function works(state: string): (date: string) => boolean {
  const calendar = compileCalendar(read(state))
  return (date) => isWorkingDay(calendar, toDay(date))
}
