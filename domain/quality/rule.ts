import type { ActionId, Relation } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Application, RecordedPerson } from './application.ts'
import type { Course } from './course.ts'

/**
 * What a rule of data quality is: data and a small pure function. A rule finds what somebody should look at; it decides nothing
 * about a person, and none is a rule of an agreement (docs/decisions/0052-data-quality.md).
 */

/** In which way a record can be wrong. */
export const qualityDimensions = [
  'completeness',
  'validity',
  'consistency',
  'uniqueness',
  'timeliness',
  'plausibility',
] as const
export type QualityDimension = (typeof qualityDimensions)[number]

/** `mend`: wrong as it stands; `look`: somebody should see whether it is right; `note`: good to know. */
export const qualitySeverities = ['mend', 'look', 'note'] as const
export type QualitySeverity = (typeof qualitySeverities)[number]

/** Which streams a rule is shown. What it finds is seen by nobody else than those who read these streams. */
export type QualityReads = 'shared' | Relation

interface RuleFacts {
  /** Names the rule for ever; its words stand in the room `quality` of the catalogues. */
  code: string
  /** Goes up when it finds something else than before: what officials accepted under an earlier version is asked anew. */
  version: number
  dimension: QualityDimension
  severity: QualitySeverity
  /** The side that can mend it. */
  mends: Relation | 'both'
  reads: QualityReads
  /** It says something of a case that is over, too. */
  afterClose?: true
}

/** Where a rule found something: codes and names of fields, never what stands in them. */
export interface Spot {
  personId?: string
  /** `section.field` of the form, or `evidence.field`. */
  field?: string
  /** The means of evidence, request, transfer or document it is about. */
  item?: string
  /** What the rule looked at. Compared between versions of an application to tell whether it changed, and never kept. */
  looked?: readonly string[]
}

/** A rule on what an application says of one person; drafts are judged by it as well. */
export interface PersonRule extends RuleFacts {
  on: 'person'
  reads: 'shared'
  find(person: RecordedPerson, application: Application): Spot[]
}

/** Something in the course of a case: found from a day on, which may be still to come. */
export interface CourseSpot extends Spot {
  from: PlainDate
  /** Other cases that it is about as well: whoever reads none of them is not told. */
  others?: readonly string[]
  /** Where the rule itself cannot say which side mends it. */
  mends?: Relation
}

/** A rule on what happened to a case, or did not. */
export interface CourseRule extends RuleFacts {
  on: 'course'
  /** The act that mends it. */
  act?: ActionId
  find(course: Course): CourseSpot[]
}

export type QualityRule = PersonRule | CourseRule
