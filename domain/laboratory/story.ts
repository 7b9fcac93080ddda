import { fromDay, type PlainDate, toDay, weekday } from '../time/plain-date.ts'

/**
 * The story that the practice data of a laboratory tell: four full calendar years and the one that is not over. It is data, so that
 * exercises, handbook and the page on the story say the same; `docs/laboratory/story.md` is made from it. Which State plays which
 * part says nothing of the State: parts are given by the order in which practice lists them.
 */

/** Applications of each year, the last of them as if the year were over, in a laboratory of usual size. */
export const applicationsOf = [560, 680, 840, 1000, 1080] as const
/** Full calendar years before the one that is not over. */
const fullYears = applicationsOf.length - 1
/** Applications of the usual size, over all five years. */
const usualSize = 4000

/** Of a hundred applications, how many come from each requesting State, in the order in which practice lists them. */
export const sharesOfStates = [42, 14, 7, 21, 14, 2] as const

/** Something that happened, and when: year counted from the first, months from 1. */
export interface Chapter {
  code: ChapterCode
  year: number
  months: readonly number[]
}

export const chapterCodes = [
  'growing',
  'visa_summer',
  'register_outage',
  'charter_refused',
  'staff_change',
  'family_wave',
  'poor_files',
  'night_flights',
] as const
export type ChapterCode = (typeof chapterCodes)[number]

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** Chapters with months of their own; the others last through all years. */
export const chapters: readonly Chapter[] = [
  // Visas became easier; after the summer more people had overstayed them, with valid passports in hand.
  { code: 'visa_summer', year: 1, months: [8, 9, 10] },
  // A register stood still: no answers, and most replies came by silence.
  { code: 'register_outage', year: 2, months: [3, 4] },
  // A charter full of people was turned back on one day.
  { code: 'charter_refused', year: 2, months: [10] },
  // Half of the central desk was new: replies took twice as long.
  { code: 'staff_change', year: 3, months: [5, 6, 7] },
  // Whole families came: persons grew faster than applications.
  { code: 'family_wave', year: 3, months: [9, 10, 11] },
]

export function inChapter(code: ChapterCode, day: PlainDate, firstYear: number): boolean {
  const [year, month] = [Number(day.slice(0, 4)) - firstYear, Number(day.slice(5, 7))]
  return chapters.some((one) => one.code === code && one.year === year && one.months.includes(month))
}

/** Index in `sharesOfStates` of the State whose files are poor: the other side asks about most of them. */
export const stateOfPoorFiles = 1
/** And of the State whose flights leave late and land after midnight, so that its own count of departures is a day earlier. */
export const stateOfNightFlights = 3

/** Faults that the program's own rules let through, as life does. */
export const plantCodes = [
  'duplicates',
  'swapped_names',
  'birth_on_first_january',
  'late_arrivals',
  'year_boundary',
  'place_spellings',
  'missing_particulars',
  'charter',
] as const
export type PlantCode = (typeof plantCodes)[number]

/** How many of each, in a laboratory of usual size; of the charter: applications. */
export const plantCounts: Readonly<Record<PlantCode, number>> = {
  duplicates: 24,
  swapped_names: 18,
  birth_on_first_january: 60,
  late_arrivals: 40,
  year_boundary: 35,
  place_spellings: 120,
  missing_particulars: 50,
  charter: 30,
}

export function plantCount(code: PlantCode, size: number): number {
  return Math.max(1, Math.round((plantCounts[code] * size) / usualSize))
}

/** The years of a story that is told on a day. */
export function yearsOf(today: PlainDate): { firstYear: number; year: number } {
  const year = Number(today.slice(0, 4)) - 1
  return { firstYear: year - fullYears + 1, year }
}

/** How many applications are submitted in each month from the first on, up to the day of the telling. */
export function monthsOf(
  today: PlainDate,
  size: number,
): { year: number; month: number; days: number; count: number }[] {
  const { firstYear } = yearsOf(today)
  return applicationsOf.flatMap((whole, index) => {
    const year = firstYear + index
    const weights = everyMonth.map((month) => weightOf(index, month))
    const sum = weights.reduce((all, one) => all + one, 0)
    return everyMonth.flatMap((month) => {
      const first = `${year}-${String(month).padStart(2, '0')}-01`
      const length = daysOf(year, month)
      const days = Math.min(length, toDay(today) - toDay(first))
      if (days <= 0) return []
      const count = (whole * size * weights[month - 1]! * days) / (usualSize * sum * length)
      return { year, month, days, count: Math.max(1, Math.round(count)) }
    })
  })
}

/** The summer holidays and the turn of the year are quieter. */
function weightOf(year: number, month: number): number {
  const season = month === 8 || month === 12 ? 0.8 : month === 1 ? 0.9 : 1.05
  const visas = chapters.some((one) => one.code === 'visa_summer' && one.year === year && one.months.includes(month))
  return visas ? season * 1.9 : season
}

function daysOf(year: number, month: number): number {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return toDay(next) - toDay(`${year}-${String(month).padStart(2, '0')}-01`)
}

/** The day of the charter: the second Wednesday of its month. */
export function charterDay(firstYear: number): PlainDate {
  const { year, months } = chapters.find(({ code }) => code === 'charter_refused')!
  const first = toDay(`${firstYear + year}-${String(months[0]).padStart(2, '0')}-08`)
  const wednesday = 3
  return fromDay(first + ((wednesday - weekday(first) + 7) % 7))
}
