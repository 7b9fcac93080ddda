import type { Adjustments } from '../adjusted.ts'
import type { CalendarDefinition } from '../calendar.ts'
import type { CountingProfile, Period } from '../deadline.ts'
import type { Standstill } from '../standstill.ts'
import type { Civil } from './civil.ts'
import { after, beforehand, isoWeekday, monthsFrom, read, text } from './civil.ts'
import { firstQuarter, shownIn } from './wall-clock.ts'

/*
 * Somebody who counts periods by walking from day to day, looking every day up in the definition of the calendar. Shares no
 * code with the day numbers, the prefix sums, the search or the time zones of the program.
 */

type Works = (date: Civil) => boolean

export interface Asked {
  period: Period
  from: string
  at?: string
  profile: CountingProfile
  adjusted?: Adjustments
}

/** The last day of a period, and the moment at which a period of hours is over. */
export interface Answer {
  end: string
  endsAt: string | null
}

const known = new WeakMap<CalendarDefinition, Works>()

function worksIn(definition: CalendarDefinition): Works {
  const works = known.get(definition) ?? lookUp(definition)
  known.set(definition, works)
  return works
}

function lookUp(definition: CalendarDefinition): Works {
  const kinds = new Map(definition.days.map((day) => [day.date, day.kind]))
  return (date) => {
    const kind = kinds.get(text(date))
    return kind === undefined ? !definition.weekend.includes(isoWeekday(date)) : kind === 'working_day'
  }
}

export function oracle(definition: CalendarDefinition, asked: Asked): Answer {
  const works = worksIn(definition)
  const { adjusted } = asked
  let answer = plain(definition, works, asked, asked.period)
  if (adjusted?.extension) {
    const { until, upTo } = adjusted.extension
    const longest = plain(definition, works, asked, upTo)
    const extended = until < longest.end ? { end: until, endsAt: null } : longest
    if (extended.end > answer.end) answer = extended
  }
  for (const { to } of adjusted?.moves ?? []) if (to > answer.end) answer = { end: to, endsAt: null }
  return answer
}

function plain(definition: CalendarDefinition, works: Works, asked: Asked, period: Period): Answer {
  const { profile, at, adjusted } = asked
  const { timeZone, officeHours } = definition
  let event = read(asked.from)
  let moment = at === undefined ? null : Date.parse(at)
  if (profile.receiptOutsideHours === 'next_working_day') {
    const late = officeHours && moment !== null && shownIn(timeZone, moment).slice(11) >= officeHours.closes
    if (late || !works(event)) {
      do event = after(event)
      while (!works(event))
      const opens = `${text(event)} ${officeHours?.opens ?? ''}`
      // Of hours alone it matters at which moment they begin.
      if (period.unit === 'hours')
        moment = firstQuarter(timeZone, morning(beforehand(event)), (now) => now.startsWith(opens))
    }
  }
  if (period.unit !== 'hours') return { end: days(works, period, event, profile, adjusted?.standstill), endsAt: null }
  return hours(timeZone, period.amount, event, moment, profile)
}

function hours(zone: string, amount: number, event: Civil, moment: number | null, profile: CountingProfile): Answer {
  const next = text(after(event))
  let at: number
  if (moment === null) at = firstQuarter(zone, morning(event), (now) => now.startsWith(next))
  else if (profile.countEventDay) at = moment
  else at = firstQuarter(zone, moment + 1, (now) => now.endsWith(':00'))
  for (let left = amount; left > 0; left--) at += 60 * 60 * 1000
  return { end: shownIn(zone, at - 1).slice(0, 10), endsAt: new Date(at).toISOString() }
}

/** A moment before the next day has begun anywhere: clocks are at most fourteen hours ahead. */
function morning(date: Civil): number {
  return Date.parse(`${text(date)}T09:00:00Z`)
}

function days(works: Works, period: Period, event: Civil, profile: CountingProfile, standstill?: Standstill): string {
  const anew = standstill?.mode === 'anew'
  const end = once(works, period, event, profile, anew ? undefined : standstill)
  if (!anew) return end
  const ended = standstill.spans.filter(({ from, to }) => to > text(event) && from <= end).map(({ to }) => to)
  const first = ended.sort()[0]
  return first === undefined ? end : days(works, period, read(first), profile, standstill)
}

function once(works: Works, period: Period, event: Civil, profile: CountingProfile, standstill?: Standstill): string {
  const stands = (date: Civil) =>
    standstill?.spans.some(({ from, to }) => from <= text(date) && text(date) <= to) ?? false
  const first = profile.countEventDay ? event : after(event)
  const inDays = period.unit === 'calendar_days' || period.unit === 'working_days'
  const counts = (date: Civil) => period.unit !== 'working_days' || works(date)
  let end: Civil
  if (inDays && (period.unit === 'working_days' || standstill?.mode !== 'working_days')) {
    // Each day is looked at once: it counts or it does not.
    end = first
    for (let counted = counts(end) && !stands(end) ? 1 : 0; counted < period.amount; ) {
      end = after(end)
      if (counts(end) && !stands(end)) counted++
    }
  } else {
    end = inDays ? nthDay(first, period.amount) : lastOfMonths(event, period, profile)
    const owed = (date: Civil) => stands(date) && (standstill?.mode !== 'working_days' || works(date))
    let left = 0
    for (let at = first; text(at) <= text(end); at = after(at)) if (owed(at)) left++
    while (left > 0) {
      end = after(end)
      if (!stands(end) && (standstill?.mode !== 'working_days' || works(end))) left--
    }
  }
  while ((profile.rollToWorkingDay && !works(end)) || stands(end)) end = after(end)
  const isOneDay = period.amount === 1 && period.unit.endsWith('days')
  if (!profile.minimumTwoWorkingDays || isOneDay) return text(end)
  let workingDays = 0
  let at = first
  for (; text(at) <= text(end) || workingDays < 2; at = after(at)) if (works(at)) workingDays++
  return text(beforehand(at))
}

function nthDay(first: Civil, amount: number): Civil {
  let at = first
  for (let left = amount - 1; left > 0; left--) at = after(at)
  return at
}

const inMonths = (period: Period) => (period.unit === 'years' ? period.amount * 12 : period.amount)

function lastOfMonths(event: Civil, period: Period, profile: CountingProfile): Civil {
  const { date, missing } = monthsFrom(event, inMonths(period))
  return profile.countEventDay && !missing ? beforehand(date) : date
}

/** The last day, or for hours the last moment, on which a notice is in time. */
export function noticeOracle(
  definition: CalendarDefinition,
  { period, before, beforeAt, clearDays }: { period: Period; before: string; beforeAt: string; clearDays: boolean },
): string {
  const works = worksIn(definition)
  if (period.unit === 'hours') {
    let at = Date.parse(beforeAt)
    if (clearDays)
      while (!shownIn(definition.timeZone, at).endsWith(':00') || at % 60_000 !== 0) at -= at % 60_000 || 60_000
    for (let left = period.amount; left > 0; left--) at -= 60 * 60 * 1000
    return new Date(at).toISOString()
  }
  let at = read(before)
  if (period.unit === 'months' || period.unit === 'years') {
    at = monthsFrom(at, -inMonths(period)).date
    return text(clearDays ? beforehand(at) : at)
  }
  for (let left = period.amount + (clearDays ? 1 : 0); left > 0; ) {
    at = beforehand(at)
    if (period.unit === 'calendar_days' || works(at)) left--
  }
  return text(at)
}
