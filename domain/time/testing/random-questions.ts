import type { CalendarDefinition } from '../calendar.ts'
import type { CountingProfile, Period } from '../deadline.ts'
import { standstillModes } from '../standstill.ts'
import { lengthOf, text } from './civil.ts'
import { inventedDefinition } from './invented-calendar.ts'
import type { Asked } from './oracle.ts'
import { shownIn } from './wall-clock.ts'

/** Draws that follow from a seed alone, so that a difference can be looked at again. */
export interface Draw {
  /** A whole number from 0 to below `limit`. */
  below: (limit: number) => number
  chance: (oneIn: number) => boolean
  of: <T>(choices: readonly T[]) => T
}

export function drawing(seed: number): Draw {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, chance: (oneIn) => below(oneIn) === 0, of: (choices) => choices[below(choices.length)]! }
}

const zones = [
  'Asia/Baku',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Colombo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
]

/** A calendar of 2026 with any weekend, feasts, days worked in exchange, long runs of rest, and office hours or none. */
export function randomCalendar(draw: Draw): CalendarDefinition {
  const kinds = new Map<string, 'holiday' | 'moved_rest_day' | 'working_day'>()
  for (let left = draw.below(60); left > 0; left--) {
    kinds.set(randomDate(draw, 2026), draw.of(['holiday', 'moved_rest_day', 'working_day']))
  }
  const month = 1 + draw.below(12)
  for (let day = 1 + draw.below(14), left = draw.below(14); left > 0; left--, day++) {
    kinds.set(text({ year: 2026, month, day }), 'holiday')
  }
  const days = [...kinds].sort(([one], [other]) => (one < other ? -1 : 1))
  const weekend = [1, 2, 3, 4, 5, 6, 7].filter(() => draw.chance(4)).slice(0, 3)
  return {
    ...inventedDefinition,
    timeZone: draw.of(zones),
    weekend,
    ...(draw.chance(2) ? { officeHours: draw.of(offices) } : {}),
    days: days.map(([date, kind]) => ({ date, kind, name: { en: 'x', az: 'x' }, status: 'fixed' })),
  }
}

const offices = [
  { opens: '08:30', closes: '17:30' },
  { opens: '09:00', closes: '18:00' },
  { opens: '07:15', closes: '14:00' },
]

export function randomDate(draw: Draw, year = 2025 + draw.below(4)): string {
  const month = 1 + draw.below(12)
  return text({ year, month, day: 1 + draw.below(lengthOf(year, month)) })
}

export function randomPeriod(draw: Draw): Period {
  switch (draw.below(9)) {
    case 0:
      return { amount: 1 + draw.below(100), unit: 'hours' }
    case 1:
    case 2:
    case 3:
      return { amount: 1 + draw.below(45), unit: 'working_days' }
    case 4:
    case 5:
      return { amount: 1 + draw.below(14), unit: 'months' }
    case 6:
      return draw.chance(8) ? { amount: 1 + draw.below(3), unit: 'years' } : { amount: 1, unit: 'calendar_days' }
    default:
      return { amount: 1 + draw.below(160), unit: 'calendar_days' }
  }
}

export function randomProfile(draw: Draw): CountingProfile {
  return {
    countEventDay: draw.chance(2),
    rollToWorkingDay: draw.chance(2),
    minimumTwoWorkingDays: draw.chance(4),
    ...(draw.chance(3) ? { receiptOutsideHours: draw.of(['same_day', 'next_working_day']) } : {}),
  }
}

/** A question by one reading: mostly a plain period, often with a moment, now and then with what acts made of it. */
export function randomQuestion(draw: Draw, { timeZone }: CalendarDefinition): Asked {
  const period = randomPeriod(draw)
  const profile = randomProfile(draw)
  const asked: Asked = { period, profile, from: randomDate(draw) }
  if (draw.chance(2)) {
    // Now and then on the stroke of the clock, where an office closes and an hour begins.
    const seconds = draw.chance(4) ? draw.below(48) * 1800 : draw.below(86_400)
    const instant = Date.parse(`${asked.from}T00:00:00Z`) + seconds * 1000
    asked.at = new Date(instant).toISOString()
    asked.from = shownIn(timeZone, instant).slice(0, 10)
  }
  if (!draw.chance(5)) return asked
  const soon = () => laterThan(asked.from, draw.below(90))
  return {
    ...asked,
    adjusted: {
      ...(period.unit === 'hours' || draw.chance(2)
        ? {}
        : { standstill: { mode: draw.of(standstillModes), spans: spans(draw, soon) } }),
      ...(draw.chance(2)
        ? { extension: { until: soon(), upTo: { ...period, amount: 2 * period.amount }, on: soon() } }
        : {}),
      ...(draw.chance(2) ? { moves: [{ to: soon(), on: soon() }] } : {}),
    },
  }
}

function spans(draw: Draw, soon: () => string): { from: string; to: string }[] {
  return Array.from({ length: 1 + draw.below(2) }, () => {
    const from = soon()
    return { from, to: laterThan(from, draw.below(20)) }
  })
}

function laterThan(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
