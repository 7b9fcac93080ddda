import { z } from 'zod'
import { fromDay, type PlainDate, toDay, weekday } from './plain-date.ts'

const plainDate = z.iso.date()
const bothLanguages = z.strictObject({ en: z.string().min(1), az: z.string().min(1) })

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')

/**
 * When the offices of the State are open on a working day, by its own clocks. Only a way of counting that asks for it
 * makes use of them; a State without them leaves days of rest alone to decide.
 */
const officeHours = z
  .strictObject({ opens: timeOfDay, closes: timeOfDay, source: z.string().optional() })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    message: 'the office closes before it opens',
    params: { code: 'office_closes_early' },
  })

const calendarDay = z.strictObject({
  date: plainDate,
  /** `moved_rest_day`: a rest day that law or decree put here; `working_day`: work on what would be a rest day. */
  kind: z.enum(['holiday', 'moved_rest_day', 'working_day']),
  name: bothLanguages,
  /** `fixed`: follows from a law; `announced`: set by a published act for that year; `predicted`: not yet set. */
  status: z.enum(['fixed', 'announced', 'predicted']),
  /** `id` of one of the calendar's sources. */
  source: z.string().optional(),
})

/** The working calendar of one State, as written in `calendars/*.yaml`. Days are sorted and each appears once. */
export const calendarDefinition = z
  .strictObject({
    state: z.string().regex(/^[A-Z]{2}$/, 'state'),
    version: z.string().min(1),
    timeZone: z.string().min(1),
    /** ISO weekdays of rest, 1 Monday to 7 Sunday. At least one weekday is left for work. */
    weekend: z.array(z.int().min(1).max(7)).max(6),
    officeHours: officeHours.optional(),
    covers: z.strictObject({ from: plainDate, to: plainDate }),
    sources: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          title: z.string().min(1),
          url: z.url().optional(),
          readOn: plainDate.optional(),
        }),
      )
      .min(1),
    notes: z.array(z.string()).default([]),
    days: z.array(calendarDay),
  })
  .superRefine((definition, context) => {
    // The code names the sentence in which a reader of the file is told.
    const fault = (path: PropertyKey[], code: string, params: Record<string, string>) =>
      context.addIssue({ code: 'custom', path, message: code, params: { code, ...params } })
    const { from, to } = definition.covers
    if (from > to) fault(['covers'], 'ends_before_it_begins', { from, until: to })
    const sources = new Set(definition.sources.map((source) => source.id))
    const hours = definition.officeHours?.source
    if (hours !== undefined && !sources.has(hours)) {
      fault(['officeHours', 'source'], 'calendar_source_unknown', { source: hours })
    }
    definition.days.forEach((day, index) => {
      const previous = definition.days[index - 1]?.date
      const { date, source } = day
      if (date < from || date > to) fault(['days', index, 'date'], 'calendar_day_outside', { date, from, to })
      if (previous !== undefined && date <= previous) {
        fault(['days', index, 'date'], 'calendar_day_unordered', { date, previous })
      }
      if (source !== undefined && !sources.has(source)) {
        fault(['days', index, 'source'], 'calendar_source_unknown', { source })
      }
    })
  })

export type CalendarDefinition = z.infer<typeof calendarDefinition>
export type CalendarDay = z.infer<typeof calendarDay>

/** A calendar made ready for counting: `workingBefore[i]` working days lie in the first `i` covered days. */
export type Calendar = {
  readonly state: string
  readonly version: string
  readonly timeZone: string
  /** Times of day, HH:MM, in the time zone of the State. */
  readonly officeHours?: { readonly opens: string; readonly closes: string }
  readonly covers: { readonly from: PlainDate; readonly to: PlainDate }
  readonly first: number
  readonly last: number
  readonly weekend: ReadonlySet<number>
  readonly days: ReadonlyMap<number, CalendarDay>
  readonly workingBefore: Int32Array
}

/** Builds the prefix sums of a definition that `calendarDefinition` has accepted. */
export function compileCalendar(definition: CalendarDefinition): Calendar {
  const first = toDay(definition.covers.from)
  const last = toDay(definition.covers.to)
  const weekend = new Set(definition.weekend)
  const days = new Map(definition.days.map((day) => [toDay(day.date), day]))
  const workingBefore = new Int32Array(last - first + 2)
  for (let day = first; day <= last; day++) {
    const kind = days.get(day)?.kind
    const works = kind === undefined ? !weekend.has(weekday(day)) : kind === 'working_day'
    workingBefore[day - first + 1] = (workingBefore[day - first] ?? 0) + (works ? 1 : 0)
  }
  const { state, version, timeZone, officeHours, covers } = definition
  const open = officeHours ? { officeHours: { opens: officeHours.opens, closes: officeHours.closes } } : {}
  return { state, version, timeZone, ...open, covers, first, last, weekend, days, workingBefore }
}

/** Whether the calendar knows this day; elsewhere only its weekend counts and a result is provisional. */
export function isCovered(calendar: Calendar, day: number): boolean {
  return day >= calendar.first && day <= calendar.last
}

/** Whether people work on this day number. Outside the covered years only the weekend is known. */
export function isWorkingDay(calendar: Calendar, day: number): boolean {
  return workingDaysUntil(calendar, day + 1) > workingDaysUntil(calendar, day)
}

/** The day itself when it is a working day, otherwise the next one (Regulation 1182/71 Art. 3(4)). */
export function nextWorkingDay(calendar: Calendar, day: number): number {
  return addWorkingDays(calendar, day - 1, 1)
}

/** The n-th working day after `day`, which itself never counts; `day` for n = 0. Throws RangeError for other n. */
export function addWorkingDays(calendar: Calendar, day: number, n: number): number {
  requireCount(n)
  if (n === 0) return day
  const wanted = workingDaysUntil(calendar, day + 1) + n
  let reach = n
  while (workingDaysUntil(calendar, day + reach + 1) < wanted) reach *= 2
  return firstDayWhere(day + 1, day + reach, (candidate) => workingDaysUntil(calendar, candidate + 1) >= wanted)
}

/** The n-th working day before `day`, which itself never counts; `day` for n = 0. Throws RangeError for other n. */
export function subtractWorkingDays(calendar: Calendar, day: number, n: number): number {
  requireCount(n)
  if (n === 0) return day
  const allowed = workingDaysUntil(calendar, day) - n
  let reach = n
  while (workingDaysUntil(calendar, day - reach) > allowed) reach *= 2
  return firstDayWhere(day - reach, day - 1, (candidate) => workingDaysUntil(calendar, candidate + 1) > allowed)
}

/** Number of working days from `from` to `to`, both included. */
export function countWorkingDays(calendar: Calendar, from: number, to: number): number {
  return to < from ? 0 : workingDaysUntil(calendar, to + 1) - workingDaysUntil(calendar, from)
}

export type RestDay = {
  readonly day: number
  readonly date: PlainDate
  readonly weekday: number
  /** The named day of the calendar, or null for an ordinary weekend day. */
  readonly reason: CalendarDay | null
}

/** Every day of rest from `from` to `to`, both included, with the named day that makes it one. */
export function restDaysBetween(calendar: Calendar, from: number, to: number): RestDay[] {
  const found: RestDay[] = []
  for (let day = from; day <= to; day++) {
    if (isWorkingDay(calendar, day)) continue
    found.push({ day, date: fromDay(day), weekday: weekday(day), reason: calendar.days.get(day) ?? null })
  }
  return found
}

/** Working days before `day`, measured from the first covered day, so negative earlier than that. */
function workingDaysUntil(calendar: Calendar, day: number): number {
  const { first, last, workingBefore } = calendar
  if (day < first) return -weekdaysBetween(calendar.weekend, day, first)
  const covered = workingBefore[Math.min(day, last + 1) - first] ?? 0
  return day <= last + 1 ? covered : covered + weekdaysBetween(calendar.weekend, last + 1, day)
}

/** Days outside the weekend from `from` to before `to`. */
function weekdaysBetween(weekend: ReadonlySet<number>, from: number, to: number): number {
  const weeks = Math.floor((to - from) / 7)
  let count = weeks * (7 - weekend.size)
  for (let day = from + weeks * 7; day < to; day++) if (!weekend.has(weekday(day))) count++
  return count
}

function firstDayWhere(from: number, to: number, holds: (day: number) => boolean): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function requireCount(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a count of working days: ${n}`)
}
