import { finalStages, type Relation } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Application } from './application.ts'
import { qualityRules } from './catalogue.ts'
import { type Course, daysAfter } from './course.ts'
import type { CourseSpot, PersonRule, QualityReads, QualityRule, QualitySeverity, Spot } from './rule.ts'

/** What a rule found in one record: codes, names of fields and days, never what stands in the fields. */
export interface QualityFinding {
  rule: string
  version: number
  personId: string | null
  field: string | null
  item: string | null
  /** Other cases that it is about as well; null for most. Whoever reads none of them is not told of it. */
  others: readonly string[] | null
  /** The side that can mend it; a finding of both stands twice. */
  mends: Relation
  /** Who may see that there is such a finding. */
  seenBy: QualityReads
  /** The day from which it stood without a break. */
  since: PlainDate
  /** By when it should be mended: a wish of the desk, and no period of an agreement. Null for what is only good to know. */
  due: PlainDate | null
  /** How often what the rule looked at was changed since the submission: with `since` it tells whether the same is still there. */
  stand: number
}

export interface Judged {
  findings: QualityFinding[]
  /** The next day on which time alone brings a finding about; null where none is to come. */
  nextOn: PlainDate | null
}

/** Everything the rules look at in one case. */
export interface QualityRecord {
  /** The application as it was sent, then as each corrigendum left it; empty where everything personal was erased. */
  versions: readonly { on: PlainDate; application: Application }[]
  courses: Readonly<Record<QualityReads, Course>>
}

/** Days in which somebody should have mended it, or looked. */
const daysToMend: Readonly<Record<QualitySeverity, number | null>> = { mend: 7, look: 21, note: null }

/**
 * Judges a case by every rule. What was put right is no finding any more; while the case is stopped, and once it is over,
 * nothing is asked of anybody that cannot be mended then, so that a withdrawal looks like any other stop.
 *
 * @param today where the record is kept; a finding of time stands from its day on
 */
export function judgeCase({ versions, courses }: QualityRecord, today: PlainDate): Judged {
  const { closed, stopped } = courses.shared.file
  const over = closed || courses.requesting.file.withdrawn
  const findings: QualityFinding[] = []
  const coming: PlainDate[] = []
  for (const rule of qualityRules) {
    if (closed && !rule.afterClose) continue
    if (stopped && !closed && rule.reads === 'shared') continue
    if (over && !closed && rule.reads === 'requesting') continue
    if (rule.on === 'person') {
      findings.push(...standingIn(rule, versions, courses.shared))
      continue
    }
    for (const spot of rule.find(courses[rule.reads])) {
      if (spot.from > today) coming.push(spot.from)
      else findings.push(...told(rule, spot, spot.from, 0, spot.mends))
    }
  }
  return { findings, nextOn: coming.toSorted()[0] ?? null }
}

/** Judges what is drafted, as if it were sent on the day of the application. */
export function judgeDraft(application: Application): QualityFinding[] {
  return qualityRules.flatMap((rule) =>
    rule.on === 'person'
      ? application.persons
          .flatMap((person) => rule.find(person, application))
          .flatMap((spot) => told(rule, spot, application.on, 0))
      : [],
  )
}

/** What a rule still finds in the latest version, and since which version it has found it; those who arrived or were refused are done with. */
function standingIn(rule: PersonRule, versions: QualityRecord['versions'], { file }: Course): QualityFinding[] {
  const found = versions.map(({ on, application }) => ({
    on,
    spots: application.persons.flatMap((person) => rule.find(person, application)),
  }))
  return (found.at(-1)?.spots ?? []).flatMap((spot) => {
    const stage = file.persons.find(({ personId }) => personId === spot.personId)?.stage
    if (!stage || finalStages.includes(stage)) return []
    let since = found.at(-1)!.on
    let stand = found.length - 1
    let last = lookedIn(spot)
    for (let index = found.length - 2, same = true; index >= 0; index -= 1) {
      const before = found[index]!.spots.find((one) => placeOf(one) === placeOf(spot))
      if (!before) break
      since = found[index]!.on
      same &&= lookedIn(before) === last
      if (same) stand = index
      last = lookedIn(before)
    }
    return told(rule, spot, since, stand)
  })
}

function told(
  rule: QualityRule,
  spot: Spot & Pick<CourseSpot, 'others'>,
  since: PlainDate,
  stand: number,
  mends?: Relation,
): QualityFinding[] {
  const by = mends ?? rule.mends
  const days = daysToMend[rule.severity]
  return (by === 'both' ? (['requesting', 'requested'] as const) : [by]).map((side) => ({
    rule: rule.code,
    version: rule.version,
    personId: spot.personId ?? null,
    field: spot.field ?? null,
    item: spot.item ?? null,
    others: spot.others ?? null,
    mends: side,
    seenBy: rule.reads,
    since,
    due: days === null ? null : daysAfter(since, days),
    stand,
  }))
}

/** Where a finding lies, so that it can be found again: the same text for the same place. */
export function placeOf({
  personId,
  field,
  item,
}: {
  personId?: string | null
  field?: string | null
  item?: string | null
}): string {
  return [personId ?? '', field ?? '', item ?? ''].join(' ')
}

function lookedIn({ looked = [] }: Spot): string {
  return JSON.stringify(looked)
}
