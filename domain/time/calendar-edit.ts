import { z } from 'zod'
import { type CalendarDay, type CalendarDefinition, compileCalendar, isWorkingDay } from './calendar.ts'
import { type PlainDate, toDay } from './plain-date.ts'

const words = z.string().trim().min(1).max(200)

/** A day as it shall be. Where it was read is told in words; the calendar keeps its sources apart and numbers them. */
export const editedDay = z.strictObject({
  date: z.iso.date(),
  kind: z.enum(['holiday', 'moved_rest_day', 'working_day']),
  name: z.strictObject({ en: words, az: words }),
  status: z.enum(['fixed', 'announced', 'predicted']),
  source: z.strictObject({
    title: words,
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable(),
  }),
})

/** What shall be changed in the calendar of a State. */
export const calendarEdit = z.strictObject({
  /** Each replaces what the calendar says of its date. */
  set: z.array(editedDay).max(400),
  /** Dates of which the calendar shall say nothing any more: plain days of their weekday. */
  remove: z.array(z.iso.date()).max(400),
  /** The last day that the calendar shall cover. */
  coversTo: z.iso.date().nullable(),
})
export type CalendarEdit = z.infer<typeof calendarEdit>
export type EditedDay = z.infer<typeof editedDay>

export interface EditFault {
  /** Path of the field within the edit. */
  path: string
  code:
    | 'day_is_over'
    | 'work_not_today'
    | 'given_twice'
    | 'not_covered'
    | 'covers_no_less'
    | 'covers_too_far'
    | 'nothing_changes'
  values?: Record<string, string>
}

export type Edited = { ok: true; definition: CalendarDefinition } | { ok: false; faults: EditFault[] }

/** Nobody can say of the tenth year from now on which days people will rest. */
const furthestYears = 10

/**
 * The calendar after an edit. Days before today stay as they are, but for the word that a predicted one came true, so no period that is over can end otherwise: whether a
 * period is over on a day follows from that day and those before it (calendar-edit.property.test.ts). And a day of rest becomes one of
 * work from tomorrow on only: whoever finds a deadline brought forward has at least a day left.
 *
 * @param today in the time zone of the State
 * @param version the name of the new version
 */
export function editCalendar(
  before: CalendarDefinition,
  edit: CalendarEdit,
  { today, version }: { today: PlainDate; version: string },
): Edited {
  const covers = { from: before.covers.from, to: edit.coversTo ?? before.covers.to }
  const faults: EditFault[] = coverFaults(before, edit, today)
  const sources = [...before.sources]
  const days = new Map(before.days.map((day) => [day.date, day]))
  for (const date of edit.remove) days.delete(date)
  for (const { source, ...day } of edit.set) days.set(day.date, { ...day, source: sourceId(sources, source, today) })

  const sorted = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  const definition: CalendarDefinition = { ...before, version, covers, sources, days: sorted }
  const rest = restOn(before, definition)
  const named = [
    ...edit.set.map(({ date }, index) => ({ date, path: `set.${index}.date` })),
    ...edit.remove.map((date, index) => ({ date, path: `remove.${index}` })),
  ]
  for (const { date, path } of named) {
    if (date < today && cameTrue(edit, before, date)) continue
    if (date < today) faults.push({ path, code: 'day_is_over', values: { date } })
    else if (date < covers.from || date > covers.to) faults.push({ path, code: 'not_covered', values: covers })
    else if (named.some((one) => one.path !== path && one.date === date)) faults.push({ path, code: 'given_twice' })
    else if (date === today && rest(date) === 'lost') faults.push({ path, code: 'work_not_today' })
  }
  if (faults.length > 0) return { ok: false, faults }
  const { days: changed, covers: longer } = compareCalendars(before, definition)
  if (changed.length === 0 && longer === null) return { ok: false, faults: [{ path: 'set', code: 'nothing_changes' }] }
  return { ok: true, definition }
}

/** Whether the edit says of a day that was only predicted that it was so: nothing is counted otherwise by it, and the date grows certain. */
function cameTrue({ set }: CalendarEdit, { days }: CalendarDefinition, date: PlainDate): boolean {
  const said = set.filter((one) => one.date === date)
  const known = days.find((one) => one.date === date)
  return (
    said.length === 1 && known?.status === 'predicted' && known.kind === said[0]?.kind && said[0].status !== 'predicted'
  )
}

function coverFaults({ covers }: CalendarDefinition, { coversTo }: CalendarEdit, today: PlainDate): EditFault[] {
  if (coversTo === null) return []
  if (coversTo < covers.to) return [{ path: 'coversTo', code: 'covers_no_less', values: { to: covers.to } }]
  const furthest = `${Number(today.slice(0, 4)) + furthestYears}-12-31`
  return coversTo > furthest ? [{ path: 'coversTo', code: 'covers_too_far', values: { to: furthest } }] : []
}

/** Whether a day gains or loses its rest. */
function restOn(before: CalendarDefinition, after: CalendarDefinition) {
  const [one, other] = [compileCalendar(before), compileCalendar(after)]
  return (date: PlainDate): 'gained' | 'lost' | null => {
    const [worked, works] = [isWorkingDay(one, toDay(date)), isWorkingDay(other, toDay(date))]
    return worked === works ? null : works ? 'lost' : 'gained'
  }
}

type Source = CalendarDefinition['sources'][number]

function sourceId(sources: Source[], { title, url }: EditedDay['source'], today: PlainDate): string {
  const known = sources.find((one) => one.title === title && (one.url ?? null) === url)
  if (known) return known.id
  let number = 1
  while (sources.some((one) => one.id === `entered-${number}`)) number++
  sources.push({ id: `entered-${number}`, title, ...(url === null ? {} : { url }), readOn: today })
  return `entered-${number}`
}

export interface DayChange {
  date: PlainDate
  /** Null where the calendar said, or says, nothing of the day. */
  before: CalendarDay | null
  after: CalendarDay | null
}

/** What two versions of a calendar say differently, in the order of the days. */
export function compareCalendars(
  before: CalendarDefinition,
  after: CalendarDefinition,
): { days: DayChange[]; covers: { before: PlainDate; after: PlainDate } | null } {
  const [old, young] = [named(before), named(after)]
  const dates = [...new Set([...old.keys(), ...young.keys()])].sort()
  const days = dates.flatMap((date) => {
    const [was, is] = [old.get(date), young.get(date)]
    return was?.text === is?.text ? [] : [{ date, before: was?.day ?? null, after: is?.day ?? null }]
  })
  const longer = before.covers.to !== after.covers.to
  return { days, covers: longer ? { before: before.covers.to, after: after.covers.to } : null }
}

/** Each day with what counts as the same: the same source under another number is no change. */
function named({ days, sources }: CalendarDefinition) {
  return new Map(
    days.map((day) => {
      const source = sources.find((one) => one.id === day.source)
      const text = [day.kind, day.status, day.name.en, day.name.az, source?.title ?? '', source?.url ?? '']
      return [day.date, { day, text: JSON.stringify(text) }]
    }),
  )
}

/**
 * The calendar that a new release of the program ships, upon one that is in force here and that nobody edited: up to today
 * everything stays as it was counted with; from tomorrow on the new file holds.
 */
export function shippedAnew(
  before: CalendarDefinition,
  shipped: CalendarDefinition,
  { today, version }: { today: PlainDate; version: string },
): CalendarDefinition {
  const kept = before.sources.filter((one) => !shipped.sources.some(({ id }) => id === one.id))
  const covers = {
    from: before.covers.from,
    to: [before.covers.to, shipped.covers.to].sort()[1]!,
  }
  const days = [
    ...before.days.filter(({ date }) => date <= today),
    ...shipped.days.filter(({ date }) => date > today),
    // Of what the new file does not cover any more, the old one goes on speaking.
    ...before.days.filter(({ date }) => date > today && date > shipped.covers.to),
  ]
  return { ...before, version, covers, sources: [...shipped.sources, ...kept], notes: shipped.notes, days }
}
