import type { PlainDate } from '../time/plain-date.ts'

/** Somebody who is to be interviewed. Persons of one case are a family and are seen together. */
export interface PlanPerson {
  personId: string
  caseId: string
  minor: boolean
  /** The language in which the person is heard. */
  language: string
  /** The day by which the case must be answered; null where none runs. */
  replyDue: PlainDate | null
}

export interface PlanTeam {
  dates: readonly PlainDate[]
  /** When interviews begin on each of these days, `HH:MM`, in order. */
  times: readonly string[]
  /** Who interviews at the same time, by a name of their own, and in which languages. */
  interviewers: readonly { name: string; languages: readonly string[] }[]
  /** Places that are taken already, as `placeOf` names them. */
  taken: ReadonlySet<string>
}

export type PlacingReason = 'deadline' | 'minor_in_the_morning' | 'minor_after_noon' | 'family_together' | 'later'
export type UnplacedReason = 'no_interviewer_of_language' | 'no_slot_left' | 'family_does_not_fit'

export interface Place {
  date: PlainDate
  time: string
  interviewer: string
}

export interface Plan {
  placed: (PlanPerson & Place & { reasons: PlacingReason[] })[]
  left: (PlanPerson & { reason: UnplacedReason })[]
}

/** Minors are seen before this hour where that can be done, when nobody has waited long. */
export const noon = '12:00'

/** A place of a team: one interviewer at one time. */
export function placeOf({ date, time, interviewer }: Place): string {
  return `${date} ${time} ${interviewer}`
}

/**
 * Who is seen when, by whom: the case that must be answered first comes first, a family on one day and one after another or side
 * by side, minors in the morning as long as one is left, each person by somebody who speaks their language, and one language after the other by the
 * same interviewer as far as that goes. It proposes; an official confirms. Nothing in it is left to chance: the same persons and
 * the same team give the same plan.
 */
export function planInterviews(persons: readonly PlanPerson[], team: PlanTeam): Plan {
  const plan: Plan = { placed: [], left: [] }
  const taken = new Set(team.taken)
  const spoken = new Map<string, string>()
  const families = familiesOf(persons)
  const first = team.dates[0]
  for (const family of families) {
    const places = placesFor(family, team, taken, spoken)
    if (!places) {
      const reason = whyNot(family, team, taken)
      plan.left.push(...family.map((person) => ({ ...person, reason })))
      continue
    }
    family.forEach((person, index) => {
      const place = places[index]!
      taken.add(placeOf(place))
      spoken.set(`${place.date} ${place.interviewer}`, person.language)
      plan.placed.push({ ...person, ...place, reasons: reasonsOf(person, family, place, first) })
    })
  }
  plan.placed.sort((a, b) => compare(placeOf(a), placeOf(b)))
  return plan
}

function familiesOf(persons: readonly PlanPerson[]): PlanPerson[][] {
  const families = new Map<string, PlanPerson[]>()
  for (const person of persons) families.set(person.caseId, [...(families.get(person.caseId) ?? []), person])
  const due = (family: readonly PlanPerson[]) => family.map((one) => one.replyDue ?? '9999').sort()[0]!
  return (
    [...families.values()]
      // Minors first: what is left of the morning goes to those who need it.
      .map((family) => family.toSorted((a, b) => Number(b.minor) - Number(a.minor) || compare(a.personId, b.personId)))
      .sort(
        (a, b) =>
          compare(due(a), due(b)) ||
          Number(b.some(({ minor }) => minor)) - Number(a.some(({ minor }) => minor)) ||
          compare(a[0]!.language, b[0]!.language) ||
          compare(a[0]!.caseId, b[0]!.caseId),
      )
  )
}

/** The first places at which a whole family is seen, its minors in a morning if any is left; null where it does not fit. */
function placesFor(
  family: readonly PlanPerson[],
  team: PlanTeam,
  taken: ReadonlySet<string>,
  spoken: ReadonlyMap<string, string>,
): Place[] | null {
  for (const mornings of family.some(({ minor }) => minor) ? [true, false] : [false]) {
    for (const date of team.dates) {
      for (let begin = 0; begin < team.times.length; begin++) {
        const places = togetherFrom(family, date, begin, team, { taken, spoken, mornings })
        if (places) return places
      }
    }
  }
  return null
}

function togetherFrom(
  family: readonly PlanPerson[],
  date: PlainDate,
  begin: number,
  team: PlanTeam,
  given: { taken: ReadonlySet<string>; spoken: ReadonlyMap<string, string>; mornings: boolean },
): Place[] | null {
  const { taken, spoken, mornings } = given
  const own = new Set<string>()
  const places: Place[] = []
  // Seen one after another, a family of three is through after three interviews: no member waits longer than that.
  const times = team.times.slice(begin, begin + family.length)
  for (const person of family) {
    const place = times
      .filter((time) => !mornings || !person.minor || time < noon)
      .flatMap((time) =>
        speakersOf(person.language, team, date, spoken).map(({ name }) => ({ date, time, interviewer: name })),
      )
      .find((one) => !taken.has(placeOf(one)) && !own.has(placeOf(one)))
    if (!place) return null
    own.add(placeOf(place))
    places.push(place)
  }
  return places
}

/** Who speaks a language: first who spoke it last on that day, then who speaks the fewest others. */
function speakersOf(
  language: string,
  { interviewers }: PlanTeam,
  date: PlainDate,
  spoken: ReadonlyMap<string, string>,
) {
  const rank = (name: string) => {
    const last = spoken.get(`${date} ${name}`)
    return last === language ? 0 : last === undefined ? 1 : 2
  }
  return interviewers
    .filter((one) => one.languages.includes(language))
    .toSorted(
      (a, b) => rank(a.name) - rank(b.name) || a.languages.length - b.languages.length || compare(a.name, b.name),
    )
}

function whyNot(family: readonly PlanPerson[], team: PlanTeam, taken: ReadonlySet<string>): UnplacedReason {
  const free = (person: PlanPerson) =>
    team.dates.some((date) =>
      team.times.some((time) =>
        team.interviewers.some(
          ({ name, languages }) =>
            languages.includes(person.language) && !taken.has(placeOf({ date, time, interviewer: name })),
        ),
      ),
    )
  const speaks = (person: PlanPerson) => team.interviewers.some(({ languages }) => languages.includes(person.language))
  if (!family.every(speaks)) return 'no_interviewer_of_language'
  if (!family.every(free)) return 'no_slot_left'
  return family.length > 1 ? 'family_does_not_fit' : 'no_slot_left'
}

function reasonsOf(
  person: PlanPerson,
  family: readonly PlanPerson[],
  { date, time }: Place,
  first: PlainDate | undefined,
): PlacingReason[] {
  return [
    ...(person.replyDue !== null ? (['deadline'] as const) : []),
    ...(person.minor ? [time < noon ? ('minor_in_the_morning' as const) : ('minor_after_noon' as const)] : []),
    ...(family.length > 1 ? (['family_together'] as const) : []),
    ...(person.replyDue !== null && date > person.replyDue && date !== first ? (['later'] as const) : []),
  ]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
