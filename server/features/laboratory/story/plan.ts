import {
  charterDay,
  inChapter,
  monthsOf,
  type PlantCode,
  plantCount,
  sharesOfStates,
  stateOfPoorFiles,
  yearsOf,
} from '../../../../domain/laboratory/story.ts'
import { fromDay, type PlainDate, toDay, weekday } from '../../../../domain/time/plain-date.ts'
import { countryOf } from '../../practice/countries.ts'
import { createRandom, type Random } from '../../practice/random.ts'
import { dayMillis, statesOfStory } from './setting.ts'

/** One application that will be told: when, from whom, about how many, and what becomes of it unless the rules say otherwise. */
export interface Planned {
  /** Its place in the order of submission; gives it its chance. */
  index: number
  /** Milliseconds since 1970. */
  at: number
  state: string
  unit: string
  spouse: boolean
  children: number
  accelerated: boolean
  poor: boolean
  /** Days from the submission to the decision of the desk; later than the period for the reply, silence is quicker. */
  decidesAfter: number
  /** The registers stand still. */
  silent: boolean
  plants: PlantCode[]
  /** The application that tells of the same person. */
  original?: Planned
  /** Has to arrive with the charter. */
  charter?: PlainDate
}

const hour = 3_600_000

/** Every application of the story in the order of submission; the same seed, day and size always give the same. */
export function planStory({ seed, today, size }: { seed: string; today: PlainDate; size: number }): Planned[] {
  const random = createRandom(`${seed}/plan`)
  const planned = monthsOf(today, size).flatMap(({ year, month, days, count }) => {
    const first = toDay(`${year}-${String(month).padStart(2, '0')}-01`)
    return Array.from({ length: count }, () => anApplication(random, first + random.integer(0, days - 1), today))
  })
  const boundary = atTheTurnOfYears(random, today, plantCount('year_boundary', size))
  const charter = onTheCharter(random, today, plantCount('charter', size))
  const all = [...planned, ...boundary, ...charter].sort((a, b) => a.at - b.at)
  const copies = duplicates(random, all, today, plantCount('duplicates', size))
  const told = [...all, ...copies].sort((a, b) => a.at - b.at)
  for (const [index, application] of told.entries()) application.index = index
  const twice = new Set(copies.map(({ original }) => original))
  const single = told.filter((application) => !twice.has(application))
  for (const code of ['swapped_names', 'birth_on_first_january', 'place_spellings', 'missing_particulars'] as const) {
    scatter(random, single, code, plantCount(code, size))
  }
  // Only of what was over long ago is it sure that somebody arrived.
  const old = single.filter(({ at }) => at < dayMillis(today) - 300 * 24 * hour)
  scatter(random, old, 'late_arrivals', plantCount('late_arrivals', size) * 3)
  return told
}

function anApplication(random: Random, day: number, today: PlainDate): Planned {
  const { requesting } = statesOfStory()
  const index = chooseState(random)
  const state = requesting[index]!
  const date = fromDay(weekday(day) > 5 ? day - 2 : day)
  const { firstYear } = yearsOf(today)
  const wave = inChapter('family_wave', date, firstYear)
  const family = random.chance(wave ? 0.5 : 0.14)
  const silent = inChapter('register_outage', date, firstYear)
  const slow = inChapter('staff_change', date, firstYear)
  return {
    index: 0,
    at: dayMillis(date) + 6 * hour + random.integer(0, 8 * 3600) * 1000,
    state,
    unit: unitOf(random, state),
    spouse: family && random.chance(0.8),
    children: family ? random.integer(1, wave ? 4 : 3) : 0,
    accelerated: !family && random.chance(0.06),
    poor: index === stateOfPoorFiles,
    decidesAfter: slow ? random.integer(10, 21) : random.integer(4, 15),
    silent,
    plants: [],
  }
}

function chooseState(random: Random): number {
  let left = random.integer(0, sharesOfStates.reduce((sum, share) => sum + share, 0) - 1)
  return sharesOfStates.findIndex((share) => {
    left -= share
    return left < 0
  })
}

/** A case officer must work there: the local units of the State, and its central authority where there is none. */
function unitOf(random: Random, state: string): string {
  const country = countryOf(state)
  const local = country.authorities.filter(
    ({ id, kind }) =>
      kind === 'local' && country.users.some(([, , at, roles]) => at === id && roles.includes('case_officer')),
  )
  return local.length > 0 ? random.pick(local).id : (country.unit ?? country.central)
}

/** Sent in the last hours of a year, while it is the new year already where it is received. */
function atTheTurnOfYears(random: Random, today: PlainDate, count: number): Planned[] {
  const { firstYear, year } = yearsOf(today)
  const years = Array.from({ length: year - firstYear + 1 }, (_, index) => firstYear + index)
  return Array.from({ length: count }, (_, index) => {
    const last = `${years[index % years.length]}-12-31`
    const night = dayMillis(last) + 21 * hour + random.integer(0, 5400) * 1000
    return {
      ...anApplication(random, toDay(last), today),
      at: night,
      accelerated: false,
      plants: ['year_boundary' as const],
    }
  })
}

/** Single persons of the State with most cases, each accepted in time for the flight. */
function onTheCharter(random: Random, today: PlainDate, count: number): Planned[] {
  const day = charterDay(yearsOf(today).firstYear)
  const state = statesOfStory().requesting[0]!
  return Array.from({ length: count }, () => {
    const submitted = anApplication(random, toDay(day) - random.integer(62, 80), today)
    const alone = { spouse: false, children: 0, accelerated: false, poor: false, silent: false }
    const plants: PlantCode[] = ['charter']
    return { ...submitted, ...alone, state, unit: unitOf(random, state), decidesAfter: 6, charter: day, plants }
  })
}

/** The same person once more, some weeks later and from another unit or State. */
function duplicates(random: Random, all: readonly Planned[], today: PlainDate, count: number): Planned[] {
  const last = dayMillis(today) - 90 * 24 * hour
  const first = dayMillis(today) - 500 * 24 * hour
  const single = all.filter(
    ({ at, spouse, children, plants }) => at > first && at < last && !spouse && children === 0 && plants.length === 0,
  )
  return Array.from({ length: Math.min(count, single.length) }, (_, index) => {
    const original = single[Math.floor((index * single.length) / count)]!
    const day = toDay(new Date(original.at).toISOString().slice(0, 10)) + random.integer(14, 70)
    let copy = anApplication(random, day, today)
    while (copy.unit === original.unit) copy = anApplication(random, day, today)
    return { ...copy, spouse: false, children: 0, accelerated: false, plants: ['duplicates' as const], original }
  })
}

function scatter(random: Random, among: readonly Planned[], code: PlantCode, count: number): void {
  const free = among.filter(({ plants, original }) => plants.length === 0 && !original)
  for (let planted = 0; planted < Math.min(count, free.length); planted++) {
    const [chosen] = free.splice(random.integer(0, free.length - 1), 1)
    chosen!.plants.push(code)
  }
}
