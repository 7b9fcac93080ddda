import { type PlannedFigures, plannedOf } from './committee-report.ts'
import { type Period, periodBefore } from './period.ts'
import type { Question } from './tally.ts'

/** What stands in one place of the version for publication, as the questions that anybody under disclosure control may ask. */
export interface PublishedTable {
  planned: PlannedFigures
  now: Question
  before?: Question
  /** A table of two dimensions has its sums told each for itself: altered numbers do not add up to them. */
  edges: Question[]
}

/**
 * The questions of a report in its version for publication: those of the exact one, of the cases of one side. Each is within the
 * rules of disclosure control where the period is (`ruleAgainst`), so a report tells nothing that could not be asked for.
 *
 * @param only whose cases; at most one State on either side
 */
export function publishedTables(period: Period, only: NonNullable<Question['only']>): PublishedTable[] {
  const earlier = periodBefore(period)
  return plannedOf(period).map((planned) => {
    const { measure, by, compared } = planned
    const asked = (by: Question['by'], period: Period): Question => ({ measure, period, by, only })
    return {
      planned,
      now: asked(by, period),
      ...(compared ? { before: asked(by, earlier) } : {}),
      edges: by.length > 1 ? by.map((one) => asked([one], period)) : [],
    }
  })
}

/** The same for the same question: it is asked and logged once. */
export function nameOfQuestion({ measure, period, by }: Question): string {
  return [measure.code, measure.version, period.from, period.to, ...by].join(' ')
}
